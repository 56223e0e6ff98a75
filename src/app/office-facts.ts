import { OFFICIAL_CALENDAR, withOverrides } from '../calendar/work-calendar';
import type { OfficeFacts } from '../deadlines/reading';
import type { OfficeSettings } from './assistant';

/** What an office has told, as the readers of deadlines take it. */
export function officeFactsOf({ calendar, seasons, triggerDates }: OfficeSettings): OfficeFacts {
  return {
    calendar: withOverrides(OFFICIAL_CALENDAR, calendar),
    seasons,
    triggerDates: new Map(Object.entries(triggerDates)),
  };
}

import type { CivilDate } from '../calendar/civil-date';
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

/** Two offices' words as one: the second's go before where both speak of one day, year, season or event. */
export function officeWith(first: OfficeSettings, second: OfficeSettings): OfficeSettings {
  const years = new Set(second.calendar.notices.map(({ year }) => year));
  const days = new Set([...second.calendar.daysOff, ...second.calendar.workdays]);
  const isOther = (day: CivilDate) => !days.has(day);
  return {
    calendar: {
      notices: [...first.calendar.notices.filter(({ year }) => !years.has(year)), ...second.calendar.notices],
      daysOff: [...first.calendar.daysOff.filter(isOther), ...second.calendar.daysOff],
      workdays: [...first.calendar.workdays.filter(isOther), ...second.calendar.workdays],
    },
    seasons: { ...first.seasons, ...second.seasons },
    triggerDates: { ...first.triggerDates, ...second.triggerDates },
  };
}

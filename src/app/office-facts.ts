import type { CivilDate } from '../calendar/civil-date';
import { OFFICIAL_CALENDAR, withOverrides } from '../calendar/work-calendar';
import type { OfficeFacts } from '../deadlines/reading';
import type { KnownUnits } from '../units/known-units';
import type { UnitDirectory } from '../units/unit-directory';
import type { OfficeSettings, ToldFacts } from './assistant';

/** What an office has told, as the readers of deadlines take it. */
export function officeFactsOf({ calendar, seasons, triggerDates }: ToldFacts): OfficeFacts {
  return {
    calendar: withOverrides(OFFICIAL_CALENDAR, calendar),
    seasons,
    triggerDates: new Map(Object.entries(triggerDates)),
  };
}

/** What an office has told and listed about units, as checks take it. */
export function knownUnitsOf({ unitVerdicts }: ToldFacts, directory: UnitDirectory | undefined): KnownUnits {
  const { same, different } = unitVerdicts;
  return { ...(directory && { directory }), verdicts: { same: new Set(same), different: new Set(different) } };
}

/** Two offices' words as one: the second's go before where both speak of one day, year, season, event or pair of units. */
export function officeWith(first: OfficeSettings, second: ToldFacts): OfficeSettings {
  const years = new Set(second.calendar.notices.map(({ year }) => year));
  const days = new Set([...second.calendar.daysOff, ...second.calendar.workdays]);
  const isOther = (day: CivilDate) => !days.has(day);
  return {
    ...first,
    calendar: {
      notices: [...first.calendar.notices.filter(({ year }) => !years.has(year)), ...second.calendar.notices],
      daysOff: [...first.calendar.daysOff.filter(isOther), ...second.calendar.daysOff],
      workdays: [...first.calendar.workdays.filter(isOther), ...second.calendar.workdays],
    },
    seasons: { ...first.seasons, ...second.seasons },
    triggerDates: { ...first.triggerDates, ...second.triggerDates },
    unitVerdicts: verdictsWith(first.unitVerdicts, second.unitVerdicts),
  };
}

type Verdicts = OfficeSettings['unitVerdicts'];

function verdictsWith(first: Verdicts, second: Verdicts): Verdicts {
  const judged = new Set([...second.same, ...second.different]);
  const both = (verdict: keyof Verdicts) =>
    [...first[verdict].filter((pair) => !judged.has(pair)), ...second[verdict]].sort();
  return { same: both('same'), different: both('different') };
}

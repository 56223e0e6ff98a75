import official from 'chinese-days/dist/chinese-days.json';
import type { CivilDate } from './civil-date';

/** Which days offices do not work although the week says so, and the other way round. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<string>;
  /** Saturdays and Sundays on which offices work (调休). */
  readonly makeUpWorkdays: ReadonlySet<string>;
  /** Years whose State Council notice is known. */
  readonly coveredYears: ReadonlySet<number>;
  /** What a day off is for, where it is known: 「国庆节」. */
  readonly holidayNames?: ReadonlyMap<string, string>;
}

/** First and last year of an unbroken row. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** The State Council's notices as `chinese-days` has them. */
export const OFFICIAL_CALENDAR: WorkCalendar = {
  daysOff: new Set(Object.keys(official.holidays)),
  makeUpWorkdays: new Set(Object.keys(official.workdays)),
  coveredYears: new Set(Object.keys(official.holidays).map((day) => Number(day.slice(0, 4)))),
  holidayNames: new Map(Object.entries(official.holidays).map(([day, names]) => [day, chineseName(names)])),
};

/** The years whose holidays the add-in brings along. */
export const BUILT_IN_YEARS: YearSpan = {
  first: Math.min(...OFFICIAL_CALENDAR.coveredYears),
  last: Math.max(...OFFICIAL_CALENDAR.coveredYears),
};

/** The second of 「Mid-autumn Festival,中秋,1」, in full. */
function chineseName(names: string): string {
  const name = names.split(',')[1] ?? '';
  return /^(?:清明|端午|中秋)$/.test(name) ? `${name}节` : name;
}

/** What an office adds to the official calendar: whole years from pasted notices, and single days. */
export interface CalendarOverrides {
  /** State Council notices (放假通知) the office has pasted, one a year; a year's notice replaces what was known of it. */
  readonly notices: readonly HolidayNotice[];
  /** Single days the office does not work, whatever the notices say. */
  readonly daysOff: readonly CivilDate[];
  /** Single days the office works, whatever the notices say. */
  readonly workdays: readonly CivilDate[];
}

/** What a State Council notice on holidays (《关于…年部分节假日安排的通知》) lays down. */
export interface HolidayNotice {
  readonly year: number;
  /** Weekends within a holiday included; may reach into the year before (元旦) and after. */
  readonly daysOff: readonly CivilDate[];
  readonly makeUpWorkdays: readonly CivilDate[];
  /** What the days off are for, by the day: 「国庆节」. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A calendar with an office's additions over it. */
export function withOverrides(calendar: WorkCalendar, { notices, daysOff, workdays }: CalendarOverrides): WorkCalendar {
  const years = new Set(notices.map(({ year }) => String(year)));
  const ofOthers = (days: ReadonlySet<string>) => [...days].filter((day) => !years.has(day.slice(0, 4)));
  const isOff = new Set(daysOff as readonly string[]);
  const isOn = new Set(workdays as readonly string[]);
  return {
    daysOff: new Set(
      [...ofOthers(calendar.daysOff), ...notices.flatMap((notice) => notice.daysOff), ...isOff].filter(
        (day) => !isOn.has(day),
      ),
    ),
    makeUpWorkdays: new Set(
      [...ofOthers(calendar.makeUpWorkdays), ...notices.flatMap((notice) => notice.makeUpWorkdays), ...isOn].filter(
        (day) => !isOff.has(day),
      ),
    ),
    coveredYears: new Set([...calendar.coveredYears, ...notices.map(({ year }) => year)]),
  };
}

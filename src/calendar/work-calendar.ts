import official from 'chinese-days/dist/chinese-days.json';
import type { CivilDate } from './civil-date';
import { fullHolidayName } from './holiday-names';

/** Which days offices do not work although the week says so, and the other way round. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<string>;
  /** Days on which offices work although the week or a notice says otherwise: Saturdays and Sundays (调休), but for what an office adds. */
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
  return fullHolidayName(names.split(',')[1] ?? '');
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

/**
 * A calendar with an office's additions over it. A notice puts its whole year in place of what was known of it, the days
 * before 元旦 included; single days go before all notices, and one that is given both ways counts as not given.
 */
export function withOverrides(calendar: WorkCalendar, overrides: CalendarOverrides): WorkCalendar {
  const daysOff = new Set(calendar.daysOff);
  const makeUpWorkdays = new Set(calendar.makeUpWorkdays);
  const holidayNames = new Map(calendar.holidayNames);
  const coveredYears = new Set(calendar.coveredYears);
  const setOff = (day: string) => {
    daysOff.add(day);
    makeUpWorkdays.delete(day);
  };
  const setWorkday = (day: string) => {
    makeUpWorkdays.add(day);
    daysOff.delete(day);
    holidayNames.delete(day);
  };
  const forgetYear = (year: number) => {
    for (const days of [daysOff, makeUpWorkdays, holidayNames]) {
      for (const day of days.keys()) if (noticeYear(day) === year) days.delete(day);
    }
  };
  for (const notice of [...overrides.notices].sort((a, b) => a.year - b.year)) {
    forgetYear(notice.year);
    coveredYears.add(notice.year);
    for (const day of notice.makeUpWorkdays) setWorkday(day);
    for (const day of notice.daysOff) setOff(day);
    for (const [day, name] of Object.entries(notice.names ?? {})) if (daysOff.has(day)) holidayNames.set(day, name);
  }
  const [off, on] = [new Set(overrides.daysOff), new Set(overrides.workdays)];
  for (const day of off) if (!on.has(day)) setOff(day);
  for (const day of on) if (!off.has(day)) setWorkday(day);
  return { daysOff, makeUpWorkdays, coveredYears, holidayNames };
}

/** The year whose notice a day belongs to: what is off or made up for in December belongs to the 元旦 behind it. */
function noticeYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) === '12' ? year + 1 : year;
}

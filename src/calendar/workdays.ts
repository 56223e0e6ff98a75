import calendar from 'chinese-days/dist/chinese-days.json';
import { addDays, type CivilDate, dateParts, dayNumber } from './civil-date';

/** A day counted out in working days, and whether the official calendar is known for all of the way. */
export interface CountedDay {
  readonly date: CivilDate;
  /** False where a year has no State Council notice in the data: Monday to Friday was used there. */
  readonly isCovered: boolean;
}

const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(calendar.holidays));
const MAKE_UP_WORKDAYS: ReadonlySet<string> = new Set(Object.keys(calendar.workdays));
const COVERED_YEARS: ReadonlySet<number> = new Set([...HOLIDAYS].map((day) => Number(day.slice(0, 4))));

/** Whether offices work on a day, by the official calendar with its make-up workdays (调休), else by the week. */
export function isWorkday(date: CivilDate): boolean {
  if (MAKE_UP_WORKDAYS.has(date)) return true;
  return !HOLIDAYS.has(date) && weekday(date) <= 5;
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The n-th working day after a day, the day itself not counted: 「印发后20个工作日内」. */
export function addWorkdays(date: CivilDate, workdays: number): CountedDay {
  let day = date;
  let isCovered = isYearCovered(day);
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day)) left--;
    isCovered &&= isYearCovered(day);
  }
  return { date: day, isCovered };
}

function isYearCovered(date: CivilDate): boolean {
  return COVERED_YEARS.has(dateParts(date).year);
}

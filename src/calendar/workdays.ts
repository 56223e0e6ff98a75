import { addDays, type CivilDate, dateParts, dayNumber } from './civil-date';
import { OFFICIAL_CALENDAR, type WorkCalendar } from './work-calendar';

/** A day counted out in working days, and whether the official calendar is known for all of the way. */
export interface CountedDay {
  readonly date: CivilDate;
  /** False where a year has no State Council notice in the data: Monday to Friday was used there. */
  readonly isCovered: boolean;
}

/** Whether offices work on a day, by the calendar with its make-up workdays (调休), else by the week. */
export function isWorkday(date: CivilDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): boolean {
  if (calendar.makeUpWorkdays.has(date)) return true;
  return !calendar.daysOff.has(date) && weekday(date) <= 5;
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The n-th working day after a day, the day itself not counted: 「印发后20个工作日内」. */
export function addWorkdays(date: CivilDate, workdays: number, calendar: WorkCalendar = OFFICIAL_CALENDAR): CountedDay {
  let day = date;
  let isCovered = isYearCovered(day, calendar);
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left--;
    isCovered &&= isYearCovered(day, calendar);
  }
  return { date: day, isCovered };
}

/** Whether the State Council's notice for a day's year is known. */
export function isYearCovered(date: CivilDate, { coveredYears }: WorkCalendar = OFFICIAL_CALENDAR): boolean {
  return coveredYears.has(dateParts(date).year);
}

/** Why offices do not work on a day; undefined for working days. A weekend within a holiday belongs to the holiday. */
export function restDay(
  date: CivilDate,
  calendar: WorkCalendar = OFFICIAL_CALENDAR,
): 'weekend' | 'holiday' | undefined {
  if (isWorkday(date, calendar)) return undefined;
  return calendar.daysOff.has(date) ? 'holiday' : 'weekend';
}

/** What a day off is for, 「国庆节」; undefined for other days, and where the calendar does not say. */
export function holidayName(date: CivilDate, calendar: WorkCalendar = OFFICIAL_CALENDAR): string | undefined {
  return calendar.holidayNames?.get(date);
}

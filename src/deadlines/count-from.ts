import { addDays, type CivilDate, civilDate, dateParts, daysInMonth, parseCivilDate } from '../calendar/civil-date';
import type { WorkCalendar } from '../calendar/work-calendar';
import { addWorkdays, type CountedDay, isWorkday, isYearCovered } from '../calendar/workdays';
import type { Amount } from './rhythms/periods';

/** Ten years of working days: a larger amount is a slip, not a deadline. */
const MOST_WORKDAYS = 2600;
/** So far from the ends of the calendar (years 1 and 9999) that many working days always fit. */
const [FIRST_YEAR, LAST_YEAR] = [20, 9980];

/** The last day of an amount of time after a day, the day itself not counted; undefined for hours and what no calendar holds. */
export function countFrom(from: CivilDate, { amount, unit }: Amount, calendar?: WorkCalendar): CountedDay | undefined {
  switch (unit) {
    case '工作日':
      return isCountable(from, amount) ? addWorkdays(from, amount, calendar) : undefined;
    case '日':
      return byCalendar(addDays(from, amount));
    case '周':
      return byCalendar(addDays(from, amount * 7));
    case '月':
      return byCalendar(addMonths(from, amount));
    case '年':
      return byCalendar(addMonths(from, amount * 12));
    case '小时':
    case '分钟':
      return undefined;
  }
}

/** The last day that lies an amount of time before a day: 「会议召开前5个工作日」; undefined for hours and what no calendar holds. */
export function countBack(from: CivilDate, { amount, unit }: Amount, calendar?: WorkCalendar): CountedDay | undefined {
  switch (unit) {
    case '工作日':
      return isCountable(from, amount) ? workdaysBefore(from, amount, calendar) : undefined;
    case '日':
      return byCalendar(addDays(from, -amount));
    case '周':
      return byCalendar(addDays(from, -amount * 7));
    case '月':
      return byCalendar(addMonths(from, -amount));
    case '年':
      return byCalendar(addMonths(from, -amount * 12));
    case '小时':
    case '分钟':
      return undefined;
  }
}

function isCountable(from: CivilDate, workdays: number): boolean {
  const { year } = dateParts(from);
  return workdays <= MOST_WORKDAYS && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function workdaysBefore(date: CivilDate, workdays: number, calendar?: WorkCalendar): CountedDay {
  let day = date;
  let isCovered = isYearCovered(day, calendar);
  for (let left = workdays; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkday(day, calendar)) left--;
    isCovered &&= isYearCovered(day, calendar);
  }
  return { date: day, isCovered };
}

function byCalendar(date: CivilDate | undefined): CountedDay | undefined {
  return date && parseCivilDate(date) && { date, isCovered: true };
}

/** The same day that many months on, or the month's last day where there is none (31 January + 1 month). */
export function addMonths(from: CivilDate, months: number): CivilDate | undefined {
  const { year, month, day } = dateParts(from);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return civilDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

import { addDays, type CivilDate, dateParts } from '../calendar/civil-date';
import { isMonthDay } from '../calendar/seasons';
import type { HolidayNotice } from '../calendar/work-calendar';
import { LATER_TEXT } from './text/zh-cn-later';

/** Days of a notice in a row, with what they are for where the notice says: 「国庆节」. */
export interface DaySpan {
  /** 「10月1日至7日」 */
  readonly words: string;
  readonly name: string | undefined;
}

/** The days off of a notice, in order, those in a row as one. */
export function daysOffSpans({ year, daysOff, names = {} }: HolidayNotice): readonly DaySpan[] {
  const rows: { readonly first: CivilDate; last: CivilDate; readonly name: string | undefined }[] = [];
  for (const day of [...daysOff].sort()) {
    const row = rows.at(-1);
    const name = names[day];
    if (row && row.name === name && addDays(row.last, 1) === day) row.last = day;
    else rows.push({ first: day, last: day, name });
  }
  return rows.map(({ first, last, name }) => ({ words: spanWords(first, last, year), name }));
}

/** 「1月4日、2月14日」; another year than the expected one is named. */
export function dayListWords(days: readonly CivilDate[], year: number): string {
  return LATER_TEXT.list([...days].sort().map((day) => dayWords(day, year)));
}

function spanWords(first: CivilDate, last: CivilDate, year: number): string {
  const start = dayWords(first, year);
  if (first === last) return start;
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  const end = isSameMonth ? LATER_TEXT.days.day(dateParts(last).day) : dayWords(last, dateParts(first).year);
  return LATER_TEXT.days.span(start, end);
}

function dayWords(date: CivilDate, expectedYear: number): string {
  const { year, month, day } = dateParts(date);
  return `${year === expectedYear ? '' : LATER_TEXT.days.year(year)}${LATER_TEXT.days.monthDay(month, day)}`;
}

/** 「06-01」 → 「6月1日」 */
export function monthDayWords(monthDay: string): string {
  return LATER_TEXT.days.monthDay(Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}

const MONTH_DAY = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/;

/** 「6月1日」「6.1」「06-01」 → 「06-01」; undefined for anything else and for days that not every year has. */
export function readMonthDay(text: string): string | undefined {
  const match = MONTH_DAY.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return undefined;
  const [month = '', day = ''] = match.slice(1).map((part) => part.padStart(2, '0'));
  return isMonthDay(`${month}-${day}`) ? `${month}-${day}` : undefined;
}

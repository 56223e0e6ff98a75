import { type CivilDate, dateOfSerial, dateParts, monthEnd } from '../calendar/civil-date';
import type { GridCell } from '../grid/grid';

/** Quoted words, brackets like [$-804] and escaped signs in a number format say nothing about its kind. */
const LITERALS = /"[^"]*"|\[[^\][]*\]|\\./g;

/** Hours, minutes or seconds that run on past a day: 「[h]:mm」. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** True for number formats that show a day, month or year; false for times of day and plain numbers. */
export function isDateFormat(numberFormat: string): boolean {
  const positive = signsOf(numberFormat);
  if (ELAPSED.test(numberFormat) || /general|standard/i.test(positive) || /[0#?]/.test(positive.replace(/\.0+$/, '')))
    return false;
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

/**
 * The day a real date cell holds; undefined for texts and for numbers that are no dates. Where the format shows no day, the
 * cell means the month or year it shows, that is its last day: Excel keeps a typed 「2016年12月」 as 1 December.
 */
export function dateOfCell({ value, numberFormat }: GridCell, date1904: boolean): CivilDate | undefined {
  if (typeof value !== 'number' || numberFormat === undefined || !isDateFormat(numberFormat)) return undefined;
  const date = dateOfSerial(value, date1904);
  const shown = shownPrecision(numberFormat);
  if (!date || shown === 'day') return date;
  const { year, month } = dateParts(date);
  return monthEnd(year, shown === 'month' ? month : 12);
}

/** How much of a date a format shows: 「mmm-yy」 the month, 「yyyy」 the year. */
export function shownPrecision(numberFormat: string): 'day' | 'month' | 'year' {
  const signs = signsOf(numberFormat);
  if (/[da]/i.test(signs)) return 'day';
  return /m/i.test(signs) ? 'month' : 'year';
}

/** The signs of a format for positive numbers that are filled in when it is shown. */
function signsOf(numberFormat: string): string {
  return numberFormat.replace(LITERALS, '').split(';')[0] ?? '';
}

/** A date as deadlines are written: 「2016年12月31日」. */
export function dateInWords(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

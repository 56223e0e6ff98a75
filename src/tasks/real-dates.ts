import { type CivilDate, dateOfSerial, dateParts } from '../calendar/civil-date';
import type { GridCell } from '../grid/grid';

/** Quoted words, brackets like [$-804] and escaped signs in a number format say nothing about its kind. */
const LITERALS = /"[^"]*"|\[[^\][]*\]|\\./g;

/** True for number formats that show a day, month or year; false for times of day and plain numbers. */
export function isDateFormat(numberFormat: string): boolean {
  const [positive = ''] = numberFormat.replace(LITERALS, '').split(';');
  if (/general/i.test(positive) || /[0#?]/.test(positive.replace(/\.0+$/, ''))) return false;
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

/** The day a real date cell holds; undefined for texts and for numbers that are no dates. */
export function dateOfCell(cell: GridCell, date1904: boolean): CivilDate | undefined {
  if (typeof cell.value !== 'number' || cell.numberFormat === undefined) return undefined;
  return isDateFormat(cell.numberFormat) ? dateOfSerial(cell.value, date1904) : undefined;
}

/** A date as deadlines are written: 「2016年12月31日」. */
export function dateInWords(date: CivilDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

import { readChineseNumber } from '../text/numerals';
import { type PartReading, readMonthDay, readWholeMonth, readYearPart } from './year-part';

/** The year a point names: a number, or years from the one the text or the document is about (今年 0, 明年 1). */
export type NamedYear = { readonly year: number } | { readonly offset: number };

/** A point of the calendar as a text names it, without what the document has to add. */
export interface Point extends PartReading {
  readonly year?: NamedYear;
  /** True where only a year is named. */
  readonly isBareYear: boolean;
}

const YEAR_WORDS: Readonly<Partial<Record<string, number>>> = { 明: 1, 次: 1, 来: 1, 翌: 1, 后: 2, 去: -1, 上: -1 };
const YEAR_HEAD = /^(?:(\d{2}|\d{4}|[一二][〇零一二三四五六七八九]{3})|([今本当同明次来翌后去上]))年度?/;
const NUMERIC_FULL = /^(\d{2}|\d{4})(?:[-/.年](\d{1,2})[-/.](\d{1,2})日?|(\d{2})(\d{2}))$/;
const NUMERIC_MONTH = /^(\d{4})[-/.](\d{1,2})月?([底末]?)$/;
const NUMERIC_DAY = /^(\d{1,2})[./](\d{1,2})日?$/;

/** Reads a point as the patterns cut it out (normalised text); undefined where a month or day cannot exist. */
export function readPoint(text: string): Point | undefined {
  const numeric = readNumericPoint(text);
  if (numeric) return numeric;
  const head = YEAR_HEAD.exec(text)?.[0] ?? '';
  const rest = text.slice(head.length);
  return pointOf(readNamedYear(head), readYearPart(rest), rest === '');
}

/** Reads a named year: 「2016年」「二〇一六年」「16年」「明年」. */
export function readNamedYear(text: string): NamedYear | undefined {
  const [, digits, word] = YEAR_HEAD.exec(text) ?? [];
  if (word !== undefined) return { offset: YEAR_WORDS[word] ?? 0 };
  return digits === undefined ? undefined : numberedYear(digits);
}

function numberedYear(digits: string): NamedYear | undefined {
  const number = readChineseNumber(digits);
  return number === undefined ? undefined : { year: number < 100 ? 2000 + number : number };
}

/** 「2016-12-31」「20161231」「2016.12」「12.31」. */
function readNumericPoint(text: string): Point | undefined {
  const full = NUMERIC_FULL.exec(text);
  if (full) {
    const [, year = '', month, day, joinedMonth, joinedDay] = full;
    return pointOf(numberedYear(year), readMonthDay(Number(month ?? joinedMonth), Number(day ?? joinedDay)));
  }
  const [, year, month, edge] = NUMERIC_MONTH.exec(text) ?? [];
  if (year !== undefined) return pointOf(numberedYear(year), readWholeMonth(Number(month), edge === ''));
  const day = NUMERIC_DAY.exec(text);
  return day ? pointOf(undefined, readMonthDay(Number(day[1]), Number(day[2]))) : undefined;
}

function pointOf(year: NamedYear | undefined, part: PartReading | undefined, isBareYear = false): Point | undefined {
  return part && { ...(year && { year }), ...part, isBareYear };
}

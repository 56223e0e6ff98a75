import type { Festival } from '../calendar/festivals';
import { readChineseNumber } from '../text/numerals';

/** The year a point names: a number, or years from the one the text or the document is about (今年 0, 明年 1). */
export type NamedYear = { readonly year: number } | { readonly offset: number };

/** The part of a year a point names; months are 1–12 and both ends belong to it. `lastDay` 0 is the month's end. */
export type YearPart =
  | {
      readonly kind: 'days';
      readonly firstMonth: number;
      readonly firstDay: number;
      readonly lastMonth: number;
      readonly lastDay: number;
    }
  | { readonly kind: 'festival'; readonly festival: Festival }
  | { readonly kind: 'near-month'; readonly offset: number; readonly firstDay: number; readonly lastDay: number };

/** A point of the calendar as a text names it, without what the document has to add. */
export interface Point {
  readonly year?: NamedYear;
  readonly part: YearPart;
  /** True for 「2017年」, 「1月」, 「一季度」: 「前」 behind it may mean its beginning or its end. */
  readonly isStretch: boolean;
  /** True where only a year is named. */
  readonly isBareYear: boolean;
}

const YEAR_WORDS: Readonly<Record<string, number>> = {
  今: 0,
  本: 0,
  当: 0,
  同: 0,
  明: 1,
  次: 1,
  来: 1,
  翌: 1,
  后: 2,
  去: -1,
  上: -1,
};
const YEAR_HEAD = /^(?:(\d{2}|\d{4}|[一二][〇零一二三四五六七八九]{3})|([今本当同明次来翌后去上]))年度?/;
const NUMERIC_FULL = /^(\d{2}|\d{4})(?:[-/.年](\d{1,2})[-/.](\d{1,2})日?|(\d{2})(\d{2}))$/;
const NUMERIC_MONTH = /^(\d{4})[-/.](\d{1,2})月?([底末]?)$/;
const NUMERIC_DAY = /^(\d{1,2})[./](\d{1,2})日?$/;
const MONTH =
  /^([\d一二三四五六七八九十]{1,3}|[本当下次])月份?(?:([上中下])旬|([初中底末])|([\d一二三四五六七八九十]{1,3})(?:日|号)?(?:\(..?.?\))?)?$/;
const QUARTER = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))([初中底末]?)$/;
const HALF_YEAR = /^([上下])半年([底末]?)$/;
const FESTIVALS: Readonly<Record<string, Festival>> = {
  元旦: '元旦',
  春节: '春节',
  元宵: '元宵',
  清明: '清明',
  五一: '五一',
  劳动: '五一',
  端午: '端午',
  七一: '七一',
  八一: '八一',
  中秋: '中秋',
  国庆: '国庆',
};

/** Reads a point as the patterns cut it out (normalised text); undefined where a month or day cannot exist. */
export function readPoint(text: string): Point | undefined {
  const numeric = readNumericPoint(text);
  if (numeric) return numeric;
  const head = YEAR_HEAD.exec(text);
  const year = head ? readYear(head[1], head[2]) : undefined;
  const rest = text.slice(head?.[0].length ?? 0);
  const part = readYearPart(rest);
  if (!part) return undefined;
  return { ...(year && { year }), ...part, isBareYear: rest === '' };
}

/** Reads a named year: 「2016年」「二〇一六年」「16年」「明年」. */
export function readNamedYear(text: string): NamedYear | undefined {
  const head = YEAR_HEAD.exec(text);
  return head ? readYear(head[1], head[2]) : undefined;
}

function readYear(digits: string | undefined, word: string | undefined): NamedYear | undefined {
  if (digits === undefined) return { offset: YEAR_WORDS[word ?? ''] ?? 0 };
  const number = readChineseNumber(digits);
  return number === undefined ? undefined : { year: number < 100 ? 2000 + number : number };
}

type PartReading = Pick<Point, 'part' | 'isStretch'>;

function readNumericPoint(text: string): Point | undefined {
  const full = NUMERIC_FULL.exec(text);
  if (full) {
    const day = monthDay(Number(full[2] ?? full[4]), Number(full[3] ?? full[5]));
    const year = readYear(full[1], undefined);
    return day && year && { year, ...day, isBareYear: false };
  }
  const month = NUMERIC_MONTH.exec(text);
  if (month) {
    const part = wholeMonth(Number(month[2]), month[3] === '');
    return part && { year: { year: Number(month[1]) }, ...part, isBareYear: false };
  }
  const day = NUMERIC_DAY.exec(text);
  const part = day && monthDay(Number(day[1]), Number(day[2]));
  return part ? { ...part, isBareYear: false } : undefined;
}

function readYearPart(text: string): PartReading | undefined {
  if (text === '') return { part: months(1, 12), isStretch: true };
  if (/^(?:年?[底末内终]|岁末)$/.test(text)) return { part: months(12, 12), isStretch: false };
  if (/^年?初$/.test(text)) return { part: days(1, 1, 1, 0), isStretch: false };
  if (/^年?中$/.test(text)) return { part: days(6, 1, 6, 0), isStretch: false };
  const quarter = QUARTER.exec(text);
  if (quarter) return readQuarter(readChineseNumber(quarter[1] ?? quarter[2] ?? '') ?? 1, quarter[3] ?? '');
  const half = HALF_YEAR.exec(text);
  if (half) return { part: half[1] === '上' ? months(1, 6) : months(7, 12), isStretch: half[2] === '' };
  const festival = FESTIVALS[text.slice(0, 2)];
  if (festival) return { part: { kind: 'festival', festival }, isStretch: false };
  return readMonth(text);
}

function readQuarter(quarter: number, edge: string): PartReading {
  const first = quarter * 3 - 2;
  if (edge === '初') return { part: days(first, 1, first, 10), isStretch: false };
  if (edge === '中') return { part: months(first + 1, first + 1), isStretch: false };
  return { part: months(first, first + 2), isStretch: edge === '' };
}

function readMonth(text: string): PartReading | undefined {
  const match = MONTH.exec(text);
  if (!match) return undefined;
  const [, name = '', tenDays, edge, dayText] = match;
  const month = readChineseNumber(name);
  const day = dayText === undefined ? undefined : readChineseNumber(dayText);
  if (dayText !== undefined && (day === undefined || day < 1 || day > 31)) return undefined;
  const [firstDay, lastDay] = day === undefined ? dayRange(tenDays, edge) : [day, day];
  const isStretch = day === undefined && tenDays === undefined && edge === undefined;
  if (month === undefined) {
    const offset = /[下次]/.test(name) ? 1 : 0;
    return { part: { kind: 'near-month', offset, firstDay, lastDay }, isStretch };
  }
  return month >= 1 && month <= 12 ? { part: days(month, firstDay, month, lastDay), isStretch } : undefined;
}

/** First and last day of 上旬, 月初, 月底 …; 月初 counts as the first ten days. */
function dayRange(tenDays: string | undefined, edge: string | undefined): readonly [number, number] {
  if (tenDays === '上' || edge === '初') return [1, 10];
  if (tenDays === '中' || edge === '中') return [11, 20];
  if (tenDays === '下') return [21, 0];
  return [1, 0];
}

function monthDay(month: number, day: number): PartReading | undefined {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return exists ? { part: days(month, day, month, day), isStretch: false } : undefined;
}

function wholeMonth(month: number, isStretch: boolean): PartReading | undefined {
  return month >= 1 && month <= 12 ? { part: months(month, month), isStretch } : undefined;
}

function months(first: number, last: number): YearPart {
  return days(first, 1, last, 0);
}

function days(firstMonth: number, firstDay: number, lastMonth: number, lastDay: number): YearPart {
  return { kind: 'days', firstMonth, firstDay, lastMonth, lastDay };
}

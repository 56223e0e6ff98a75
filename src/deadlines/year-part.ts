import type { Festival } from '../calendar/festivals';
import { readChineseNumber } from '../text/numerals';

/** The part of a year a text names; months are 1–12, both ends belong to it, and `lastDay` 0 is the month's end. */
export type YearPart =
  | {
      readonly kind: 'days';
      readonly firstMonth: number;
      readonly firstDay: number;
      readonly lastMonth: number;
      readonly lastDay: number;
    }
  | { readonly kind: 'festival'; readonly festival: Festival }
  /** 「本月」 0, 「下月」 1: a month counted from the issue date. */
  | { readonly kind: 'near-month'; readonly offset: number; readonly firstDay: number; readonly lastDay: number };

export interface PartReading {
  readonly part: YearPart;
  /** True for 「2017年」, 「1月」, 「一季度」: 「前」 behind it may mean its beginning or its end. */
  readonly isStretch: boolean;
}

const MONTH = /^([\d一二三四五六七八九十]{1,3}|[本当下次]?)月份?(.*)$/;
const DAY = /^([\d一二三四五六七八九十]{1,3})(?:日|号)?(?:\(..?.?\))?$/;
const QUARTER = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))([初中底末]?)$/;
const FESTIVALS: Readonly<Partial<Record<string, Festival>>> = {
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

/** Parts of a year named by fixed words, without the 「年」 they may begin with. */
const FIXED: Readonly<Partial<Record<string, PartReading>>> = {
  底: reading(months(12, 12), false),
  末: reading(months(12, 12), false),
  内: reading(months(12, 12), false),
  终: reading(months(12, 12), false),
  岁末: reading(months(12, 12), false),
  初: reading(days(1, 1, 1, 0), false),
  中: reading(days(6, 1, 6, 0), false),
  上半年: reading(months(1, 6), true),
  上半年底: reading(months(1, 6), false),
  上半年末: reading(months(1, 6), false),
  下半年: reading(months(7, 12), true),
  下半年底: reading(months(7, 12), false),
  下半年末: reading(months(7, 12), false),
};

/** First and last day of 上旬, 月初, 月底 …; 月初 counts as the first ten days. */
const TEN_DAYS: Readonly<Partial<Record<string, readonly [first: number, last: number]>>> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  中: [11, 20],
  下旬: [21, 0],
  底: [1, 0],
  末: [1, 0],
};

/** Reads what follows a year: 「12月底」「上半年」「第一季度」「国庆节」; the whole year for nothing. */
export function readYearPart(text: string): PartReading | undefined {
  if (text === '') return reading(months(1, 12), true);
  return FIXED[text.replace(/^年度?/, '')] ?? readQuarter(text) ?? readFestival(text) ?? readMonth(text);
}

/** A day of a month that may exist in some year, whatever its month's length (9月31日). */
export function readMonthDay(month: number, day: number): PartReading | undefined {
  return isMonth(month) && isDay(day) ? reading(days(month, day, month, day), false) : undefined;
}

/** A whole month; its end only (「月底」) is no stretch. */
export function readWholeMonth(month: number, isStretch: boolean): PartReading | undefined {
  return isMonth(month) ? reading(months(month, month), isStretch) : undefined;
}

function readQuarter(text: string): PartReading | undefined {
  const match = QUARTER.exec(text);
  if (!match) return undefined;
  const first = (readChineseNumber(match[1] ?? match[2] ?? '') ?? 1) * 3 - 2;
  if (match[3] === '初') return reading(days(first, 1, first, 10), false);
  if (match[3] === '中') return reading(months(first + 1, first + 1), false);
  return reading(months(first, first + 2), match[3] === '');
}

function readFestival(text: string): PartReading | undefined {
  const festival = FESTIVALS[text.slice(0, 2)];
  return festival && reading({ kind: 'festival', festival }, false);
}

function readMonth(text: string): PartReading | undefined {
  const [, name, rest = ''] = MONTH.exec(text) ?? [];
  if (name === undefined) return undefined;
  const range = rest === '' ? ([1, 0] as const) : (TEN_DAYS[rest] ?? oneDay(rest));
  if (!range) return undefined;
  const [firstDay, lastDay] = range;
  const month = readChineseNumber(name);
  if (month === undefined) {
    const offset = name === '下' || name === '次' ? 1 : 0;
    return reading({ kind: 'near-month', offset, firstDay, lastDay }, rest === '');
  }
  return isMonth(month) ? reading(days(month, firstDay, month, lastDay), rest === '') : undefined;
}

function oneDay(text: string): readonly [number, number] | undefined {
  const day = readChineseNumber(DAY.exec(text)?.[1] ?? '');
  return day !== undefined && isDay(day) ? [day, day] : undefined;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function reading(part: YearPart, isStretch: boolean): PartReading {
  return { part, isStretch };
}

function months(first: number, last: number): YearPart {
  return days(first, 1, last, 0);
}

function days(firstMonth: number, firstDay: number, lastMonth: number, lastDay: number): YearPart {
  return { kind: 'days', firstMonth, firstDay, lastMonth, lastDay };
}

import { readWeekday } from '../../calendar/weekday-names';
import type { NamedFestival } from './festival-words';
import { readFestivalName } from './festival-words';
import { readChineseNumber } from '../../text/numerals';

/** The part of a year a text names; months are 1–12, both ends belong to it, and day 0 is the month's end. */
export type YearPart =
  | {
      readonly kind: 'days';
      readonly firstMonth: number;
      readonly firstDay: number;
      readonly lastMonth: number;
      readonly lastDay: number;
    }
  | ({ readonly kind: 'festival' } & NamedFestival)
  /** 「本月」 0, 「下月」 1: a month counted from the issue date. */
  | {
      readonly kind: 'near-month';
      readonly offset: number;
      readonly firstDay: number;
      readonly lastDay: number;
      /** 「请于8日前」: no month is named, the next such day is meant. */
      readonly isUnnamed?: true;
    }
  /** 「本周五」, 「明天」: days from the Monday of the issue week, or from the issue date. */
  | { readonly kind: 'near-days'; readonly from: 'week' | 'day'; readonly first: number; readonly last: number };

export interface PartReading {
  readonly part: YearPart;
  /** True for 「2017年」, 「1月」, 「一季度」: 「前」 behind it may mean its beginning or its end. */
  readonly isStretch: boolean;
}

type DayRange = readonly [first: number, last: number];

const MONTH = /^([\d一二三四五六七八九十]{1,3}|[本当这下次翌]个?|)月份?的?(.*)$/;
const DAY = /^([\d一二三四五六七八九十]{1,3})[日号]{0,2}(?:\(.{1,6}\))?$/;
const QUARTER = /^(?:(前?)第?([一二三四1-4两])个?季度?|[Qq]([1-4]))([初中底末]?)$/;
const MONTH_OF_QUARTER = /^(?:第?([一二三四1-4])季度?|[Qq]([1-4]))的?(?:(首)|(末|最后一?个)|第([一二三])个)月份?(.*)$/;

const WEEK = /^([本这下])个?(?:周|星期)([一二三四五六日天末]?)(?:\(.{1,6}\))?$/;
const NEAR_DAY: Readonly<Partial<Record<string, number>>> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2 };

/** Parts of a year named by fixed words, without the 「年」 they may begin with. */
const FIXED: Readonly<Partial<Record<string, PartReading>>> = {
  底: reading(days(12, 0, 12, 0), false),
  末: reading(days(12, 0, 12, 0), false),
  内: reading(days(1, 1, 12, 0), false),
  终: reading(days(12, 0, 12, 0), false),
  岁末: reading(days(12, 0, 12, 0), false),
  初: reading(days(1, 1, 1, 0), false),
  中: reading(days(6, 1, 6, 0), false),
  上半年: reading(days(1, 1, 6, 0), true),
  上半年底: reading(days(6, 0, 6, 0), false),
  上半年末: reading(days(6, 0, 6, 0), false),
  下半年: reading(days(7, 1, 12, 0), true),
  下半年初: reading(days(7, 1, 7, 10), false),
  下半年底: reading(days(12, 0, 12, 0), false),
  下半年末: reading(days(12, 0, 12, 0), false),
};

/** First and last day of 上旬, 月初, 月底 …; 月初 counts as the first ten days. */
const TEN_DAYS: Readonly<Partial<Record<string, DayRange>>> = {
  上旬: [1, 10],
  初: [1, 10],
  上中旬: [1, 20],
  中旬: [11, 20],
  中: [11, 20],
  中下旬: [11, 0],
  下旬: [21, 0],
  底: [0, 0],
  末: [0, 0],
};

/** Reads what follows a year: 「12月底」「上半年」「第一季度」「国庆节」; the whole year for nothing. */
export function readYearPart(text: string): PartReading | undefined {
  if (text === '') return reading(days(1, 1, 12, 0), true);
  return (
    readMonth(text) ??
    FIXED[halfYear(text.replace(/^年度?/, ''))] ??
    readQuarter(text) ??
    readMonthOfQuarter(text) ??
    readFestival(text) ??
    readNearDays(text)
  );
}

/** 「前半年」 is 上半年, 「后半年」 下半年. */
function halfYear(text: string): string {
  return text.replace(/^前(?=半年)/, '上').replace(/^后(?=半年)/, '下');
}

/** A day of a month that may exist in some year, whatever its month's length (9月31日). */
export function readMonthDay(month: number, day: number): PartReading | undefined {
  return isMonth(month) && isDay(day) ? reading(days(month, day, month, day), false) : undefined;
}

/** A whole month, or its 「底」「初」. */
export function readWholeMonth(month: number, edge: string): PartReading | undefined {
  return isMonth(month) ? partOfMonth(month, edge) : undefined;
}

function readQuarter(text: string): PartReading | undefined {
  const [, head, digit, latinDigit, edge = ''] = QUARTER.exec(text) ?? [];
  const quarter = readChineseNumber(digit ?? latinDigit ?? '');
  if (quarter === undefined) return undefined;
  const first = quarter * 3 - 2;
  if (edge === '初') return reading(days(first, 1, first, 10), false);
  if (edge === '中') return reading(days(first + 1, 1, first + 1, 0), false);
  if (edge !== '') return reading(days(first + 2, 0, first + 2, 0), false);
  return reading(days(head === '前' ? 1 : first, 1, first + 2, 0), true);
}

/** 「第三季度首月」「一季度最后一个月25日」. */
function readMonthOfQuarter(text: string): PartReading | undefined {
  const [, digit, latinDigit, isFirst, isLast, ordinal = '', rest = ''] = MONTH_OF_QUARTER.exec(text) ?? [];
  const quarter = readChineseNumber(digit ?? latinDigit ?? '');
  if (quarter === undefined) return undefined;
  const place = isFirst ? 1 : isLast ? 3 : (readChineseNumber(ordinal) ?? 1);
  return partOfMonth(quarter * 3 - 3 + place, rest);
}

function readFestival(text: string): PartReading | undefined {
  const festival = readFestivalName(text);
  return festival && reading({ kind: 'festival', ...festival }, false);
}

function readNearDays(text: string): PartReading | undefined {
  const day = NEAR_DAY[text.slice(0, 2)];
  if (day !== undefined) return reading({ kind: 'near-days', from: 'day', first: day, last: day }, false);
  const [, week, weekday = ''] = WEEK.exec(text) ?? [];
  if (week === undefined) return undefined;
  const monday = week === '下' ? 7 : 0;
  const place = readWeekday(weekday === '末' ? '日' : weekday) - 1;
  const [first, last] = weekday === '' ? [monday, monday + 6] : [monday + place, monday + place];
  return reading({ kind: 'near-days', from: 'week', first, last }, weekday === '');
}

function readMonth(text: string): PartReading | undefined {
  const [, name, rest = ''] = MONTH.exec(text.replace(/^年(?=\d)/, '')) ?? [];
  if (name === undefined) return undefined;
  const month = readChineseNumber(name);
  if (month !== undefined) return isMonth(month) ? partOfMonth(month, rest) : undefined;
  const range = rangeInMonth(rest);
  if (!range) return undefined;
  const [firstDay, lastDay] = range;
  return reading({ kind: 'near-month', offset: nearness(name), firstDay, lastDay }, rest === '');
}

function partOfMonth(month: number, rest: string): PartReading | undefined {
  const range = rangeInMonth(rest);
  return range && reading(days(month, range[0], month, range[1]), rest === '');
}

function rangeInMonth(rest: string): DayRange | undefined {
  return rest === '' ? [1, 0] : (TEN_DAYS[rest.replace(/^月|[、,至到-]/g, '')] ?? oneDay(rest));
}

function nearness(name: string): number {
  return /^[下次翌]/.test(name) ? 1 : 0;
}

function oneDay(text: string): DayRange | undefined {
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

function days(firstMonth: number, firstDay: number, lastMonth: number, lastDay: number): YearPart {
  return { kind: 'days', firstMonth, firstDay, lastMonth, lastDay };
}

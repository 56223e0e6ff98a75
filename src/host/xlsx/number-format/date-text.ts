import { digitByDigit, withUnits } from './numerals';
import type { FormatSection, FormatToken } from './parse-format';

const DAY_SECONDS = 86_400;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;
const OFFSET_1904 = 1462;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_WEEKDAYS = '日一二三四五六';

/** What Excel shows for numbers its calendar does not reach. */
const NO_DATE = '########';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Seconds since midnight. */
  readonly seconds: number;
  /** Seconds since the beginning of the calendar. */
  readonly total: number;
}

/** True where a section shows a date or a time. */
export function isDateSection(section: FormatSection): boolean {
  return section.tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half-day');
}

/** The date or time a serial number stands for, in the words of the section. */
export function dateText(serial: number, section: FormatSection, date1904: boolean): string {
  const decimals = secondDecimals(section.tokens);
  const moment = momentOf(serial, decimals, date1904);
  if (!moment) return NO_DATE;
  const isHalfDay = section.tokens.some(({ kind }) => kind === 'half-day');
  let isFraction = false;
  return section.tokens
    .map((token, index) => {
      if (isFraction && token.kind === 'digit') return '';
      isFraction = token.kind === 'point' && section.tokens[index + 1]?.kind === 'digit';
      if (isFraction) return secondFraction(moment, decimals);
      return tokenText(token, moment, section, { isHalfDay, isMinute: isMinute(section.tokens, index) });
    })
    .join('');
}

/** Digits after the point behind the seconds; undefined where the section shows no seconds. */
function secondDecimals(tokens: readonly FormatToken[]): number | undefined {
  const showsSeconds = tokens.some(
    (token) => (token.kind === 'date' && token.letter === 's') || (token.kind === 'elapsed' && token.unit === 's'),
  );
  return showsSeconds ? Math.min(3, tokens.filter(({ kind }) => kind === 'digit').length) : undefined;
}

function momentOf(serial: number, decimals: number | undefined, date1904: boolean): Moment | undefined {
  // Seconds that are shown are rounded; otherwise only the error of the binary fraction is.
  const scale = 10 ** (decimals ?? 3);
  const total = Math.round(serial * DAY_SECONDS * scale) / scale;
  const days = Math.floor(total / DAY_SECONDS) + (date1904 ? OFFSET_1904 : 0);
  if (total < 0 || days > LAST_SERIAL) return undefined;
  return { ...calendarDay(days), weekday: (days + 6) % 7, seconds: total % DAY_SECONDS, total };
}

/** Excel's calendar has a day 0 and a 29 February 1900. */
function calendarDay(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 + days : 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** m is a minute right after hours or right before seconds. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  return timeLetter(tokens, index, -1) === 'h' || timeLetter(tokens, index, 1) === 's';
}

function timeLetter(tokens: readonly FormatToken[], index: number, step: 1 | -1): string | undefined {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (token?.kind === 'date') return token.letter;
    if (token?.kind === 'elapsed') return token.unit;
  }
  return undefined;
}

function secondFraction(moment: Moment, decimals: number | undefined): string {
  return (moment.seconds % 1).toFixed(decimals ?? 0).slice(1);
}

interface Place {
  readonly isHalfDay: boolean;
  readonly isMinute: boolean;
}

function tokenText(token: FormatToken, moment: Moment, section: FormatSection, place: Place): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'date':
      return datePart(token, moment, section, place);
    case 'elapsed':
      return String(Math.floor(moment.total / { h: 3600, m: 60, s: 1 }[token.unit])).padStart(token.length, '0');
    case 'half-day':
      return moment.seconds < DAY_SECONDS / 2 ? token.morning : token.afternoon;
    case 'slash':
      return '/';
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'percent':
      return '%';
    case 'exponent':
    case 'digit':
    case 'text':
    case 'general':
      return '';
  }
}

type DateToken = Extract<FormatToken, { readonly kind: 'date' }>;

function datePart(token: DateToken, moment: Moment, section: FormatSection, place: Place): string {
  const number = (value: number) => {
    const text = String(value);
    return section.numerals === 0 ? text.padStart(Math.min(token.length, 2), '0') : withUnits(text, section.numerals);
  };
  switch (token.letter) {
    case 'y':
      return digitByDigit(String(moment.year).slice(token.length <= 2 ? -2 : 0), section.numerals);
    case 'e':
    case 'b':
      return digitByDigit(String(moment.year), section.numerals);
    case 'm':
      if (place.isMinute) return number(Math.floor(moment.seconds / 60) % 60);
      return token.length > 2 ? monthName(moment.month, token.length, section.isChinese) : number(moment.month);
    case 'd':
      return token.length > 2 ? weekdayName(moment.weekday, token.length, section.isChinese) : number(moment.day);
    case 'a':
      return chineseWeekday(moment.weekday, token.length > 3 ? '星期' : section.isChinese ? '周' : '');
    case 'h': {
      const hours = Math.floor(moment.seconds / 3600);
      return number(place.isHalfDay ? hours % 12 || 12 : hours);
    }
    case 's':
      return number(Math.floor(moment.seconds) % 60);
    case 'g':
      return '';
  }
}

function monthName(month: number, length: number, isChinese: boolean): string {
  if (isChinese) return `${length > 3 ? withUnits(String(month), 1) : String(month)}月`;
  const name = MONTHS[month - 1] ?? '';
  if (length === 5) return name.charAt(0);
  return length === 3 ? name.slice(0, 3) : name;
}

function weekdayName(weekday: number, length: number, isChinese: boolean): string {
  if (isChinese) return chineseWeekday(weekday, length > 3 ? '星期' : '周');
  const name = WEEKDAYS[weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function chineseWeekday(weekday: number, prefix: string): string {
  return prefix + CHINESE_WEEKDAYS.charAt(weekday);
}

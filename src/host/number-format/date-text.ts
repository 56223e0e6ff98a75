import { digitByDigit, withUnits } from './numerals';
import type { DateLetter, FormatSection, FormatToken } from './parse-format';

const DAY_SECONDS = 86_400;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;
const OFFSET_1904 = 1462;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_WEEKDAYS = '日一二三四五六';

/** Signs that mean themselves among dates. */
const SIGNS: ReadonlyMap<FormatToken['kind'], string> = new Map([
  ['slash', '/'],
  ['point', '.'],
  ['comma', ','],
  ['percent', '%'],
]);

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
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'date') return datePart(token, moment, section, place);
  if (token.kind === 'elapsed') {
    return String(Math.floor(moment.total / { h: 3600, m: 60, s: 1 }[token.unit])).padStart(token.length, '0');
  }
  if (token.kind === 'half-day') return moment.seconds < DAY_SECONDS / 2 ? token.morning : token.afternoon;
  return SIGNS.get(token.kind) ?? '';
}

type DateToken = Extract<FormatToken, { readonly kind: 'date' }>;

interface DatePart {
  readonly token: DateToken;
  readonly moment: Moment;
  readonly section: FormatSection;
  readonly place: Place;
}

function datePart(token: DateToken, moment: Moment, section: FormatSection, place: Place): string {
  return DATE_PARTS[token.letter]({ token, moment, section, place });
}

const DATE_PARTS: Readonly<Record<DateLetter, (part: DatePart) => string>> = {
  y: ({ token, moment, section }) =>
    digitByDigit(String(moment.year).slice(token.length <= 2 ? -2 : 0), section.numerals),
  e: ({ moment, section }) => digitByDigit(String(moment.year), section.numerals),
  b: ({ moment, section }) => digitByDigit(String(moment.year), section.numerals),
  m: (part) => {
    if (part.place.isMinute) return padded(Math.floor(part.moment.seconds / 60) % 60, part);
    return part.token.length > 2 ? monthName(part) : padded(part.moment.month, part);
  },
  d: (part) => (part.token.length > 2 ? weekdayName(part) : padded(part.moment.day, part)),
  a: ({ token, moment, section }) =>
    chineseWeekday(moment.weekday, token.length > 3 ? '星期' : section.isChinese ? '周' : ''),
  h: (part) => {
    const hours = Math.floor(part.moment.seconds / 3600);
    return padded(part.place.isHalfDay ? hours % 12 || 12 : hours, part);
  },
  s: (part) => padded(Math.floor(part.moment.seconds) % 60, part),
  // Eras exist only in Japan and Taiwan.
  g: () => '',
};

function padded(value: number, { token, section }: DatePart): string {
  if (section.numerals !== 0) return withUnits(String(value), section.numerals).replace(/^[一壹](?=[十拾])/, '');
  return String(value).padStart(Math.min(token.length, 2), '0');
}

function monthName({ token: { length }, moment: { month }, section: { isChinese } }: DatePart): string {
  if (isChinese) return `${length > 3 ? withUnits(String(month), 1).replace(/^一十/, '十') : String(month)}月`;
  const name = MONTHS[month - 1] ?? '';
  if (length === 5) return name.charAt(0);
  return length === 3 ? name.slice(0, 3) : name;
}

function weekdayName({ token: { length }, moment: { weekday }, section: { isChinese } }: DatePart): string {
  if (isChinese) return chineseWeekday(weekday, length > 3 ? '星期' : '周');
  const name = WEEKDAYS[weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function chineseWeekday(weekday: number, prefix: string): string {
  return prefix + CHINESE_WEEKDAYS.charAt(weekday);
}

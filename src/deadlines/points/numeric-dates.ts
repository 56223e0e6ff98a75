import { type NamedYear, numberedYear } from './named-year';
import { type PartReading, readMonthDay, readWholeMonth } from './year-part';

const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const TWO_DIGIT_MONTH = '(?:0[1-9]|1[0-2])';
const TWO_DIGIT_DAY = '(?:0[1-9]|[12]\\d|3[01])';

/** A year of four digits an office may mean: 1949–2100. */
export const FULL_YEAR = '(?:19(?:49|[5-9]\\d)|20\\d{2}|2100)';

/** Two digits that are rather a year than the number of a section: 「16.12.31」, not 「12.3.1」. */
export const SHORT_YEAR = '(?:1[3-9]|[2-4]\\d)';

const NOT_GOING_ON = '(?!\\.?\\d)';
const NOT_COUNTED = '(?![%万亿元个件人次倍米吨])';
const LIMIT = '(?=前|之前|以前|止|为止)';
const ALONE = '(?<=^|[,;。、(:于在])';

/** 「12.31」, 「12/31」: with a limiting word, or where nothing before and behind it makes it a figure. */
const MONTH_AND_DAY =
  `(?<![A-Za-z])(?:${MONTH}[./]${DAY}(?:日|${LIMIT})|${TWO_DIGIT_MONTH}-${TWO_DIGIT_DAY}(?:日|${LIMIT})|` +
  `${ALONE}${MONTH}\\.${DAY}(?=$|完成|报|[,;、)])|${ALONE}${MONTH}/${DAY}(?=$|[)])|${ALONE}${MONTH}/(?:1[3-9]|2\\d|3[01])(?=[、,;])|` +
  `(?<=^)${TWO_DIGIT_MONTH}-(?:1[3-9]|2\\d|3[01])(?=$))`;

/** A date in digits with its marks: 「2016-12-31」「2016.12」「20161231」「12.31前」; no figure, version or section number. */
export const NUMERIC_DATE =
  `(?:${FULL_YEAR}(?:-${MONTH}-${DAY}|/${MONTH}/${DAY}|[.。]${MONTH}[.。]${DAY}|、${MONTH}、${DAY})日?${NOT_GOING_ON}|` +
  `${SHORT_YEAR}(?:-${MONTH}-${DAY}|/${MONTH}/${DAY}|\\.${MONTH}\\.${DAY})(?:日|(?=$|[~至到)]|-${SHORT_YEAR}[./])|${LIMIT})|` +
  `${FULL_YEAR}${TWO_DIGIT_MONTH}(?:${TWO_DIGIT_DAY})?[底末]?(?!\\d)${NOT_COUNTED}|` +
  `${FULL_YEAR}(?:-${MONTH}(?!-\\d)|/${MONTH}(?!/\\d)|[.。]${MONTH})(?:月份?)?[底末初]?${NOT_GOING_ON}${NOT_COUNTED}|` +
  `${FULL_YEAR}年${MONTH}[./]${DAY}日?${NOT_GOING_ON}|${MONTH_AND_DAY})`;

/** The ways such a date is taken apart; the first that fits counts. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4}|\d{2})[-/.。、年](?<month>\d{1,2})[-/.。、](?<day>\d{1,2})日?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?(?<edge>[底末]?)$/,
  /^(?<year>\d{4})[-/.。](?<month>\d{1,2})(?:月份?)?(?<edge>[底末初]?)$/,
  /^(?<month>\d{1,2})[-./](?<day>\d{1,2})日?$/,
];

export interface NumericDate {
  readonly year?: NamedYear;
  readonly part: PartReading;
}

/** Reads a date in digits as `NUMERIC_DATE` cuts it out; undefined for other words and for days that no month has. */
export function readNumericDate(text: string): NumericDate | undefined {
  const form = FORMS.find((known) => known.test(text));
  const groups: Readonly<Partial<Record<string, string>>> = form?.exec(text)?.groups ?? {};
  const { year: digits, month, day, edge = '' } = groups;
  if (month === undefined) return undefined;
  const part = day === undefined ? readWholeMonth(Number(month), edge) : readMonthDay(Number(month), Number(day));
  const year = digits === undefined ? undefined : numberedYear(digits);
  return part && { part, ...(year && { year }) };
}

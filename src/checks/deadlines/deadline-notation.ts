import { dateParts, type CivilDate } from '../../calendar/civil-date';
import { readDeadline } from '../../deadlines/read-deadline';
import type { Point } from '../../deadlines/points/point';
import type { DeadlineContext, DeadlineReading } from '../../deadlines/reading';
import { readChineseNumber, writeChineseNumber, writeChineseYear } from '../../text/numerals';
import { replaceSpans } from '../../text/replace-spans';
import { saysTheSame } from './deadline-cells';
import { isDay, MOST_CHARS, numeralsLike, pointsByPart, pointsIn, type WrittenPoint } from './deadline-points';

/** How the numbers of a date are put together: 2016年12月31日 · 二〇一六年十二月三十一日 · 2016.12.31 · 2016-12-31 · 2016/12/31 · 20161231. */
export type Notation = 'words' | 'characters' | 'dots' | 'dashes' | 'slashes' | 'digits';

const SIGNS: Readonly<Partial<Record<string, Notation>>> = { '.': 'dots', '-': 'dashes', '/': 'slashes' };
const SIGN_OF: Readonly<Partial<Record<Notation, string>>> = { dots: '.', dashes: '-', slashes: '/' };
const CHARACTERS = /[〇零一二三四五六七八九十]+/g;

/** The notation of the dates in a deadline cell, each once; none for 「年底前」, 「第三季度」, which all notations share. */
export function notationsIn(reading: DeadlineReading): readonly Notation[] {
  const own = reading.parts.flatMap(pointsByPart(reading));
  return [...new Set(own.flatMap((point) => notationOf(point) ?? []))];
}

/** The first date a cell writes in a notation, without the words around it. */
export function sampleOf({ text }: DeadlineReading, notation: Notation): string {
  const point = pointsIn(text).find((candidate) => notationOf(candidate) === notation);
  return point ? text.slice(point.span.start, point.span.end) : text;
}

function notationOf({ text }: WrittenPoint): Notation | undefined {
  if (/^\d{8}$/.test(text)) return 'digits';
  const sign = /[-./]/.exec(text)?.[0];
  if (sign !== undefined) return SIGNS[sign];
  if (/\d/.test(text)) return 'words';
  return /[〇零一二三四五六七八九十](?:年|月)/.test(text) ? 'characters' : undefined;
}

/** The text with its dates in another notation; undefined where they cannot be put so, or would not read as the same. */
export function inNotation(reading: DeadlineReading, notation: Notation, context: DeadlineContext): string | undefined {
  if (reading.text.length > MOST_CHARS) return undefined;
  const points = pointsIn(reading.text).filter((point) => (notationOf(point) ?? notation) !== notation);
  const changes = points.flatMap((point) => {
    const instead = writePoint(point, notation);
    return instead === undefined ? [] : [{ span: point.span, instead }];
  });
  if (changes.length === 0 || changes.length < points.length) return undefined;
  const text = replaceSpans(reading.text, changes);
  const after = readDeadline(text, context);
  return saysTheSame(reading, after) && after.flags.join() === reading.flags.join() ? text : undefined;
}

/** A day in a notation: 「2016年12月31日」. */
export function writeDay(date: CivilDate, notation: Notation): string {
  const { year, month, day } = dateParts(date);
  return write({ year, month, day }, notation) ?? '';
}

interface Numbers {
  readonly year?: number;
  readonly month: number;
  /** Absent where the whole month is meant. */
  readonly day?: number;
}

function writePoint({ point, text }: WrittenPoint, notation: Notation): string | undefined {
  const isInWords = !/[-./]|^\d{8}$/.test(text);
  if (isInWords && notation === 'words') return toDigits(text);
  if (isInWords && notation === 'characters') return toCharacters(text);
  const numbers = numbersOf(point);
  return numbers && write(numbers, notation);
}

/** The numbers of a point that is a day or a month of a year it names, or of none. */
function numbersOf(point: Point): Numbers | undefined {
  const { year, part, isStretch } = point;
  if (part.kind !== 'days' || part.firstMonth !== part.lastMonth || !(isDay(point) || isStretch)) return undefined;
  if (year && !('year' in year)) return undefined;
  return { ...year, month: part.firstMonth, ...(isDay(point) && { day: part.firstDay }) };
}

function write({ year, month, day }: Numbers, notation: Notation): string | undefined {
  if (notation === 'words' || notation === 'characters') {
    const numerals = numeralsLike(notation === 'words' ? '1' : '一月');
    const head = year === undefined ? '' : `${numerals.year(year)}年`;
    return `${head}${numerals.number(month)}月${day === undefined ? '' : `${numerals.number(day)}日`}`;
  }
  if (notation === 'digits') return year && day ? `${year}${two(month)}${two(day)}` : undefined;
  const numbers = [year, month, day].filter((number) => number !== undefined);
  const isPadded = notation === 'dashes';
  return numbers.map((number) => (isPadded ? two(number) : String(number))).join(SIGN_OF[notation]);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function toDigits(text: string): string {
  return text.replace(CHARACTERS, (characters) => String(readChineseNumber(characters) ?? characters));
}

function toCharacters(text: string): string {
  return text.replace(/\d+/g, (digits) =>
    digits.length === 4 ? writeChineseYear(Number(digits)) : writeChineseNumber(Number(digits)),
  );
}

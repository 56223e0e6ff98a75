import { dateParts, daysInMonth } from '../calendar/civil-date';
import { readChineseNumber, writeChineseNumber } from '../text/numerals';
import { type Replacement, replaceSpans } from '../text/replace-spans';
import type { TextSpan } from '../text/text-span';
import { type NormalisedText, normaliseDeadline, sourceSpan } from './normalise';
import { readDeadline } from './read-deadline';
import type { DeadlineContext, DeadlineFlag, DeadlinePart, DeadlineReading } from './reading';

/** A slip of the pen the reader forgives: 「2016年12底前」, 「12月低前」. */
export type DeadlineSlip = 'month-word-missing' | 'end-mistyped';

/** A deadline cell with its slips put right; everything else of its text, line breaks too, stays as it is. */
export interface RespeltDeadline {
  readonly text: string;
  readonly slips: readonly DeadlineSlip[];
}

/** A cell that names days the calendar does not have. */
export interface ImpossibleDays {
  /** The months whose end is overrun, with their number of days. */
  readonly months: readonly { readonly month: number; readonly days: number }[];
  /** The cell's text with the month's last day instead: 「9月31日」 → 「9月30日」. */
  readonly atMonthEnd: string;
  /** The cell's text with the day after it: 「10月1日」. */
  readonly onNextDay: string;
}

/** A text to change, by its place in the cell. */
interface Slip {
  readonly kind: DeadlineSlip;
  readonly change: Replacement;
}

const MONTH_NUMBER = /(?<=年度?)[\d一二三四五六七八九十]{1,3}(?=份?[底末初])/;
const MISTYPED_END = /未(?=之前|以前|前|$)|[低地抵](?=之前|以前|前)/;
const MONTH_AND_DAY = /([\d一二三四五六七八九十]{1,3})(?:月份?|[-/.])(29|3[01]|三十一?|二十九)(?!\d)/g;

/** Puts the slips right that the reader has flagged `typo-fixed`; undefined where the result would not read as the same dates. */
export function respellDeadline(reading: DeadlineReading, context: DeadlineContext): RespeltDeadline | undefined {
  const slips = flagged(reading, 'typo-fixed').flatMap(({ span }) => slipIn(reading.text, span) ?? []);
  const text = replaceSpans(
    reading.text,
    slips.map(({ change }) => change),
  );
  if (!isCured(reading, text, 'typo-fixed', context)) return undefined;
  return { text, slips: [...new Set(slips.map(({ kind }) => kind))] };
}

/**
 * Finds the days the reader has flagged `invalid-day`, and what may have been meant; undefined where a day stands apart from
 * its month (「2月1日至31日」).
 */
export function findImpossibleDays(reading: DeadlineReading, context: DeadlineContext): ImpossibleDays | undefined {
  const { text } = reading;
  const days = flagged(reading, 'invalid-day').flatMap((part) => overrunsIn(text, part));
  const atMonthEnd = replaceSpans(
    text,
    days.map(({ day, last, isPadded }) => writeNumber(text, day, last, isPadded)),
  );
  if (!isCured(reading, atMonthEnd, 'invalid-day', context)) return undefined;
  const onNextDay = replaceSpans(
    text,
    days.flatMap(({ monthSpan, month, day, isPadded }) => [
      writeNumber(text, monthSpan, month + 1, isPadded),
      writeNumber(text, day, 1, isPadded),
    ]),
  );
  return { months: days.map(({ month, last }) => ({ month, days: last })), atMonthEnd, onNextDay };
}

/** True where a changed text reads as the same dates, and without the flag. */
function isCured(before: DeadlineReading, changed: string, flag: DeadlineFlag, context: DeadlineContext): boolean {
  if (changed === before.text) return false;
  const after = readDeadline(changed, context);
  return !after.flags.includes(flag) && after.dueDates.join() === before.dueDates.join();
}

function flagged({ parts }: DeadlineReading, flag: DeadlineFlag): readonly DeadlinePart[] {
  return parts.filter(({ flags }) => flags.includes(flag));
}

function slipIn(text: string, span: TextSpan): Slip | undefined {
  const normalised = normaliseDeadline(text.slice(span.start, span.end));
  const month = MONTH_NUMBER.exec(normalised.text);
  if (month) {
    const { end } = placeIn(normalised, span, month.index, month[0].length);
    return { kind: 'month-word-missing', change: { span: { start: end, end }, instead: '月' } };
  }
  const end = MISTYPED_END.exec(normalised.text);
  return end
    ? {
        kind: 'end-mistyped',
        change: { span: placeIn(normalised, span, end.index, 1), instead: end[0] === '未' ? '末' : '底' },
      }
    : undefined;
}

/** A day behind its month's end; only months with a next one in the same year are that short. */
interface Overrun {
  readonly month: number;
  readonly last: number;
  readonly monthSpan: TextSpan;
  readonly day: TextSpan;
  /** Months and days are written with two digits: 09. */
  readonly isPadded: boolean;
}

function overrunsIn(text: string, part: DeadlinePart): readonly Overrun[] {
  const date = ('due' in part ? part.due : undefined) ?? ('start' in part ? part.start : undefined);
  if (date === undefined) return [];
  const normalised = normaliseDeadline(text.slice(part.span.start, part.span.end));
  return Array.from(normalised.text.matchAll(MONTH_AND_DAY)).flatMap((match) => {
    const [whole, monthText = '', dayText = ''] = match;
    const month = readChineseNumber(monthText) ?? 0;
    if (month < 1 || month > 12) return [];
    const last = daysInMonth(dateParts(date).year, month);
    if ((readChineseNumber(dayText) ?? 0) <= last) return [];
    const dayStart = match.index + whole.length - dayText.length;
    return {
      month,
      last,
      monthSpan: placeIn(normalised, part.span, match.index, monthText.length),
      day: placeIn(normalised, part.span, dayStart, dayText.length),
      isPadded: monthText.startsWith('0'),
    };
  });
}

/** The place in the cell of a piece of a part's normalised text. */
function placeIn(normalised: NormalisedText, part: TextSpan, start: number, length: number): TextSpan {
  const { start: from, end } = sourceSpan(normalised, start, start + length);
  return { start: part.start + from, end: part.start + end };
}

/** Writes a number in the numerals that stand there: 「三十一」 → 「三十」, 「３１」 → 「３０」. */
function writeNumber(text: string, span: TextSpan, value: number, isPadded: boolean): Replacement {
  const written = text.slice(span.start, span.end);
  const digits = String(value).padStart(isPadded ? 2 : 1, '0');
  if (/[０-９]/.test(written))
    return { span, instead: digits.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))) };
  return { span, instead: /\d/.test(written) ? digits : writeChineseNumber(value) };
}

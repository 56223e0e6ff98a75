import { type CivilDate, dateParts } from '../../calendar/civil-date';
import { readDeadline } from '../../deadlines/read-deadline';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from '../../deadlines/reading';
import { replaceSpans } from '../../text/replace-spans';
import { isFlagged, saysTheSame } from './deadline-cells';
import { MOST_CHARS, numeralsLike, pointsByPart, type WrittenPoint } from './deadline-points';

/** How a deadline cell writes its years; undefined where it names no day, month or quarter at all. */
export type YearWriting = 'full' | 'missing' | 'short' | 'unknown';

/** 「年底」「本月」「明年」: the year is said by a word. */
const YEAR_IN_A_WORD = /^(?:年|岁末|[本当下次月])/;

/** Tells whether every date of a cell has its year: 「6月底前」 missing, 「16年6月」 short, unknown where nothing supplies it. */
export function yearWriting(reading: DeadlineReading): YearWriting | undefined {
  const dated = reading.parts.filter(isDated);
  if (dated.length === 0) return undefined;
  if (dated.some((part) => isFlagged(part, 'year-unknown'))) return 'unknown';
  if (yearless(reading).length > 0) return 'missing';
  if (dated.some((part) => isFlagged(part, 'two-digit-year'))) return 'short';
  return dated.some((part) => !isFlagged(part, 'year-inferred')) ? 'full' : undefined;
}

/** The text with every year written in full, 「6月底前」 → 「2016年6月底前」; undefined where it would not read as the same dates. */
export function withYears(reading: DeadlineReading, context: DeadlineContext): string | undefined {
  if (reading.text.length > MOST_CHARS) return undefined;
  let current = reading;
  for (let round = 0; round < reading.parts.length; round++) {
    const next = withOneYear(current, context);
    if (!next) break;
    current = next;
  }
  return yearWriting(current) === 'full' ? withYearsOnLines(current, context).text : undefined;
}

/** 「中考2016年3月⏎高考11月」: a date on a line of its own gets a year of its own, where it reads as the same. */
function withYearsOnLines(reading: DeadlineReading, context: DeadlineContext): DeadlineReading {
  const pointsOf = pointsByPart(reading);
  let current = reading;
  for (const part of [...reading.parts].sort((a, b) => b.span.start - a.span.start)) {
    const [first] = pointsOf(part);
    const date = firstDateOf(part);
    if (!first || date === undefined || !isDated(part) || !saysNoYear(first)) continue;
    if (!/\n[^\n]*$/.test(reading.text.slice(reading.text.search(/\d/), first.span.start))) continue;
    const { start } = first.span;
    const instead = yearBefore(reading.text.slice(start), numeralsLike(part.text).year(dateParts(date).year));
    const after = readDeadline(replaceSpans(current.text, [{ span: { start, end: start }, instead }]), context);
    if (saysTheSame(current, after)) current = after;
  }
  return current;
}

/** The year the document lent to the first date without one. */
export function inferredYear(reading: DeadlineReading): number | undefined {
  const [part] = yearless(reading);
  const date = part && firstDateOf(part);
  return date && dateParts(date).year;
}

/** A year written in once counts for the dates after it: one at a time. */
function withOneYear(reading: DeadlineReading, context: DeadlineContext): DeadlineReading | undefined {
  const part = yearless(reading)[0] ?? reading.parts.find((candidate) => isFlagged(candidate, 'two-digit-year'));
  const date = part && firstDateOf(part);
  if (!part || date === undefined) return undefined;
  const { year } = dateParts(date);
  for (const start of placesFor(reading, part)) {
    const instead = isFlagged(part, 'two-digit-year')
      ? numeralsLike(part.text).year(Math.floor(year / 100))
      : yearBefore(reading.text.slice(start), numeralsLike(part.text).year(year));
    const after = readDeadline(replaceSpans(reading.text, [{ span: { start, end: start }, instead }]), context);
    if (saysTheSame(reading, after) && lacking(after) < lacking(reading)) return after;
  }
  return undefined;
}

function yearBefore(rest: string, year: string): string {
  return year + (/^\d{1,2}([./])\d/.exec(rest)?.[1] ?? '年');
}

/** Where a year may be written: before the part's points, and before its first number (「3至12月」). */
function placesFor(reading: DeadlineReading, part: DeadlinePart): readonly number[] {
  const number = /[\d０-９一二三四五六七八九十]/.exec(part.text);
  const places = pointsByPart(reading)(part).map(({ span }) => span.start);
  return [...new Set([...places, ...(number ? [part.span.start + number.index] : [])])].sort((a, b) => a - b);
}

function yearless(reading: DeadlineReading): readonly DeadlinePart[] {
  const inferred = reading.parts.filter((part) => isDated(part) && isFlagged(part, 'year-inferred'));
  if (inferred.length === 0) return [];
  const pointsOf = pointsByPart(reading);
  return inferred.filter((part) => {
    const own = pointsOf(part);
    return own.length === 0 || own.some(saysNoYear);
  });
}

function saysNoYear({ point, text }: WrittenPoint): boolean {
  return point.year === undefined && !YEAR_IN_A_WORD.test(text);
}

function lacking({ parts }: DeadlineReading): number {
  return parts.filter((part) => isFlagged(part, 'year-inferred') || isFlagged(part, 'two-digit-year')).length;
}

function isDated({ kind }: DeadlinePart): boolean {
  return kind === 'by' || kind === 'range' || kind === 'start';
}

function firstDateOf(part: DeadlinePart): CivilDate | undefined {
  return ('start' in part ? part.start : undefined) ?? ('due' in part ? part.due : undefined);
}

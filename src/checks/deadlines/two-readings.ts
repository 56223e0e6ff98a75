import { type CivilDate, dateParts } from '../../calendar/civil-date';
import { readDeadline } from '../../deadlines/read-deadline';
import type { DeadlineContext, DeadlineFlag, DeadlinePart, DeadlineReading } from '../../deadlines/reading';
import { replaceSpans } from '../../text/replace-spans';
import { MOST_CHARS, numeralsLike, pointsByPart, type WrittenPoint } from './deadline-points';

type EndingPart = Extract<DeadlinePart, { kind: 'by' | 'range' }>;

/** A part whose end has a strict and a generous date. */
type DoubtfulPart = EndingPart & Required<Pick<EndingPart, 'due' | 'latest'>>;

/** One of the two ways to understand a part. */
interface Choice {
  readonly dateOf: (part: DoubtfulPart) => CivilDate;
  /** What stands instead of the point; `written` are its characters. */
  readonly write: (part: DoubtfulPart, point: WrittenPoint, written: string) => string;
}

/** The parts of a reading with two dates: 「2017年1月前」, and 2016.1, which as a number is 2016.10 too. */
export function doubtfulParts({ parts }: DeadlineReading): readonly DoubtfulPart[] {
  return parts.filter(isDoubtful);
}

/**
 * The two unmistakable ways to write a text with two readings: 「2017年1月前」 → 「2016年12月底前」, 「2017年1月底前」.
 * Each only where it reads as just that date; everything else of the text stays.
 */
export function clearWordings(reading: DeadlineReading, context: DeadlineContext): readonly string[] {
  if (reading.text.length > MOST_CHARS) return [];
  const pointsOf = pointsByPart(reading);
  return [STRICT, GENEROUS].flatMap(({ dateOf, write }) => {
    const changes = doubtfulParts(reading).flatMap((part) => {
      const point = pointsOf(part).at(-1);
      if (!point) return [];
      const { span } = point;
      return [{ span, instead: write(part, point, reading.text.slice(span.start, span.end)) }];
    });
    const text = replaceSpans(reading.text, changes);
    const wanted = reading.parts.map((part) => (isDoubtful(part) ? dateOf(part) : dueOf(part)));
    const after = readDeadline(text, context);
    return !after.flags.some(isDoubt) && after.parts.map(dueOf).join() === wanted.join() ? [text] : [];
  });
}

/** The end of the month, or year, before the one that is named. */
const STRICT: Choice = {
  dateOf: ({ due }) => due,
  write: ({ due, latest, flags }, { point, text }, written) => {
    if (flags.includes('zero-lost')) return monthWords(due);
    const { year, month } = dateParts(due);
    const numerals = numeralsLike(isInSigns(text) ? '1' : written);
    if (point.isBareYear) return `${numerals.year(year)}年底`;
    const isYearNeeded = point.year !== undefined || year !== dateParts(latest).year;
    return `${isYearNeeded ? `${numerals.year(year)}年` : ''}${numerals.number(month)}月底`;
  },
};

/** The end of what is named. */
const GENEROUS: Choice = {
  dateOf: ({ latest }) => latest,
  write: ({ latest, flags }, { text }, written) => {
    if (flags.includes('zero-lost')) return monthWords(latest);
    if (isInSigns(text)) return `${monthWords(latest)}底`;
    return /[季半]/.test(text) ? `${written}末` : `${written.replace(/份$/, '')}底`;
  },
};

function isDoubt(flag: DeadlineFlag): boolean {
  return flag === 'ambiguous-before' || flag === 'zero-lost';
}

function isDoubtful(part: DeadlinePart): part is DoubtfulPart {
  return (
    (part.kind === 'by' || part.kind === 'range') &&
    part.due !== undefined &&
    part.latest !== undefined &&
    part.flags.some(isDoubt)
  );
}

function dueOf(part: DeadlinePart): CivilDate | undefined {
  return 'due' in part ? part.due : undefined;
}

function monthWords(date: CivilDate): string {
  const { year, month } = dateParts(date);
  return `${year}年${month}月`;
}

/** 「2016-07」: there is no way to write its end with signs. */
function isInSigns(text: string): boolean {
  return /[-/.]/.test(text);
}

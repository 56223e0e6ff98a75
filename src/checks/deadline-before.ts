import { dateParts } from '../calendar/civil-date';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from '../deadlines/reading';
import { readDeadline } from '../deadlines/read-deadline';
import { type Replacement, replaceSpans } from '../text/replace-spans';
import { MOST_CHARS, numeralsLike, pointsByPart, type WrittenPoint } from './deadline-points';

type DoubtfulPart = Extract<DeadlinePart, { kind: 'by' }> &
  Required<Pick<Extract<DeadlinePart, { kind: 'by' }>, 'due' | 'latest'>>;

/** The parts of a reading whose 「前」 has two meanings. */
export function doubtfulParts({ parts }: DeadlineReading): readonly DoubtfulPart[] {
  return parts.filter(
    (part): part is DoubtfulPart =>
      part.kind === 'by' &&
      part.due !== undefined &&
      part.latest !== undefined &&
      part.flags.includes('ambiguous-before'),
  );
}

/**
 * The two unmistakable ways to write a text with an ambiguous 「前」: 「2017年1月前」 → 「2016年12月底前」, 「2017年1月底前」.
 * Each only where it reads as just that date; everything else of the text stays.
 */
export function clearBefores(reading: DeadlineReading, context: DeadlineContext): readonly string[] {
  const doubtful = doubtfulParts(reading);
  if (reading.text.length > MOST_CHARS) return [];
  const pointsOf = pointsByPart(reading);
  const rewritten = (write: (part: DoubtfulPart, point: WrittenPoint, written: string) => string) =>
    replaceSpans(
      reading.text,
      doubtful.flatMap((part): readonly Replacement[] => {
        const point = pointsOf(part).at(-1);
        if (!point) return [];
        const written = reading.text.slice(point.span.start, point.span.end);
        return [{ span: point.span, instead: write(part, point, written) }];
      }),
    );
  const settled = (isGenerous: boolean) =>
    reading.parts.map((part) => {
      const isDoubtful = isGenerous && part.kind === 'by' && part.flags.includes('ambiguous-before');
      return isDoubtful ? part.latest : 'due' in part ? part.due : undefined;
    });
  return [
    { text: rewritten(strictly), dates: settled(false) },
    { text: rewritten(generously), dates: settled(true) },
  ].flatMap(({ text, dates }) => {
    const after = readDeadline(text, context);
    const read = after.parts.map((part) => ('due' in part ? part.due : undefined));
    return !after.flags.includes('ambiguous-before') && read.join() === dates.join() ? [text] : [];
  });
}

/** The end of the month, or year, before the one that is named. */
function strictly({ due, latest }: DoubtfulPart, { point, text }: WrittenPoint, written: string): string {
  const { year, month } = dateParts(due);
  const numerals = numeralsLike(isInSigns(text) ? '1' : written);
  if (point.isBareYear) return `${numerals.year(year)}年底`;
  const isYearNeeded = point.year !== undefined || year !== dateParts(latest).year;
  return `${isYearNeeded ? `${numerals.year(year)}年` : ''}${numerals.number(month)}月底`;
}

/** The end of what is named. */
function generously({ latest }: DoubtfulPart, { text }: WrittenPoint, written: string): string {
  const { year, month } = dateParts(latest);
  return isInSigns(text) ? `${year}年${month}月底` : `${written.replace(/份$/, '')}底`;
}

/** 「2016-07」: there is no way to write its end with signs. */
function isInSigns(text: string): boolean {
  return /[-/.]/.test(text);
}

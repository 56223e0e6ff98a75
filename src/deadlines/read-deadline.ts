import type { CivilDate } from '../calendar/civil-date';
import { buildPart } from './build-part';
import { joinParts } from './join-parts';
import { matchPatterns } from './match-patterns';
import { normaliseDeadline, type NormalisedText, sourceSpan } from './normalise';
import type { Meaning } from './pattern';
import type { Point } from './point';
import type { DeadlineContext, DeadlineFlag, DeadlinePart, DeadlineReading } from './reading';
import { readSurroundings, type SurroundedPiece } from './surroundings';

/**
 * Reads a deadline cell (完成时限): 「2016年12月底前完成」, 「每季度」, 「印发后20个工作日内」, several of them at once.
 * Total on any text; what no pattern explains stands in `unread`.
 */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  const normalised = normaliseDeadline(text);
  const { pieces, unread } = readSurroundings(normalised, matchPatterns(normalised.text));
  const parts = joinParts(text, buildParts(normalised, pieces, context));
  const dueDates = [...new Set(parts.flatMap((part) => dueOf(part) ?? []))].sort();
  const due = dueDates.at(-1);
  const latest = lastOf([...dueDates, ...parts.flatMap((part) => (part.kind === 'by' ? (part.latest ?? []) : []))]);
  const rest: readonly DeadlineFlag[] = unread.length > 0 ? ['rest-unread'] : [];
  return {
    text,
    parts,
    dueDates,
    ...(due && { due }),
    ...(latest && { latest }),
    flags: [...new Set([...parts.flatMap((part) => part.flags), ...rest])],
    unread: unread.map(({ start, end }) => sourceSpan(normalised, start, end)),
  };
}

/** Builds the parts in order: a year named once counts for the points without a year behind it. */
function buildParts(
  normalised: NormalisedText,
  pieces: readonly SurroundedPiece[],
  context: DeadlineContext,
): readonly DeadlinePart[] {
  const parts: DeadlinePart[] = [];
  let namedYear: number | undefined;
  for (const { meaning, start, end, label, action } of pieces) {
    if (meaning.kind === 'no-deadline') continue;
    const span = sourceSpan(normalised, start, end);
    const frame = {
      span,
      text: normalised.source.slice(span.start, span.end),
      ...(label !== undefined && { label }),
      ...(action !== undefined && { action }),
    };
    parts.push(buildPart(meaning, frame, { ...context, ...(namedYear !== undefined && { namedYear }) }));
    namedYear = yearNamedIn(meaning) ?? namedYear;
  }
  return parts;
}

function yearNamedIn(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range') return yearOf(meaning.to) ?? yearOf(meaning.from);
  return 'point' in meaning ? yearOf(meaning.point) : undefined;
}

function yearOf(point: Point): number | undefined {
  return point.year && 'year' in point.year ? point.year.year : undefined;
}

/** The last day of a part that is still on time, where it has one. */
function dueOf(part: DeadlinePart): CivilDate | undefined {
  return 'due' in part ? part.due : undefined;
}

function lastOf(dates: readonly CivilDate[]): CivilDate | undefined {
  return [...dates].sort().at(-1);
}

import type { CivilDate } from '../calendar/civil-date';
import type { TextSpan } from '../text/text-span';
import { buildPart } from './build-part';
import { joinParts } from './join-parts';
import { joinWindows } from './join-windows';
import { type NormalisedText, sourceSpan } from './normalise';
import type { Meaning } from './pattern';
import type { Point } from './point';
import type { DeadlineFlag, DeadlinePart, DeadlineReading } from './reading';
import type { YearContext } from './resolve-point';
import { shareEvents } from './share-events';
import type { SurroundedPiece } from './surroundings';

/** Builds the parts in order: a year named once counts for the points without a year behind it. */
export function partsOf(
  normalised: NormalisedText,
  pieces: readonly SurroundedPiece[],
  context: YearContext,
): readonly DeadlinePart[] {
  const parts: DeadlinePart[] = [];
  let { namedYear } = context;
  for (const { meaning, start, end, label, action } of shareEvents(normalised.text, pieces)) {
    if (meaning.kind === 'no-deadline') continue;
    const span = sourceSpan(normalised, start, end);
    const frame = {
      span,
      text: normalised.source.slice(span.start, span.end),
      ...(label !== undefined && { label }),
      ...(action !== undefined && { action }),
    };
    const part = buildPart(meaning, frame, namedYear === undefined ? context : { ...context, namedYear });
    parts.push(withTriggerAsWritten(part, normalised, end));
    namedYear = yearNamedIn(meaning) ?? namedYear;
  }
  return joinWindows(normalised.source, joinParts(normalised.source, parts));
}

/** Patterns see simplified script; people read the event in the cell's own. */
function withTriggerAsWritten(
  part: DeadlinePart,
  { text, offsets, source }: NormalisedText,
  end: number,
): DeadlinePart {
  if (!('trigger' in part)) return part;
  const at = text.lastIndexOf(part.trigger, end);
  if (at < 0) return part;
  const written = offsets.slice(at, at + part.trigger.length).map((offset) => source.charAt(offset));
  return { ...part, trigger: written.join('') };
}

/** The reading that a text's parts make, with the spans of the text that nothing explains. */
export function readingOf(
  text: string,
  parts: readonly DeadlinePart[],
  unread: readonly TextSpan[] = [],
): DeadlineReading {
  const dueDates = [...new Set(parts.flatMap((part) => dueOf(part) ?? []))].sort();
  const due = dueDates.at(-1);
  const latest = lastOf([...dueDates, ...parts.flatMap((part) => (part.kind === 'by' ? (part.latest ?? []) : []))]);
  const rest: readonly DeadlineFlag[] = unread.length > 0 ? ['rest-unread'] : [];
  return {
    text,
    parts,
    dueDates,
    flags: [...new Set([...parts.flatMap((part) => part.flags), ...rest])],
    unread,
    ...(due && { due }),
    ...(latest && { latest }),
  };
}

/** The year a meaning names for those behind it, a range's end before its beginning. */
export function yearNamedIn(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range')
    return yearOf(meaning.to) ?? (meaning.from === 'issue-date' ? undefined : yearOf(meaning.from));
  return 'point' in meaning ? yearOf(meaning.point) : undefined;
}

function yearOf(point: Point): number | undefined {
  return point.year && 'year' in point.year ? point.year.year : undefined;
}

/** The last day of a part that is still on time, where it has one; a wish and the end of a rhythm cannot be missed. */
function dueOf(part: DeadlinePart): CivilDate | undefined {
  if (part.kind === 'recurring' || part.kind === 'minfreq') return undefined;
  return 'due' in part && !part.flags.includes('aimed') ? part.due : undefined;
}

function lastOf(dates: readonly CivilDate[]): CivilDate | undefined {
  return [...dates].sort().at(-1);
}

import type { CivilDate } from '../../calendar/civil-date';
import type { TextSpan } from '../../text/text-span';
import { buildPart } from './build-part';
import { joinNotes } from './join-notes';
import { joinStarts } from './join-starts';
import { joinWindows } from './join-windows';
import { type NormalisedText, sourceSpan } from '../normalise';
import type { Meaning } from '../pattern';
import type { NamedYear } from '../points/named-year';
import type { DeadlineFlag, DeadlinePart, DeadlineReading } from '../reading';
import type { YearContext } from '../points/resolve-point';
import { settleAimedAmounts, settleAims } from './settle-aims';
import { shareEvents } from './share-events';
import type { SurroundedPiece } from '../surroundings';

/** Builds the parts in order: a year named once counts for the points without a year behind it. */
export function partsOf(
  normalised: NormalisedText,
  pieces: readonly SurroundedPiece[],
  context: YearContext,
): readonly DeadlinePart[] {
  const parts: DeadlinePart[] = [];
  // The key is there from the start: to add one to a copy costs more than to read the text.
  let known: YearContext = { namedYear: undefined, ...context };
  for (const { meaning, start, end, label, action } of shareEvents(normalised.text, pieces)) {
    if (meaning.kind === 'no-deadline') continue;
    const span = sourceSpan(normalised, start, end);
    const frame = {
      span,
      text: normalised.source.slice(span.start, span.end),
      ...(label !== undefined && { label }),
      ...(action !== undefined && { action }),
    };
    const part = buildPart(meaning, frame, known);
    parts.push(withTriggerAsWritten(part, normalised, end));
    const namedYear = yearNamedIn(meaning);
    if (namedYear !== undefined) known = { ...known, namedYear };
  }
  return parts.length < 2 ? settleAims(parts) : joined(normalised.source, parts);
}

/** Parts that mean one thing together, and what is only aimed at beside what binds. */
function joined(source: string, parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  const noted = joinNotes(source, settleAims(joinStarts(source, parts)));
  return settleAimedAmounts(joinWindows(source, noted));
}

/** An event stands no further before what counts from it; a search through the whole of a long text would be in vain. */
const LONGEST_WAY_BACK = 200;

/** Patterns see simplified script; people read the event in the cell's own. */
function withTriggerAsWritten(
  part: DeadlinePart,
  { text, offsets, source }: NormalisedText,
  end: number,
): DeadlinePart {
  if (!('trigger' in part)) return part;
  const from = Math.max(0, end - LONGEST_WAY_BACK);
  const found = text.slice(from, end).lastIndexOf(part.trigger);
  if (found < 0) return part;
  const places = offsets.slice(from + found, from + found + part.trigger.length);
  return { ...part, trigger: places.map((offset) => source.charAt(offset)).join('') };
}

/** The reading that a text's parts make, with the spans of the text that nothing explains. */
export function readingOf(
  text: string,
  parts: readonly DeadlinePart[],
  unread: readonly TextSpan[] = [],
): DeadlineReading {
  const dueDates = inOrder(datesOf(parts, dueOf));
  const due = dueDates.at(-1);
  const latest = inOrder([...dueDates, ...datesOf(parts, latestOf)]).at(-1);
  return {
    text,
    parts,
    dueDates,
    flags: flagsOf(parts, unread),
    unread,
    ...(due && { due }),
    ...(latest && { latest }),
  };
}

/** The year a meaning names for those behind it, a range's end before its beginning. */
export function yearNamedIn(meaning: Meaning): number | undefined {
  if (meaning.kind === 'range')
    return numberOf(meaning.to.year) ?? (meaning.from === 'issue-date' ? undefined : numberOf(meaning.from.year));
  if (meaning.kind === 'year' || meaning.kind === 'season') return numberOf(meaning.year);
  return 'point' in meaning ? numberOf(meaning.point.year) : undefined;
}

function numberOf(year: NamedYear | undefined): number | undefined {
  return year && 'year' in year ? year.year : undefined;
}

/** The last day of a part that is still on time, where it has one; a wish and the end of a rhythm cannot be missed. */
function dueOf(part: DeadlinePart): CivilDate | undefined {
  if (part.kind === 'recurring' || part.kind === 'minfreq') return undefined;
  return 'due' in part && !part.flags.includes('aimed') ? part.due : undefined;
}

function latestOf(part: DeadlinePart): CivilDate | undefined {
  return 'latest' in part ? part.latest : undefined;
}

function datesOf(
  parts: readonly DeadlinePart[],
  dateOf: (part: DeadlinePart) => CivilDate | undefined,
): readonly CivilDate[] {
  const dates: CivilDate[] = [];
  for (const part of parts) {
    const date = dateOf(part);
    if (date) dates.push(date);
  }
  return dates;
}

function inOrder(dates: readonly CivilDate[]): readonly CivilDate[] {
  return dates.length < 2 ? dates : [...new Set(dates)].sort();
}

function flagsOf(parts: readonly DeadlinePart[], unread: readonly TextSpan[]): readonly DeadlineFlag[] {
  const flags = new Set<DeadlineFlag>();
  for (const part of parts) for (const flag of part.flags) flags.add(flag);
  if (unread.length > 0) flags.add('rest-unread');
  return [...flags];
}

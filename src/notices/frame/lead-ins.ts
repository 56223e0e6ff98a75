import { isAttributed } from './attributed';
import type { BodyPart } from './body-part';
import type { FrameLine } from './frame-line';

const FEWEST_ANSWERED = 2;
const ANSWERED = 2 / 3;

/** A line of the body, and what it is. */
interface Part {
  readonly at: number;
  readonly line: FrameLine;
  readonly part: BodyPart | undefined;
}

/**
 * Paragraphs without a number between a heading and the numbered items below it, where these say who does what: they sum the
 * section up and are nobody's. By line number.
 */
export function leadIns(
  lines: readonly FrameLine[],
  body: readonly number[],
  parts: ReadonlyMap<number, BodyPart>,
): ReadonlySet<number> {
  const own = body.flatMap((at): readonly Part[] => {
    const line = lines[at];
    return line ? [{ at, line, part: parts.get(at) }] : [];
  });
  const found = new Set<number>();
  for (const [index, { line, part }] of own.entries()) {
    if (part?.kind !== 'heading' || isAttributed(line)) continue;
    const end = plainUntil(own, index + 1);
    if (end > index + 1 && areAnswered(own, end, part.level))
      for (const { at } of own.slice(index + 1, end)) found.add(at);
  }
  return found;
}

function plainUntil(own: readonly Part[], from: number): number {
  let end = from;
  for (let next = own[end]; next && isPlain(next); next = own[end]) end++;
  return end;
}

function isPlain({ line, part }: Part): boolean {
  return line.block.kind === 'paragraph' && part?.kind === 'item' && part.level === undefined && !isAttributed(line);
}

/** Two thirds of the items below a heading, two at least, say who does them. */
function areAnswered(own: readonly Part[], from: number, above: number): boolean {
  const level = own[from]?.line.level ?? above;
  if (level <= above) return false;
  const items: boolean[] = [];
  for (const line of sectionFrom(own, from, above)) {
    if (line.level === level) items.push(false);
    if (isAttributed(line)) items.splice(-1, 1, true);
  }
  const answered = items.filter(Boolean).length;
  return answered >= FEWEST_ANSWERED && answered >= items.length * ANSWERED;
}

/** The lines from one on that stand below a heading of a level. */
function* sectionFrom(own: readonly Part[], from: number, above: number): Generator<FrameLine, void> {
  for (let at = from; at < own.length; at++) {
    const line = own[at]?.line;
    if (!line || (line.level ?? Infinity) <= above) return;
    yield line;
  }
}

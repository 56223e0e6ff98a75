import type { NoticeProgress, ResidueKind } from '../notice';
import { isAttributed, isLabelled } from './attributed';
import { type FrameLine, LINES_PER_PAUSE } from './frame-line';
import { isGroupTitle, isStructure, memberLines } from './members';
import { isContactEntry, isContactTitle, isReachedBy, isRemark, isRemarkTitle } from './remarks';

/** What a line is that asks nothing of anybody. */
export type IdleKind = Extract<ResidueKind, 'note' | 'contact' | 'closing'>;

type Taken = ReadonlyMap<number, ResidueKind>;

/** Lines that ask nothing of anybody wherever they stand, by line number: members of a group, contacts, what the document says of itself. */
export function* idleLines(
  lines: readonly FrameLine[],
  start: number,
  end: number,
  taken: Taken,
): Generator<NoticeProgress, ReadonlyMap<number, IdleKind>> {
  const idle = new Map<number, IdleKind>();
  for (const at of yield* memberLines(lines, start, end, (other) => taken.has(other))) idle.set(at, 'note');
  for (let at = start; at < end; at++) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    const line = lines[at];
    const kind = line && !idle.has(at) && !taken.has(at) ? idleKind(line) : undefined;
    if (kind) idle.set(at, kind);
  }
  for (let at = end - 1; at >= start; at--) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    if (!idle.has(at) && !taken.has(at)) sweep(lines, at, end, taken, idle);
  }
  return idle;
}

function idleKind(line: FrameLine): IdleKind | undefined {
  // A line may begin with a unit, or look like a name, and still ask nothing of it.
  if (line.block.kind === 'table' || line.names === 'over') return undefined;
  if (isStructure(line)) return isLabelled(line) ? undefined : 'note';
  if (isReachedBy(line)) return 'contact';
  return isRemark(line) ? 'closing' : undefined;
}

/** A heading over nothing but idle lines is idle too, and so is whatever stands under 「联系方式」. */
function sweep(lines: readonly FrameLine[], at: number, end: number, taken: Taken, idle: Map<number, IdleKind>): void {
  const line = lines[at];
  const kind = line && titleKind(line);
  if (!kind) return;
  const isIdle = (other: number) =>
    idle.has(other) || taken.has(other) || (kind === 'contact' && isContactEntry(lines[other]));
  let next = at + 1;
  while (next < end && isBelow(lines[next], line) && isIdle(next)) next++;
  const isWhole = next >= end || !isBelow(lines[next], line);
  const below = Array.from({ length: next - at - 1 }, (_, index) => at + 1 + index);
  if (!isWhole || !below.some((other) => idle.has(other) || taken.get(other) === kind)) return;
  for (const other of [at, ...below]) if (!idle.has(other) && !taken.has(other)) idle.set(other, kind);
}

function titleKind(line: FrameLine): IdleKind | undefined {
  const { title, level } = line;
  if (level === undefined || isAttributed(line)) return undefined;
  if (isContactTitle(title)) return 'contact';
  if (isRemarkTitle(title)) return 'closing';
  return isGroupTitle(title) ? 'note' : undefined;
}

function isBelow(line: FrameLine | undefined, { level = 0 }: FrameLine): boolean {
  return line !== undefined && (line.level === undefined || line.level > level);
}

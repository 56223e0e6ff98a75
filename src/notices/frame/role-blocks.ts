import { readRoleLine } from '../attributions/name-lines';
import type { NoticeProgress } from '../notice';
import { isAttributed } from './attributed';
import { type FrameLine, LINES_PER_PAUSE, paragraphOf } from './frame-line';
import { endsTitle, isAddressees, isDateLine, isDocumentNumber, isFixedEnd, isUnitAndDate } from './recognise';

/** Below every mark: such items stand in whatever section the numbers make. */
const LEVEL = 6;
const FEWEST_BLOCKS = 2;
const LONGEST_BLOCK = 12;

/**
 * Lines without numbers of which each group ends in a line of units and roles, 「市教育局牵头，市财政局配合」: the first line of a group
 * begins an item, the last says who does it.
 */
export function* withRoleBlocks(lines: readonly FrameLine[]): Generator<NoticeProgress, readonly FrameLine[]> {
  const closers: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    if (isCloser(line) && isPlain(lines[at - 1])) closers.push(at);
  }
  if (closers.length < FEWEST_BLOCKS) return lines;
  const starts = startsOf(lines, closers);
  const closing = new Set(closers);
  return lines.map((line, at): FrameLine => {
    if (closing.has(at)) return { ...line, names: 'all' };
    return starts.has(at) ? { ...line, level: LEVEL } : line;
  });
}

function isCloser(line: FrameLine): boolean {
  const paragraph = paragraphOf(line);
  if (!paragraph || line.level !== undefined || line.names !== undefined) return false;
  return readRoleLine(paragraph.text) !== undefined;
}

/** Words that may stand in a group. */
function isPlain(line: FrameLine | undefined): boolean {
  return line !== undefined && line.block.kind === 'paragraph' && !isAttributed(line) && !isCloser(line);
}

/** The first line of each group that no number begins. */
function startsOf(lines: readonly FrameLine[], closers: readonly number[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let longest = 1;
  for (const [index, closer] of [...closers.entries()].reverse()) {
    const before = closers[index - 1];
    const start = startOf(lines, before === undefined ? Math.max(0, closer - LONGEST_BLOCK) : before + 1, closer);
    if (start === undefined || isOfItem(lines, start, closer, closers[index + 1])) continue;
    if (before !== undefined) longest = Math.max(longest, closer - start);
    // Without an opening or a title above, the first group is no longer than the others.
    const isOpen = before === undefined && isOfGroup(lines[start - 1] ?? lines[start], false);
    starts.add(isOpen ? Math.max(start, closer - longest) : start);
  }
  return starts;
}

/** The first line from `from` on without a number or other words between it and the closing line. */
function startOf(lines: readonly FrameLine[], from: number, closer: number): number | undefined {
  let start = closer;
  while (start > from && isOfGroup(lines[start - 1], start === closer)) start--;
  return start === closer ? undefined : start;
}

const HEADING = /^[^,。;:]{2,30}[。:]?$/;

/** Below a numbered item a group is the item's own words, but for a heading over several groups. */
function isOfItem(lines: readonly FrameLine[], start: number, closer: number, next: number | undefined): boolean {
  const above = lines[start - 1];
  if (above?.level === undefined) return false;
  const isAlone = next === undefined || lines.slice(closer + 1, next).some(({ level }) => level !== undefined);
  return isAlone || !HEADING.test(above.title);
}

/** A sentence may stand right above the closing line; further up it is an opening. */
function isOfGroup(line: FrameLine | undefined, isLast: boolean): boolean {
  if (line === undefined || line.level !== undefined || !isPlain(line) || isOfHead(line)) return false;
  return isLast || !/[。:]$/.test(line.text);
}

const TITLE = /(?:通知|方案|意见|要点|措施|清单|一览|分工|图解|办法|计划)$/;

function isOfHead({ text }: FrameLine): boolean {
  if (endsTitle(text) && TITLE.test(text)) return true;
  return [isDateLine, isUnitAndDate, isFixedEnd, isDocumentNumber, isAddressees].some((is) => is(text));
}

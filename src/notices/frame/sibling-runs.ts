import type { NoticeProgress } from '../notice';
import { type FrameLine, LINES_PER_PAUSE } from './frame-line';

/** Paragraphs of one level under one heading, or without numbers one below the other. */
export interface SiblingRun {
  readonly level: number | undefined;
  /** The heading above; undefined where there is none with a number. */
  readonly heading: number | undefined;
  /** The headings above it have names of their own; `isSaid` told so. */
  readonly isNamed: boolean;
  readonly members: readonly number[];
  /** The line behind the last one's words. */
  readonly end: number;
}

interface GrowingRun extends SiblingRun {
  readonly members: number[];
  number: number;
  end: number;
}

const TITLE = /^[^。;；]{2,45}[。：:]?$/;
const SHORT_TITLE = /^[^,。;:、]{2,20}$/;

/** The runs of a document. */
export function* siblingRuns(
  lines: readonly FrameLine[],
  isSaid: (at: number) => boolean,
): Generator<NoticeProgress, readonly SiblingRun[]> {
  const all: GrowingRun[] = [];
  const open: GrowingRun[] = [];
  let isBelowTitle = true;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield { step: 'outline' };
    if (isParting(line)) {
      closeFrom(open, Infinity, at);
      isBelowTitle ||= line.block.kind !== 'table';
      continue;
    }
    const { level, title } = line;
    if (level !== undefined) {
      closeFrom(open, level, at, line.number);
      isBelowTitle = TITLE.test(title);
    }
    const last = open.at(-1);
    if (last && last.level === level) {
      last.members.push(at);
      last.number = line.number ?? 0;
    } else if (level !== undefined || isBelowTitle) {
      open.push(newRun(line, at, last, isSaid));
      all.push(...open.slice(-1));
    }
  }
  for (const run of open) run.end = lines.length;
  return all;
}

/** A heading without a number, or a table. */
function isParting({ block, level, text }: FrameLine): boolean {
  return block.kind === 'table' || (level === undefined && SHORT_TITLE.test(text));
}

/** Ends the runs below a level, and the one at it where the count begins anew. */
function closeFrom(open: GrowingRun[], level: number, at: number, number?: number): void {
  for (;;) {
    const last = open.at(-1);
    const own = last?.level ?? Infinity;
    const isBelow = level === Infinity ? own === Infinity : own > level;
    if (!last || !(isBelow || (own === level && number !== undefined && number <= last.number))) return;
    last.end = at;
    open.pop();
  }
}

function newRun(
  { level, number = 0 }: FrameLine,
  at: number,
  above: GrowingRun | undefined,
  isSaid: (at: number) => boolean,
): GrowingRun {
  const heading = above?.members.at(-1);
  const isNamed = above !== undefined && heading !== undefined && (above.isNamed || isSaid(heading));
  return { level, heading, isNamed, members: [at], number, end: at + 1 };
}

import { readRoleLine } from '../attributions/name-lines';
import type { PhysicalLine } from './physical-line';
import { isClosed } from './sentence-end';

/** Lines of nothing but units and roles: 「市教育局牵头，市财政局配合」. */
export interface RoleLines {
  readonly closing: ReadonlySet<PhysicalLine>;
  /** They close groups of lines that have no full stops, as in a copied chart: each line is a paragraph. */
  readonly areUnstopped: boolean;
}

const FEWEST = 2;
const LINES_PER_PAUSE = 256;
const NONE: RoleLines = { closing: new Set(), areUnstopped: false };

/** The role lines of a text; none where there is only one. */
export function* roleLines(lines: readonly PhysicalLine[]): Generator<undefined, RoleLines> {
  const closing = new Set<PhysicalLine>();
  let unstopped = 0;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_PAUSE === 0) yield;
    const before = lines[at - 1];
    if (before === undefined || closing.has(before) || !readRoleLine(line.text)) continue;
    closing.add(line);
    if (!isClosed(before.text)) unstopped++;
  }
  return closing.size >= FEWEST ? { closing, areUnstopped: unstopped >= FEWEST } : NONE;
}

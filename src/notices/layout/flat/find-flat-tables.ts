import type { PhysicalLine } from '../physical-line';
import { alignedTable } from './aligned-table';
import { readFlatHeader } from './flat-header';
import type { FlatSearch, FlatTable } from './flat-table';
import { type FlatToken, lineToken } from './flat-token';
import { gluedHeader, gluedTable } from './glued-table';
import { numberedTable } from './numbered-table';
import { spacedHeader, spacedTable } from './spaced-table';
import { isTabbed, tabbedTable } from './tabbed-cells';
import { unnumberedTable } from './unnumbered-table';

/** Lines between two chances to stop: a few milliseconds of work. */
const TOKENS_PER_PAUSE = 64;

/**
 * Task tables that a copy has flattened: each cell a line of its own below the labels of the header, or each row a line with
 * blanks between the cells. Only tables that can be cut without doubt; `isOther` tells lines that are no part of any.
 */
export function* findFlatTables(
  source: string,
  lines: readonly PhysicalLine[],
  isOther: (line: PhysicalLine) => boolean,
): Generator<undefined, readonly FlatTable[]> {
  const indexes = lines.flatMap((line, index) => (isOther(line) || line.kept.length === 0 ? [] : [index]));
  const tokens = indexes.flatMap((index) => {
    const line = lines[index];
    if (!line) return [];
    const above = lines[index - 1];
    // What the end of a page leaves blank parts no cells.
    return [lineToken(source, above && isOther(above) ? { ...line, blanks: 0 } : line, index)];
  });
  const found: FlatTable[] = [];
  let pauseAt = 0;
  for (let at = 0; at < tokens.length; ) {
    if (at >= pauseAt) {
      pauseAt = at + TOKENS_PER_PAUSE;
      yield;
    }
    const { table, next } = yield* tableAt({ source, lines, tokens, indexes }, at);
    if (table) found.push(table);
    at = Math.max(at + 1, next);
  }
  return found;
}

interface FlatText {
  readonly source: string;
  readonly lines: readonly PhysicalLine[];
  readonly tokens: readonly FlatToken[];
  /** Index of the line of each token. */
  readonly indexes: readonly number[];
}

/** The table whose header begins at a token. */
function* tableAt({ source, lines, tokens, indexes }: FlatText, start: number): Generator<undefined, FlatSearch> {
  const index = indexes[start] ?? 0;
  const line = lines[index];
  const spaced = line && spacedHeader(source, line, index);
  if (spaced) return spacedTable(source, lines, indexes, start, spaced);
  const glued = line && gluedHeader(line);
  if (glued) return gluedTable(source, lines, indexes, start, glued);
  const header = readFlatHeader(tokens, start);
  if (!header) return { next: start + 1 };
  const areTabbed = indexes.slice(start, start + header.length).every((label) => isTabbed(source, lines[label]));
  const nothing: FlatSearch = { next: start + header.length };
  const tabbed = areTabbed ? tabbedTable(source, lines, indexes, start, header) : nothing;
  if (tabbed.table) return tabbed;
  const numbered = yield* numberedTable(lines, tokens, start, header);
  if (numbered.table) return numbered;
  const unnumbered = yield* unnumberedTable(lines, tokens, start, header);
  if (unnumbered.table) return unnumbered;
  const aligned = yield* alignedTable(lines, tokens, start, header);
  return aligned.table ? aligned : { next: Math.max(tabbed.next, numbered.next, unnumbered.next, aligned.next) };
}

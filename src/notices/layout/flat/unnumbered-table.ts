import type { SourceCell } from '../../notice';
import type { PhysicalLine } from '../physical-line';
import { cutRow, type RowShape, rowShape } from './cut-row';
import type { FlatHeader } from './flat-header';
import {
  type FlatSearch,
  flatTable,
  headerRow,
  isBelowTable,
  isTorn,
  mostBlanks,
  repeatedHeader,
  rowOfCells,
} from './flat-table';
import type { FlatToken } from './flat-token';

const LONGEST_ROW = 40;

/** A table below its header without serial numbers: every row ends in units or a deadline, and is whole. */
export function* unnumberedTable(
  lines: readonly PhysicalLine[],
  tokens: readonly FlatToken[],
  start: number,
  header: FlatHeader,
): Generator<undefined, FlatSearch> {
  const shape = rowShape(header.columns, 0);
  if (!endsInDuty(shape)) return { next: start + header.length };
  const rows: (readonly SourceCell[])[] = [headerRow(header)];
  let next = start + header.length;
  let count = 0;
  let gap = mostBlanks(tokens.slice(start + 1, next));
  for (;;) {
    yield;
    const taken = headerAt(tokens, next, header) ?? rowAt(tokens, next, shape, count === 0 ? undefined : gap);
    if (!taken) break;
    rows.push(taken.cells);
    gap = Math.max(gap, mostBlanks(tokens.slice(next, next + taken.length)));
    next += taken.length;
    if (taken.isRow) count++;
  }
  if (count < 2) return { next };
  return { table: flatTable(lines, rows, tokens[start]?.line ?? 0, tokens[next - 1]?.line ?? 0), next };
}

function endsInDuty({ groups }: RowShape): boolean {
  const kinds = groups.map(({ kind }) => kind);
  return kinds[0] === 'text' && !kinds.includes('serial') && kinds.at(-1) !== 'text';
}

interface Taken {
  readonly cells: readonly SourceCell[];
  readonly length: number;
  readonly isRow: boolean;
}

function headerAt(tokens: readonly FlatToken[], at: number, header: FlatHeader): Taken | undefined {
  const repeated = repeatedHeader(tokens, at, header);
  return repeated && { cells: headerRow(repeated), length: repeated.length, isRow: false };
}

/** The row from a token on; `gap` is how many blank lines stood between cells so far, none before the first row. */
function rowAt(tokens: readonly FlatToken[], at: number, shape: RowShape, gap: number | undefined): Taken | undefined {
  if (gap !== undefined && beginsElse(tokens[at], gap)) return undefined;
  const row = wholeRow(tokens, at, shape, gap === undefined);
  return row && { cells: rowOfCells(row.cells), length: row.length, isRow: true };
}

function beginsElse(token: FlatToken | undefined, gap: number): boolean {
  return token !== undefined && (token.blanks > gap || isBelowTable(token.text));
}

function wholeRow(tokens: readonly FlatToken[], from: number, shape: RowShape, isFirst: boolean) {
  const block = tokens.slice(from, from + LONGEST_ROW);
  const row = cutRow(block, shape, { isFirst, isContinuation: false, isOpenEnded: true });
  const cols = new Set(row?.cells.map(({ col }) => col));
  const isWhole = shape.groups.every(({ kind, cols: own }) => kind === 'text' || own.every((col) => cols.has(col)));
  return row && isWhole && !isTorn(row.cells) ? row : undefined;
}

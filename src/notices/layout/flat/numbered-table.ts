import type { SourceCell } from '../../notice';
import type { PhysicalLine } from '../physical-line';
import { kindOfWords, serialOf } from './cell-kinds';
import { type CutRow, cutRow, type FlatCell, type RowShape, rowShape } from './cut-row';
import type { FlatHeader } from './flat-header';
import {
  type FlatSearch,
  flatTable,
  headerRow,
  isBareNumber,
  isBelowTable,
  isDayOfIssue,
  isSectionTitle,
  isTorn,
  mostBlanks,
  repeatedHeader,
  rowOfCells,
  sectionRow,
  withoutPage,
} from './flat-table';
import type { FlatToken } from './flat-token';

/** Lines of one row at most. */
const LONGEST_ROW = 80;

/** A table below its header whose rows begin with rising serial numbers, each cell a line or several. */
export function* numberedTable(
  lines: readonly PhysicalLine[],
  tokens: readonly FlatToken[],
  start: number,
  header: FlatHeader,
): Generator<undefined, FlatSearch> {
  const serialCol = header.columns.findIndex(({ kind }) => kind === 'serial');
  if (serialCol < 0 || serialCol > 1) return { next: start + header.length };
  const table: Table = {
    tokens,
    header,
    serialCol,
    shape: rowShape(header.columns, serialCol + 1),
    rows: [headerRow(header)],
    next: start + header.length,
    expected: 1,
    count: 0,
    bound: 0,
    gap: mostBlanks(tokens.slice(start + 1, start + header.length)),
    category: undefined,
  };
  for (;;) {
    yield;
    const step = takeBlock(table);
    if (step === 'failed') return { next: table.next };
    if (step === 'done') break;
  }
  const { rows, count, bound, next } = table;
  if (count < 2 || bound * 2 < count) return { next };
  return { table: flatTable(lines, rows, tokens[start]?.line ?? 0, tokens[next - 1]?.line ?? 0), next };
}

/** A table while it is read. */
interface Table {
  readonly tokens: readonly FlatToken[];
  readonly header: FlatHeader;
  readonly serialCol: number;
  readonly shape: RowShape;
  readonly rows: (readonly SourceCell[])[];
  /** The first token that is not read. */
  next: number;
  expected: number;
  count: number;
  bound: number;
  /** Most blank lines between two cells. */
  gap: number;
  /** What stands before the serial number. */
  category: FlatToken | undefined;
}

type Step = 'taken' | 'done' | 'failed';

function takeBlock(table: Table): Step {
  const { tokens, header } = table;
  const repeated = repeatedHeader(tokens, table.next, header);
  if (repeated) {
    table.rows.push(headerRow(repeated));
    table.next += repeated.length;
    return 'taken';
  }
  const token = tokens[table.next];
  if (!token) return 'done';
  if (serialOf(token.text) === table.expected) return takeRows(table, token);
  if (!isTitleBefore(table, token)) return table.count > 0 ? 'done' : 'failed';
  if (table.serialCol === 1 && !isSectionTitle(token)) table.category = token;
  else table.rows.push(sectionRow(token, header));
  if (serialOf(tokens[table.next + 1]?.text ?? '') === 1) table.expected = 1;
  table.next++;
  return 'taken';
}

/** A title of a section, or the cell before the number, with the next number right below it. */
function isTitleBefore({ tokens, next, expected, serialCol }: Table, token: FlatToken): boolean {
  const number = serialOf(tokens[next + 1]?.text ?? '');
  if (number !== expected && !(number === 1 && isSectionTitle(token))) return false;
  return (isSectionTitle(token) || serialCol === 1) && kindOfWords(token.text) === 'text';
}

/** Where the next number stands, or the header comes again; undefined where this row is the last. */
function endOfBlock(table: Table): number | undefined {
  const last = Math.min(table.tokens.length - 1, table.next + LONGEST_ROW);
  for (let at = table.next + 1; at <= last; at++) if (beginsBlock(table, at)) return at;
  return undefined;
}

function beginsBlock(table: Table, at: number): boolean {
  const { tokens, header, next, expected } = table;
  const number = serialOf(tokens[at]?.text ?? '');
  if (number === expected + 1) return true;
  const before = tokens[at - 1];
  if (number === 1 && before && at - 1 > next && isSectionTitle(before)) return true;
  return repeatedHeader(tokens, at, header) !== undefined;
}

/** The rows from a number on to the next. */
function takeRows(table: Table, serial: FlatToken): Step {
  const end = endOfBlock(table);
  return end === undefined ? takeLastRows(table, serial) : takeRowsUntil(table, serial, end);
}

function takeRowsUntil(table: Table, serial: FlatToken, end: number): Step {
  const all = table.tokens.slice(table.next + 1, end);
  const title = titleBehind(table, all);
  const block = withoutPage(title ? all.slice(0, -1) : all);
  let used = takeFirstRow(table, serial, block, false);
  // All lines are this task's: what cannot be cut speaks against the table.
  while (used !== undefined && used < block.length) used = takeFurtherRow(table, block, used, false);
  if (used === undefined) return 'failed';
  table.gap = Math.max(table.gap, mostBlanks(block));
  table.next = title ? end - 1 : end;
  table.expected++;
  return 'taken';
}

/** Nothing tells where the last task ends: only whole rows count further, as signatures look like half of one. */
function takeLastRows(table: Table, serial: FlatToken): Step {
  const block = lastBlock(table);
  let used = takeFirstRow(table, serial, block, true);
  if (used === undefined) return 'failed';
  let last = used;
  while (used !== undefined) {
    last = used;
    used = used < block.length ? takeFurtherRow(table, block, used, true) : undefined;
  }
  table.next += 1 + last;
  return 'done';
}

/** The row of a number; answers how many of the lines behind it are its. */
function takeFirstRow(
  table: Table,
  serial: FlatToken,
  block: readonly FlatToken[],
  isOpenEnded: boolean,
): number | undefined {
  const row = cutRow(block, table.shape, { isFirst: table.count === 0, isContinuation: false, isOpenEnded });
  if (!row || isTorn(row.cells)) return undefined;
  const before = table.category ? [{ col: 0, tokens: [table.category] }] : [];
  table.category = undefined;
  add(table, [...before, { col: table.serialCol, tokens: [serial] }, ...row.cells], row.isBound);
  return row.length;
}

/** A further row of a task that is merged downwards; answers where it ends. */
function takeFurtherRow(
  table: Table,
  block: readonly FlatToken[],
  from: number,
  isOpenEnded: boolean,
): number | undefined {
  if (table.shape.groups.at(-1)?.kind === 'text') return undefined;
  const row = cutRow(block.slice(from), table.shape, { isFirst: false, isContinuation: true, isOpenEnded });
  if (!row?.isBound || isTorn(row.cells) || (isOpenEnded && !isWholeRow(row, table.shape))) return undefined;
  add(table, row.cells, true);
  return from + row.length;
}

/** What stands before the next number is the title of its section, or its first cell. */
function titleBehind(table: Table, block: readonly FlatToken[]): FlatToken | undefined {
  const last = block.at(-1);
  if (!last || block.length < 2 || kindOfWords(last.text) !== 'text') return undefined;
  if (isSectionTitle(last)) return last;
  const endsInText = table.shape.groups.at(-1)?.kind === 'text';
  return table.serialCol === 1 && !endsInText && !isBareNumber(last) ? last : undefined;
}

/** The lines behind the last number, as far as they stand together as cells do. */
function lastBlock({ tokens, next, gap, count }: Table): readonly FlatToken[] {
  const block: FlatToken[] = [];
  for (let at = next + 1; at < tokens.length && block.length < LONGEST_ROW; at++) {
    const token = tokens[at];
    if (!token || isBelowTable(token.text) || (count > 0 && token.blanks > gap)) break;
    block.push(token);
  }
  return block;
}

function isWholeRow({ cells }: CutRow, { groups }: RowShape): boolean {
  const words = new Map(cells.map(({ col, tokens }) => [col, tokens.map(({ text }) => text).join('')]));
  const isWhole = groups.every(({ kind, cols }) => kind === 'text' || cols.every((col) => words.has(col)));
  return isWhole && ![...words.values()].some(isDayOfIssue);
}

function add(table: Table, cells: readonly FlatCell[], isBound: boolean): void {
  table.rows.push(rowOfCells(cells));
  table.count++;
  if (isBound) table.bound++;
}

import type { SourceCell } from '../../notice';
import type { PhysicalLine } from '../physical-line';
import { type AlignedRows, alignRow } from './align-row';
import { kindOfWords, serialOf } from './cell-kinds';
import type { FlatCell } from './cut-row';
import type { FlatHeader } from './flat-header';
import {
  type FlatSearch,
  flatTable,
  headerRow,
  isBelowTable,
  isDayOfIssue,
  isSectionTitle,
  mostBlanks,
  repeatedHeader,
  rowOfCells,
  sectionRow,
  withoutPage,
} from './flat-table';
import type { FlatToken } from './flat-token';

const FEWEST_LABELS = 4;
const FEWEST_ROWS = 3;
/** Lines of one row at most. */
const LONGEST_ROW = 80;
/** Lines before the first number at most, and serial numbers missing between two rows. */
const MOST_BEFORE = 3;
const MOST_MISSING = 2;

/** A table while it is read. */
interface Table {
  readonly tokens: readonly FlatToken[];
  readonly header: FlatHeader;
  readonly serialCol: number;
  readonly rows: (readonly SourceCell[])[];
  /** The first token that is not read. */
  next: number;
  expected: number;
  count: number;
  missing: number;
  bound: number;
  doubtful: number;
  /** Most blank lines between two cells. */
  gap: number;
  /** No row above reaches into the next one. */
  isFresh: boolean;
  /** What stands before the next number. */
  category: FlatToken | undefined;
}

/**
 * A table below a header of at least four labels whose rows begin with serial numbers that mostly rise one by one. Its cells
 * are shared out as they fit best: where most rows hold what the labels say, a row in doubt does not speak against the others.
 */
export function* alignedTable(
  lines: readonly PhysicalLine[],
  tokens: readonly FlatToken[],
  start: number,
  header: FlatHeader,
): Generator<undefined, FlatSearch> {
  const serialCol = header.columns.findIndex(({ kind }) => kind === 'serial');
  const next = start + header.length;
  const hasUnits = header.columns.some(({ kind }) => kind === 'units');
  if (serialCol < 0 || serialCol > 1 || header.columns.length < FEWEST_LABELS || !hasUnits) return { next };
  const table: Table = {
    tokens,
    header,
    serialCol,
    rows: [headerRow(header)],
    next,
    expected: 1,
    count: 0,
    missing: 0,
    bound: 0,
    doubtful: 0,
    gap: mostBlanks(tokens.slice(start + 1, next)),
    isFresh: true,
    category: undefined,
  };
  if (!takeBefore(table)) return { next };
  while (takeBlock(table)) yield;
  if (!isConvincing(table)) return { next: Math.max(next, table.next) };
  return {
    table: flatTable(lines, table.rows, tokens[start]?.line ?? 0, tokens[table.next - 1]?.line ?? 0),
    next: table.next,
  };
}

function isConvincing({ count, bound, missing, doubtful }: Table): boolean {
  return count >= FEWEST_ROWS && bound * 5 >= count * 3 && missing * 4 <= count && doubtful * 3 <= count;
}

/** Titles between the labels and the first number. */
function takeBefore(table: Table): boolean {
  const { tokens, next } = table;
  const first = tokens.slice(next, next + MOST_BEFORE + 1).findIndex(({ text }) => serialOf(text) === 1);
  if (first < 0) return false;
  takeTitles(table, tokens.slice(next, next + first));
  table.next += first;
  return true;
}

/** Titles before a number; where a column stands before that of the numbers, the last is its cell. */
function takeTitles(table: Table, titles: readonly FlatToken[]): void {
  const last = titles.at(-1);
  table.category = table.serialCol === 1 && last && !isSectionTitle(last) ? last : undefined;
  for (const title of table.category ? titles.slice(0, -1) : titles) table.rows.push(sectionRow(title, table.header));
  if (last) table.isFresh = true;
}

/** Takes the rows of a number; false behind the last one. */
function takeBlock(table: Table): boolean {
  const serial = table.tokens[table.next];
  if (!serial) return false;
  const end = nextNumber(table);
  if (end !== undefined) return takeUntil(table, serial, end);
  takeLast(table, serial);
  return false;
}

/** Where the next row begins. */
interface Next {
  readonly at: number;
  readonly number: number;
  /** The labels that come again there, and how many titles stand between them and the number. */
  readonly repeated?: FlatHeader;
  readonly titles?: number;
}

function nextNumber(table: Table): Next | undefined {
  const { tokens, next, expected } = table;
  const last = Math.min(tokens.length - 1, next + LONGEST_ROW);
  let later: Next | undefined;
  for (let at = next + 1; at <= last; at++) {
    const repeated = readRepeated(table, at);
    if (repeated) return repeated;
    const number = serialOf(tokens[at]?.text ?? '');
    if (number === undefined) continue;
    if (number === expected + 1) return { at, number };
    if (number === 1 && isAfterTitle(table, at)) return { at, number };
    const missing = number - expected - 1;
    // A number left out: the one behind it must follow, as many a cell holds a number.
    if (!later && missing > 0 && missing <= MOST_MISSING) later = { at, number };
  }
  return later;
}

function isAfterTitle({ tokens, next }: Table, at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && at - 1 > next && isSectionTitle(before);
}

function readRepeated(table: Table, at: number): Next | undefined {
  const { tokens, header } = table;
  const repeated = repeatedHeader(tokens, at, header);
  if (!repeated) return undefined;
  const behind = at + repeated.length;
  const first = tokens.slice(behind, behind + MOST_BEFORE + 1).findIndex(({ text }) => {
    const number = serialOf(text);
    return number === 1 || number === table.expected + 1;
  });
  if (first < 0) return undefined;
  return { at, number: serialOf(tokens[behind + first]?.text ?? '') ?? 1, repeated, titles: first };
}

function takeUntil(table: Table, serial: FlatToken, { at, number, repeated, titles = 0 }: Next): boolean {
  const all = table.tokens.slice(table.next + 1, at);
  const { behind } = takeRows(table, serial, withoutPage(all), 'title');
  table.gap = Math.max(table.gap, mostBlanks(all));
  takeTitles(table, behind);
  table.next = at;
  if (number > table.expected) table.missing += number - table.expected - 1;
  table.expected = number;
  if (!repeated) return true;
  table.rows.push(headerRow(repeated));
  table.next += repeated.length;
  takeTitles(table, table.tokens.slice(table.next, table.next + titles));
  table.next += titles;
  return true;
}

/** The lines behind the last number, as far as they stand together as cells do and are no signature. */
function takeLast(table: Table, serial: FlatToken): void {
  const { next } = table;
  const block = lastBlock(table);
  const { behind } = takeRows(table, serial, block, 'anything');
  table.next = next + 1 + block.length - behind.length;
}

function lastBlock(table: Table): readonly FlatToken[] {
  const { tokens, next, gap, count, header } = table;
  const hasTimes = header.columns.some(({ kind }) => kind === 'time');
  let isWhole = !hasTimes;
  let end = next + 1;
  for (; end < tokens.length && end <= next + LONGEST_ROW; end++) {
    const token = tokens[end];
    if (!token || isBelowTable(token.text) || (count > 0 && token.blanks > gap)) break;
    if (isWhole && isSignature(token, tokens[end + 1])) break;
    isWhole ||= kindOfWords(token.text) === 'time';
  }
  return tokens.slice(next + 1, end);
}

function isSignature({ text }: FlatToken, below: FlatToken | undefined): boolean {
  return below !== undefined && isDayOfIssue(below.text) && kindOfWords(text) !== 'text';
}

function takeRows(
  table: Table,
  serial: FlatToken,
  block: readonly FlatToken[],
  behind: 'title' | 'anything',
): AlignedRows {
  const from = table.serialCol + 1;
  const aligned = alignRow(block, table.header.columns, from, { isFresh: table.isFresh, behind });
  const [first, ...further] = aligned.rows;
  const before: readonly FlatCell[] = table.category ? [{ col: 0, tokens: [table.category] }] : [];
  const number: FlatCell = { col: table.serialCol, tokens: [serial] };
  table.rows.push(rowOfCells([...before, number, ...(first?.cells ?? [])]));
  table.category = undefined;
  for (const { cells } of further) table.rows.push(rowOfCells(cells));
  table.count++;
  table.isFresh = false;
  if (first?.isBound) table.bound++;
  if (aligned.rows.some(({ isDoubtful }) => isDoubtful)) table.doubtful++;
  return aligned;
}

import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import { trimBlanks } from '../text/blanks';
import { isDerivedHeader } from './derived-places';
import {
  type HeaderBlock,
  type HeaderColumn,
  headerOfRows,
  headerWeight,
  MIN_HEADER_WEIGHT,
  readHeaderBlock,
} from './header-block';
import { type LabelReader, labelReader } from './labels';
import { firstNoteRow } from './note-rows';
import { finished } from './saying';
import { type SheetView, viewSheet } from './sheet-view';
import { splitHeader } from './split-header';
import type { ReadOptions } from './task-table';

/** Where a task table stands on a sheet. */
export interface FoundTable {
  /** Header rows and body, without the notes under it. */
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly headers: readonly HeaderColumn[];
  /** Rows above the header that belong to it: title, 文号, 填报日期. */
  readonly titleRows: readonly number[];
  /** Rows that say the header again, at page breaks. */
  readonly repeatedHeaderRows: readonly number[];
  readonly noteRows: readonly number[];
  /** How much it looks like a task table; only good for comparing. */
  readonly score: number;
}

/** A header over a run of columns. */
interface Segment {
  readonly block: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  readonly weight: number;
}

/** A table before its end is known. */
interface Started {
  readonly segment: Segment;
  readonly repeats: Segment[];
  readonly titleTop: number;
}

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 2000;

/** Every table of the sheet that may be a task table, the likeliest first; rows the user named go before every guess. */
export function findTaskTables(grid: Grid, options: ReadOptions): readonly FoundTable[] {
  return finished(findingTaskTables(grid, options));
}

/** The same with chances to stop, for a page that must not stand still. */
export function* findingTaskTables(grid: Grid, options: ReadOptions): Generator<undefined, readonly FoundTable[]> {
  const view = viewSheet(grid);
  const labels = labelReader(options.simplify);
  const segments = options.headerRows?.length
    ? namedSegments(view, options.headerRows, labels)
    : yield* guessedSegments(view, labels);
  yield;
  const started = startTables(view, segments);
  yield;
  return started
    .map((table, index) => boundTable(view, table, nextBelow(started, index)))
    .sort((a, b) => b.score - a.score || a.range.top - b.range.top || a.range.left - b.range.left);
}

function namedSegments(view: SheetView, rows: readonly number[], labels: LabelReader): Segment[] {
  const block = headerOfRows(view, Math.min(...rows), Math.max(...rows), labels);
  return segmentsOf(view, block);
}

/** The headers side by side in a block. Derived columns behind a note beside their table are no table of their own. */
function segmentsOf(view: SheetView, block: HeaderBlock): Segment[] {
  const isOurs = ({ col }: HeaderColumn) => isDerivedHeader(view.grid, block, col);
  return splitHeader(view, block)
    .filter((columns) => !columns.every((column) => column.label === '' || isOurs(column)))
    .map((columns) => ({ block, columns, weight: headerWeight(columns.filter((column) => !isOurs(column))) }));
}

function* guessedSegments(view: SheetView, labels: LabelReader): Generator<undefined, Segment[]> {
  const segments: Segment[] = [];
  for (let row = 0; row < view.grid.rows.length; row++) {
    if (row % ROWS_PER_PAUSE === 0) yield;
    const block = readHeaderBlock(view, row, labels);
    if (!block || headerWeight(block.columns) < MIN_HEADER_WEIGHT) continue;
    segments.push(...segmentsOf(view, block).filter(({ weight }) => weight >= MIN_HEADER_WEIGHT));
    row = block.bottom;
  }
  return segments;
}

/** Tells tables from headers that only come again on the next page: same columns, same names, no title of their own. */
function startTables(view: SheetView, segments: readonly Segment[]): Started[] {
  const started: Started[] = [];
  for (const segment of segments) {
    const above = lastAbove(started, segment);
    const titleTop = topOfTitle(view, segment, above);
    const last = above?.repeats.at(-1) ?? above?.segment;
    const isRepeat = last !== undefined && sameNames(last, segment) && !hasBlankRow(view, titleTop, segment);
    if (isRepeat) above?.repeats.push(segment);
    else started.push({ segment, repeats: [], titleTop });
  }
  return started;
}

/** From the end, where it almost always is: filtering them all takes seconds on a sheet of thousands of headers. */
function lastAbove(started: readonly Started[], segment: Segment): Started | undefined {
  for (let index = started.length - 1; index >= 0; index--) {
    const table = started[index];
    if (table && overlaps(table.segment, segment)) return table;
  }
  return undefined;
}

/** The first table that begins further down in columns of this one. */
function nextBelow(started: readonly Started[], index: number): Started | undefined {
  const segment = started[index]?.segment;
  for (let later = index + 1; segment && later < started.length; later++) {
    const next = started[later];
    if (next && next.segment.block.top > segment.block.top && overlaps(next.segment, segment)) return next;
  }
  return undefined;
}

/** Climbs over the title and blank rows right above a header. */
function topOfTitle(view: SheetView, segment: Segment, above: Started | undefined): number {
  if (!above) return 0;
  const { left, right } = extentOf(segment);
  let top = segment.block.top;
  for (let row = top - 1; row > above.segment.block.bottom; row--) {
    const filled = view.filledCols(row, left, right);
    if (filled.length > 1 || (filled.length === 1 && !isTitleCell(view, row, filled[0] ?? left))) break;
    top = row;
  }
  return top;
}

/** A title is merged over several columns; without a merge only 「附件2」 and the like are sure to be none of the tasks. */
function isTitleCell(view: SheetView, row: number, col: number): boolean {
  const area = view.areaAt({ row, col });
  if (area) return area.right > area.left && area.bottom === area.top;
  return /(?:表|附件.{0,3}|清单|方案|台账|计划|分工)$/.test(trimBlanks(view.textOf(row, col)));
}

function hasBlankRow(view: SheetView, titleTop: number, segment: Segment): boolean {
  const { left, right } = extentOf(segment);
  let texts = 0;
  let blanks = 0;
  for (let row = titleTop; row < segment.block.top; row++) {
    if (view.filledCols(row, left, right).length === 0) blanks++;
    else texts++;
  }
  return texts > 0 && blanks > 0;
}

function boundTable(view: SheetView, table: Started, next: Started | undefined): FoundTable {
  const { segment, repeats, titleTop } = table;
  const { block, columns } = segment;
  const { left, right } = extentOf(segment);
  const body = { top: block.bottom + 1, bottom: (next?.titleTop ?? view.grid.rows.length) - 1, left, right };
  const firstNote = firstNoteRow(view, body);
  const isFilled = (row: number) => view.filledCols(row, left, right).length > 0;
  let bottom = firstNote - 1;
  while (bottom > block.bottom && !isFilled(bottom)) bottom--;
  return {
    range: { top: block.top, left, bottom, right },
    headerRows: rowsBetween(block.top, block.bottom),
    headers: columns,
    titleRows: rowsBetween(titleTop, block.top - 1).filter(
      (row) => view.filledCols(row, 0, view.grid.colCount - 1).length > 0,
    ),
    repeatedHeaderRows: repeats.flatMap(({ block: repeat }) => rowsBetween(repeat.top, repeat.bottom)),
    noteRows: rowsBetween(firstNote, body.bottom).filter(isFilled),
    score: segment.weight + Math.min(bottom - block.bottom, 20) / 10,
  };
}

function sameNames(a: Segment, b: Segment): boolean {
  return namesOf(a) === namesOf(b);
}

function namesOf({ columns }: Segment): string {
  const named = columns.filter(({ label }) => label !== '');
  return named.map(({ col, label }) => `${col}:${label}`).join('|');
}

function overlaps(a: Segment, b: Segment): boolean {
  const one = extentOf(a);
  const other = extentOf(b);
  return one.left <= other.right && other.left <= one.right;
}

function extentOf(segment: Segment): { readonly left: number; readonly right: number } {
  return { left: segment.columns[0]?.col ?? 0, right: segment.columns.at(-1)?.col ?? 0 };
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

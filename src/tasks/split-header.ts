import { type HeaderBlock, type HeaderColumn, headerWeight, MIN_HEADER_WEIGHT } from './header-block';
import type { SheetView } from './sheet-view';

/** Rows below the header that are looked at to see whether a column without a name is in use. */
const SAMPLE_ROWS = 200;

/** An unnamed column at the edge belongs to the table when at least this share of the rows fill it. */
const EDGE_SHARE = 0.5;

/** The columns of each table in a header row: one run, or several where tables stand side by side. */
export function splitHeader(view: SheetView, block: HeaderBlock): readonly (readonly HeaderColumn[])[] {
  const named = block.columns.filter((column) => column.label !== '');
  let rows: readonly number[] | undefined;
  const below: Below = { view, rows: () => (rows ??= rowsBelow(view, block)) };
  return runsOf(below, named).map((run) => completeRun(below, block, run));
}

/** The rows below a header, up to the first blank one; looked for only where the header has a gap. */
interface Below {
  readonly view: SheetView;
  readonly rows: () => readonly number[];
}

/** Rows below a header in which a run of its columns shows a text. */
interface UsedRows {
  readonly view: SheetView;
  readonly rows: readonly number[];
}

function rowsBelow(view: SheetView, block: HeaderBlock): readonly number[] {
  const rows: number[] = [];
  const last = Math.min(block.bottom + SAMPLE_ROWS, view.grid.rows.length - 1);
  for (let row = block.bottom + 1; row <= last; row++) {
    if (view.filledCols(row, 0, view.grid.colCount - 1).length === 0) break;
    rows.push(row);
  }
  return rows;
}

function runsOf(below: Below, named: readonly HeaderColumn[]): HeaderColumn[][] {
  const runs: HeaderColumn[][] = [];
  let from = 0;
  for (let index = 1; index < named.length; index++) {
    const run = named.slice(from, index);
    if (!isBoundary(below, run, named[index]) || !areTables(run, named.slice(index))) continue;
    runs.push(run);
    from = index;
  }
  if (from < named.length) runs.push(named.slice(from));
  return runs;
}

/** A new table may begin behind an unused column, or where 序号 comes again. */
function isBoundary(below: Below, run: readonly HeaderColumn[], next: HeaderColumn | undefined): boolean {
  const last = run.at(-1);
  if (!last || !next) return false;
  if (next.match?.role === 'no' && run.some(({ match }) => match?.role === 'no')) return true;
  if (next.col === last.col + 1) return false;
  const used = rowsUsing(below, run);
  for (let col = last.col + 1; col < next.col; col++) if (fillShare(used, col) > 0) return false;
  return true;
}

function areTables(left: readonly HeaderColumn[], right: readonly HeaderColumn[]): boolean {
  return headerWeight(left) >= MIN_HEADER_WEIGHT && headerWeight(right) >= MIN_HEADER_WEIGHT;
}

/** Adds columns without a name that are in use: any inside the run, well filled ones beside it. */
function completeRun(below: Below, block: HeaderBlock, run: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (block.columns.every(({ label }) => label !== '')) return run;
  const first = run[0]?.col ?? 0;
  const last = run.at(-1)?.col ?? -1;
  const isEdge = ({ col }: HeaderColumn) => col === first - 1 || col === last + 1;
  const named = new Set(run);
  const used = rowsUsing(below, run);
  return block.columns.filter((column) => {
    if (named.has(column)) return true;
    if (column.label !== '') return false;
    if (column.col > first && column.col < last) return fillShare(used, column.col) > 0;
    return isEdge(column) && fillShare(used, column.col) >= EDGE_SHARE;
  });
}

function rowsUsing({ view, rows }: Below, run: readonly HeaderColumn[]): UsedRows {
  return { view, rows: rows().filter((row) => run.some(({ col }) => view.textOf(row, col) !== '')) };
}

/** Share of the rows in which a column shows a text. */
function fillShare({ view, rows }: UsedRows, col: number): number {
  const filled = rows.filter((row) => view.textOf(row, col) !== '').length;
  return rows.length === 0 ? 0 : filled / rows.length;
}

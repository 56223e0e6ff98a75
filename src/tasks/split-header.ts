import { type HeaderBlock, type HeaderColumn, headerWeight, MIN_HEADER_WEIGHT } from './header-block';
import type { SheetView } from './sheet-view';

/** Rows below the header that are looked at to see whether a column without a name is in use. */
const SAMPLE_ROWS = 200;

/** An unnamed column at the edge belongs to the table when at least this share of the rows fill it. */
const EDGE_SHARE = 0.5;

/** The columns of each table in a header row: one run, or several where tables stand side by side. */
export function splitHeader(view: SheetView, block: HeaderBlock): readonly (readonly HeaderColumn[])[] {
  const named = block.columns.filter((column) => column.label !== '');
  return runsOf(view, block, named).map((run) => completeRun(view, block, run));
}

function runsOf(view: SheetView, block: HeaderBlock, named: readonly HeaderColumn[]): HeaderColumn[][] {
  const runs: HeaderColumn[][] = [];
  let from = 0;
  for (let index = 1; index < named.length; index++) {
    const run = named.slice(from, index);
    if (!isBoundary(view, block, run, named[index]) || !areTables(run, named.slice(index))) continue;
    runs.push(run);
    from = index;
  }
  if (from < named.length) runs.push(named.slice(from));
  return runs;
}

/** A new table may begin behind an unused column, or where 序号 comes again. */
function isBoundary(
  view: SheetView,
  block: HeaderBlock,
  run: readonly HeaderColumn[],
  next: HeaderColumn | undefined,
): boolean {
  const last = run.at(-1);
  if (!last || !next) return false;
  if (next.match?.role === 'no' && run.some(({ match }) => match?.role === 'no')) return true;
  if (next.col === last.col + 1) return false;
  for (let col = last.col + 1; col < next.col; col++) if (fillShare(view, block, col, run) > 0) return false;
  return true;
}

function areTables(left: readonly HeaderColumn[], right: readonly HeaderColumn[]): boolean {
  return headerWeight(left) >= MIN_HEADER_WEIGHT && headerWeight(right) >= MIN_HEADER_WEIGHT;
}

/** Adds columns without a name that are in use: any inside the run, well filled ones beside it. */
function completeRun(view: SheetView, block: HeaderBlock, run: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const first = run[0]?.col ?? 0;
  const last = run.at(-1)?.col ?? -1;
  const isEdge = ({ col }: HeaderColumn) => col === first - 1 || col === last + 1;
  return block.columns.filter((column) => {
    if (run.includes(column)) return true;
    if (column.label !== '') return false;
    if (column.col > first && column.col < last) return fillShare(view, block, column.col, run) > 0;
    return isEdge(column) && fillShare(view, block, column.col, run) >= EDGE_SHARE;
  });
}

/** Share of the rows below the header, up to the first blank one, in which a column shows a text. */
function fillShare(view: SheetView, block: HeaderBlock, col: number, run: readonly HeaderColumn[]): number {
  let rows = 0;
  let filled = 0;
  const last = Math.min(block.bottom + SAMPLE_ROWS, view.grid.rows.length - 1);
  for (let row = block.bottom + 1; row <= last; row++) {
    if (view.filledCols(row, 0, view.grid.colCount - 1).length === 0) break;
    if (!run.some((column) => view.textOf(row, column.col) !== '')) continue;
    rows++;
    if (view.textOf(row, col) !== '') filled++;
  }
  return rows === 0 ? 0 : filled / rows;
}

import { type CellAddress, topLeft } from '../grid/address';
import type { BodyRow } from './body-rows';
import { continueRows } from './continue-rows';
import type { SeenCell, SeenRow } from './seen-row';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 2000;

/**
 * What every row sees in every column: its own text, that of a merged area, or the one above where a blank means that.
 * With chances to stop on long tables.
 */
export function* inheritCells(
  view: SheetView,
  columns: readonly TableColumn[],
  body: readonly BodyRow[],
): Generator<undefined, readonly SeenRow[]> {
  const rows: SeenRow[] = [];
  for (const row of body) {
    if (rows.length % ROWS_PER_PAUSE === 0) yield;
    rows.push({ body: row, cells: columns.map(({ col }) => seenAt(view, row.row, col)) });
  }
  yield;
  const blankMeansAbove = continueRows(view, columns, rows);
  const inherited: SeenRow[] = [];
  let last: readonly (SeenCell | undefined)[] = [];
  let section = -1;
  for (const [rowIndex, row] of rows.entries()) {
    if (rowIndex % ROWS_PER_PAUSE === 0) yield;
    if (row.body.sectionIndex !== section) last = [];
    section = row.body.sectionIndex;
    const cells = row.cells.map((cell, index) => {
      const above = last[index]?.source;
      return cell ?? (above && blankMeansAbove(rowIndex, index) ? fromAbove(above) : undefined);
    });
    last = cells;
    inherited.push({ body: row.body, cells });
  }
  return inherited;
}

function fromAbove(source: CellAddress): SeenCell {
  return { source, inherited: 'blank' };
}

function seenAt(view: SheetView, row: number, col: number): SeenCell | undefined {
  const at = { row, col };
  if (view.textOf(row, col) !== '') return { source: at, inherited: 'no' };
  const area = view.areaAt(at);
  const isFromAbove = area !== undefined && area.left === col && area.top < row;
  return isFromAbove && view.textOf(area.top, area.left) !== ''
    ? { source: topLeft(area), inherited: 'merge' }
    : undefined;
}

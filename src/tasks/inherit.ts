import { type CellAddress, topLeft } from '../grid/address';
import type { BodyRow } from './body-rows';
import { continueRows } from './continue-rows';
import type { SeenCell, SeenRow } from './seen-row';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** What every row sees in every column: its own text, that of a merged area, or the one above where a blank means that. */
export function inheritCells(
  view: SheetView,
  columns: readonly TableColumn[],
  body: readonly BodyRow[],
): readonly SeenRow[] {
  const rows = body.map((row): SeenRow => ({ body: row, cells: columns.map(({ col }) => seenAt(view, row.row, col)) }));
  const blankMeansAbove = continueRows(view, columns, rows);
  let last: readonly (SeenCell | undefined)[] = [];
  let section = -1;
  return rows.map((row, rowIndex) => {
    if (row.body.sectionIndex !== section) last = [];
    section = row.body.sectionIndex;
    const cells = row.cells.map((cell, index) => {
      const above = last[index]?.source;
      return cell ?? (above && blankMeansAbove(rowIndex, index) ? fromAbove(above) : undefined);
    });
    last = cells;
    return { body: row.body, cells };
  });
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

import { type CellAddress, topLeft } from '../grid/address';
import type { BodyRow } from './body-rows';
import { type Continuation, continueRows } from './continue-rows';
import type { RawCell, RawRow } from './raw-row';
import type { SheetView } from './sheet-view';
import type { TableColumn, TaskCell } from './task-table';

/** Where the text a row sees in a column stands, and how it came there. */
export interface SeenCell {
  readonly source: CellAddress;
  readonly inherited: TaskCell['inherited'];
}

/** What every row sees in every column: its own text, that of a merged area, or the one above where a blank means that. */
export function inheritCells(
  view: SheetView,
  columns: readonly TableColumn[],
  body: readonly BodyRow[],
): readonly (readonly (SeenCell | undefined)[])[] {
  const rows = body.map((row) => rawRow(view, columns, row));
  const continuation = continueRows(view, columns, rows);
  let last: (CellAddress | undefined)[] = [];
  let section = -1;
  return rows.map((row, rowIndex) => {
    if (row.body.sectionIndex !== section) last = [];
    section = row.body.sectionIndex;
    const seen = row.cells.map((cell, index) => seeCell(cell, last[index], continuation, { row: rowIndex, index }));
    last = seen.map((cell) => cell?.source);
    return seen;
  });
}

function rawRow(view: SheetView, columns: readonly TableColumn[], body: BodyRow): RawRow {
  const cells = columns.map(({ col }): RawCell => {
    const at = { row: body.row, col };
    if (view.textOf(at.row, at.col) !== '') return { way: 'own', source: at };
    const area = view.areaAt(at);
    const isFromAbove = area !== undefined && area.left === col && area.top < body.row;
    if (isFromAbove && view.textOf(area.top, area.left) !== '') return { way: 'merge', source: topLeft(area) };
    return { way: 'blank', source: at };
  });
  return { body, cells };
}

function seeCell(
  cell: RawCell,
  above: CellAddress | undefined,
  continuation: Continuation,
  place: { readonly row: number; readonly index: number },
): SeenCell | undefined {
  switch (cell.way) {
    case 'own':
      return { source: cell.source, inherited: 'no' };
    case 'merge':
      return { source: cell.source, inherited: 'merge' };
    case 'blank':
      return above && continuation.blankMeansAbove(place.row, place.index)
        ? { source: above, inherited: 'blank' }
        : undefined;
  }
}

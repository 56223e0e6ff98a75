import type { CellAddress, CellRange } from '../../grid/address';
import type { Grid, GridCell } from '../../grid/grid';
import type { TaskTable } from '../../tasks/task-table';

/** A filled cell with its place. */
export interface PlacedCell {
  readonly at: CellAddress;
  readonly cell: GridCell;
}

/** Every filled cell of the table, header included; what a merge hides is left out by the hosts. */
export function tableCells(grid: Grid, table: TaskTable): Generator<PlacedCell> {
  return cellsIn(grid, table.range);
}

/** Every filled cell of the document: what stands above the table, the table, and the notes under it. */
export function* documentCells(grid: Grid, { range, noteRows }: TaskTable): Generator<PlacedCell> {
  const right = Math.max(range.right, grid.colCount - 1);
  yield* cellsIn(grid, { top: 0, left: 0, bottom: range.top - 1, right });
  yield* cellsIn(grid, range);
  for (const row of noteRows) yield* cellsIn(grid, { top: row, left: 0, bottom: row, right });
}

function* cellsIn(grid: Grid, area: CellRange): Generator<PlacedCell> {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = grid.rows[row];
    if (!cells) continue;
    for (let col = area.left; col <= area.right && col < cells.length; col++) {
      const cell = cells[col];
      if (cell) yield { at: { row, col }, cell };
    }
  }
}

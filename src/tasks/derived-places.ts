import { type CellRange, rangesOverlap } from '../grid/address';
import type { Grid } from '../grid/grid';

/** Keys of places that remember the header cells of derived columns begin so: 「column.due-date」. */
export const COLUMN_PLACE = 'column.';

/** Key of the place of 任务编号. */
export const TASK_ID_PLACE = `${COLUMN_PLACE}task-id`;

/** Where a table's header and body lie. */
interface TableArea {
  readonly range: CellRange;
  readonly headerRows: readonly number[];
}

/** The columns of a table that 补全 has written: what stands in them comes from the others, so the table is not read from them. */
export function derivedColsOf(grid: Grid, table: TableArea): ReadonlySet<number> {
  const cols = new Set<number>();
  for (const [key, areas] of grid.places ?? []) {
    if (!key.startsWith(COLUMN_PLACE)) continue;
    for (const area of headerCells(areas, table)) cols.add(area.left);
  }
  return cols;
}

/** The column of 任务编号, where the table has one. */
export function taskIdColOf(grid: Grid, table: TableArea): number | undefined {
  return headerCells(grid.places?.get(TASK_ID_PLACE) ?? [], table)[0]?.left;
}

/** The sheet with nothing in the table's derived columns, from a row on: so it is read and checked as if they were not there. */
export function withoutDerived(grid: Grid, table: TableArea, cols: ReadonlySet<number>, from: number): Grid {
  if (cols.size === 0) return grid;
  const rows = grid.rows.map((cells, row) =>
    row < from || row > table.range.bottom ? cells : cells.map((cell, col) => (cols.has(col) ? undefined : cell)),
  );
  return { ...grid, rows };
}

function headerCells(areas: readonly CellRange[], { headerRows, range }: TableArea): readonly CellRange[] {
  const [top = range.top, bottom = range.top] = [headerRows[0], headerRows.at(-1)];
  return areas.filter((area) => rangesOverlap(area, { ...range, top, bottom }));
}

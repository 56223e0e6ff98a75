import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import { rangesOverlap } from '../grid/address';
import type { FoundTable } from './find-tables';

/** Keys of places that remember the header cells of derived columns begin so: 「column.due-date」. */
export const COLUMN_PLACE = 'column.';

/** Key of the place of 任务编号. */
export const TASK_ID_PLACE = `${COLUMN_PLACE}task-id`;

/** The columns of a table that 补全 has written: what stands in them comes from the others, so the table is not read from them. */
export function derivedColsOf(grid: Grid, found: FoundTable): ReadonlySet<number> {
  const cols = new Set<number>();
  for (const [key, areas] of grid.places ?? []) {
    if (!key.startsWith(COLUMN_PLACE)) continue;
    for (const area of headerCells(areas, found)) cols.add(area.left);
  }
  return cols;
}

/** The column of 任务编号, where the table has one. */
export function taskIdColOf(grid: Grid, found: FoundTable): number | undefined {
  return headerCells(grid.places?.get(TASK_ID_PLACE) ?? [], found)[0]?.left;
}

function headerCells(areas: readonly CellRange[], { headerRows, range }: FoundTable): readonly CellRange[] {
  const [top = range.top, bottom = range.top] = [headerRows[0], headerRows.at(-1)];
  return areas.filter((area) => rangesOverlap(area, { ...range, top, bottom }));
}

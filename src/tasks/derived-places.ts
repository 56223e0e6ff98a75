import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';

/** Keys of places that remember the header cells of derived columns begin so: 「column.due-date」. */
export const COLUMN_PLACE = 'column.';

/** Key of the place of 任务编号. */
const TASK_ID_PLACE = `${COLUMN_PLACE}task-id`;

/** Where a table's header and body lie. */
interface TableArea {
  readonly range: CellRange;
  readonly headerRows: readonly number[];
}

/**
 * The columns of a table that it is not read from: those that 补全 has written, for what stands in them comes from the others,
 * and notes beside the table that stand between them without a header.
 */
export function derivedColsOf(
  grid: Grid,
  table: TableArea,
  headers: readonly { readonly col: number; readonly label: string }[],
): ReadonlySet<number> {
  const derived = new Set<number>();
  for (const [key, areas] of grid.places ?? []) {
    if (!key.startsWith(COLUMN_PLACE)) continue;
    for (const area of headerCells(areas, table)) derived.add(area.left);
  }
  if (derived.size === 0) return derived;
  const named = headers.filter(({ col, label }) => label !== '' && !derived.has(col)).map(({ col }) => col);
  const notes = headers.filter(({ col, label }) => label === '' && col > Math.max(...named));
  return new Set([...derived, ...notes.map(({ col }) => col)]);
}

/** The columns of a sheet in which 补全 has written, whichever table they stand beside. */
export function derivedPlaceCols({ places }: Grid): ReadonlySet<number> {
  const areas = [...(places ?? [])].flatMap(([key, found]) => (key.startsWith(COLUMN_PLACE) ? found : []));
  return new Set(areas.map(({ left }) => left));
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

/** True for a header cell that 补全 has written. */
export function isDerivedHeader({ places }: Grid, { top, bottom }: HeaderRows, col: number): boolean {
  for (const [key, areas] of places ?? []) {
    if (!key.startsWith(COLUMN_PLACE)) continue;
    if (areas.some((area) => area.left === col && area.top >= top && area.top <= bottom)) return true;
  }
  return false;
}

interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

function headerCells(areas: readonly CellRange[], { headerRows, range }: TableArea): readonly CellRange[] {
  const [top = range.top, bottom = range.top] = [headerRows[0], headerRows.at(-1)];
  return areas.filter((area) => area.top >= top && area.top <= bottom && area.left >= range.left);
}

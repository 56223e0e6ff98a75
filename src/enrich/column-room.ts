import { type CellRange, rangesOverlap } from '../grid/address';
import type { Edit } from '../grid/edit';
import { cellAt, type Grid, type GridTable } from '../grid/grid';
import { indexMerges } from '../grid/merges';
import type { TaskTable } from '../tasks/task-table';

/** Where new columns go. */
export interface ColumnRoom {
  readonly cols: readonly number[];
  /** The column whose look they take. */
  readonly beside: number;
  /** Columns inserted for them before anything else. */
  readonly insert?: Extract<Edit, { readonly kind: 'insert-columns' }>;
  /** The Excel table that takes them in, as it is before. */
  readonly excelTable?: GridTable;
}

/**
 * Room for new columns: the first ones to the right of the table in which nothing stands beside its rows. Where the task table
 * lies in an Excel table they join it right behind its last column, for a table that is sorted leaves behind what stands beside
 * it; what stands in the way there (a note beside the table) moves to the right with its columns.
 */
export function roomFor(grid: Grid, table: TaskTable, count: number): ColumnRoom {
  const excelTable = excelTableOf(grid, table);
  const rows = excelTable?.range ?? table.range;
  const isTaken = takenBeside(grid, rows);
  if (!excelTable) return { cols: freeCols(table.range.right + 1, count, isTaken), beside: table.range.right };
  const beside = excelTable.range.right;
  const cols = Array.from({ length: count }, (_, index) => beside + 1 + index);
  const insert = { kind: 'insert-columns', before: beside + 1, count } as const;
  return { cols, beside, excelTable, ...(cols.some(isTaken) && { insert }) };
}

/** The Excel table whose header is the task table's, where it reaches as far to the right. */
function excelTableOf({ tables }: Grid, { headerRows, range }: TaskTable): GridTable | undefined {
  return tables.find(
    (table) =>
      headerRows.includes(table.range.top) && table.range.left <= range.right && table.range.right >= range.right,
  );
}

function takenBeside(grid: Grid, { top, bottom }: CellRange): (col: number) => boolean {
  const merges = indexMerges(grid);
  return (col) => {
    if (grid.tables.some(({ range }) => rangesOverlap(range, { top, bottom, left: col, right: col }))) return true;
    for (let row = top; row <= bottom; row++) {
      if (cellAt(grid, { row, col }) || merges.areaAt({ row, col })) return true;
    }
    return false;
  };
}

function freeCols(first: number, count: number, isTaken: (col: number) => boolean): readonly number[] {
  const cols: number[] = [];
  for (let col = first; cols.length < count; col++) if (!isTaken(col)) cols.push(col);
  return cols;
}

import type { CellAddress } from '../grid/address';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid } from '../grid/grid';
import { indexMerges } from '../grid/merges';
import type { TaskTable } from '../tasks/task-table';
import type { DerivedColumn, DerivedContext, DerivedValue } from './derived-column';

/**
 * Edits that write derived columns: into the column that already has the header, else beside the table, where a column
 * without any value is not begun. Cells that hold the right value are left alone, so a second run plans nothing.
 * A column with the header that the table itself is read from (「截止日期」 as its only deadline) is the user's own: it stays.
 */
export function planDerivedColumns(
  grid: Grid,
  table: TaskTable,
  columns: readonly DerivedColumn[],
  { standardName }: Pick<DerivedContext, 'standardName'>,
): readonly Edit[] {
  const context: DerivedContext = { date1904: grid.date1904, standardName };
  let free = firstFreeColumn(grid, table);
  return columns.flatMap((column) => {
    const headed = table.columns.filter((candidate) => candidate.label === column.header);
    if (headed.some(({ role }) => role !== 'other')) return [];
    const standing = headed[0]?.col;
    const values = table.rows.map((task) => ({ row: task.row, value: column.value(task, context) }));
    if (standing === undefined && values.every(({ value }) => value === undefined)) return [];
    const col = standing ?? free++;
    const header = standing === undefined ? newColumn(grid, table, column, col) : [];
    return [...header, ...values.flatMap(({ row, value }) => setCell(grid, { row, col }, value))];
  });
}

/** The first column to the right of the table in which nothing stands beside its rows. */
function firstFreeColumn(grid: Grid, table: TaskTable): number {
  const { top, bottom, right } = table.range;
  const merges = indexMerges(grid);
  const isTaken = (col: number) => {
    for (let row = top; row <= bottom; row++) {
      if (cellAt(grid, { row, col }) || merges.areaAt({ row, col })) return true;
    }
    return false;
  };
  let col = right + 1;
  while (isTaken(col)) col++;
  return col;
}

/** Header words, the look of the column before it, and room for the values. */
function newColumn(grid: Grid, table: TaskTable, column: DerivedColumn, col: number): Edit[] {
  const { bottom, right } = table.range;
  const top = table.headerRows[0] ?? table.range.top;
  const lastHeader = table.headerRows.at(-1) ?? top;
  const look: Edit = {
    kind: 'copy-look',
    from: { top, left: right, bottom, right },
    to: { top, left: col, bottom, right: col },
  };
  const header = setCell(grid, { row: top, col }, { value: column.header });
  const twoRows: Edit[] =
    lastHeader > top ? [{ kind: 'merge', area: { top, left: col, bottom: lastHeader, right: col } }] : [];
  return [look, ...header, ...twoRows, { kind: 'set-column-width', col, widthChars: column.widthChars }];
}

function setCell(grid: Grid, at: CellAddress, wanted: DerivedValue | undefined): Edit[] {
  const cell = cellAt(grid, at);
  const was = contentOf(cell);
  const value = wanted?.value ?? null;
  const sameFormat = wanted?.numberFormat === undefined || wanted.numberFormat === cell?.numberFormat;
  if (sameContent(was, { value }) && sameFormat) return [];
  return [
    {
      kind: 'set-value',
      at,
      was,
      value,
      ...(wanted?.numberFormat !== undefined && { numberFormat: wanted.numberFormat }),
    },
  ];
}

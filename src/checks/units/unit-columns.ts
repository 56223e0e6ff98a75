import { type CellRange, cellRange, topLeft } from '../../grid/address';
import { UNIT_ROLES } from '../../tasks/role';
import type { TableColumn, TaskCell, TaskRow, TaskTable } from '../../tasks/task-table';
import { oncePer } from '../once-each';

/** The table's rows with units of their own: what a row inherits in every unit column has been looked at above. */
export const rowsWithOwnUnits: (table: TaskTable) => readonly TaskRow[] = oncePer(({ columns, rows }) => {
  const indexes = unitColumns(columns);
  return rows.filter((row) => row.units.length > 0 && indexes.some((index) => row.cells[index]?.inherited === 'no'));
});

/** Indexes of the columns that name units. */
export function unitColumns(columns: readonly TableColumn[]): readonly number[] {
  return [...columns.entries()].flatMap(([index, { role }]) => (UNIT_ROLES.includes(role) ? [index] : []));
}

/** The header cell of the first column that names units. */
export function unitHeader({ columns, range }: TaskTable): CellRange {
  const [first] = unitColumns(columns);
  return cellRange(columns[first ?? 0]?.headerAt ?? topLeft(range));
}

/** The header cell over a cell, for what concerns its column as a whole. */
export function headerOver({ source }: Pick<TaskCell, 'source'>, { columns }: TaskTable): CellRange {
  return cellRange(columns.find(({ col }) => col === source.col)?.headerAt ?? source);
}

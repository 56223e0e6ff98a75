import type { Role } from './role';
import { cellOf, type TaskCell, type TaskRow, type TaskTable } from './task-table';

/** Roles that say what is to be done, the most exact first. */
const MAIN_ROLES: readonly Role[] = ['requirement', 'task', 'category', 'target'];

/** Indexes of the columns that say what is to be done in a row, the most exact first: the requirement, else the task. */
export function mainColumnsOf(columns: readonly { readonly role: Role }[]): readonly number[] {
  return MAIN_ROLES.flatMap((role) => columns.flatMap((column, index) => (column.role === role ? [index] : [])));
}

/** Index of the column that says most exactly what is to be done. */
export function mainColumnOf(columns: readonly { readonly role: Role }[]): number | undefined {
  return mainColumnsOf(columns)[0];
}

/** Indexes of the columns before the main one whose texts may stand over several rows, the coarsest first. */
export function groupColumnsOf(columns: readonly { readonly role: Role }[]): readonly number[] {
  const main = mainColumnOf(columns) ?? 0;
  return columns.flatMap(({ role }, index) =>
    index < main && (role === 'category' || role === 'task') ? [index] : [],
  );
}

/** The cell that says most exactly what a row is about. */
export function mainCellOf(table: Pick<TaskTable, 'columns'>, row: TaskRow): TaskCell | undefined {
  return cellOf(table, row, ...MAIN_ROLES);
}

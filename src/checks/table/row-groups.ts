import type { Role } from '../../tasks/role';
import { columnIndexOf, type TaskRow, type TaskTable } from '../../tasks/task-table';
import { oncePer } from '../once-each';

/** The row that begins the task a row belongs to: itself, or the one above whose number or task reaches down to it. */
export const headRowOf = (table: TaskTable, row: TaskRow): TaskRow => headRows(table).get(row) ?? row;

/** Head rows of the rows that go on with the task above, worked out once a table. */
const headRows: (table: TaskTable) => ReadonlyMap<TaskRow, TaskRow> = oncePer((table) => {
  const identity = columnIndexOf(table, 'no', 'task') ?? lastCategory(table);
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const heads = new Map<TaskRow, TaskRow>();
  for (const row of identity === undefined ? [] : table.rows) {
    const cell = row.cells[identity ?? 0];
    const head = cell && cell.inherited !== 'no' ? byRow.get(cell.source.row) : undefined;
    if (head && head !== row) heads.set(row, head);
  }
  return heads;
});

/** A grouped task column is a category too, the finer one. */
function lastCategory({ columns }: TaskTable): number | undefined {
  const index = columns.map(({ role }) => role).lastIndexOf('category');
  return index < 0 ? undefined : index;
}

/** True where a row goes on with the task above. */
export function isContinuation(table: TaskTable, row: TaskRow): boolean {
  return headRows(table).has(row);
}

/** True where the row shows something in one of these columns, of its own or from above. */
export function showsAny({ columns }: TaskTable, row: TaskRow, roles: readonly Role[]): boolean {
  return columns.some(({ role }, index) => roles.includes(role) && row.cells[index] !== undefined);
}

/** The share of rows that show something in one of these columns. */
export function shareFilled(table: TaskTable, rows: readonly TaskRow[], roles: readonly Role[]): number {
  if (rows.length === 0) return 0;
  return rows.filter((row) => showsAny(table, row, roles)).length / rows.length;
}

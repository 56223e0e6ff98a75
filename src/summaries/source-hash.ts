import type { TaskTable } from '../tasks/task-table';
import { hashText } from '../text/hash';

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;

/**
 * What summaries rest on, as a hash without any text: what the table's columns say and mean, and the document's year and date.
 * Another hash means that the table has been changed since; columns without a part in summaries do not count.
 */
export function* sourceHash(table: TaskTable): Generator<undefined, string> {
  const counted = table.columns.flatMap(({ role }, index) => (role === 'other' ? [] : [index]));
  const roles = counted.map((index) => table.columns[index]?.role).join();
  const { planYear, issueDate } = table.deadlineContext;
  let hash = hashText(`${roles}|${planYear ?? ''}|${issueDate ?? ''}`);
  for (const [order, row] of table.rows.entries()) {
    if (order > 0 && order % ROWS_PER_PAUSE === 0) yield;
    hash = hashText(`${hash}|${row.key}|${counted.map((index) => row.cells[index]?.text ?? '').join('\t')}`);
  }
  return hash;
}

import type { Role } from '../tasks/role';
import { cellOf, columnIndexOf, type TaskCell, type TaskRow, type TaskTable } from '../tasks/task-table';
import { withoutBlanks } from '../text/blanks';
import { withoutItemMark } from '../text/marks';
import { oncePer } from './once-each';

/** What says what is to be done. */
const CONTENT_ROLES: readonly Role[] = ['task', 'requirement', 'target'];

/** A row that says what is to be done in a text of its own. */
export interface TaskEntry {
  readonly row: TaskRow;
  /** The cell that says it. */
  readonly cell: TaskCell;
  /** What it says, a line a column, without item numbers, blanks and punctuation. */
  readonly content: string;
}

/** The rows with a text of their own, those that say the same together; gathered once a table. */
export const entriesByContent: (table: TaskTable) => ReadonlyMap<string, readonly TaskEntry[]> = oncePer((table) => {
  const roles = CONTENT_ROLES.filter((role) => columnIndexOf(table, role) !== undefined);
  const byContent = new Map<string, TaskEntry[]>();
  for (const row of table.rows) {
    const cell = cellOf(table, row, 'requirement', 'task');
    if (cell?.inherited !== 'no') continue;
    const content = roles.map((role) => bareWords(cellOf(table, row, role)?.text ?? '')).join('\n');
    const entries = byContent.get(content);
    if (entries) entries.push({ row, cell, content });
    else byContent.set(content, [{ row, cell, content }]);
  }
  return byContent;
});

/** Who does a row's task by when: two rows with equal duties may be one task. */
export function dutiesOf(table: TaskTable, row: TaskRow): string {
  const units = row.units.map((unit) => unit.expanded).sort();
  const deadline = bareWords(cellOf(table, row, 'deadline')?.text ?? '');
  return `${units.join('、')}\n${deadline}`;
}

/** Item numbers, blanks and punctuation do not make another task. */
function bareWords(text: string): string {
  return withoutBlanks(withoutItemMark(text)).replace(/[\p{P}\p{S}]+/gu, '');
}

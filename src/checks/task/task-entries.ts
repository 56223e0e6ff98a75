import type { Role } from '../../tasks/role';
import { cellOf, columnIndexOf, type TaskCell, type TaskRow, type TaskTable } from '../../tasks/task-table';
import { isBlank } from '../../text/blanks';
import { withoutItemMark } from '../../text/marks';
import { oncePerInSteps, pausing } from '../once-each';

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
export const entriesByContent: (table: TaskTable) => Generator<undefined, ReadonlyMap<string, readonly TaskEntry[]>> =
  oncePerInSteps(function* (table) {
    const roles = CONTENT_ROLES.filter((role) => columnIndexOf(table, role) !== undefined);
    const byContent = new Map<string, TaskEntry[]>();
    yield* pausing(table.rows, (row) => {
      const cell = cellOf(table, row, 'requirement', 'task');
      if (cell?.inherited !== 'no') return;
      const content = roles.map((role) => bareWords(cellOf(table, row, role)?.text ?? '')).join('\n');
      const entries = byContent.get(content);
      if (entries) entries.push({ row, cell, content });
      else byContent.set(content, [{ row, cell, content }]);
    });
    return byContent;
  });

/** Who does a row's task by when: two rows with equal duties may be one task. */
export function dutiesOf(table: TaskTable, row: TaskRow): string {
  const units = row.units.map((unit) => unit.expanded).sort();
  const deadline = bareWords(cellOf(table, row, 'deadline')?.text ?? '');
  return `${units.join('、')}\n${deadline}`;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** By code unit: 1 a blank or a mark, 2 part of a word, 0 not looked at so far. */
const KINDS = new Uint8Array(0x1_0000);

function kindOf(text: string, at: number): number {
  const char = text.charAt(at);
  return isBlank(char) || PUNCTUATION.test(char) ? 1 : 2;
}

/** Item numbers, blanks and punctuation do not make another task. */
function bareWords(marked: string): string {
  const text = withoutItemMark(marked);
  let bare = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] || (KINDS[code] = kindOf(text, at));
    if (kind === 2) continue;
    if (at > from) bare += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : bare + text.slice(from);
}

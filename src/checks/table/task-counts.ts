import { crowdedRows } from '../../tasks/crowded-cells';
import type { Role } from '../../tasks/role';
import { readSerials } from '../../tasks/serials';
import type { TaskRow, TaskTable } from '../../tasks/task-table';
import { splitItems } from '../../text/marks';
import { oncePer } from '../once-each';

/** How many tasks a run of rows holds, in every way a person may count them. */
export interface TaskCounts {
  readonly rows: number;
  /** Rows with a serial of their own; 0 where nothing is numbered. */
  readonly serials: number;
  /** These and all other ways: groups, steps inside cells, rows that hold two items. */
  readonly all: ReadonlySet<number>;
}

const TEXTS: readonly Role[] = ['category', 'task', 'requirement', 'target'];

const facts = oncePer((table: TaskTable) => {
  const serials = readSerials(table);
  return {
    isNumbered: new Set(table.rows.filter((_, index) => ['own', 'unreadable'].includes(serials[index]?.state ?? ''))),
    crowded: crowdedRows(table),
    texts: [...table.columns.entries()].flatMap(([index, { role }]) => (TEXTS.includes(role) ? [index] : [])),
  };
});

/** Counts the tasks of some rows of a table; linear in them. */
export function countTasks(table: TaskTable, rows: readonly TaskRow[]): TaskCounts {
  const { isNumbered, crowded, texts } = facts(table);
  const serials = rows.filter((row) => isNumbered.has(row)).length;
  const split = rows.reduce((sum, row) => sum + Math.max(0, (crowded.get(row)?.length ?? 1) - 1), 0);
  const all = new Set([rows.length, rows.length + split, serials]);
  for (const index of texts) for (const count of countsInColumn(rows, index)) all.add(count);
  return { rows: rows.length, serials, all };
}

/** Cells of their own, different texts, numbered items in them. */
function countsInColumn(rows: readonly TaskRow[], index: number): readonly number[] {
  const different = new Set<string>();
  let own = 0;
  let items = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell?.inherited !== 'no') continue;
    own++;
    different.add(cell.text);
    items += splitItems(cell.raw).length;
  }
  return [own, different.size, items];
}

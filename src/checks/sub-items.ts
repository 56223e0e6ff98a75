import { groupColumnsOf, mainColumnOf } from '../tasks/main-columns';
import { sameAddress } from '../grid/address';
import type { Role } from '../tasks/role';
import type { TableColumn, TaskCell, TaskRow, TaskTable } from '../tasks/task-table';
import { type PlacedMark, readSubMarks } from '../text/sub-marks';
import { oncePer } from './once-each';

/** A numbered sub-item (「（2）…」) in its cell. */
export interface SubItem extends PlacedMark {
  readonly cell: TaskCell;
}

/** The sub-items that belong together: those of one cell, or of all the rows of one task. */
export interface SubItems {
  readonly column: TableColumn;
  readonly items: readonly SubItem[];
  /** True where they stand in several rows. */
  readonly isOverRows: boolean;
}

const TEXTS: readonly Role[] = ['category', 'task', 'requirement', 'target'];

/** Every two or more numbered sub-items that belong together, column by column; gathered once a table. */
export const subItems: (table: TaskTable) => readonly SubItems[] = oncePer((table) =>
  table.columns.flatMap((column, index) => (TEXTS.includes(column.role) ? inColumn(table, column, index) : [])),
);

function inColumn(table: TaskTable, column: TableColumn, index: number): readonly SubItems[] {
  const isMain = mainColumnOf(table.columns) === index;
  const group = isMain ? groupColumnsOf(table.columns).at(-1) : undefined;
  const all: { column: TableColumn; items: SubItem[]; isOverRows: boolean }[] = [];
  let before: TaskRow | undefined;
  for (const row of table.rows) {
    const cell = row.cells[index];
    const last = all.at(-1);
    const goesOn = before !== undefined && group !== undefined && isSameTask(before, row, group);
    before = row;
    if (cell?.inherited !== 'no') {
      if (!goesOn) all.push({ column, items: [], isOverRows: false });
      continue;
    }
    const items = readSubMarks(cell.raw).map((mark) => ({ ...mark, cell }));
    if (!goesOn || !last) all.push({ column, items, isOverRows: false });
    else if (items.length > 0) {
      last.isOverRows ||= last.items.length > 0;
      last.items.push(...items);
    }
  }
  return all.filter(({ items }) => items.length > 1);
}

function isSameTask(one: TaskRow, other: TaskRow, group: number): boolean {
  const a = one.cells[group];
  const b = other.cells[group];
  return a !== undefined && b !== undefined && sameAddress(a.source, b.source);
}

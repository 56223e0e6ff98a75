import { groupColumnsOf, mainColumnOf } from '../../tasks/main-columns';
import { sameAddress } from '../../grid/address';
import type { Role } from '../../tasks/role';
import type { TableColumn, TaskCell, TaskRow, TaskTable } from '../../tasks/task-table';
import { mayHoldSeveral, type PlacedMark, readSubMarks } from '../../text/sub-marks';
import { oncePer } from '../once-each';

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
  const goesOn = continuation(table.rows, isMain ? groupColumnsOf(table.columns).at(-1) : undefined);
  const all: SubItems[] = [];
  let items: SubItem[] = [];
  let rowsWithItems = 0;
  const close = () => {
    if (items.length > 1) all.push({ column, items, isOverRows: rowsWithItems > 1 });
    if (items.length > 0) items = [];
    rowsWithItems = 0;
  };
  for (const [order, row] of table.rows.entries()) {
    const isInside = goesOn(order);
    if (!isInside) close();
    const cell = row.cells[index];
    if (cell?.inherited !== 'no' || !(isInside || goesOn(order + 1) || mayHoldSeveral(cell.raw))) continue;
    const marks = readSubMarks(cell.raw);
    for (const mark of marks) items.push({ ...mark, cell });
    if (marks.length > 0) rowsWithItems++;
  }
  close();
  return all;
}

/** Tells by its order whether a row belongs to the same task as the one before it. */
function continuation(rows: readonly TaskRow[], group: number | undefined): (order: number) => boolean {
  if (group === undefined) return () => false;
  return (order) => {
    const before = rows[order - 1];
    const row = rows[order];
    return before !== undefined && row !== undefined && isSameTask(before, row, group);
  };
}

function isSameTask(one: TaskRow, other: TaskRow, group: number): boolean {
  const a = one.cells[group];
  const b = other.cells[group];
  return a !== undefined && b !== undefined && sameAddress(a.source, b.source);
}

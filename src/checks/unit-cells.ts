import { type Role, UNIT_ROLES } from '../tasks/role';
import type { TaskCell, TaskRow, TaskTable } from '../tasks/task-table';
import { readUnitList } from '../units/read-unit-list';
import type { UnitList, UnitListFault } from '../units/unit-list';
import type { CellVisit } from './check-rule';

/** A unit cell where it stands, and what it says. */
export interface UnitCell {
  readonly row: TaskRow;
  readonly cell: TaskCell;
  readonly role: Role;
  readonly list: UnitList;
}

/** Every unit cell of the table once, inherited ones left out. */
export function unitCells(table: TaskTable): readonly UnitCell[] {
  const columns = [...table.columns.entries()].filter(([, column]) => UNIT_ROLES.includes(column.role));
  return table.rows.flatMap((row) =>
    columns.flatMap(([index, { role }]) => {
      const cell = row.cells[index];
      const list = row.unitLists.get(index);
      return cell?.inherited === 'no' && list ? [{ row, cell, role, list }] : [];
    }),
  );
}

/** The faults of one kind that the reader met in this cell. */
export function faultsOf({ row, index }: CellVisit, kind: UnitListFault['kind']): readonly UnitListFault[] {
  return row.unitLists.get(index)?.faults.filter((fault) => fault.kind === kind) ?? [];
}

/** The same faults in the text as typed, where fixes count their places. */
export function typedFaults(typed: string, kind: UnitListFault['kind']): readonly UnitListFault[] {
  return readUnitList(typed).faults.filter((fault) => fault.kind === kind);
}

/** The units a text names, in order: what a safe fix must leave as it is. */
export function unitNames(text: string): readonly string[] {
  return readUnitList(text).mentions.map((mention) => mention.expanded);
}

/** True where two texts name the same units in the same order. */
export function namesTheSame(before: string, after: string): boolean {
  return unitNames(before).join('|') === unitNames(after).join('|');
}

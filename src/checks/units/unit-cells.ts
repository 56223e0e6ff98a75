import type { Fix } from '../../findings/finding';
import type { Grid } from '../../grid/grid';
import { type Role, UNIT_ROLES } from '../../tasks/role';
import type { TaskCell, TaskRow, TaskTable } from '../../tasks/task-table';
import { replaceSpans } from '../../text/replace-spans';
import { readUnitList } from '../../units/read-unit-list';
import { withoutFaults } from '../../units/rejoin';
import type { UnitList, UnitListFault, UnitMention } from '../../units/unit-list';
import type { CellVisit } from '../check-rule';
import { oncePer } from '../once-each';
import { textFix, typedText } from '../fixes/text-fix';

/** A unit cell where it stands, and what it says. */
export interface UnitCell {
  readonly row: TaskRow;
  readonly cell: TaskCell;
  readonly role: Role;
  readonly list: UnitList;
}

/** Every unit cell of the table once, inherited ones left out; gathered once a table. */
export const unitCells: (table: TaskTable) => readonly UnitCell[] = oncePer(gatherCells);

function gatherCells(table: TaskTable): readonly UnitCell[] {
  const columns = [...table.columns.entries()].filter(([, column]) => UNIT_ROLES.includes(column.role));
  return table.rows.flatMap((row) =>
    columns.flatMap(([index, { role }]) => {
      const cell = row.cells[index];
      const list = row.unitLists.get(index);
      return cell?.inherited === 'no' && list ? [{ row, cell, role, list }] : [];
    }),
  );
}

/** What a visited cell says; undefined where it names nothing. */
export function unitListAt({ row, index }: CellVisit): UnitList | undefined {
  return row.unitLists.get(index);
}

/** The faults of one kind in a list. */
export function faultsOf({ faults }: UnitList, kind: UnitListFault['kind']): readonly UnitListFault[] {
  return faults.filter((fault) => fault.kind === kind);
}

/** The pieces of text the faults of one kind in a visited cell consist of; empty where it has none. */
export function faultyPieces(visit: CellVisit, kind: UnitListFault['kind']): readonly string[] {
  const list = unitListAt(visit);
  return list ? faultsOf(list, kind).map(({ span }) => list.text.slice(span.start, span.end)) : [];
}

/** What a list says beside its names, each of them replaced by 「、」. */
export function besideNames({ text, mentions }: UnitList): string {
  return replaceSpans(
    text,
    mentions.map(({ span }) => ({ span, instead: '、' })),
  );
}

/** The list a person typed into a cell, whose places a fix may count by; undefined where no typed text stands. */
export function typedList(grid: Grid, { source }: TaskCell): UnitList | undefined {
  const typed = typedText(grid, source);
  return typed === undefined ? undefined : readUnitList(typed);
}

/** The fix that mends the faults of one kind in a visited cell; safe where the same units are read afterwards. */
export function mendFaults(grid: Grid, { cell }: CellVisit, kind: UnitListFault['kind']): readonly Fix[] {
  return mendFaultsOf(grid, cell, kind, 'safe');
}

/** The fix that mends the faults of one kind, as safe as it may be at best. */
export function mendFaultsOf(
  grid: Grid,
  cell: TaskCell,
  kind: UnitListFault['kind'],
  best: Fix['safety'],
): readonly Fix[] {
  const list = typedList(grid, cell);
  if (!list) return [];
  const mended = withoutFaults(list, faultsOf(list, kind));
  return textFix(grid, cell.source, mended, namesExactly(mended, list.mentions) ? best : 'review');
}

/** True where a text names these units in this order, each with this part. */
export function namesExactly(text: string, wanted: readonly UnitMention[]): boolean {
  const { mentions } = readUnitList(text);
  return (
    mentions.length === wanted.length &&
    mentions.every(({ expanded, role }, at) => expanded === wanted[at]?.expanded && role === wanted[at].role)
  );
}

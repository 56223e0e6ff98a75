import type { CellAddress } from '../../grid/address';
import type { TaskTable } from '../../tasks/task-table';
import type { KnownUnits } from '../../units/known-units';
import { suggestGroups } from '../../units/matching/suggest-groups';
import type { UnitGroup, UsedName } from '../../units/matching/unit-group';
import type { UnitList } from '../../units/unit-list';
import type { CheckContext } from '../check-rule';
import { oncePer } from '../once-each';
import { type UnitCell, unitCells } from './unit-cells';

/** One text of a table's unit cells, however many cells hold it. */
export interface ListUse {
  readonly list: UnitList;
  /** The cells that hold it, in the order of the sheet; inherited ones left out. */
  readonly cells: readonly UnitCell[];
}

/** A name a table uses, with the texts that write it. */
export interface NameUse extends UsedName {
  readonly lists: readonly ListUse[];
}

/** The units of a table by the names it writes. */
export interface UnitUsage {
  /** Every distinct text, the first in the sheet first. */
  readonly lists: readonly ListUse[];
  /** By expanded name, the first in the sheet first. */
  readonly names: ReadonlyMap<string, NameUse>;
}

/** The names of a table's unit cells, a merged or inherited cell counted once; gathered once a table. */
export const unitUsage: (table: TaskTable) => UnitUsage = oncePer(gatherUsage);

/** More is a sentence, which names no one body. */
const LONGEST_NAME = 80;

/** The names of a table that seem to mean one body. */
export function groupsIn(table: TaskTable, known: KnownUnits): readonly UnitGroup[] {
  const names = [...unitUsage(table).names.values()].filter(({ name }) => name.length <= LONGEST_NAME);
  return suggestGroups(names, known);
}

/** The same, asked for once a check. */
export const unitGroups: (context: CheckContext) => readonly UnitGroup[] = oncePer(({ table, known }) =>
  groupsIn(table, known),
);

/** The first cells that write a name, in the order of the sheet. */
export function firstCells({ lists }: Pick<NameUse, 'lists'>, most: number): readonly CellAddress[] {
  return lists
    .flatMap(({ cells }) => cells.slice(0, most))
    .map(({ cell }) => cell.source)
    .sort(byPlace)
    .slice(0, most);
}

function byPlace(a: CellAddress, b: CellAddress): number {
  return a.row - b.row || a.col - b.col;
}

function gatherUsage(table: TaskTable): UnitUsage {
  const lists = gatherLists(table);
  const names = new Map<string, NameDraft>();
  for (const [cell, use] of lists.entries()) {
    for (const { expanded, kind } of use.list.mentions) {
      const known = names.get(expanded) ?? {
        name: expanded,
        count: 0,
        cells: new Set(),
        isCollective: kind === 'collective',
        lists: [],
      };
      known.count += use.cells.length;
      if (!known.cells.has(cell)) known.lists.push(use);
      known.cells.add(cell);
      names.set(expanded, known);
    }
  }
  return { lists, names };
}

interface NameDraft extends NameUse {
  count: number;
  readonly cells: Set<number>;
  readonly lists: ListUse[];
}

/** The table's reader reads a text once, so the same text is the same list. */
function gatherLists(table: TaskTable): readonly ListUse[] {
  const lists = new Map<UnitList, { readonly list: UnitList; readonly cells: UnitCell[] }>();
  for (const unitCell of unitCells(table)) {
    const known = lists.get(unitCell.list);
    if (known) known.cells.push(unitCell);
    else lists.set(unitCell.list, { list: unitCell.list, cells: [unitCell] });
  }
  return [...lists.values()];
}

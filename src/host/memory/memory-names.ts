import { isSingleCell, topLeft } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { cellAt, type Grid } from '../../grid/grid';
import type { SheetPlan } from '../../grid/sheet-plan';
import { cellNameChanges } from '../cell-names';
import { absoluteAreaReference } from '../defined-names';
import type { NamedCell } from '../host';
import { type NamedArea, namedArea } from '../named-area';
import { movedArea } from './links';

/** Names of a workbook in memory that lead to cells, by their spelling in lower case. */
export type MemoryNames = ReadonlyMap<string, NamedArea>;

/** The names after a plan was written to `sheet`. */
export function withCellNames(names: MemoryNames, plan: SheetPlan, sheet: string): MemoryNames {
  const known = Array.from(names, ([name, at]) => ({ name, formula: absoluteAreaReference(at.sheet, at.area) }));
  const { added, changed } = cellNameChanges(plan, sheet, known);
  const set = [...added, ...changed].flatMap(({ name, formula }): readonly (readonly [string, NamedArea])[] => {
    const area = namedArea(formula);
    return area ? [[name.toLowerCase(), area]] : [];
  });
  return new Map([...names, ...set]);
}

/** The names after a write to a sheet; those whose cells are gone are gone. */
export function movedNames(names: MemoryNames, target: Grid, edits: readonly Edit[]): MemoryNames {
  const moved = Array.from(names).flatMap(([name, named]): readonly (readonly [string, NamedArea])[] => {
    if (named.sheet !== target.sheet) return [[name, named]];
    const area = movedArea(named.area, target, edits);
    return area ? [[name, { ...named, area }]] : [];
  });
  return new Map(moved);
}

/** The names after a sheet was renamed. */
export function renamedNames(names: MemoryNames, from: string, to: string): MemoryNames {
  return new Map(Array.from(names, ([name, named]) => [name, named.sheet === from ? { ...named, sheet: to } : named]));
}

/** The cell a name leads to. */
export function namedCell(names: MemoryNames, sheets: ReadonlyMap<string, Grid>, name: string): NamedCell | undefined {
  const named = names.get(name.toLowerCase());
  const grid = named && sheets.get(named.sheet);
  if (!named || !grid || !isSingleCell(named.area)) return undefined;
  const at = topLeft(named.area);
  const cell = cellAt(grid, at);
  return {
    sheet: named.sheet,
    at,
    value: cell?.value ?? null,
    ...(cell?.formula !== undefined && { formula: cell.formula }),
  };
}

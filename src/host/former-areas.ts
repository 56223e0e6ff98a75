import { type CellRange, rangeContains } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import type { Edit } from '../grid/edit';
import { type Grid, type GridTable, NO_GRID } from '../grid/grid';
import type { LineEdit } from './line-edits';

/** Edits that give a sheet its former marks, places and tables, when to be performed. */
export interface FormerAreas {
  /** Before anything else is put back: tables that had grown let go of cells that are about to change. */
  readonly opening: readonly Edit[];
  /** When all lines are back. */
  readonly closing: readonly Edit[];
}

/** What the inverse of line edits does not bring back of a sheet's marks, places and tables. */
export function formerAreas(
  before: Grid,
  after: Grid,
  lineEdits: readonly LineEdit[],
  inverse: readonly LineEdit[],
): FormerAreas {
  const opening = firstResizes(before, after, lineEdits, inverse);
  const back = applyEdits({ ...after, rows: [], merges: [] }, [...opening, ...inverse]);
  return {
    opening,
    closing: [...formerMarks(before, back), ...formerPlaces(before, back), ...formerTables(before, back)],
  };
}

/** Tables that have grown, and those that would go with the lines they stand on now. */
function firstResizes(
  { tables }: Grid,
  after: Grid,
  lineEdits: readonly LineEdit[],
  inverse: readonly LineEdit[],
): readonly Edit[] {
  const moved = applyEdits({ ...NO_GRID, tables }, lineEdits).tables;
  const surviving = applyEdits({ ...NO_GRID, tables: after.tables }, inverse).tables;
  return resizes(
    moved,
    after.tables,
    (former, now, name) => isInside(former, now) || !surviving.some((table) => table.name === name),
  );
}

function formerTables({ tables }: Grid, back: Grid): readonly Edit[] {
  return resizes(tables, back.tables, () => true);
}

/** Tables that are gone for good stay away. */
function resizes(
  former: readonly GridTable[],
  now: readonly GridTable[],
  isWanted: (former: CellRange, now: CellRange, name: string) => boolean,
): readonly Edit[] {
  const ranges = new Map(now.map(({ name, range }) => [name, range]));
  return former.flatMap(({ name, range }): readonly Edit[] => {
    const other = ranges.get(name);
    const isOther = other !== undefined && keyOf(other) !== keyOf(range) && isWanted(range, other, name);
    return isOther ? [{ kind: 'resize-table', name, to: range }] : [];
  });
}

/** Whether all cells of a range are cells of another. */
export function isInside({ top, left, bottom, right }: CellRange, outer: CellRange): boolean {
  return rangeContains(outer, { row: top, col: left }) && rangeContains(outer, { row: bottom, col: right });
}

function formerMarks({ marks = [] }: Grid, { marks: back = [] }: Grid): readonly Edit[] {
  const isSame =
    marks.length === back.length &&
    marks.every(({ area, tone }, index) => {
      const other = back[index];
      return other?.tone === tone && keyOf(other.area) === keyOf(area);
    });
  return isSame ? [] : [{ kind: 'set-marks', marks }];
}

const NONE: NonNullable<Grid['places']> = new Map();

function formerPlaces({ places = NONE }: Grid, { places: back = NONE }: Grid): readonly Edit[] {
  return [...new Set([...places.keys(), ...back.keys()])].flatMap((key): readonly Edit[] => {
    const areas = places.get(key) ?? [];
    const isSame = areas.map(keyOf).join(' ') === (back.get(key) ?? []).map(keyOf).join(' ');
    return isSame ? [] : [{ kind: 'set-place', key, areas }];
  });
}

function keyOf({ top, left, bottom, right }: CellRange): string {
  return [top, left, bottom, right].join();
}

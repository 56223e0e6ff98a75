import type { CellAddress, CellRange } from './address';
import { isSingleCell } from './address';
import type { Edit } from './edit';
import type { CellValue, Grid, GridCell, GridTable } from './grid';
import type { CellMark } from './mark';
import { type MergeSet, mergeSet } from './merge-set';

/**
 * The grid as the edits leave it, with merges, tables, marks, places and hidden rows and columns shifted as Excel shifts them; the given grid stays
 * as it was. Contents are not compared with `was`, widths are not kept. Shown texts are those of the General format, and formulas keep their
 * words and show nothing but the value their edit brings: calculating is Excel's business.
 */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  const draft = draftOf(grid);
  for (const edit of edits) applyEdit(draft, edit);
  return freeze(draft, grid);
}

interface Draft {
  rows: (readonly (GridCell | undefined)[])[];
  merges: MergeSet;
  tables: readonly GridTable[];
  hiddenRows: ReadonlySet<number>;
  hiddenCols: ReadonlySet<number>;
  marks: readonly CellMark[] | undefined;
  places: ReadonlyMap<string, readonly CellRange[]> | undefined;
  /** Rows already copied in this run. */
  readonly own: WeakSet<readonly (GridCell | undefined)[]>;
}

function draftOf(grid: Grid): Draft {
  return {
    rows: [...grid.rows],
    merges: mergeSet(grid.merges),
    tables: grid.tables,
    hiddenRows: grid.hiddenRows,
    hiddenCols: grid.hiddenCols,
    marks: grid.marks,
    places: grid.places,
    own: new WeakSet(),
  };
}

function applyEdit(draft: Draft, edit: Edit): void {
  if ('count' in edit) {
    moveLines(draft, edit);
    return;
  }
  if ('at' in edit) {
    setContent(draft, edit);
    return;
  }
  switch (edit.kind) {
    case 'copy-look':
      copyFormats(draft, edit.from, edit.to);
      return;
    case 'set-column-width':
      return;
    case 'merge':
      draft.merges.removeMeeting(edit.area);
      draft.merges.add(edit.area);
      clearCovered(draft, edit.area);
      return;
    case 'unmerge':
      draft.merges.removeMeeting(edit.area);
      return;
    case 'set-marks':
      draft.marks = edit.marks;
      return;
    case 'set-place':
      draft.places = withPlace(draft.places, edit.key, edit.areas);
      return;
    case 'resize-table':
      draft.tables = draft.tables.map((table) => (table.name === edit.name ? { ...table, range: edit.to } : table));
  }
}

function moveLines(draft: Draft, edit: Extract<Edit, { readonly count: number }>): void {
  switch (edit.kind) {
    case 'insert-rows':
      insertRows(draft, edit.before, edit.count);
      return;
    case 'delete-rows':
      deleteRows(draft, edit.first, edit.count);
      return;
    case 'insert-columns':
      insertColumns(draft, edit.before, edit.count);
      return;
    case 'delete-columns':
      deleteColumns(draft, edit.first, edit.count);
  }
}

function setContent(draft: Draft, edit: Extract<Edit, { readonly at: CellAddress }>): void {
  const numberFormat = edit.numberFormat ?? formatAt(draft, edit.at);
  const cell = edit.kind === 'set-value' ? cellOfValue(edit.value, numberFormat) : cellOfFormula(edit, numberFormat);
  setCell(draft, edit.at, cell);
}

/** The cell a value makes under the General format; undefined for an empty one. */
function cellOfValue(value: CellValue, numberFormat: string | undefined): GridCell | undefined {
  if (value === null || value === '') return undefined;
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return { value, text, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

type FormulaEdit = Extract<Edit, { readonly kind: 'set-formula' }>;

function cellOfFormula({ formula, value }: FormulaEdit, numberFormat: string | undefined): GridCell {
  const shown = cellOfValue(value ?? null, numberFormat);
  return { value: null, text: '', ...shown, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function formatAt(draft: Draft, at: CellAddress): string | undefined {
  return draft.rows[at.row]?.[at.col]?.numberFormat;
}

function setCell(draft: Draft, at: CellAddress, cell: GridCell | undefined): void {
  while (draft.rows.length <= at.row) draft.rows.push([]);
  const row = ownRow(draft, at.row);
  row[at.col] = cell;
  while (row.length > 0 && row.at(-1) === undefined) row.pop();
}

function ownRow(draft: Draft, index: number): (GridCell | undefined)[] {
  const row = draft.rows[index] ?? [];
  if (draft.own.has(row)) return row as (GridCell | undefined)[];
  const copy = [...row];
  draft.own.add(copy);
  draft.rows[index] = copy;
  return copy;
}

function copyFormats(draft: Draft, from: CellRange, to: CellRange): void {
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  for (let row = to.top; row <= to.bottom; row++) {
    for (let col = to.left; col <= to.right; col++) {
      const cell = draft.rows[row]?.[col];
      if (!cell) continue;
      const model = { row: from.top + ((row - to.top) % height), col: from.left + ((col - to.left) % width) };
      const { numberFormat: replaced, ...rest } = cell;
      const numberFormat = formatAt(draft, model);
      setCell(draft, { row, col }, numberFormat === undefined ? rest : { ...rest, numberFormat });
    }
  }
}

/** Merging keeps the top-left cell only, as Excel does. */
function clearCovered(draft: Draft, area: CellRange): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const isAnchor = row === area.top && col === area.left;
      if (!isAnchor && draft.rows[row]?.[col]) setCell(draft, { row, col }, undefined);
    }
  }
}

function insertRows(draft: Draft, before: number, count: number): void {
  if (before < draft.rows.length) draft.rows.splice(before, 0, ...Array.from({ length: count }, () => []));
  moveAreas(draft, (area) => movedDown(area, ROWS, before, count));
  draft.hiddenRows = insertedInto(draft.hiddenRows, before, count);
}

function deleteRows(draft: Draft, first: number, count: number): void {
  draft.rows.splice(first, count);
  moveAreas(draft, (area) => movedUp(area, ROWS, first, count));
  draft.hiddenRows = deletedFrom(draft.hiddenRows, first, count);
}

function insertColumns(draft: Draft, before: number, count: number): void {
  changeRows(draft, (row) => {
    if (before < row.length) row.splice(before, 0, ...Array.from({ length: count }, () => undefined));
  });
  moveAreas(draft, (area) => movedDown(area, COLS, before, count));
  draft.hiddenCols = insertedInto(draft.hiddenCols, before, count);
}

function deleteColumns(draft: Draft, first: number, count: number): void {
  changeRows(draft, (row) => {
    row.splice(first, count);
    while (row.length > 0 && row.at(-1) === undefined) row.pop();
  });
  moveAreas(draft, (area) => movedUp(area, COLS, first, count));
  draft.hiddenCols = deletedFrom(draft.hiddenCols, first, count);
}

function changeRows(draft: Draft, change: (row: (GridCell | undefined)[]) => void): void {
  for (const index of draft.rows.keys()) change(ownRow(draft, index));
}

/** The first and the last line of an area, by row or by column. */
type Axis = readonly ['top', 'bottom'] | readonly ['left', 'right'];
const ROWS: Axis = ['top', 'bottom'];
const COLS: Axis = ['left', 'right'];

function movedDown(area: CellRange, [start, end]: Axis, before: number, count: number): CellRange {
  const moved = (line: number) => (line >= before ? line + count : line);
  return { ...area, [start]: moved(area[start]), [end]: moved(area[end]) };
}

function movedUp(area: CellRange, [start, end]: Axis, first: number, count: number): CellRange {
  const after = first + count;
  const moved = (line: number, floor: number) => (line >= after ? line - count : Math.min(line, floor));
  return { ...area, [start]: moved(area[start], first), [end]: moved(area[end], first - 1) };
}

/** The places with other areas under a key; undefined where none are left. */
function withPlace(places: Grid['places'], key: string, areas: readonly CellRange[]): Grid['places'] {
  const others = [...(places ?? [])].filter(([other]) => other !== key);
  return placesOf([...others, [key, areas]]);
}

function placesOf(entries: readonly (readonly [string, readonly CellRange[]])[]): Grid['places'] {
  const places = new Map(entries.filter(([, areas]) => areas.length > 0));
  return places.size > 0 ? places : undefined;
}

/** Moves merges, tables, marks and places; what has no cell left is gone, as is a merge of a single cell. */
function moveAreas(draft: Draft, move: (area: CellRange) => CellRange): void {
  const survives = ({ top, left, bottom, right }: CellRange) => top <= bottom && left <= right;
  draft.merges = mergeSet(
    draft.merges
      .all()
      .map(move)
      .filter((area) => survives(area) && !isSingleCell(area)),
  );
  draft.tables = draft.tables
    .map((table) => ({ ...table, range: move(table.range) }))
    .filter(({ range }) => survives(range));
  draft.marks = draft.marks?.map((mark) => ({ ...mark, area: move(mark.area) })).filter(({ area }) => survives(area));
  const places = [...(draft.places ?? [])].map(([key, areas]) => [key, areas.map(move).filter(survives)] as const);
  draft.places = placesOf(places);
}

function insertedInto(lines: ReadonlySet<number>, before: number, count: number): ReadonlySet<number> {
  return new Set([...lines].map((line) => (line >= before ? line + count : line)));
}

function deletedFrom(lines: ReadonlySet<number>, first: number, count: number): ReadonlySet<number> {
  const after = first + count;
  const kept = [...lines].filter((line) => line < first || line >= after);
  return new Set(kept.map((line) => (line >= after ? line - count : line)));
}

function freeze(draft: Draft, grid: Grid): Grid {
  while (draft.rows.length > 0 && !draft.rows.at(-1)?.some((cell) => cell !== undefined)) draft.rows.pop();
  const merges = draft.merges.all();
  const bottoms = merges.map((area) => area.bottom + 1);
  const rights = merges.map((area) => area.right + 1);
  const { places: former, ...rest } = grid;
  return {
    ...rest,
    rows: draft.rows,
    rowCount: maxOf([draft.rows.length, ...bottoms]),
    colCount: maxOf([...draft.rows.map((row) => row.length), ...rights]),
    merges,
    tables: draft.tables,
    hiddenRows: draft.hiddenRows,
    hiddenCols: draft.hiddenCols,
    ...(draft.marks && { marks: draft.marks }),
    ...(draft.places && { places: draft.places }),
  };
}

/** Math.max over a spread overflows the stack on long lists. */
function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

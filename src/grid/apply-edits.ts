import type { CellAddress, CellRange } from './address';
import { rangesOverlap } from './address';
import type { Edit } from './edit';
import type { CellValue, Grid, GridCell, GridTable } from './grid';

/**
 * The grid as the edits leave it, with merges, tables and hidden rows shifted as Excel shifts them; the given grid stays
 * as it was. Contents are not compared with `was`, widths are not kept. Shown texts are those of the General format, and formulas keep their
 * words and show nothing: calculating is Excel's business.
 */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  const draft = draftOf(grid);
  for (const edit of edits) applyEdit(draft, edit);
  return freeze(draft, grid);
}

interface Draft {
  rows: (readonly (GridCell | undefined)[])[];
  merges: readonly CellRange[];
  tables: readonly GridTable[];
  hiddenRows: ReadonlySet<number>;
  /** Rows already copied in this run. */
  readonly own: WeakSet<readonly (GridCell | undefined)[]>;
}

function draftOf(grid: Grid): Draft {
  return {
    rows: [...grid.rows],
    merges: grid.merges,
    tables: grid.tables,
    hiddenRows: grid.hiddenRows,
    own: new WeakSet(),
  };
}

function applyEdit(draft: Draft, edit: Edit): void {
  switch (edit.kind) {
    case 'set-value':
      setCell(draft, edit.at, cellOfValue(edit.value, edit.numberFormat ?? formatAt(draft, edit.at)));
      return;
    case 'set-formula':
      setCell(draft, edit.at, cellOfFormula(edit.formula, edit.numberFormat ?? formatAt(draft, edit.at)));
      return;
    case 'copy-look':
      copyFormats(draft, edit.from, edit.to);
      return;
    case 'set-column-width':
      return;
    case 'merge':
      draft.merges = [...draft.merges.filter((area) => !rangesOverlap(area, edit.area)), edit.area];
      clearCovered(draft, edit.area);
      return;
    case 'unmerge':
      draft.merges = draft.merges.filter((area) => !rangesOverlap(area, edit.area));
      return;
    case 'insert-rows':
      insertRows(draft, edit.before, edit.count);
      return;
    case 'delete-rows':
      deleteRows(draft, edit.first, edit.count);
  }
}

/** The cell a value makes under the General format; undefined for an empty one. */
function cellOfValue(value: CellValue, numberFormat: string | undefined): GridCell | undefined {
  if (value === null || value === '') return undefined;
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return { value, text, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function cellOfFormula(formula: string, numberFormat: string | undefined): GridCell {
  return { value: null, text: '', formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
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
  const shift = (area: CellRange): CellRange => ({
    ...area,
    top: area.top >= before ? area.top + count : area.top,
    bottom: area.bottom >= before ? area.bottom + count : area.bottom,
  });
  draft.merges = draft.merges.map(shift);
  draft.tables = draft.tables.map((table) => ({ ...table, range: shift(table.range) }));
  draft.hiddenRows = new Set([...draft.hiddenRows].map((row) => (row >= before ? row + count : row)));
}

function deleteRows(draft: Draft, first: number, count: number): void {
  draft.rows.splice(first, count);
  const after = first + count;
  const shrink = (area: CellRange): CellRange => ({
    ...area,
    top: area.top >= after ? area.top - count : Math.min(area.top, first),
    bottom: area.bottom >= after ? area.bottom - count : Math.min(area.bottom, first - 1),
  });
  const survives = (area: CellRange) => area.top <= area.bottom;
  const isArea = (area: CellRange) => survives(area) && (area.top < area.bottom || area.left < area.right);
  draft.merges = draft.merges.map(shrink).filter(isArea);
  draft.tables = draft.tables
    .map((table) => ({ ...table, range: shrink(table.range) }))
    .filter(({ range }) => survives(range));
  const kept = [...draft.hiddenRows].filter((row) => row < first || row >= after);
  draft.hiddenRows = new Set(kept.map((row) => (row >= after ? row - count : row)));
}

function freeze(draft: Draft, grid: Grid): Grid {
  while (draft.rows.length > 0 && !draft.rows.at(-1)?.some((cell) => cell !== undefined)) draft.rows.pop();
  const bottoms = draft.merges.map((area) => area.bottom + 1);
  const rights = draft.merges.map((area) => area.right + 1);
  return {
    ...grid,
    rows: draft.rows,
    rowCount: maxOf([draft.rows.length, ...bottoms]),
    colCount: maxOf([...draft.rows.map((row) => row.length), ...rights]),
    merges: draft.merges,
    tables: draft.tables,
    hiddenRows: draft.hiddenRows,
  };
}

/** Math.max over a spread overflows the stack on long lists. */
function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

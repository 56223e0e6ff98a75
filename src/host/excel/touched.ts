import { type CellAddress, type CellRange, MAX_CELL_CHARS, MAX_COLS, MAX_ROWS, cellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { type RowEdit, isRowEdit, rowBefore } from './row-map';

/** The places edits reach, in the sheet as it is before them. */
export interface Touched {
  readonly cells: readonly CellAddress[];
  /** Areas that change merges or looks. */
  readonly areas: readonly CellRange[];
  /** Rows that are deleted, as wide as the sheet is used. */
  readonly deletedRows: readonly { readonly first: number; readonly count: number }[];
  /** Columns whose width is set. */
  readonly columns: readonly number[];
}

/** Walks the edits once; a place in a row the edits insert counts as the row above, whose formats it takes. */
export function touchedBy(edits: readonly Edit[]): Touched {
  const rowEdits: RowEdit[] = [];
  const cells = new Map<string, CellAddress>();
  const areas: CellRange[] = [];
  const deletedRows: { first: number; count: number }[] = [];
  const columns = new Set<number>();
  const add = (at: CellAddress) => {
    const row = oldRowAtOrAbove(at.row, rowEdits);
    if (row !== undefined) cells.set(`${row},${at.col}`, { row, col: at.col });
  };
  for (const edit of edits) {
    if (edit.kind === 'set-value' || edit.kind === 'set-formula') {
      add(edit.at);
    } else if (edit.kind === 'set-column-width') columns.add(edit.col);
    else if (isRowEdit(edit)) {
      if (edit.kind === 'delete-rows') deletedRows.push(...oldRows(edit.first, edit.count, rowEdits));
      rowEdits.push(edit);
    } else if (edit.kind === 'copy-look' || edit.kind === 'merge' || edit.kind === 'unmerge') {
      if (edit.kind === 'copy-look') for (const at of cellsOf(edit.from)) add(at);
      const area = edit.kind === 'copy-look' ? edit.to : edit.area;
      for (const { first, count } of oldRows(area.top, area.bottom - area.top + 1, rowEdits)) {
        areas.push({ ...area, top: first, bottom: first + count - 1 });
      }
    }
  }
  return { cells: [...cells.values()], areas, deletedRows, columns: [...columns] };
}

/** The row of before the edits that is now at a place, else the next one above it. */
export function oldRowAtOrAbove(row: number, rowEdits: readonly RowEdit[]): number | undefined {
  for (let at = row; at >= 0; at--) {
    const old = rowBefore(at, rowEdits);
    if (old !== undefined) return old;
  }
  return undefined;
}

/** Every cell of a range. */
export function cellsOf({ top, left, bottom, right }: CellRange): CellAddress[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_none, col) => ({ row: top + row, col: left + col })),
  ).flat();
}

/** The rows from before the edits among those now at a place, in stretches. */
function oldRows(first: number, count: number, rowEdits: readonly RowEdit[]): { first: number; count: number }[] {
  const stretches: { first: number; count: number }[] = [];
  for (let row = first; row < first + count; row++) {
    const old = rowBefore(row, rowEdits);
    const last = stretches.at(-1);
    if (old === undefined) continue;
    if (last && last.first + last.count === old) last.count += 1;
    else stretches.push({ first: old, count: 1 });
  }
  return stretches;
}

/** Whether an edit stays on the sheet and its text fits into a cell. */
export function isInside(edit: Edit): boolean {
  if ('at' in edit && isTooLong(edit)) return false;
  if (isRowEdit(edit) && edit.count < 1) return false;
  return rangesOf(edit).every(fits);
}

function rangesOf(edit: Edit): readonly CellRange[] {
  switch (edit.kind) {
    case 'set-value':
    case 'set-formula':
      return [cellRange(edit.at)];
    case 'set-column-width':
      return [cellRange({ row: 0, col: edit.col })];
    case 'copy-look':
      return [edit.from, edit.to];
    case 'merge':
    case 'unmerge':
      return [edit.area];
    case 'insert-rows':
      return [{ top: edit.before, left: 0, bottom: edit.before + edit.count - 1, right: 0 }];
    case 'delete-rows':
      return [{ top: edit.first, left: 0, bottom: edit.first + edit.count - 1, right: 0 }];
    case 'insert-columns':
      return [{ top: 0, left: edit.before, bottom: 0, right: edit.before + edit.count - 1 }];
    case 'delete-columns':
      return [{ top: 0, left: edit.first, bottom: 0, right: edit.first + edit.count - 1 }];
    case 'set-marks':
      return edit.marks.map(({ area }) => area);
  }
}

function isTooLong(edit: Extract<Edit, { at: CellAddress }>): boolean {
  const content = edit.kind === 'set-value' ? edit.value : edit.formula;
  return typeof content === 'string' && content.length > MAX_CELL_CHARS;
}

function fits(range: CellRange): boolean {
  return (
    range.top >= 0 &&
    range.left >= 0 &&
    range.bottom >= range.top &&
    range.right >= range.left &&
    range.bottom < MAX_ROWS &&
    range.right < MAX_COLS
  );
}

import { type CellAddress, type CellRange, MAX_CELL_CHARS, MAX_COLS, MAX_ROWS, cellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { type LineEdit, axisOf, isLineEdit, linesOf, stepOf, withLines } from '../line-edits';
import { lineBefore, oldPlaceOf } from './line-map';

/** Rows or columns that follow each other. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** The places edits reach, in the sheet as it is before them. */
export interface Touched {
  readonly cells: readonly CellAddress[];
  /** Areas that change merges or looks. */
  readonly areas: readonly CellRange[];
  /** Rows that are deleted, as wide as the sheet is used. */
  readonly deletedRows: readonly Stretch[];
  /** Columns that are deleted, as high as the sheet is used. */
  readonly deletedColumns: readonly Stretch[];
  /** Columns whose width is set. */
  readonly columns: readonly number[];
}

/** Walks the edits once; a place in a line the edits insert counts as the one before it, whose formats it takes. */
export function touchedBy(edits: readonly Edit[]): Touched {
  const lineEdits: LineEdit[] = [];
  const cells = new Map<string, CellAddress>();
  const areas: CellRange[] = [];
  const deleted = { rows: [] as Stretch[], columns: [] as Stretch[] };
  const columns = new Set<number>();
  const add = (at: CellAddress) => {
    const old = oldPlaceOf(at, lineEdits);
    if (old) cells.set(`${old.row},${old.col}`, old);
  };
  for (const edit of edits) {
    placesOf(edit).forEach(add);
    areas.push(...areasOf(edit).flatMap((area) => oldAreas(area, lineEdits)));
    if (edit.kind === 'set-column-width') {
      const col = axisOf(lineEdits) === 'columns' ? lineBefore(edit.col, lineEdits) : edit.col;
      if (col !== undefined) columns.add(col);
    } else if (isLineEdit(edit)) {
      const { at, count } = stepOf(edit);
      if (count < 0) deleted[axisOf([edit]) ?? 'rows'].push(...oldLines(at, -count, lineEdits));
      lineEdits.push(edit);
    }
  }
  return {
    cells: [...cells.values()],
    areas,
    deletedRows: deleted.rows,
    deletedColumns: deleted.columns,
    columns: [...columns],
  };
}

/** Cells an edit writes, or whose look it copies. */
function placesOf(edit: Edit): readonly CellAddress[] {
  if (edit.kind === 'copy-look') return cellsOf(edit.from);
  return 'at' in edit ? [edit.at] : [];
}

/** Areas whose merges or looks an edit changes. */
function areasOf(edit: Edit): readonly CellRange[] {
  if (edit.kind === 'copy-look') return [edit.to];
  return edit.kind === 'merge' || edit.kind === 'unmerge' ? [edit.area] : [];
}

/** The parts of an area that stood before the edits, where they stood. */
function oldAreas(area: CellRange, lineEdits: readonly LineEdit[]): readonly CellRange[] {
  const axis = axisOf(lineEdits);
  if (axis === undefined) return [area];
  const { first, last } = linesOf(area, axis);
  return oldLines(first, last - first + 1, lineEdits).map((old) =>
    withLines(area, axis, old.first, old.first + old.count - 1),
  );
}

/** Every cell of a range. */
export function cellsOf({ top, left, bottom, right }: CellRange): CellAddress[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_none, col) => ({ row: top + row, col: left + col })),
  ).flat();
}

/** The lines from before the edits among those now at a place, in stretches. */
function oldLines(first: number, count: number, lineEdits: readonly LineEdit[]): Stretch[] {
  const stretches: { first: number; count: number }[] = [];
  for (let line = first; line < first + count; line++) {
    const old = lineBefore(line, lineEdits);
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
  if (isLineEdit(edit) && edit.count < 1) return false;
  return rangesOf(edit).every(fits);
}

function rangesOf(edit: Edit): readonly CellRange[] {
  if (isLineEdit(edit)) {
    const { at, count } = stepOf(edit);
    return [withLines(cellRange({ row: 0, col: 0 }), axisOf([edit]) ?? 'rows', at, at + Math.abs(count) - 1)];
  }
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
    case 'set-marks':
      return edit.marks.map(({ area }) => area);
    case 'set-place':
      return edit.areas;
    case 'resize-table':
      return [edit.to];
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

import { type CellAddress, type CellRange, MAX_COLS, MAX_ROWS } from '../grid/address';
import type { Edit } from '../grid/edit';
import { HostError } from './host';

/** The two ways lines run: rows down the sheet, columns across it. */
export type Axis = 'rows' | 'columns';

/** An edit that inserts or deletes whole rows or columns. */
export type LineEdit = Extract<
  Edit,
  { readonly kind: 'insert-rows' | 'delete-rows' | 'insert-columns' | 'delete-columns' }
>;

/** A line edit without its axis: a negative count takes the lines from `at` on away. */
export interface LineStep {
  readonly at: number;
  readonly count: number;
}

export function isLineEdit(edit: Edit): edit is LineEdit {
  return edit.kind.endsWith('-rows') || edit.kind.endsWith('-columns');
}

export function stepOf(edit: LineEdit): LineStep {
  return 'before' in edit ? { at: edit.before, count: edit.count } : { at: edit.first, count: -edit.count };
}

/** The axis that edits move; undefined where they leave every line at its place, HostError where they move both. */
export function axisOf(edits: readonly Edit[]): Axis | undefined {
  const lines = edits.filter(isLineEdit);
  const [first] = lines;
  if (!first) return undefined;
  const axis = axisOfEdit(first);
  if (lines.some((edit) => axisOfEdit(edit) !== axis)) {
    throw new HostError('unexpected', 'a batch of edits moves rows or columns, never both');
  }
  return axis;
}

function axisOfEdit({ kind }: LineEdit): Axis {
  return kind.endsWith('-rows') ? 'rows' : 'columns';
}

/** What takes a line edit back, but for what deleted lines held. */
export function inverseOfLines(edit: LineEdit): LineEdit {
  const { count } = edit;
  switch (edit.kind) {
    case 'insert-rows':
      return { kind: 'delete-rows', first: edit.before, count };
    case 'delete-rows':
      return { kind: 'insert-rows', before: edit.first, count };
    case 'insert-columns':
      return { kind: 'delete-columns', first: edit.before, count };
    case 'delete-columns':
      return { kind: 'insert-columns', before: edit.first, count };
  }
}

/** How many lines a sheet has. */
export function lineCount(axis: Axis): number {
  return axis === 'rows' ? MAX_ROWS : MAX_COLS;
}

/** The number of a cell's line. */
export function lineOf({ row, col }: CellAddress, axis: Axis): number {
  return axis === 'rows' ? row : col;
}

/** The cell in another line. */
export function withLine(at: CellAddress, axis: Axis, line: number): CellAddress {
  return axis === 'rows' ? { row: line, col: at.col } : { row: at.row, col: line };
}

/** First and last line of an area. */
export function linesOf(area: CellRange, axis: Axis): { readonly first: number; readonly last: number } {
  return axis === 'rows' ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}

/** The area over other lines. */
export function withLines(area: CellRange, axis: Axis, first: number, last: number): CellRange {
  return axis === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

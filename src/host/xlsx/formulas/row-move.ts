import { type CellRange, MAX_ROWS } from '../../../grid/address';
import type { Edit } from '../../../grid/edit';
import type { IndexSpan } from '../reading/index-span';

/** Where the rows of one sheet go when whole rows are inserted and deleted, one change after the other. */
export interface RowMove {
  readonly sheet: string;
  /** The row's new zero-based number; undefined where it is deleted or pushed off the sheet. */
  rowOf(row: number): number | undefined;
  /** The same, with the row that takes the place of a deleted one. */
  landingOf(row: number): number;
  /** Rows that belong together: they grow by what is inserted among them and shrink; undefined where none is left. */
  spanOf(span: IndexSpan): IndexSpan | undefined;
  /** The same for an area. */
  areaOf(area: CellRange): CellRange | undefined;
}

/** One change: a negative count takes the rows from `at` on away. */
interface Step {
  readonly at: number;
  readonly count: number;
}

/** The move that edits make of a sheet, in their order; undefined where they leave every row at its place. */
export function rowMoveOf(sheet: string, edits: readonly Edit[]): RowMove | undefined {
  const steps = edits.flatMap(stepsOf);
  if (steps.length === 0) return undefined;
  // Thousands of formulas point at the same few thousand rows.
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const startOf = (row: number) => remembered(starts, row, () => steps.reduce(movedStart, row));
  const endOf = (row: number) => remembered(ends, row, () => steps.reduce(movedEnd, row));
  const spanOf = (span: IndexSpan): IndexSpan | undefined => {
    // Whole columns stay whole.
    if (span.first === 0 && span.last === MAX_ROWS - 1) return span;
    const first = startOf(span.first);
    const last = Math.min(endOf(span.last), MAX_ROWS - 1);
    return first <= last ? { first, last } : undefined;
  };
  return {
    sheet,
    rowOf: (row) => spanOf({ first: row, last: row })?.first,
    landingOf: (row) => Math.min(startOf(row), MAX_ROWS - 1),
    spanOf,
    areaOf: (area) => {
      const span = spanOf({ first: area.top, last: area.bottom });
      return span && { ...area, top: span.first, bottom: span.last };
    },
  };
}

function stepsOf(edit: Edit): readonly Step[] {
  if (edit.kind === 'insert-rows') return edit.count > 0 ? [{ at: edit.before, count: edit.count }] : [];
  if (edit.kind === 'delete-rows') return edit.count > 0 ? [{ at: edit.first, count: -edit.count }] : [];
  return [];
}

/** First row of a span: where it is deleted, the row that takes its place. */
function movedStart(row: number, { at, count }: Step): number {
  if (row < at) return row;
  return count > 0 ? row + count : Math.max(at, row + count);
}

/** Last row of a span: where it is deleted, the row before. A span of which nothing is left ends before it starts and stays so. */
function movedEnd(row: number, { at, count }: Step): number {
  if (row < at) return row;
  return count > 0 ? Math.min(row + count, MAX_ROWS - 1) : Math.max(at - 1, row + count);
}

function remembered(rows: Map<number, number>, row: number, find: () => number): number {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const found = find();
  rows.set(row, found);
  return found;
}

import type { CellAddress, CellRange } from '../../../grid/address';
import type { Edit } from '../../../grid/edit';
import {
  type Axis,
  axisOf,
  isLineEdit,
  lineCount,
  lineOf,
  linesOf,
  type LineStep,
  stepOf,
  withLine,
  withLines,
} from '../../line-edits';
import type { IndexSpan } from '../reading/index-span';

/** Where the rows or the columns of one sheet go when whole ones are inserted and deleted, one change after the other. */
export interface LineMove {
  readonly sheet: string;
  readonly axis: Axis;
  /** The line's new zero-based number; undefined where it is deleted or pushed off the sheet. */
  lineOf(line: number): number | undefined;
  /** The same, with the line that takes the place of a deleted one. */
  landingOf(line: number): number;
  /** The line that has come to stand there; undefined for an inserted one. */
  originOf(line: number): number | undefined;
  /** What `lineOf` says, for a cell and its line. */
  placeOf(at: CellAddress): CellAddress | undefined;
  /** Lines that belong together: they grow by what is inserted among them and shrink; undefined where none is left. */
  spanOf(span: IndexSpan): IndexSpan | undefined;
  /** The same for an area. */
  areaOf(area: CellRange): CellRange | undefined;
}

/** The move that edits make of a sheet, in their order; undefined where they leave every line at its place. */
export function lineMoveOf(sheet: string, edits: readonly Edit[]): LineMove | undefined {
  const axis = axisOf(edits);
  const steps = edits
    .filter(isLineEdit)
    .map(stepOf)
    .filter(({ count }) => count !== 0);
  if (axis === undefined || steps.length === 0) return undefined;
  const last = lineCount(axis) - 1;
  // Thousands of formulas point at the same few thousand lines.
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const startOf = (line: number) => remembered(starts, line, () => steps.reduce(movedStart, line));
  const endOf = (line: number) =>
    remembered(ends, line, () => steps.reduce((end, step) => Math.min(movedEnd(end, step), last), line));
  const spanOf = (span: IndexSpan): IndexSpan | undefined => {
    // Whole columns, or rows, stay whole.
    if (span.first === 0 && span.last === last) return span;
    const first = startOf(span.first);
    const end = Math.min(endOf(span.last), last);
    return first <= end ? { first, last: end } : undefined;
  };
  const movedLine = (line: number) => spanOf({ first: line, last: line })?.first;
  return {
    sheet,
    axis,
    lineOf: movedLine,
    landingOf: (line) => Math.min(startOf(line), last),
    originOf: (line) => originOf(line, steps),
    placeOf: (at) => {
      const line = movedLine(lineOf(at, axis));
      return line === undefined ? undefined : withLine(at, axis, line);
    },
    spanOf,
    areaOf: (area) => {
      const span = spanOf(linesOf(area, axis));
      return span && withLines(area, axis, span.first, span.last);
    },
  };
}

function originOf(line: number, steps: readonly LineStep[]): number | undefined {
  let origin = line;
  for (const { at, count } of [...steps].reverse()) {
    if (origin < at) continue;
    if (origin < at + count) return undefined;
    origin -= count;
  }
  return origin;
}

/** First line of a span: where it is deleted, the line that takes its place. */
function movedStart(line: number, { at, count }: LineStep): number {
  if (line < at) return line;
  return count > 0 ? line + count : Math.max(at, line + count);
}

/** Last line of a span: where it is deleted, the line before. A span of which nothing is left ends before it starts and stays so. */
function movedEnd(line: number, { at, count }: LineStep): number {
  if (line < at) return line;
  return count > 0 ? line + count : Math.max(at - 1, line + count);
}

function remembered(lines: Map<number, number>, line: number, find: () => number): number {
  const known = lines.get(line);
  if (known !== undefined) return known;
  const found = find();
  lines.set(line, found);
  return found;
}

import type { RowMove } from '../formulas/row-move';

/** A height in the sheet: a row and a distance from its top edge, in whatever unit. */
export interface AnchorPoint {
  readonly row: number;
  readonly offset: number;
}

/** How a drawn object follows its cells: moved and sized, only moved, or not at all. */
export type AnchorKind = 'twoCell' | 'oneCell' | 'absolute';

/** The upper and lower edge of a drawn object. */
export interface AnchorEdges {
  readonly from: AnchorPoint;
  readonly to: AnchorPoint;
}

/** An object whose rows are all deleted keeps no height, as in Excel; one that is not sized keeps its count of rows. */
export function moveAnchor({ from, to }: AnchorEdges, kind: AnchorKind, move: RowMove): AnchorEdges {
  if (kind === 'absolute') return { from, to };
  const start = movePoint(from, move);
  if (kind === 'oneCell')
    return { from: start, to: { ...to, row: Math.max(start.row, to.row + start.row - from.row) } };
  return { from: start, to: movedEnd(from, to, start, move) };
}

/** A point in a deleted row goes to the top of the row that takes its place. */
export function movePoint(point: AnchorPoint, move: RowMove): AnchorPoint {
  const row = move.rowOf(point.row);
  return row === undefined ? { row: move.landingOf(point.row), offset: 0 } : { ...point, row };
}

/** The lower edge belongs to the last row that the object covers: what is inserted right below leaves it where it is. */
function movedEnd(from: AnchorPoint, to: AnchorPoint, start: AnchorPoint, move: RowMove): AnchorPoint {
  const row = move.rowOf(to.row);
  if (to.offset > 0 && row !== undefined) return { ...to, row };
  const last = to.offset > 0 ? to.row : to.row - 1;
  const covered = last < from.row ? undefined : move.spanOf({ first: from.row, last });
  return covered ? { row: covered.last + 1, offset: 0 } : start;
}

import type { LineMove } from '../formulas/line-move';

/** A place across the axis that moves: a row and the distance from its top edge, or a column and that from its left one. */
export interface AnchorPoint {
  readonly line: number;
  /** In whatever unit. */
  readonly offset: number;
}

/** How a drawn object follows its cells: moved and sized, only moved, or not at all. */
export type AnchorKind = 'twoCell' | 'oneCell' | 'absolute';

/** The upper and lower, or the left and right edge of a drawn object. */
export interface AnchorEdges {
  readonly from: AnchorPoint;
  readonly to: AnchorPoint;
}

/** An object whose lines are all deleted keeps no extent, as in Excel; one that is not sized keeps its count of lines. */
export function moveAnchor({ from, to }: AnchorEdges, kind: AnchorKind, move: LineMove): AnchorEdges {
  if (kind === 'absolute') return { from, to };
  const start = movePoint(from, move);
  if (kind === 'oneCell')
    return { from: start, to: { ...to, line: Math.max(start.line, to.line + start.line - from.line) } };
  return { from: start, to: movedEnd(from, to, start, move) };
}

/** A point in a deleted line goes to the edge of the line that takes its place. */
export function movePoint(point: AnchorPoint, move: LineMove): AnchorPoint {
  const line = move.lineOf(point.line);
  return line === undefined ? { line: move.landingOf(point.line), offset: 0 } : { ...point, line };
}

/** The far edge belongs to the last line that the object covers: what is inserted right behind leaves it where it is. */
function movedEnd(from: AnchorPoint, to: AnchorPoint, start: AnchorPoint, move: LineMove): AnchorPoint {
  const line = move.lineOf(to.line);
  if (to.offset > 0 && line !== undefined) return { ...to, line };
  const last = to.offset > 0 ? to.line : to.line - 1;
  const covered = last < from.line ? undefined : move.spanOf({ first: from.line, last });
  return covered ? { line: covered.last + 1, offset: 0 } : start;
}

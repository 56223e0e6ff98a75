import type { Area } from '../../../host/model/area';
import { type Line, lineOf, type Side, strongerLine } from './borders';
import { columnBeside, rowBeside, type SheetView } from './sheet-view';

/** The lines around a cell or merged area; each one is drawn by the cell left of or above it. */
export interface CellEdges {
  readonly right: Line | 'gridline' | undefined;
  readonly bottom: Line | 'gridline' | undefined;
  /** Only at the left edge of the sheet. */
  readonly left: Line | undefined;
  /** Only at the top edge of the sheet. */
  readonly top: Line | undefined;
}

/** Finds out what is drawn around a cell: borders of its own and of its neighbours, else gridlines where nothing is filled. */
export function edgesOf(view: SheetView, area: Area): CellEdges {
  const { layout } = view;
  const [lastRow, lastCol] = [area.row + area.rows - 1, area.col + area.cols - 1];
  const nextCol = columnBeside(layout, lastCol, 1);
  const nextRow = rowBeside(layout, lastRow, 1);
  const right = strongerLine(
    edgeLine(view, area.row, lastCol, 'right'),
    nextCol === undefined ? undefined : edgeLine(view, area.row, nextCol, 'left'),
  );
  const bottom = strongerLine(
    edgeLine(view, lastRow, area.col, 'bottom'),
    nextRow === undefined ? undefined : edgeLine(view, nextRow, area.col, 'top'),
  );
  const isFilledHere = isFilled(view, area.row, area.col);
  const isBare = (row: number | undefined, col: number | undefined) =>
    !isFilledHere && !(row !== undefined && col !== undefined && isFilled(view, row, col));
  return {
    right: right ?? (isBare(area.row, nextCol) ? 'gridline' : undefined),
    bottom: bottom ?? (isBare(nextRow, area.col) ? 'gridline' : undefined),
    left: columnBeside(layout, area.col, -1) === undefined ? edgeLine(view, area.row, area.col, 'left') : undefined,
    top: rowBeside(layout, area.row, -1) === undefined ? edgeLine(view, area.row, area.col, 'top') : undefined,
  };
}

/** A covered cell may have lost its border while the corner of its merged area has kept one. */
function edgeLine(view: SheetView, row: number, col: number, side: Side): Line | undefined {
  const own = lineOf(view.lookAt(row, col), side);
  const merge = own ? undefined : view.layout.merges.at(row, col);
  if (!merge || !isAtEdge(merge, row, col, side)) return own;
  return lineOf(view.lookAt(merge.row, merge.col), side);
}

function isAtEdge(area: Area, row: number, col: number, side: Side): boolean {
  switch (side) {
    case 'top':
      return row === area.row;
    case 'bottom':
      return row === area.row + area.rows - 1;
    case 'left':
      return col === area.col;
    case 'right':
      return col === area.col + area.cols - 1;
  }
}

function isFilled(view: SheetView, row: number, col: number): boolean {
  const merge = view.layout.merges.at(row, col);
  return hasFill(view, merge?.row ?? row, merge?.col ?? col);
}

/** Whether a cell has a fill of its own, which hides gridlines. */
export function hasFill(view: SheetView, row: number, col: number): boolean {
  const look = view.lookAt(row, col);
  return look['fill/color'] !== undefined && look['fill/pattern'] !== 'None';
}

import type { CellAddress } from '../../../../src/grid/address';
import { type Area, hullOf, oneCell, SHEET_COLS, SHEET_ROWS } from '../../../host/model/area';
import { placeOfKey } from '../../../host/model/workbook';
import { nextShown } from '../layout/axis';
import { type SheetView, isEmptyCell, wholeCell } from '../cells/sheet-view';

/** How far a key moves. */
export type Move = 'cell' | 'page' | 'edge' | 'line-start' | 'sheet-start' | 'sheet-end';

/** A movement of the active cell, or of the moving corner of a selection. */
export interface Step {
  readonly move: Move;
  readonly down: -1 | 0 | 1;
  readonly right: -1 | 0 | 1;
}

/** The area between two cells, grown until it cuts no merged area. */
export function areaBetween(view: SheetView, from: CellAddress, to: CellAddress): Area {
  return wholeArea(view, hullOf(oneCell(from.row, from.col), oneCell(to.row, to.col)));
}

/** An area as Excel selects it: grown until it cuts no merged area; whole rows and columns stay as they are. */
export function wholeArea(view: SheetView, start: Area): Area {
  if (start.rows === SHEET_ROWS || start.cols === SHEET_COLS) return start;
  let area = start;
  for (;;) {
    const grown = [...view.layout.merges.inRows(area.row, area.row + area.rows - 1)]
      .filter((merge) => merge.col < area.col + area.cols && area.col < merge.col + merge.cols)
      .reduce(hullOf, area);
    if (grown.rows === area.rows && grown.cols === area.cols) return area;
    area = grown;
  }
}

/** Where a step leads from a cell; `pageRows` is how many rows are seen at once. */
export function stepFrom(view: SheetView, from: CellAddress, step: Step, pageRows: number): CellAddress {
  const { layout } = view;
  switch (step.move) {
    case 'cell':
      return cellStep(view, from, step);
    case 'page':
      return { row: shownRow(view, from.row + step.down * pageRows, step.down), col: from.col };
    case 'edge':
      return edgeStep(view, from, step);
    case 'line-start':
      return { row: from.row, col: shownFrom(layout.cols, Math.min(layout.frozenCols, layout.cols.count - 1)) };
    case 'sheet-start':
      return { row: shownFrom(layout.rows, layout.frozenRows), col: shownFrom(layout.cols, layout.frozenCols) };
    case 'sheet-end':
      return lastUsed(view);
  }
}

function shownFrom(axis: SheetView['layout']['rows'], index: number): number {
  return axis.size(index) > 0 ? index : nextShown(axis, index, 1);
}

function shownRow({ layout: { rows } }: SheetView, row: number, down: number): number {
  const wanted = Math.max(0, Math.min(SHEET_ROWS - 1, row));
  if (wanted >= rows.count || rows.size(wanted) > 0) return wanted;
  return nextShown(rows, wanted, down < 0 ? -1 : 1);
}

/** One cell further, over hidden lines and out of the merged area one stands in. */
function cellStep(view: SheetView, from: CellAddress, { down, right }: Step): CellAddress {
  const whole = wholeCell(view.layout, from.row, from.col);
  const startRow = down > 0 ? whole.row + whole.rows - 1 : whole.row;
  const startCol = right > 0 ? whole.col + whole.cols - 1 : whole.col;
  return {
    row: down === 0 ? from.row : further(view.layout.rows, startRow, down, SHEET_ROWS),
    col: right === 0 ? from.col : further(view.layout.cols, startCol, right, SHEET_COLS),
  };
}

/** The laid-out part of a sheet ends somewhere; the sheet itself goes on. */
function further(axis: SheetView['layout']['rows'], from: number, step: 1 | -1, limit: number): number {
  if (from + step >= axis.count) return Math.min(limit - 1, from + step);
  return nextShown(axis, from, step);
}

/** Ctrl and an arrow: to the end of the filled cells, or over the empty ones to the next filled cell. */
function edgeStep(view: SheetView, from: CellAddress, step: Step): CellAddress {
  const single: Step = { ...step, move: 'cell' };
  const isFilled = ({ row, col }: CellAddress) => !isEmptyCell(view, row, col);
  const end = lastUsed(view);
  const isBeyond = ({ row, col }: CellAddress) => (step.down > 0 && row > end.row) || (step.right > 0 && col > end.col);
  let at = nearUsed(from, step, end);
  let next = cellStep(view, at, single);
  const isRun = isFilled(at) && isFilled(next);
  while (!isSame(at, next)) {
    if (isBeyond(next)) return isRun ? at : outermost(from, step);
    if (isRun && !isFilled(next)) return at;
    at = next;
    if (!isRun && isFilled(at)) return at;
    next = cellStep(view, at, single);
  }
  return at;
}

/** Coming back from far outside, the way to the last used line needs no steps. */
function nearUsed({ row, col }: CellAddress, { down, right }: Step, end: CellAddress): CellAddress {
  return {
    row: down < 0 ? Math.min(row, end.row + 1) : row,
    col: right < 0 ? Math.min(col, end.col + 1) : col,
  };
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.col === b.col;
}

/** Nothing filled lies further: the edge of the sheet. */
function outermost(from: CellAddress, { down, right }: Step): CellAddress {
  const edge = (at: number, step: number, limit: number) => (step === 0 ? at : step < 0 ? 0 : limit - 1);
  return { row: edge(from.row, down, SHEET_ROWS), col: edge(from.col, right, SHEET_COLS) };
}

function lastUsed({ sheet }: SheetView): CellAddress {
  let [row, col] = [0, 0];
  for (const [key, { value }] of sheet.cells) {
    if (value === '') continue;
    const place = placeOfKey(key);
    row = Math.max(row, place.row);
    col = Math.max(col, place.col);
  }
  return { row, col };
}

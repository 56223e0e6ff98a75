import { invalidArgument } from '../api-error';
import { type ApiObject, type RangeState, object } from '../api-class';
import { type Area, SHEET_COLS, SHEET_ROWS, commonArea, isOnSheet } from '../model/area';
import { type Cell, type Sheet, cellAt, cellKey } from '../model/workbook';
import { usedArea } from '../model/used-area';

/** Cells Excel on the web gives or takes in one read (quirks.ts: cell-count). */
const MAX_READ_CELLS = 5_000_000;

/** A range object over an area, which must lie on the sheet. */
export function rangeOf(sheet: Sheet, area: Area): ApiObject {
  if (!isOnSheet(area)) throw invalidArgument('range outside the sheet');
  return object('Range', { sheet, area });
}

/** Reads one fact of every cell as a 2-D array; null for ranges too large to give, as in Excel. */
export function readCells<T>(range: RangeState, read: (cell: Cell | undefined, row: number, col: number) => T) {
  const { area, sheet } = range;
  if (isWhole(area) || area.rows * area.cols > MAX_READ_CELLS) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.cols }, (_none, c) => {
      const [row, col] = [area.row + r, area.col + c];
      return read(sheet.cells.get(cellKey(row, col)), row, col);
    }),
  );
}

/** Visits every cell of a range, made where missing; whole rows and columns only as far as the sheet is used. */
export function eachCell(range: RangeState, visit: (cell: Cell, row: number, col: number) => void): void {
  const area = isWhole(range.area) ? usedPart(range) : range.area;
  if (!area) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.col; col < area.col + area.cols; col++) visit(cellAt(range.sheet, row, col), row, col);
  }
}

function isWhole(area: Area): boolean {
  return area.rows === SHEET_ROWS || area.cols === SHEET_COLS;
}

function usedPart({ sheet, area }: RangeState): Area | undefined {
  const used = usedArea(sheet, false);
  return used && commonArea(area, used);
}

import { type Area, SHEET_COLS, SHEET_ROWS } from '../../../host/model/area';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../../../host/model/standard-sizes';
import type { Sheet } from '../../../host/model/workbook';
import { type AreaIndex, indexAreas } from './area-index';
import { type Axis, axisOf } from './axis';
import { type SheetScan, scanSheet } from './sheet-scan';
import { pxOf } from './text-width';

/** Where everything on a sheet lies. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly cols: Axis;
  readonly merges: AreaIndex;
  /** Rows and columns that stay in view. */
  readonly frozenRows: number;
  readonly frozenCols: number;
}

/** Lines shown beyond the last used one, so that there is always room to type. */
const SPARE_ROWS = 50;
const SPARE_COLS = 10;
const LEAST_ROWS = 100;
const LEAST_COLS = 26;

/** Lays out a sheet; `reached` is an area that must be on it even where it is empty: the selection. */
export function layOutSheet(sheet: Sheet, scan: SheetScan, reached: Area): SheetLayout {
  const merges = indexAreas(sheet.merges);
  const rowCount = Math.max(LEAST_ROWS, scan.rows + SPARE_ROWS, lineAfter(reached.row, reached.rows, SHEET_ROWS));
  const colCount = Math.max(LEAST_COLS, scan.cols + SPARE_COLS, lineAfter(reached.col, reached.cols, SHEET_COLS));
  return {
    rows: axisOf(Math.min(SHEET_ROWS, rowCount), Math.round(pxOf(STANDARD_ROW_HEIGHT)), rowSizes(sheet, scan)),
    cols: axisOf(Math.min(SHEET_COLS, colCount), pxOf(STANDARD_COLUMN_WIDTH), colSizes(sheet)),
    merges,
    frozenRows: frozenLines(sheet.frozen?.row, sheet.frozen?.rows, SHEET_ROWS),
    frozenCols: frozenLines(sheet.frozen?.col, sheet.frozen?.cols, SHEET_COLS),
  };
}

/** Whole rows or columns reach nowhere in their own direction. */
function lineAfter(first: number, count: number, all: number): number {
  return count === all ? 0 : first + count + 1;
}

/** An area that takes in every line of the sheet freezes none in that direction. */
function frozenLines(first = 0, count = 0, all: number): number {
  return count === all ? 0 : first + count;
}

/** Scans a sheet with the widths its columns have. */
export function scanForLayout(sheet: Sheet): SheetScan {
  const widths = colSizes(sheet);
  return scanSheet(sheet, indexAreas(sheet.merges), (col) => widths.get(col) ?? pxOf(STANDARD_COLUMN_WIDTH));
}

function rowSizes(sheet: Sheet, { heightsPx }: SheetScan): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const least = Math.round(pxOf(STANDARD_ROW_HEIGHT));
  for (const [row, px] of heightsPx) sizes.set(row, Math.max(least, px));
  for (const [row, points] of sheet.rowHeights) sizes.set(row, Math.round(pxOf(points)));
  for (const row of sheet.hiddenRows) sizes.set(row, 0);
  return sizes;
}

function colSizes(sheet: Sheet): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [col, points] of sheet.colWidths) sizes.set(col, Math.round(pxOf(points)));
  for (const col of sheet.hiddenCols) sizes.set(col, 0);
  return sizes;
}

/** The pixels an area covers, measured from the top left of the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place of an area; parts beyond the laid-out lines are left out. */
export function boxOf({ rows, cols }: SheetLayout, area: Area): Box {
  const [left, top] = [cols.offset(area.col), rows.offset(area.row)];
  return {
    left,
    top,
    width: Math.max(0, cols.offset(Math.min(cols.count, area.col + area.cols)) - left),
    height: Math.max(0, rows.offset(Math.min(rows.count, area.row + area.rows)) - top),
  };
}

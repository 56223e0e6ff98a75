import type { CellAddress } from '../../../../src/grid/address';
import type { SheetLayout } from './sheet-layout';

/** Room taken by the headers, and the size of the whole view, in pixels. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** A place in the sheet, in pixels from its top left. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Rows and columns that are drawn: those that scroll (both ends included), after the frozen ones. */
export interface ViewWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstCol: number;
  readonly lastCol: number;
}

/** Height of the column letters. */
export const HEAD_HEIGHT_PX = 24;
const MARGIN_ROWS = 6;
const MARGIN_COLS = 2;

/** Width of the row numbers: room for the longest. */
export function headWidthPx({ rows }: SheetLayout): number {
  return Math.max(40, String(rows.count).length * 8 + 14);
}

/** Pixels the frozen rows and columns take. */
export function frozenSize({ rows, cols, frozenRows, frozenCols }: SheetLayout): ViewSize {
  return {
    width: cols.offset(Math.min(frozenCols, cols.count)),
    height: rows.offset(Math.min(frozenRows, rows.count)),
  };
}

/** The rows and columns seen at a place, with a margin around them. */
export function windowAt(layout: SheetLayout, { x, y }: Offset, size: ViewSize): ViewWindow {
  const { rows, cols, frozenRows, frozenCols } = layout;
  const frozen = frozenSize(layout);
  return {
    firstRow: Math.max(frozenRows, rows.indexAt(y + frozen.height) - MARGIN_ROWS),
    lastRow: Math.min(rows.count - 1, rows.indexAt(y + size.height - HEAD_HEIGHT_PX) + MARGIN_ROWS),
    firstCol: Math.max(frozenCols, cols.indexAt(x + frozen.width) - MARGIN_COLS),
    lastCol: Math.min(cols.count - 1, cols.indexAt(x + size.width - headWidthPx(layout)) + MARGIN_COLS),
  };
}

/** The nearest place from which a cell is seen whole; where it is larger than the view, its top left is. */
export function offsetToShow(layout: SheetLayout, cell: CellAddress, now: Offset, size: ViewSize): Offset {
  const { rows, cols, frozenRows, frozenCols } = layout;
  const frozen = frozenSize(layout);
  const along = (from: number, length: number, at: number, frozenPx: number, viewPx: number) => {
    const first = from - frozenPx;
    const last = from + length - viewPx;
    if (at > first || last > first) return first;
    return Math.max(at, last);
  };
  const y = along(rows.offset(cell.row), rows.size(cell.row), now.y, frozen.height, size.height - HEAD_HEIGHT_PX);
  const x = along(cols.offset(cell.col), cols.size(cell.col), now.x, frozen.width, size.width - headWidthPx(layout));
  return {
    x: cell.col < frozenCols ? now.x : Math.max(0, x),
    y: cell.row < frozenRows ? now.y : Math.max(0, y),
  };
}

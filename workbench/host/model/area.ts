/** A rectangle of cells: zero-based corner and extent, as the Office.js members `rowIndex`, `rowCount` … count. */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Rows of every sheet. */
export const SHEET_ROWS = 1_048_576;
/** Columns of every sheet. */
export const SHEET_COLS = 16_384;

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads 「A1」, 「A1:B2」, 「A:C」 or 「2:5」 ($ ignored); undefined for anything else and beyond the sheet. */
export function parseArea(address: string): Area | undefined {
  const text = address.replaceAll('$', '').trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, col1 = '', row1 = '', col2 = col1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnOf(col1), Number(row2) - 1, columnOf(col2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return between(0, columnOf(columns[1] ?? ''), SHEET_ROWS - 1, columnOf(columns[2] ?? ''));
  const rows = ROWS.exec(text);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLS - 1) : undefined;
}

function between(row1: number, col1: number, row2: number, col2: number): Area | undefined {
  const row = Math.min(row1, row2);
  const col = Math.min(col1, col2);
  const area = { row, col, rows: Math.abs(row2 - row1) + 1, cols: Math.abs(col2 - col1) + 1 };
  return isOnSheet(area) ? area : undefined;
}

/** Whether an area has cells and lies within Excel's limits. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.col >= 0 &&
    area.rows >= 1 &&
    area.cols >= 1 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.col + area.cols <= SHEET_COLS
  );
}

/** 「A1:B2」; whole rows as 「2:5」, whole columns as 「A:C」, as Excel writes them. */
export function areaAddress(area: Area): string {
  const [firstCol, lastCol] = [columnName(area.col), columnName(area.col + area.cols - 1)];
  if (area.rows === SHEET_ROWS) return `${firstCol}:${lastCol}`;
  if (area.cols === SHEET_COLS) return `${area.row + 1}:${area.row + area.rows}`;
  const first = cellAddress(area.row, area.col);
  return isOneCell(area) ? first : `${first}:${lastCol}${area.row + area.rows}`;
}

/** 「E42」. */
export function cellAddress(row: number, col: number): string {
  return `${columnName(col)}${row + 1}`;
}

/** The area that is a single cell. */
export function oneCell(row: number, col: number): Area {
  return { row, col, rows: 1, cols: 1 };
}

/** Letters of a zero-based column. */
export function columnName(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26));
  return col < 26 ? letter : columnName(Math.floor(col / 26) - 1) + letter;
}

function columnOf(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Whether an area is a single cell. */
export function isOneCell(area: Area): boolean {
  return area.rows === 1 && area.cols === 1;
}

/** True where the two share a cell. */
export function areasMeet(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
}

/** Whether a cell lies in an area. */
export function areaHolds(area: Area, row: number, col: number): boolean {
  return areasMeet(area, oneCell(row, col));
}

/** The cells both have, undefined where there are none. */
export function commonArea(a: Area, b: Area): Area | undefined {
  if (!areasMeet(a, b)) return undefined;
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  return {
    row,
    col,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.min(a.col + a.cols, b.col + b.cols) - col,
  };
}

/** The smallest area that holds both. */
export function hullOf(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

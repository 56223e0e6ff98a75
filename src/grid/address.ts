/** A cell's place: zero-based row and column. A1 notation appears only in messages and tests. */
export interface CellAddress {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, zero-based, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits: 1,048,576 rows, 16,384 columns, 32,767 characters in a cell. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;
export const MAX_CELL_CHARS = 32_767;

/** Letters of a zero-based column: 0 → 「A」, 26 → 「AA」. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters, in either case: 「AA」 → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 「E42」. */
export function a1(at: CellAddress): string {
  return `${columnLetters(at.col)}${at.row + 1}`;
}

/** 「A2:E83」, or 「A2」 for a single cell. */
export function a1Range(range: CellRange): string {
  const first = a1({ row: range.top, col: range.left });
  return isSingleCell(range) ? first : `${first}:${a1({ row: range.bottom, col: range.right })}`;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads 「E42」 or 「A2:E83」 ($ allowed, corners in any order); undefined when it is no such address or beyond Excel's limits. */
export function parseA1(text: string): CellRange | undefined {
  const match = A1.exec(text.trim());
  if (!match) return undefined;
  const [, letters1 = '', digits1 = '', letters2 = letters1, digits2 = digits1] = match;
  const rows = [Number(digits1) - 1, Number(digits2) - 1];
  const cols = [columnIndex(letters1), columnIndex(letters2)];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...cols),
    bottom: Math.max(...rows),
    right: Math.max(...cols),
  };
  const inside = range.top >= 0 && range.bottom < MAX_ROWS && range.right < MAX_COLS;
  return inside ? range : undefined;
}

/** The range that is one cell. */
export function cellRange(at: CellAddress): CellRange {
  return { top: at.row, left: at.col, bottom: at.row, right: at.col };
}

/** The top-left cell of a range. */
export function topLeft(range: CellRange): CellAddress {
  return { row: range.top, col: range.left };
}

export function isSingleCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function rangeContains(range: CellRange, at: CellAddress): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.col >= range.left && at.col <= range.right;
}

export function rangesOverlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameAddress(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.col === b.col;
}

import type { CellAddress, CellRange } from './address';
import type { CellMark } from './mark';

/** What a cell holds, as Excel's own calculation sees it; dates are serial numbers, errors are their text (「#REF!」). */
export type CellValue = string | number | boolean | null;

/** One cell that holds something. */
export interface GridCell {
  readonly value: CellValue;
  /** The text Excel shows for the value, number format applied. */
  readonly text: string;
  /** With its leading 「=」, present only on formula cells. */
  readonly formula?: string;
  /** Excel number format code; absent means General. */
  readonly numberFormat?: string;
  /** True where the cell is known to mix fonts inside its text; Office.js cannot tell on reading. */
  readonly mixedFonts?: boolean;
}

/** An Excel table (ListObject) on a sheet. */
export interface GridTable {
  readonly name: string;
  readonly range: CellRange;
}

/**
 * One worksheet as data, from A1 to the last cell that holds something.
 * `rows[row][col]`: a row may be shorter than `colCount` or empty, a missing entry is an empty cell.
 */
export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly colCount: number;
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly isProtected: boolean;
  readonly tables: readonly GridTable[];
  /** Serial dates count from 1904-01-01 instead of 1899-12-30 (old Mac workbooks). */
  readonly date1904: boolean;
  /** Our marks on it, gravest first; absent where the host has not looked for them. */
  readonly marks?: readonly CellMark[];
  /**
   * Areas the add-in has remembered on this sheet (`set-place`), by key: 「column.due-date」 the header cell of a derived
   * column, 「split.1」 areas that were merged before 拆分填充. What was deleted since is left out; absent where there is none.
   */
  readonly places?: ReadonlyMap<string, readonly CellRange[]>;
}

/** A sheet without cells, to which edits that move areas can be applied. */
export const NO_GRID: Grid = {
  sheet: '',
  rowCount: 0,
  colCount: 0,
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenCols: new Set(),
  isProtected: false,
  tables: [],
  date1904: false,
};

/** The cell at a place, undefined where it is empty or outside. */
export function cellAt(grid: Grid, at: CellAddress): GridCell | undefined {
  return grid.rows[at.row]?.[at.col];
}

/** The shown text at a place, 「」 where it is empty. */
export function textAt(grid: Grid, at: CellAddress): string {
  return cellAt(grid, at)?.text ?? '';
}

/** True where a cell shows nothing but white space. */
export function isBlankAt(grid: Grid, at: CellAddress): boolean {
  return textAt(grid, at).trim() === '';
}

/** Excel's error values, as the cell shows them. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!)$/;

/** True for 「#REF!」 and the like. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && ERROR_VALUE.test(value);
}

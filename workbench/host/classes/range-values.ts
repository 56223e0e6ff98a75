import { invalidArgument } from '../api-error';
import type { Property, RangeState, Session } from '../api-class';
import { SHEET_ROWS } from '../model/area';
import { type Cell, type Scalar, mergeOver } from '../model/workbook';
import { shownText } from '../model/shown-text';
import { STANDARD_COLUMN_WIDTH } from '../model/standard-sizes';
import { writeCell } from '../model/write-cell';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { fillTableColumns } from './calculated-columns';
import { eachCell, readCells } from './range-area';

function isScalar(value: Json | undefined): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

interface Write {
  readonly range: RangeState;
  readonly input: Json;
  readonly session: Session;
  /** Contents written into a covered cell of a merged area are dropped, formats are kept (quirks.ts: merge-drops). */
  readonly isContent: boolean;
}

/**
 * A single value is written to every cell; a 2-D array must have the range's size. Tables beside the cells stay as
 * they are (quirks.ts: null-leaves, table-grows-by-hand).
 */
function writeCells({ range, input, session, isContent }: Write, put: (cell: Cell, value: Scalar) => void): void {
  refuseIfProtected(range.sheet);
  const { row: top, col: left, rows, cols } = range.area;
  const at = valueReader(input, rows, cols);
  const lineOf = lineReader(range);
  eachCell(range, (cell, row, col) => {
    const line = lineOf(row - top);
    const value = line === undefined ? null : at(line, col - left);
    const merge = mergeOver(range.sheet, row, col);
    const isCovered = isContent && merge !== undefined && (merge.row !== row || merge.col !== col);
    if (isScalar(value) && !isCovered) put(cell, value);
  });
  session.changed(range.sheet, range.area);
}

/**
 * Which line of an array goes into a row of a range. Where a filter hides some of the rows, the hidden ones get nothing
 * and every visible stretch begins with the first line again (quirks.ts: filtered-rows).
 */
function lineReader({ sheet, area }: RangeState): (row: number) => number | undefined {
  const isHidden = (row: number) => sheet.filter !== undefined && sheet.hiddenRows.has(area.row + row);
  const hidden = Array.from({ length: Math.min(area.rows, SHEET_ROWS - 1) }, (_, row) => isHidden(row));
  if (!hidden.includes(true) || !hidden.includes(false)) return (row) => row;
  return (row) => (hidden[row] ? undefined : row - 1 - hidden.lastIndexOf(true, row));
}

function valueReader(input: Json, rows: number, cols: number): (row: number, col: number) => Json | undefined {
  if (!Array.isArray(input)) return () => input;
  const lines = input as readonly Json[];
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === cols);
  if (!fits) throw invalidArgument(`the array must have ${rows} rows and ${cols} columns`);
  return (row, col) => (lines[row] as readonly Json[])[col];
}

function typeInto({ book }: Session): (cell: Cell, value: Scalar) => void {
  return (cell, value) => {
    writeCell(cell, value, book.date1904);
  };
}

/** `values`: results of formulas on reading, typed input on writing. */
export const values: Property<RangeState> = {
  get: (range) => readCells(range, (cell) => cell?.value ?? ''),
  set: (range, input, session) => {
    writeCells({ range, input, session, isContent: true }, typeInto(session));
  },
};

/** `formulas`: as values, but formula cells give their formula. */
export const formulas: Property<RangeState> = {
  get: (range) => readCells(range, (cell) => cell?.formula ?? cell?.value ?? ''),
  set: (range, input, session) => {
    writeCells({ range, input, session, isContent: true }, typeInto(session));
    if (session.fillsTableColumns) fillTableColumns(range);
  },
};

/** `numberFormat`: codes in the English spelling. */
export const numberFormat: Property<RangeState> = {
  get: (range) => readCells(range, (cell) => cell?.numberFormat ?? 'General'),
  set: (range, input, session) => {
    writeCells({ range, input, session, isContent: false }, (cell, code) => {
      cell.numberFormat = String(code);
    });
  },
};

/** `text`: what the cells show, whatever the column width unless asked otherwise (quirks.ts: text-any-width). */
export const text: Property<RangeState> = {
  get: (range, { book, hashesNarrowNumbers }) =>
    readCells(range, (cell, _row, col) => {
      if (!cell) return '';
      const shown = shownText(cell.value, cell.numberFormat, book.date1904);
      const room = charsOf(range.sheet.colWidths.get(col) ?? STANDARD_COLUMN_WIDTH);
      const isHashed = hashesNarrowNumbers && typeof cell.value === 'number' && shown.length > room;
      return isHashed ? '#'.repeat(Math.max(1, room)) : shown;
    }),
};

/** Digits a column of so many points has room for: 8 pixels each, 5 around them, 0.75 points a pixel. */
function charsOf(points: number): number {
  return Math.max(0, Math.floor((points / 0.75 - 5) / 8));
}

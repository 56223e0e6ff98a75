import { MAX_COLS, MAX_ROWS } from '../../../grid/address';
import type { GridCell } from '../../../grid/grid';
import { HostError } from '../../host';
import { type CellContext, cellOf, type RawCell } from './cell-value';
import { formulaReader } from './formula-reader';
import type { IndexSpan } from './index-span';
import { richTextReader } from './rich-text';
import type { XmlAttributes } from '../package/xml';

type Row = readonly (GridCell | undefined)[];

/** What `sheetData` holds: rows down to the last one with content, all empty ones the same array. */
export interface SheetData {
  readonly rows: readonly Row[];
  readonly colCount: number;
  readonly hiddenRows: readonly IndexSpan[];
}

/** Takes the parser events between `<sheetData>` and its end. */
export interface SheetDataReader {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
  result(): SheetData;
}

/** Above this many filled cells the grid alone would need more memory than a browser tab gives. */
const MAX_CELLS = 3_000_000;
const EMPTY_ROW: Row = [];

/** Reads rows and cells, also those without an address, which follow the one before. */
export function sheetDataReader(context: CellContext): SheetDataReader {
  const rows = new Map<number, (GridCell | undefined)[]>();
  const hiddenRows: IndexSpan[] = [];
  const inline = richTextReader();
  const formulas = formulaReader();
  let cellCount = 0;
  let colCount = 0;
  let lastRow = -1;
  let row = -1;
  let isRowGuessed = false;
  let col = -1;
  let cell: RawCell = { style: 0, type: 'n', value: '', rich: undefined, formula: undefined };
  let isInline = false;
  let textOf: 'value' | 'formula' | undefined;

  const openRow = ({ r, hidden }: XmlAttributes) => {
    row = rowOf(r) ?? row + 1;
    isRowGuessed = r === undefined;
    col = -1;
    if (hidden === '1' || hidden === 'true') addHidden(hiddenRows, row);
  };
  const openCell = ({ r, s, t }: XmlAttributes) => {
    col = r === undefined ? col + 1 : columnOf(r);
    if (isRowGuessed) row = rowOf(r?.replace(/^[A-Za-z]{1,3}/, '')) ?? row;
    cell = { style: s === undefined ? 0 : Number(s), type: t ?? 'n', value: '', rich: undefined, formula: undefined };
    formulas.begin(row, col);
  };
  const keep = () => {
    cell.formula = formulas.end();
    const read = cellOf(cell, context);
    if (!read || row < 0 || row >= MAX_ROWS || col < 0 || col >= MAX_COLS) return;
    if (++cellCount > MAX_CELLS) throw new HostError('too-large', '工作表内容过多，无法读取。');
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = []));
    cells[col] = read;
    if (col >= colCount) colCount = col + 1;
    if (row > lastRow) lastRow = row;
  };
  return {
    open: (name, attributes) => {
      if (isInline) inline.open(name, attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v') textOf = 'value';
      else if (name === 'row') openRow(attributes);
      else if (name === 'f') {
        textOf = 'formula';
        formulas.open(attributes);
      } else if (name === 'is') {
        isInline = true;
        inline.begin();
      }
    },
    text: (text) => {
      if (isInline) inline.text(text);
      else if (textOf === 'value') cell.value += text;
      else if (textOf === 'formula') formulas.text(text);
    },
    close: (name) => {
      if (name === 'is') {
        isInline = false;
        cell.rich = inline.end();
      } else if (isInline) inline.close(name);
      else if (name === 'c') keep();
      else if (name === 'v' || name === 'f') textOf = undefined;
    },
    result: () => ({
      rows: Array.from({ length: lastRow + 1 }, (_, index) => rows.get(index) ?? EMPTY_ROW),
      colCount,
      hiddenRows,
    }),
  };
}

function addHidden(spans: IndexSpan[], row: number): void {
  const before = spans.at(-1);
  if (before && row <= before.last) return;
  if (before?.last === row - 1) spans[spans.length - 1] = { first: before.first, last: row };
  else spans.push({ first: row, last: row });
}

/** Zero-based row of the number a file writes; undefined where it writes none. */
function rowOf(number: string | undefined): number | undefined {
  return number !== undefined && /^\d{1,7}$/.test(number) ? Number(number) - 1 : undefined;
}

/** Zero-based column of 「AB12」, −1 where there are no letters; a hot path, so no pattern. */
function columnOf(ref: string): number {
  let col = 0;
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + letter - 64;
  }
  return col - 1;
}

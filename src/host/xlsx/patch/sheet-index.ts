import { MAX_COLS } from '../../../grid/address';
import { type CellSpan, cellSpans, type RowSpan, rowSpans, type SheetText, tagEnd } from './sheet-text';
import { isOn } from '../package/xml';
import { attributesOf, childSpan, childSpans, rootSpan, startTagOf } from '../package/xml-outline';

/** A cell as the file has it. */
export interface FileCell {
  readonly col: number;
  readonly xml: string;
  /** Index of its look. */
  readonly style: number;
  readonly hasContent: boolean;
}

/** Looks up rows and cells of a worksheet part by their place. */
export interface SheetIndex {
  readonly rows: readonly RowSpan[];
  /** Number of rows down to the last one that is written. */
  readonly rowCount: number;
  /** Text of a row's element, undefined where it has none. */
  rowXml(row: number): string | undefined;
  cellsOf(row: number): ReadonlyMap<number, FileCell>;
  /** Look of a cell; one that is not written has its row's, else its column's. */
  styleAt(row: number, col: number): number;
  /** Look of a place where no cell is written. */
  plainStyleAt(row: number, col: number): number;
}

/** Rows are read when they are asked for. */
export function indexSheet(sheet: SheetText): SheetIndex {
  const rows = rowSpans(sheet);
  const columns = columnStyles(sheet.frame);
  const cells = new Map<number, ReadonlyMap<number, FileCell>>();
  let places: Map<number, RowSpan> | undefined;
  const rowXml = (row: number) => {
    places ??= new Map(rows.map((span) => [span.row, span]));
    const span = places.get(row);
    return span && sheet.data.slice(span.start, span.end);
  };
  const cellsOf = (row: number) => {
    const known = cells.get(row) ?? readCells(rowXml(row), sheet.prefix);
    cells.set(row, known);
    return known;
  };
  const plainStyleAt = (row: number, col: number) => rowStyle(rowXml(row)) ?? columnStyle(columns, col);
  return {
    rows,
    rowCount: rows.reduce((count, { row }) => Math.max(count, row + 1), 0),
    rowXml,
    cellsOf,
    styleAt: (row, col) => cellsOf(row).get(col)?.style ?? plainStyleAt(row, col),
    plainStyleAt,
  };
}

function readCells(row: string | undefined, prefix: string): ReadonlyMap<number, FileCell> {
  const spans = row === undefined ? [] : cellSpans(row, prefix);
  return new Map(spans.map((span) => [span.col, readCell(row ?? '', span)]));
}

function readCell(row: string, { col, start, innerStart, end }: CellSpan): FileCell {
  const { s } = attributesOf(row.slice(start, innerStart));
  return { col, xml: row.slice(start, end), style: Number(s ?? 0), hasContent: innerStart < end };
}

/** Look of a row as a whole, undefined where it has none. */
function rowStyle(row: string | undefined): number | undefined {
  const { s, customFormat } = row === undefined ? {} : attributesOf(row.slice(0, tagEnd(row, 0)));
  return s !== undefined && isOn(customFormat) ? Number(s) : undefined;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

function columnStyles(frame: string): readonly ColumnStyle[] {
  const cols = childSpan(frame, rootSpan(frame), 'cols');
  if (!cols) return [];
  return childSpans(frame, cols).flatMap((span) => {
    const { min, max, style } = attributesOf(startTagOf(frame, span));
    return style === undefined
      ? []
      : [{ first: Number(min) - 1, last: Number(max ?? MAX_COLS) - 1, style: Number(style) }];
  });
}

function columnStyle(columns: readonly ColumnStyle[], col: number): number {
  return columns.find(({ first, last }) => first <= col && col <= last)?.style ?? 0;
}

import { MAX_COLS, columnIndex } from '../../../grid/address';
import { HostError } from '../../host';
import { childSpan, childSpans, prefixOf, rootSpan, spliced, startTagOf, type XmlSpan } from '../package/xml-outline';

/** A worksheet part in two: what stands around its rows, small and easy to search, and the rows. */
export interface SheetText {
  /** The part with an empty `sheetData`. */
  readonly frame: string;
  /** What stands between the tags of `sheetData`. */
  readonly data: string;
  /** Prefix of the part's elements with its colon, 「」 without one. */
  readonly prefix: string;
}

/** A `row` element by its places in the text of the rows. */
export interface RowSpan {
  /** Zero-based. */
  readonly row: number;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** A `c` element by its places in the text of its row. */
export interface CellSpan {
  readonly col: number;
  /** Its place as the file writes it: 「E42」; undefined where it writes none. */
  readonly ref: string | undefined;
  readonly start: number;
  readonly innerStart: number;
  readonly end: number;
}

const SHEET_DATA = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<([^\s/<>!?:]+:)?sheetData(?=[\s/>])[^<>]*>/g;

/** Cuts a worksheet part; one without `sheetData` has no rows. */
export function cutSheet(xml: string): SheetText {
  SHEET_DATA.lastIndex = 0;
  let match = SHEET_DATA.exec(xml);
  while (match?.[0].startsWith('<!')) match = SHEET_DATA.exec(xml);
  if (!match || match[0].endsWith('/>')) return { frame: xml, data: '', prefix: prefixOf(xml, rootSpan(xml)) };
  const start = match.index + match[0].length;
  const prefix = match[1] ?? '';
  const end = closingTag(xml, `${prefix}sheetData`, start, match.index);
  return { frame: xml.slice(0, start) + xml.slice(end), data: xml.slice(start, end), prefix };
}

/** The part put together again. */
export function joinSheet({ frame, data, prefix }: SheetText): string {
  const span = childSpan(frame, rootSpan(frame), 'sheetData');
  if (!span) throw new Error('the frame of a sheet has no place for its rows');
  if (span.innerEnd < span.end) return frame.slice(0, span.innerStart) + data + frame.slice(span.innerEnd);
  if (data === '') return frame;
  const tag = startTagOf(frame, span).replace(/(?<!\s)\s*\/>$/, '>');
  return spliced(frame, [{ ...span, text: `${tag}${data}</${prefix}sheetData>` }]);
}

/** Where the end tag begins. Comments and CDATA may hold anything, so a text with such is read tag by tag. */
function closingTag(xml: string, name: string, from: number, start: number): number {
  const end = xml.indexOf(`</${name}`, from);
  const between = xml.indexOf('<!', from);
  if (end >= 0 && (between < 0 || between > end)) return end;
  const span = childSpans(xml, rootSpan(xml)).find((child) => child.start === start);
  if (!span) throw new Error('sheetData has no end');
  return span.innerEnd;
}

/** The rows in file order. Rows without a number follow the one before, unless their cells say where they stand. */
export function rowSpans({ data, prefix }: SheetText): readonly RowSpan[] {
  const rows: RowSpan[] = [];
  let row = -1;
  for (const span of siblings(data, 0, data.length, `${prefix}row`)) {
    row = rowNumber(data, span) ?? row + 1;
    rows.push({ row, start: span.start, innerStart: span.innerStart, innerEnd: span.innerEnd, end: span.end });
  }
  return rows;
}

/** The cells of a row in file order; `row` is the text of the whole element. */
export function cellSpans(row: string, prefix: string): readonly CellSpan[] {
  const cells: CellSpan[] = [];
  let col = -1;
  const innerStart = tagEnd(row, 0);
  const innerEnd = Math.max(innerStart, row.lastIndexOf('</'));
  for (const span of siblings(row, innerStart, innerEnd, `${prefix}c`)) {
    const [, letters, digits = ''] = CELL_REF.exec(row.slice(span.start, span.innerStart)) ?? [];
    col = letters === undefined ? col + 1 : columnIndex(letters);
    const ref = letters === undefined ? undefined : letters + digits;
    if (col < MAX_COLS) cells.push({ col, ref, start: span.start, innerStart: span.innerStart, end: span.end });
  }
  return cells;
}

/** Rows or cells out of order, or twice: Excel repairs such a file, so it is read but not made worse by writing. */
export function requireOrder(places: readonly number[]): void {
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))) return;
  throw new HostError('file-unreadable', '文件已损坏：单元格的次序错乱，只能读取，不能修改。');
}

const ROW_REF = /\sr\s*=\s*["'](\d{1,7})["']/;
const CELL_REF = /\sr\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']/;

function rowNumber(data: string, row: XmlSpan): number | undefined {
  const own = ROW_REF.exec(data.slice(row.start, row.innerStart))?.[1];
  if (own !== undefined) return Number(own) - 1;
  const ofCell = CELL_REF.exec(data.slice(row.innerStart, row.innerEnd))?.[2];
  return ofCell === undefined ? undefined : Number(ofCell) - 1;
}

/** Elements of one name that stand side by side; a text with comments or CDATA is read tag by tag. */
function* siblings(text: string, from: number, to: number, name: string): Generator<XmlSpan> {
  if (text.includes('<!') || text.includes('<?')) {
    const local = name.slice(name.indexOf(':') + 1);
    const parent = { name: '', start: from, innerStart: from, innerEnd: to, end: to };
    yield* childSpans(text, parent).filter((child) => child.name === local);
    return;
  }
  const open = `<${name}`;
  const close = `</${name}`;
  for (let start = text.indexOf(open, from); start >= 0 && start < to; ) {
    const innerStart = tagEnd(text, start);
    if (!isNameEnd(text.charCodeAt(start + open.length))) {
      start = text.indexOf(open, innerStart);
      continue;
    }
    const isEmpty = text.charCodeAt(innerStart - 2) === SLASH;
    const innerEnd = isEmpty ? innerStart : endOf(text, close, innerStart);
    const end = isEmpty ? innerStart : tagEnd(text, innerEnd);
    yield { name, start, innerStart, innerEnd, end };
    start = text.indexOf(open, end);
  }
}

const SLASH = 47;
const GREATER = 62;
const DOUBLE = 34;
const SINGLE = 39;

/** Behind the tag that begins at `start`; attributes may hold 「>」. */
export function tagEnd(text: string, start: number): number {
  let at = start;
  while (at >= 0 && at < text.length) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    const isQuote = code === DOUBLE || code === SINGLE;
    at = isQuote ? text.indexOf(text.charAt(at), at + 1) + 1 || -1 : at + 1;
  }
  throw new Error('a tag has no end');
}

function endOf(text: string, close: string, from: number): number {
  let end = text.indexOf(close, from);
  while (end >= 0 && !isNameEnd(text.charCodeAt(end + close.length))) end = text.indexOf(close, end + 1);
  if (end < 0) throw new Error('an element has no end');
  return end;
}

/** Whether a name ends before this character. */
function isNameEnd(code: number): boolean {
  return code === GREATER || code === SLASH || code <= 32;
}

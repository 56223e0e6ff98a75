import { readItemMark } from '../../../text/marks';
import type { TextSpan } from '../../../text/text-span';
import type { SourceCell, SourceTable } from '../../notice';
import type { PhysicalLine } from '../physical-line';
import type { FlatCell } from './cut-row';
import { type FlatHeader, readFlatHeader } from './flat-header';
import type { FlatToken } from './flat-token';

/** A table put together again, and the first and last line it takes. */
export interface FlatTable {
  readonly table: SourceTable;
  readonly from: number;
  readonly to: number;
}

/** What was looked at for a table: without one nothing before `next` is looked at again, which keeps the time linear. */
export interface FlatSearch {
  readonly table?: FlatTable | undefined;
  readonly next: number;
}

/** Cells of a row in their places, from the left. */
export function rowOfCells(cells: readonly FlatCell[]): readonly SourceCell[] {
  return cells.flatMap(({ col, tokens }) => {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (!first || !last) return [];
    const gaps = gapsIn(tokens);
    const span = { start: first.start, end: last.end };
    return [{ span, col, rowSpan: 1, colSpan: 1, ...(gaps.length > 0 && { gaps }) }];
  });
}

/** Lines between two tokens that are none of the table's: the number of a page. */
function gapsIn(tokens: readonly FlatToken[]): readonly TextSpan[] {
  return tokens.flatMap(({ start, line }, index) => {
    const above = tokens[index - 1];
    return above && line > above.line + 1 ? [{ start: above.end, end: start }] : [];
  });
}

/** The header's labels as a row. */
export function headerRow({ columns }: FlatHeader): readonly SourceCell[] {
  return rowOfCells(columns.map(({ tokens }, col) => ({ col, tokens })));
}

/** A title that stands over all columns. */
export function sectionRow({ start, end }: FlatToken, { columns }: FlatHeader): readonly SourceCell[] {
  return [{ span: { start, end }, col: 0, rowSpan: 1, colSpan: columns.length }];
}

/** The table over whole lines. */
export function flatTable(
  lines: readonly PhysicalLine[],
  rows: readonly (readonly SourceCell[])[],
  from: number,
  to: number,
): FlatTable {
  return { table: { span: { start: lines[from]?.start ?? 0, end: lines[to]?.end ?? 0 }, rows }, from, to };
}

/** True for the labels of a header that comes again on the next page. */
export function isSameHeader(one: FlatHeader, other: FlatHeader | undefined): other is FlatHeader {
  return other !== undefined && namesOf(one) === namesOf(other);
}

function namesOf({ columns }: FlatHeader): string {
  return columns.map(({ tokens }) => tokens.map(({ text }) => text).join('')).join('|');
}

/** The labels of a header where they come again at a token. */
export function repeatedHeader(tokens: readonly FlatToken[], at: number, header: FlatHeader): FlatHeader | undefined {
  if (tokens[at]?.text !== header.columns[0]?.tokens[0]?.text) return undefined;
  const repeated = readFlatHeader(tokens, at);
  return isSameHeader(header, repeated) ? repeated : undefined;
}

/** True for a title with a high mark, 「一、」 or 「（一）」: it stands over the rows of a section. */
export function isSectionTitle({ text }: FlatToken): boolean {
  return (readItemMark(text)?.level ?? 3) <= 2;
}

/** Most blank lines above one of several tokens; more part the table from what follows. */
export function mostBlanks(tokens: readonly FlatToken[]): number {
  return tokens.reduce((most, { blanks }) => Math.max(most, blanks), 0);
}

const BARE_NUMBER = /^\d{1,3}$/;

/** A block of cells without the number of a page before the labels or the next row. */
export function withoutPage(block: readonly FlatToken[]): readonly FlatToken[] {
  return block.length > 1 && isBareNumber(block.at(-1)) ? block.slice(0, -1) : block;
}

/** True for a number that may as well be that of a page. */
export function isBareNumber(token: FlatToken | undefined): boolean {
  return token !== undefined && BARE_NUMBER.test(token.text);
}

const DAY_OF_ISSUE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** True for words like the date under a signature. */
export function isDayOfIssue(text: string): boolean {
  return DAY_OF_ISSUE.test(text);
}

/** True where a line that is not the table's stands inside a cell. */
export function isTorn(cells: readonly FlatCell[]): boolean {
  return cells.some(({ tokens }) => gapsIn(tokens).length > 0);
}

const CLOSING = /^(?:特此|附件|附[:：表]|联系人|联系电话|抄送|印发|此件|[(]?此件|注[:：]|备注[:：]|说明[:：])/;

/** Words below a table that begin something else. */
export function isBelowTable(text: string): boolean {
  return CLOSING.test(text);
}

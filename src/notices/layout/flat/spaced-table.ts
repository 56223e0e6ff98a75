import type { SourceCell } from '../../notice';
import type { PhysicalLine } from '../physical-line';
import { serialOf } from './cell-kinds';
import { cutRow, type FlatCell, type RowShape, rowShape } from './cut-row';
import { type FlatHeader, readFlatHeader } from './flat-header';
import {
  type FlatSearch,
  flatTable,
  headerRow,
  isSameHeader,
  isSectionTitle,
  rowOfCells,
  sectionRow,
} from './flat-table';
import { type FlatToken, spacedTokens } from './flat-token';

/** The header of a table whose rows are a line each, cells parted by blanks: 「序号 工作任务 责任单位 完成时限」. */
export function spacedHeader(source: string, line: PhysicalLine, index: number): FlatHeader | undefined {
  // Most lines are none: this is asked of every line.
  if (line.text.length > 80 || !/\S\s+\S+\s+\S/.test(source.slice(line.start, Math.min(line.end, line.start + 400))))
    return undefined;
  const tokens = withSpreadLabels(spacedTokens(source, line, index));
  const header = readFlatHeader(tokens, 0);
  return header?.length === tokens.length && header.columns[0]?.kind === 'serial' ? header : undefined;
}

/** 「工 作 任 务」 is one label. */
function withSpreadLabels(tokens: readonly FlatToken[]): readonly FlatToken[] {
  const labels: FlatToken[] = [];
  let isSpread = false;
  for (const token of tokens) {
    const last = labels.at(-1);
    if (last && isSpread && token.text.length === 1)
      labels.splice(-1, 1, { ...last, end: token.end, text: last.text + token.text });
    else labels.push(token);
    isSpread = token.text.length === 1;
  }
  return labels;
}

/** The lines below such a header that begin with rising serial numbers; each must be cut for sure. */
export function spacedTable(
  source: string,
  lines: readonly PhysicalLine[],
  indexes: readonly number[],
  start: number,
  header: FlatHeader,
): FlatSearch {
  const shape = rowShape(header.columns, 1);
  const rows: (readonly SourceCell[])[] = [headerRow(header)];
  const tokensOf = (at: number) => tokensAt(source, lines, indexes[at]);
  const numberOf = (at: number) => serialOf(tokensOf(at)[0]?.text ?? '');
  let expected = 1;
  let count = 0;
  let at = start + 1;
  for (; at < indexes.length; at++) {
    const tokens = tokensOf(at);
    if (numberOf(at) === expected) {
      const cells = cellsOf(tokens, shape, count === 0);
      if (!cells) return { next: at };
      rows.push(rowOfCells(cells));
      expected++;
      count++;
      continue;
    }
    const next = numberOf(at + 1);
    const other = next === expected || next === 1 ? otherRow(tokens, header) : undefined;
    if (!other || next === undefined) break;
    rows.push(other);
    expected = next;
  }
  // The number that is due stands further down: something between was not understood.
  const isBroken = [at, at + 1, at + 2].some((below) => numberOf(below) === expected);
  if (count < 2 || isBroken) return { next: at };
  return { table: flatTable(lines, rows, indexes[start] ?? 0, indexes[at - 1] ?? 0), next: at };
}

function tokensAt(source: string, lines: readonly PhysicalLine[], index: number | undefined): readonly FlatToken[] {
  const line = index === undefined ? undefined : lines[index];
  return line && index !== undefined ? spacedTokens(source, line, index) : [];
}

function otherRow(tokens: readonly FlatToken[], header: FlatHeader): readonly SourceCell[] | undefined {
  const repeated = readFlatHeader(tokens, 0);
  if (isSameHeader(header, repeated)) return headerRow(repeated);
  const [first] = tokens;
  const isSection = tokens.length === 1 && first && isSectionTitle(first);
  return isSection ? sectionRow(first, header) : undefined;
}

function cellsOf(tokens: readonly FlatToken[], shape: RowShape, isFirst: boolean): readonly FlatCell[] | undefined {
  const words = tokens.slice(1);
  const row = cutRow(words, shape, { isFirst, isContinuation: false, isOpenEnded: false });
  if (!row?.isBound || row.length !== words.length) return undefined;
  const [text] = shape.groups;
  const isSure =
    text?.cols.length === 1 ||
    text?.cols.every((col) => row.cells.find((cell) => cell.col === col)?.tokens.length === 1);
  return isSure === true ? [{ col: 0, tokens: tokens.slice(0, 1) }, ...row.cells] : undefined;
}

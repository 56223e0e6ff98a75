import { isBlank } from '../../text/blanks';
import type { SourceCell, SourceTable } from '../notice';
import type { PhysicalLine } from './physical-line';

const MIN_LINES = 2;
const MARKDOWN_RULE = /^\|?\s{0,9}:?-{2,}[-:|\s]{0,500}$/;

/** Tables of a text without structure: lines below each other with tabs, or with the bars of Markdown, between the cells. */
export function findTables(source: string, lines: readonly PhysicalLine[]): readonly (readonly PhysicalLine[])[] {
  const tables: PhysicalLine[][] = [];
  let run: PhysicalLine[] = [];
  let kind: Separator | undefined;
  let tabs = 0;
  const close = () => {
    if (run.length >= MIN_LINES) tables.push(run);
    run = [];
    kind = undefined;
    tabs = 0;
  };
  for (const line of lines) {
    const isParted = line.blanks > 1;
    const separator = separatorOf(source, line) ?? (isParted ? undefined : rowOfOneCell(source, line, tabs));
    if (isParted || separator === undefined || separator !== (kind ?? separator)) close();
    if (separator === undefined) continue;
    if (run.length === 0 && separator === '\t') tabs = tabsIn(source, line);
    kind = separator;
    run.push(line);
  }
  close();
  return tables;
}

/** A row of one cell has the tabs of its table: what is merged with the cells above and beside it is blank. */
function rowOfOneCell(source: string, line: PhysicalLine, tabs: number): Separator | undefined {
  return tabs >= 2 && tabsIn(source, line) === tabs ? '\t' : undefined;
}

function tabsIn(source: string, { start, end }: PhysicalLine): number {
  return source.slice(start, end).split('\t').length - 1;
}

type Separator = '\t' | '|';

function separatorOf(source: string, line: PhysicalLine): Separator | undefined {
  const text = source.slice(line.start, line.end);
  if (text.includes('\t') && cellSpans(text, 0, '\t').filter(({ start, end }) => start < end).length >= 2) return '\t';
  const bars = text.split('|', 4).length - 1;
  if (bars >= 2 && /^\s{0,20}\|/.test(text)) return '|';
  return undefined;
}

/** The cells of found lines; each stands in one row and one column. */
export function tableOf(source: string, lines: readonly PhysicalLine[]): SourceTable {
  const rows = lines.map((line) => {
    const text = source.slice(line.start, line.end);
    const separator = separatorOf(source, line) ?? '\t';
    if (separator === '|' && MARKDOWN_RULE.test(text.trim())) return [];
    const spans = cellSpans(text, line.start, separator);
    const isBarred = separator === '|' && isBlank(text.slice(0, text.indexOf('|')));
    return (isBarred ? spans.slice(1) : spans)
      .map((span, col): SourceCell => ({ span, col, rowSpan: 1, colSpan: 1 }))
      .filter(({ span }) => span.start < span.end);
  });
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  return { span, rows: rows.filter((row) => row.length > 0) };
}

function cellSpans(text: string, from: number, separator: Separator) {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (;;) {
    const next = text.indexOf(separator, at);
    const end = next < 0 ? text.length : next;
    const cell = text.slice(at, end);
    const start = at + (cell.length - cell.trimStart().length);
    spans.push({ start: from + start, end: from + Math.max(start, at + cell.trimEnd().length) });
    if (next < 0) return spans;
    at = next + 1;
  }
}

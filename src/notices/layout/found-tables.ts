import { isBlank } from '../../text/blanks';
import type { SourceCell, SourceTable } from '../notice';
import { withDroppedCells } from './dropped-cells';
import { isBelowTable } from './flat/flat-table';
import { leadingTime, readStepHeader } from './flat/step-header';
import type { PhysicalLine } from './physical-line';

const MIN_LINES = 2;
const MARKDOWN_RULE = /^\|?\s{0,9}:?-{2,}[-:|\s]{0,500}$/;

/** Tables of a text without structure: lines below each other with tabs, or with the bars of Markdown, between the cells. */
export function findTables(source: string, lines: readonly PhysicalLine[]): readonly (readonly PhysicalLine[])[] {
  const tables: (readonly PhysicalLine[])[] = [];
  let run = NO_RUN;
  for (const [at, line] of lines.entries()) {
    const separator = separatorIn(source, lines, at, run);
    if (line.blanks > 1 || separator === undefined || separator !== (run.kind ?? separator)) {
      if (run.lines.length >= MIN_LINES) tables.push(run.lines);
      run = NO_RUN;
    }
    if (separator !== undefined) run = withLine(source, run, line, separator);
  }
  return run.lines.length >= MIN_LINES ? [...tables, run.lines] : tables;
}

/** Lines of a table so far. */
interface Run {
  readonly lines: PhysicalLine[];
  readonly kind: Separator | undefined;
  /** Tabs of its first line. */
  readonly tabs: number;
  /** Its header names the steps of tasks. */
  readonly hasSteps: boolean;
}

const NO_RUN: Run = { lines: [], kind: undefined, tabs: 0, hasSteps: false };

function withLine(source: string, run: Run, line: PhysicalLine, kind: Separator): Run {
  const isTabbed = kind === '\t';
  const hasSteps = run.hasSteps || (isTabbed && isStepHeader(source, line));
  if (run.lines.length === 0) return { lines: [line], kind, tabs: isTabbed ? tabsIn(source, line) : 0, hasSteps };
  run.lines.push(line);
  return hasSteps === run.hasSteps ? run : { ...run, hasSteps };
}

function separatorIn(source: string, lines: readonly PhysicalLine[], at: number, run: Run): Separator | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const own = separatorOf(source, line);
  if (own !== undefined || line.blanks > 1) return own;
  return run.hasSteps && isStepLine(source, lines, at) ? '\t' : rowOfOneCell(source, line, run.tabs);
}

function isStepHeader(source: string, { start, end, columns }: PhysicalLine): boolean {
  return columns < LONGEST_HEADER && readStepHeader(source.slice(start, end).split('\t')) !== undefined;
}

const LONGEST_HEADER = 120;
/** Lines of one cell at most that stand between two steps. */
const MOST_UNDATED = 3;

/** Below 「任务分解」 a line of its own is a step where it has a time, is set in, or has such lines of the table below it. */
function isStepLine(source: string, lines: readonly PhysicalLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const text = source.slice(line.start, line.end);
  if (text.startsWith('\t') && !isBelowTable(line.text)) return true;
  for (const below of lines.slice(at, at + 1 + MOST_UNDATED)) {
    if (below !== line && below.blanks > 0) return false;
    const words = source.slice(below.start, below.end);
    if (leadingTime(words.trimStart()) !== undefined) return true;
    if (words.includes('\t')) return !isStepHeader(source, below);
  }
  return false;
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
    if (separator === '|' && MARKDOWN_RULE.test(text.trim())) return { cells: [], width: 0 };
    const spans = cellSpans(text, line.start, separator);
    const isBarred = separator === '|' && isBlank(text.slice(0, text.indexOf('|')));
    const own = isBarred ? spans.slice(1) : spans;
    const cells = own
      .map((span, col): SourceCell => ({ span, col, rowSpan: 1, colSpan: 1 }))
      .filter(({ span }) => span.start < span.end);
    return { cells, width: own.length };
  });
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const inPlace = withDroppedCells(
    source,
    filled.map(({ cells }) => cells),
    filled.map(({ width }) => width),
  );
  return { span, rows: inPlace };
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

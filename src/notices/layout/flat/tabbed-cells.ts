import type { PhysicalLine } from '../physical-line';
import { kindOfWords, serialOf } from './cell-kinds';
import type { FlatCell } from './cut-row';
import type { FlatHeader } from './flat-header';
import { type FlatSearch, flatTable, headerRow, isBelowTable, rowOfCells } from './flat-table';
import { type FlatToken, lineToken } from './flat-token';

const CELL = '\t';
const BLANK_CELL = /^\t+$/;

/** True for a line that is set in by a tab, as the cells of a web page's table are when its tags are dropped. */
export function isTabbed(source: string, line: PhysicalLine | undefined): boolean {
  return line !== undefined && source.charAt(line.start) === CELL;
}

/**
 * A table whose cells are lines set in by a tab, blank cells too: every row has all its cells, and lines without a tab go on in
 * the cell above. None where they do not come out even or do not hold what their labels say.
 */
export function tabbedTable(
  source: string,
  lines: readonly PhysicalLine[],
  indexes: readonly number[],
  start: number,
  header: FlatHeader,
): FlatSearch {
  const width = header.columns.length;
  const { cells, last } = collectCells({ source, lines, indexes }, start + header.length, width);
  const rows = chunks(cells, width);
  if (!holdWhatLabelsSay(rows, header)) return { next: last + 1 };
  const all = [headerRow(header), ...rows.map(rowOfCells)];
  return { table: flatTable(lines, all, indexes[start] ?? 0, indexes[last] ?? 0), next: last + 1 };
}

interface TabbedText {
  readonly source: string;
  readonly lines: readonly PhysicalLine[];
  readonly indexes: readonly number[];
}

/** The cells from a line on, and the last line they take. */
function collectCells(text: TabbedText, from: number, width: number) {
  const { source, lines, indexes } = text;
  const cells: FlatToken[][] = [];
  let at = from;
  for (; at < indexes.length; at++) {
    const index = indexes[at] ?? 0;
    const line = lines[index];
    if (!line) break;
    const gap = between(source, lines[indexes[at - 1] ?? 0], line);
    for (let blank = 0; blank < gap.cells; blank++) cells.push([]);
    if (isTabbed(source, line)) cells.push([]);
    else if (endsTable(text, at, cells.length % width === 0 && gap.isParted, cells.length)) break;
    cells.at(-1)?.push(lineToken(source, line, index));
  }
  while (cells.at(-1)?.length === 0) cells.pop();
  return { cells, last: at - 1 };
}

/** A line without a tab goes on in the cell above, but behind a whole row only where more cells follow. */
function endsTable({ source, lines, indexes }: TabbedText, at: number, isBehindRow: boolean, count: number): boolean {
  return count === 0 || (isBehindRow && !goesOn(source, lines, indexes, at));
}

/** Lines of a last cell at most, where blank lines part its paragraphs. */
const MOST_PARAGRAPHS = 4;

/** True for a line behind a whole row that is another paragraph of its last cell: more cells follow. */
function goesOn(source: string, lines: readonly PhysicalLine[], indexes: readonly number[], at: number): boolean {
  if (isBelowTable(lines[indexes[at] ?? 0]?.text ?? '')) return false;
  return indexes.slice(at + 1, at + MOST_PARAGRAPHS).some((index) => isTabbed(source, lines[index]));
}

/** Blank cells between two lines, and whether an empty line stands there too. */
function between(source: string, before: PhysicalLine | undefined, { start }: PhysicalLine) {
  const gap = source
    .slice(before?.end ?? start, start)
    .split('\n')
    .slice(1, -1);
  return { cells: gap.filter((line) => BLANK_CELL.test(line)).length, isParted: gap.some((line) => line === '') };
}

function chunks(cells: readonly (readonly FlatToken[])[], width: number): readonly (readonly FlatCell[])[] {
  const rows: FlatCell[][] = [];
  for (const [at, tokens] of cells.entries()) {
    const col = at % width;
    if (col === 0) rows.push([]);
    rows.at(-1)?.push({ col, tokens });
  }
  return rows.filter((row) => row.some(({ tokens }) => tokens.length > 0));
}

/** Serial numbers rise one by one, most units are units, and most times are times. */
function holdWhatLabelsSay(rows: readonly (readonly FlatCell[])[], { columns }: FlatHeader): boolean {
  if (rows.length < 2) return false;
  return columns.every(({ kind }, col) => {
    const texts = rows.map((row) => wordsOf(row[col])).filter((text) => text !== '');
    switch (kind) {
      case 'serial':
        return areRising(texts.map(serialOf));
      case 'units':
        return areMost(texts, (text) => ['units', 'shaped'].includes(kindOfWords(text)));
      case 'time':
        return areMost(texts, (text) => kindOfWords(text) === 'time');
      case 'text':
        return true;
    }
  });
}

function areMost(texts: readonly string[], isFitting: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(isFitting).length * 2 > texts.length;
}

function wordsOf(cell: FlatCell | undefined): string {
  return (cell?.tokens ?? []).map(({ text }) => text).join('');
}

/** Numbers of their own may stray into the rows of a merged cell. */
function areRising(numbers: readonly (number | undefined)[]): boolean {
  let last = 0;
  for (const number of numbers) if (number === last + 1) last = number;
  return last >= 2 && last * 2 > numbers.length;
}

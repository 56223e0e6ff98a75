import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import type { TaskRow, TaskTable } from '../../tasks/task-table';
import { readItemMark } from '../../text/marks';
import { sectionAboveHeader } from './section-above-header';
import { countInSection, countInTotal, countsInNote, countsInTitle, type StatedCount } from './stated-counts';
import { countTasks, type TaskCounts } from './task-counts';

/** A stated number of tasks that no way of counting the rows it speaks of gives. */
export interface WrongTotal {
  readonly at: CellRange;
  readonly stated: StatedCount;
  readonly counted: TaskCounts;
}

/** A row with this many cells and more is no title. */
const MOST_TITLE_CELLS = 2;

/** What a title only names may be a part of a longer list; so near to the table's own number it is a slip. */
const NEAR = 2;
const NEAR_SHARE = 0.1;

/** Every total in titles, notes, section rows and rows of totals that the table does not bear out. */
export function wrongTotals(grid: Grid, table: TaskTable): readonly WrongTotal[] {
  const whole = { counted: undefined as TaskCounts | undefined };
  const countAll = () => (whole.counted ??= withSections(countTasks(table, table.rows), table));
  const ofTable = [
    ...titleCells(grid, table).flatMap(({ at, text }) => countsInTitle(text).map((stated) => ({ at, stated }))),
    ...noteCells(grid, table).flatMap(({ at, text }) => countsInNote(text).map((stated) => ({ at, stated }))),
  ].map(({ at, stated }) => ({ at: cellRange(at), stated, counted: countAll() }));
  return [...ofTable, ...sectionTotals(grid, table), ...totalRows(grid, table, countAll)].filter(isWrong);
}

function isWrong({ stated, counted }: WrongTotal): boolean {
  if (counted.all.has(stated.count) || counted.rows === 0) return false;
  const near = Math.max(NEAR, stated.count * NEAR_SHARE);
  return stated.isTotal || [...counted.all].some((count) => count > 0 && Math.abs(count - stated.count) <= near);
}

function withSections(counts: TaskCounts, { otherRows }: TaskTable): TaskCounts {
  const sections = otherRows.filter(({ kind }) => kind === 'section').length;
  return { ...counts, all: new Set([...counts.all, sections]) };
}

interface PlacedText {
  readonly at: CellAddress;
  readonly text: string;
}

function textsOf(grid: Grid, row: number): readonly PlacedText[] {
  return [...(grid.rows[row] ?? []).entries()].flatMap(([col, cell]) =>
    cell && cell.text.trim() !== '' ? [{ at: { row, col }, text: cell.text }] : [],
  );
}

/** Titles and subtitles right above the header; a fuller row belongs to something else. */
function titleCells(grid: Grid, table: TaskTable): readonly PlacedText[] {
  const cells: PlacedText[] = [];
  for (let row = (sectionAboveHeader(grid, table) ?? table.range.top) - 1; row >= 0; row--) {
    const texts = textsOf(grid, row);
    if (texts.length > MOST_TITLE_CELLS) break;
    cells.unshift(...texts);
  }
  return cells;
}

function noteCells(grid: Grid, { noteRows }: TaskTable): readonly PlacedText[] {
  return noteRows.flatMap((row) => textsOf(grid, row));
}

interface Section {
  readonly row: number;
  readonly level: number;
  readonly place: PlacedText | undefined;
  readonly stated: StatedCount | undefined;
}

/** Each section goes on to the next of its level or a higher one. */
function sectionTotals(grid: Grid, table: TaskTable): readonly WrongTotal[] {
  const below = table.otherRows.filter(({ kind }) => kind === 'section').map(({ row }) => row);
  const above = sectionAboveHeader(grid, table);
  const sections = (above === undefined ? below : [above, ...below]).map((row) => readSection(grid, row));
  if (sections.every(({ stated }) => stated === undefined)) return [];
  const ends = sectionEnds(sections);
  return sections.flatMap(({ row, place, stated }, index) => {
    if (!stated || !place) return [];
    const end = ends[index] ?? sections.length;
    const counted = countTasks(table, rowsBetween(table.rows, row, sections[end]?.row ?? Infinity));
    const all = new Set([...counted.all, end - index - 1]);
    return [{ at: cellRange(place.at), stated, counted: { ...counted, all } }];
  });
}

function readSection(grid: Grid, row: number): Section {
  const texts = textsOf(grid, row);
  const first = texts[0]?.text ?? '';
  const level = (readItemMark(first) ?? readItemMark(`${first}、`))?.level ?? 0;
  const place = texts.find(({ text }) => countInSection(text) !== undefined);
  return { row, level, place, stated: place && countInSection(place.text) };
}

/** Index of the section that ends each one, by a stack of those still open: thousands of them cost one pass. */
function sectionEnds(sections: readonly Section[]): readonly number[] {
  const ends = sections.map(() => sections.length);
  const open: number[] = [];
  for (const [index, { level }] of sections.entries()) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) ends[open.pop() ?? 0] = index;
    open.push(index);
  }
  return ends;
}

/** 合计 counts the table, 小计 what stands above it since the last one or the section's title. */
function totalRows(grid: Grid, table: TaskTable, countAll: () => TaskCounts): readonly WrongTotal[] {
  let from = table.range.top;
  return table.otherRows.flatMap(({ row, kind }) => {
    const start = from;
    if (kind === 'section' || kind === 'total') from = row;
    if (kind !== 'total') return [];
    const texts = textsOf(grid, row);
    const isPart = texts.some(({ text }) => /小\s*计/.test(text));
    return texts.flatMap(({ at, text }) => {
      const stated = countInTotal(text);
      if (!stated) return [];
      const counted = isPart ? countTasks(table, rowsBetween(table.rows, start, row)) : countAll();
      return [{ at: cellRange(at), stated, counted }];
    });
  });
}

/** The task rows between two sheet rows, found by halving. */
function rowsBetween(rows: readonly TaskRow[], after: number, before: number): readonly TaskRow[] {
  return rows.slice(firstFrom(rows, after), firstFrom(rows, before));
}

function firstFrom(rows: readonly TaskRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { withoutBlanks } from '../text/blanks';
import { readChineseNumber } from '../text/numerals';
import { toHalfWidth } from '../text/width';
import { groupColumnsOf } from './main-columns';
import { columnIndexOf, type TaskCell, type TaskTable } from './task-table';

/** What a row's 序号 says. */
export interface SerialReading {
  /** The row's number; that of the row above where it is inherited or only a stray stands here. */
  readonly number: number | undefined;
  /** `stray`: an automatic number in a row that continues the task above; `missing`: blank, and nothing is inherited. */
  readonly state: 'own' | 'inherited' | 'stray' | 'missing' | 'unreadable';
  /** The 序号 cell as the row sees it. */
  readonly cell: TaskCell | undefined;
}

/** A row as far as its number goes. */
export interface NumberedRow {
  readonly number: number | undefined;
  /** True where the row continues the task or category above. */
  readonly isContinuation: boolean;
}

/** The number a 序号 cell shows: 「3」「3.」「（三）」「三、」; undefined for 「1-2」 and words. */
export function readSerialNumber(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const bare = withoutBlanks(toHalfWidth(text))
    .replace(/^\(/, '')
    .replace(/\)?[.、,]?$/, '');
  return bare.length > 6 ? undefined : readChineseNumber(bare);
}

/**
 * Which rows hold numbers that mean nothing: their rows continue a task, and the numbers of the rows that begin
 * a task run on without them. A table that numbers every row, or every item below a task, has none.
 */
export function findStrays(rows: readonly NumberedRow[]): readonly boolean[] {
  const numbered = rows.filter(({ number }) => number !== undefined);
  const starts = numbered.filter(({ isContinuation }) => !isContinuation);
  const continuations = rows.filter(({ isContinuation }) => isContinuation);
  const ownNumbers = continuations.filter(({ number }) => number !== undefined).length;
  const runBetter = starts.length > 1 && runningShare(starts) > runningShare(numbered);
  const areFew = ownNumbers * 2 < continuations.length && breaksIn(starts) <= breaksIn(numbered);
  if (!runBetter && !areFew) return rows.map(() => false);
  const fitting = fittingNumbers(numbered);
  return rows.map((row) => row.isContinuation && row.number !== undefined && !fitting.has(row));
}

/** Numbers of continuing rows that fill the gap between the starts around them: 8 between 7 and 9 is no stray. */
function fittingNumbers(numbered: readonly NumberedRow[]): ReadonlySet<NumberedRow> {
  const fitting = new Set<NumberedRow>();
  let between: NumberedRow[] = [];
  let isRunning = false;
  for (const [index, row] of numbered.entries()) {
    const isNext = row.number === (numbered[index - 1]?.number ?? 0) + 1;
    if (row.isContinuation) {
      isRunning &&= isNext;
      between.push(row);
    } else {
      if (isRunning && isNext) for (const filling of between) fitting.add(filling);
      between = [];
      isRunning = true;
    }
  }
  return fitting;
}

/** Share of the numbers that are one more than the number before. */
function runningShare(rows: readonly NumberedRow[]): number {
  return 1 - breaksIn(rows) / Math.max(1, rows.length - 1);
}

/** How many numbers are not one more than the number before. */
function breaksIn(rows: readonly NumberedRow[]): number {
  return rows.filter(({ number = 0 }, index) => index > 0 && number !== (rows[index - 1]?.number ?? 0) + 1).length;
}

/** Reads the 序号 of every row, in the order of `table.rows`; empty where the table has no such column. */
export function readSerials(table: Pick<TaskTable, 'columns' | 'rows'>): readonly SerialReading[] {
  const column = columnIndexOf(table, 'no');
  if (column === undefined) return [];
  const group = groupColumnsOf(table.columns).at(-1);
  const numbered = table.rows.map((row) => {
    const cell = row.cells[column];
    const above = group === undefined ? undefined : row.cells[group]?.inherited;
    const number = cell?.inherited === 'no' ? readSerialNumber(cell.text) : undefined;
    return { number, isContinuation: above === 'merge' || above === 'blank' };
  });
  const strays = findStrays(numbered);
  let current: number | undefined;
  return table.rows.map((row, index) => {
    const cell = row.cells[column];
    const number = numbered[index]?.number;
    const state = stateOf(cell, number, strays[index] === true);
    if (state !== 'stray' && state !== 'inherited') current = number;
    return { state, number: current, cell };
  });
}

function stateOf(cell: TaskCell | undefined, number: number | undefined, isStray: boolean): SerialReading['state'] {
  if (!cell) return 'missing';
  if (cell.inherited !== 'no') return 'inherited';
  if (isStray) return 'stray';
  return number === undefined ? 'unreadable' : 'own';
}

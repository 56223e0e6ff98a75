import { type CivilDate, serialOfDate } from '../calendar/civil-date';
import { columnLetters, type CellAddress } from '../grid/address';
import { type CellValue, cellAt, type Grid, isErrorValue } from '../grid/grid';
import { earliestDoneDate } from '../tasks/done-date';
import { progressUnitOf, saysOver } from '../tasks/progress';
import { isDatedDone, isTaskDone } from '../tasks/task-status';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import { sameAsNow } from './same-as-now';

/** What a cell says, as a whole, when its task is done; 1 is how Excel keeps a typed 「100%」. */
export const DONE_CELLS: readonly CellValue[] = [
  '已完成',
  '完成',
  '已办结',
  '办结',
  '已销号',
  '已整改',
  '已落实',
  '已结束',
  '是',
  '√',
  '100%',
  1,
];

/** Where the test's cells are found. */
export interface DoneTestPlace {
  readonly grid: Grid;
  readonly table: TaskTable;
  /** The name, or cell, of the day to count from. */
  readonly day: string;
  /** How a cell is called; its column fixed and its row not (「$P5」) unless told otherwise. */
  readonly refTo?: (at: CellAddress) => string;
}

/**
 * A task's test, as formula text, that it is done: by the words of 完成情况 and 状态 (备注 where there is neither) that mean nothing
 * else, or by a 完成日期 that has come. As long as the cells say what they say now, it answers on every day what the add-in reads in
 * them (「已完成养护120公里」 is not done): where those words alone would answer otherwise, the present text is compared with.
 * Undefined where no column reports on the task.
 */
export function doneTest(task: TaskRow, place: DoneTestPlace): string | undefined {
  const reporting = reportingCells(task, place);
  const tests = [wordsTest(task, place, reporting), datesTest(task, place, reporting)].filter(
    (test) => test !== undefined,
  );
  return tests.length > 1 ? `OR(${tests.join(',')})` : tests[0];
}

/** A cell that the test looks at. */
interface TestCell {
  readonly ref: string;
  readonly value: CellValue;
  /** What is to be done with a cell of the column: in a column of shares 100 is all. */
  readonly words: readonly CellValue[];
  readonly doneOn?: CivilDate;
}

function reportingCells(task: TaskRow, place: DoneTestPlace): readonly TestCell[] {
  const { columns } = place.table;
  const isReported = columns.some(({ role }) => role === 'progress' || role === 'status');
  return columns.flatMap(({ role }, index) =>
    role === 'progress' || role === 'status' || (role === 'remark' && !isReported) ? testCell(task, place, index) : [],
  );
}

/** The cell a row's words come from; errors (「#REF!」) would make errors of every test. */
function testCell(task: TaskRow, { grid, table, refTo = fixedColumn }: DoneTestPlace, index: number): TestCell[] {
  const column = table.columns[index];
  if (!column) return [];
  const cell = task.cells[index];
  const at = cell?.source ?? { row: task.row, col: column.col };
  const value = cellAt(grid, at)?.value ?? null;
  if (isErrorValue(value)) return [];
  const words = progressUnitOf(column.label) === 'percent' ? [...DONE_CELLS, 100] : DONE_CELLS;
  const doneOn = cell && earliestDoneDate(cell);
  return [{ ref: refTo(at), value, words, ...(doneOn !== undefined && { doneOn }) }];
}

function fixedColumn({ row, col }: CellAddress): string {
  return `$${columnLetters(col)}${row + 1}`;
}

function wordsTest(task: TaskRow, place: DoneTestPlace, reporting: readonly TestCell[]): string | undefined {
  const isDone = isTaskDone(place.table, task);
  const said = reporting.map(({ ref, words }) => `${ref}={${words.map(literal).join(',')}}`);
  const words = said.length === 0 ? undefined : `OR(${said.join(',')})`;
  const isSaid = reporting.some(({ value, words: wanted }) => wanted.includes(value));
  if (isDone === isSaid) return words;
  const now = allAsNow([...reporting, ...deadlinesThatSayOver(task, place)]);
  if (!isDone) return `AND(${words ?? 'FALSE'},NOT(${now}))`;
  return words === undefined ? now : `OR(${words},${now})`;
}

function literal(value: CellValue): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function allAsNow(cells: readonly TestCell[]): string {
  const tests = cells.map(sameAsNow);
  return tests.length === 1 ? (tests[0] ?? 'TRUE') : `AND(${tests.join(',')})`;
}

/** 「2023年底前（已完成）」 */
function deadlinesThatSayOver(task: TaskRow, place: DoneTestPlace): readonly TestCell[] {
  return place.table.columns.flatMap(({ role }, index) => {
    const text = role === 'deadline' ? task.cells[index]?.text : undefined;
    return text !== undefined && saysOver(text) ? testCell(task, place, index) : [];
  });
}

function datesTest(task: TaskRow, place: DoneTestPlace, reporting: readonly TestCell[]): string | undefined {
  const { table, day } = place;
  const dated = table.columns.flatMap(({ role }, index) => (role === 'doneDate' ? testCell(task, place, index) : []));
  if (dated.length === 0) return undefined;
  const tests = dated.map((cell) => dateTest(cell, day, place.grid.date1904));
  const test = tests.length === 1 ? (tests[0] ?? 'FALSE') : `OR(${tests.join(',')})`;
  const last = dated
    .flatMap(({ doneOn }) => doneOn ?? [])
    .sort()
    .at(-1);
  // What the other columns say may keep a date from counting: 「正在推进」.
  const goesOn = last !== undefined && !isDatedDone(table, task, last);
  return goesOn ? `AND(NOT(${allAsNow(reporting)}),${test})` : test;
}

function dateTest(cell: TestCell, day: string, date1904: boolean): string {
  const { ref, value, doneOn } = cell;
  const real = `AND(ISNUMBER(${ref}),${ref}<${day}+1)`;
  const serial = doneOn === undefined ? undefined : serialOfDate(doneOn, date1904);
  const isReal = typeof value === 'number' ? Math.floor(value) === serial : serial === undefined;
  if (isReal) return real;
  return `IF(${sameAsNow(cell)},${serial === undefined ? 'FALSE' : `${day}>=${serial}`},${real})`;
}

import { describeReading } from '../deadlines/describe';
import type { CellRange } from '../grid/address';
import type { PlannedCell, PlannedCondition } from '../grid/sheet-plan';
import { cellOf, type TaskRow, type TaskTable } from '../tasks/task-table';
import { date, oneLine, taskCell, taskSource, text } from './cells';
import { daysLeftCell, statusCell, statusConditions } from './counting';
import type { SheetColumn } from './frame';
import type { SummaryContext } from './summary';

/** The columns in which the lists by unit and by leader show a task. */
export const TASK_COLUMNS: readonly SheetColumn[] = [
  { header: '序号', widthChars: 7 },
  { header: '工作任务', widthChars: 42 },
  { header: '完成时限', widthChars: 18 },
  { header: '截止日期', widthChars: 12 },
  { header: '状态', widthChars: 10 },
  { header: '剩余天数', widthChars: 10 },
  { header: '说明', widthChars: 28 },
];

const STATUS_AT = TASK_COLUMNS.findIndex(({ header }) => header === '状态');

/** 序号 as the sheet has it, 「」 without one. */
export function serialOf({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): string {
  return oneLine(cellOf(table, task, 'no')?.text ?? '');
}

/**
 * 序号 as a link to the task's row. A link needs words: a table without that column is numbered here, and a task whose 序号 is
 * blank has 「无」.
 */
export function serialCell(context: Pick<SummaryContext, 'table'>, task: TaskRow): PlannedCell {
  return {
    value: serialOf(context, task) || missingSerial(context, task),
    look: 'link',
    source: taskSource(context, task),
  };
}

const places = new WeakMap<TaskTable, ReadonlyMap<TaskRow, number>>();

function missingSerial({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): string {
  if (table.columns.some(({ role }) => role === 'no')) return '无';
  const known = places.get(table) ?? new Map(table.rows.map((row, index) => [row, index + 1]));
  places.set(table, known);
  return String(known.get(task) ?? '无');
}

/** 完成时限 in the sheet's own words, on one line. */
export function deadlineWords({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): string {
  return oneLine(cellOf(table, task, 'deadline')?.text ?? '');
}

/** How a deadline was understood, which holds on every day; the days that are left have a column of their own. */
export function reasonWords({ statusOf }: SummaryContext, task: TaskRow): string {
  const { status, reason } = statusOf(task);
  if (status === '已完成' || !task.deadline || task.deadline.parts.length === 0) return reason;
  return describeReading(task.deadline);
}

const known = new WeakMap<SummaryContext, Map<TaskRow, readonly PlannedCell[]>>();

/** A task in `TASK_COLUMNS`, linked to its row; worked out once however many units it has. */
export function taskCells(context: SummaryContext, task: TaskRow): readonly PlannedCell[] {
  const ofContext = known.get(context) ?? new Map<TaskRow, readonly PlannedCell[]>();
  known.set(context, ofContext);
  const cells = ofContext.get(task) ?? newCells(context, task);
  ofContext.set(task, cells);
  return cells;
}

function newCells(context: SummaryContext, task: TaskRow): readonly PlannedCell[] {
  return [
    serialCell(context, task),
    taskCell(context, task),
    text(deadlineWords(context, task)),
    date(task.deadline?.due, context),
    statusCell(context, task),
    daysLeftCell(context, task),
    text(reasonWords(context, task)),
  ];
}

/** Zero-based column of 状态 where `TASK_COLUMNS` begin at one. */
export function statusCol(left: number): number {
  return left + STATUS_AT;
}

/** Colours of the status cells of a body whose `TASK_COLUMNS` begin at a column. */
export function taskConditions(context: SummaryContext, body: CellRange, left: number): readonly PlannedCondition[] {
  const col = statusCol(left);
  return statusConditions(context, { ...body, left: col, right: col });
}

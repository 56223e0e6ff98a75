import type { CivilDate } from '../calendar/civil-date';
import type { CellRange } from '../grid/address';
import { cellOf, type TaskRow } from '../tasks/task-table';
import { NO_UNIT, oneLine } from './cells';
import type { Detail } from './details';
import { datelessGroup, kindWords, monthNumber, quarterNumber } from './due-group';
import { cellOn, rangeOn } from './formula-text';
import { bodyTop, type SheetColumn, type SheetHead } from './frame';
import type { SummaryContext } from './summary';

/** Key of 明细 and of its sheet among `context.sheets`. */
export const DETAIL_ID = 'detail';

/** The columns of 明细, in their order. */
export type DetailColumnId =
  | 'no'
  | 'key'
  | 'task'
  | 'unit'
  | 'role'
  | 'deadline'
  | 'date'
  | 'due'
  | 'kind'
  | 'status'
  | 'daysLeft'
  | 'reason'
  | 'leader'
  | 'month'
  | 'quarter'
  | 'isTask'
  | 'isEntry'
  | 'isDate'
  | 'hasNoLead'
  | 'hasNoResponsible';

export interface DetailColumn extends SheetColumn {
  readonly id: DetailColumnId;
}

const COLUMNS: readonly DetailColumn[] = [
  { id: 'no', header: '序号', widthChars: 8 },
  { id: 'key', header: '任务编号', widthChars: 20 },
  { id: 'task', header: '任务', widthChars: 46 },
  { id: 'unit', header: '单位', widthChars: 24 },
  { id: 'role', header: '角色', widthChars: 8 },
  { id: 'deadline', header: '完成时限', widthChars: 22 },
  { id: 'date', header: '节点日期', widthChars: 12 },
  { id: 'due', header: '截止日期', widthChars: 12 },
  { id: 'kind', header: '时限类型', widthChars: 11 },
  { id: 'status', header: '状态', widthChars: 10 },
  { id: 'daysLeft', header: '剩余天数', widthChars: 10 },
  { id: 'reason', header: '说明', widthChars: 34 },
  { id: 'leader', header: '责任领导', widthChars: 12 },
  { id: 'month', header: '月份', widthChars: 10 },
  { id: 'quarter', header: '季度', widthChars: 15 },
  { id: 'isTask', header: '任务计数', widthChars: 10 },
  { id: 'isEntry', header: '项次计数', widthChars: 10 },
  { id: 'isDate', header: '节点计数', widthChars: 10 },
  { id: 'hasNoLead', header: '无牵头', widthChars: 8 },
  { id: 'hasNoResponsible', header: '无责任', widthChars: 8 },
];

/** The columns of 明细 for a table: 责任领导 only where the table has such a column. */
export function detailColumns({ table }: Pick<SummaryContext, 'table'>): readonly DetailColumn[] {
  const hasLeader = table.columns.some(({ role }) => role === 'leader');
  return hasLeader ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'leader');
}

/** Title, note and columns of 明细: what decides where its rows lie. */
export function detailHead(context: Pick<SummaryContext, 'table'>): SheetHead {
  return {
    id: DETAIL_ID,
    title: '明细',
    heading: '任务明细',
    columns: detailColumns(context),
    note: '每项任务的每个单位、每种角色、每个日期各占一行。其他汇总表的数字都由本表统计得出，请勿删改或重新排序。',
  };
}

/** Zero-based column of 明细. */
function detailCol(context: Pick<SummaryContext, 'table'>, column: DetailColumnId): number {
  return detailColumns(context).findIndex(({ id }) => id === column);
}

/** All cells of one column of 明细, as formulas of other sheets write them: 「'明细'!$D$5:$D$157」. */
export function detailRange(context: SummaryContext, column: DetailColumnId): string {
  const { detailSheet, top, bottom } = extentOf(context);
  const col = detailCol(context, column);
  const area: CellRange = { top, left: col, bottom, right: col };
  return rangeOn(detailSheet, area);
}

/** The cell of one row of 明细: `index` is the row's place among `context.details`. */
export function detailCell(context: SummaryContext, column: DetailColumnId, index: number): string {
  const { detailSheet, top } = extentOf(context);
  return cellOn(detailSheet, top + index, detailCol(context, column));
}

interface Extent {
  readonly detailSheet: string;
  readonly top: number;
  readonly bottom: number;
}

const extents = new WeakMap<SummaryContext, Extent>();

/** Live sheets are only ever written together with 明细. */
function extentOf(context: SummaryContext): Extent {
  const known = extents.get(context);
  if (known) return known;
  const detailSheet = context.sheets.get(DETAIL_ID);
  if (detailSheet === undefined) throw new Error('live numbers need 明细 among the sheets');
  const top = bodyTop(context, detailHead(context));
  const extent = { detailSheet, top, bottom: top + Math.max(1, context.details.length) - 1 };
  extents.set(context, extent);
  return extent;
}

/** Columns by whose cells rows of 明细 are counted. */
export type CountedColumn = Exclude<
  DetailColumnId,
  'no' | 'task' | 'deadline' | 'date' | 'due' | 'daysLeft' | 'reason'
>;

/** What stands in such a column of a row, as it is counted; the status is the context's. */
export function countedValue(context: SummaryContext, detail: Detail, column: CountedColumn): string | number {
  return COUNTED[column](detail, context);
}

const COUNTED: Readonly<Record<CountedColumn, (detail: Detail, context: SummaryContext) => string | number>> = {
  key: ({ task }) => task.key,
  unit: ({ unit }) => unit || NO_UNIT,
  role: ({ role }) => role ?? '',
  kind: ({ task }) => kindWords(task),
  status: ({ task }, { statusOf }) => statusOf(task).status,
  leader: ({ task }, context) => leaderOf(context, task),
  month: (detail, context) => periodOf(context, detail, monthNumber),
  quarter: (detail, context) => periodOf(context, detail, quarterNumber),
  isTask: ({ isTask }) => flag(isTask),
  isEntry: ({ isEntry }) => flag(isEntry),
  isDate: ({ isDate }) => flag(isDate),
  hasNoLead: ({ isTask, task }) => flag(isTask && !hasPart(task, 'lead')),
  hasNoResponsible: ({ isTask, task }) => flag(isTask && !hasPart(task, 'responsible')),
};

function flag(isCounted: boolean): 0 | 1 {
  return isCounted ? 1 : 0;
}

/** The leader of a task as 明细 names him, 「」 without one. */
function leaderOf({ table }: Pick<SummaryContext, 'table'>, task: TaskRow): string {
  return oneLine(cellOf(table, task, 'leader')?.text ?? '');
}

function periodOf(
  { table }: SummaryContext,
  { task, date }: Detail,
  numberOf: (date: CivilDate) => number,
): string | number {
  const group = datelessGroup(task, table);
  return group === undefined && date !== undefined ? numberOf(date) : (group ?? '无法判断');
}

function hasPart(task: TaskRow, part: 'lead' | 'responsible'): boolean {
  return task.units.some((unit) => unit.part === part);
}

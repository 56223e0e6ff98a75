import type { CellRange } from '../../grid/address';
import type { PlannedCell, SheetPlan } from '../../grid/sheet-plan';
import { cell, date, mergeOf, NO_LEAD, type Row, rowOf, spread, taskCell, text, word } from '../cells';
import { daysLeftCell, statusCell, statusConditions } from '../counting';
import { countedValue } from '../detail-columns';
import type { Detail } from '../details';
import { DATELESS } from '../due-group';
import { headerRow, headRows, NOTHING, type SheetColumn } from '../frame';
import { monthsOf, monthWords, quarterOf, quarterWords } from '../periods';
import { statusCellConditions, statusCells } from '../status-columns';
import { COUNT_HEADERS } from '../status-counts';
import { readColumns } from '../grouped-details';
import type { Summary, SummaryContext } from '../summary';
import { deadlineWords, serialCell } from '../task-cells';
import { unitsOfTasks, unitsWithRole } from '../unit-groups';

const ROWS_PER_PAUSE = 1000;

const COUNT_ROW = ['时间', '合计', ...COUNT_HEADERS] as const;

const LIST: readonly SheetColumn[] = [
  { header: '日期', widthChars: 17 },
  { header: '序号', widthChars: 9 },
  { header: '工作任务', widthChars: 48 },
  { header: '牵头单位', widthChars: 26 },
  { header: '完成时限', widthChars: 22 },
  { header: '状态', widthChars: 10 },
  { header: '剩余天数', widthChars: 10 },
  { header: '责任单位', widthChars: 30 },
];

/** 按时限: how many dates fall into every month and quarter and how they stand, then all of them by date. */
export const byDeadline: Summary = {
  id: 'by-deadline',
  title: '按时限',
  about: '每个月、每个季度有哪些任务到期；长期、待触发、立即和无法判断的另列。',
  needs: ['deadline'],
  *plan(context) {
    yield* readColumns(context, ['isDate', 'status', 'month', 'quarter']);
    const head = headRows(context, {
      id: 'by-deadline',
      title: '按时限',
      heading: '按完成时限汇总',
      columns: LIST,
      note: noteOf(context),
    });
    const countTop = head.rows.length + 1;
    const counts = countRows(context);
    yield;
    const list = yield* listRows(context);
    const above = [...head.rows, rowOf('header', COUNT_ROW), ...counts, []];
    const body = list.length > 0 ? list : [spread(text(NOTHING), LIST.length)];
    const listTop = above.length + 1;
    const area = { top: listTop, left: 0, bottom: listTop + body.length - 1, right: LIST.length - 1 };
    return {
      key: 'by-deadline',
      title: '按时限',
      rows: [...above, headerRow(LIST), ...body],
      columnWidthsChars: LIST.map(({ widthChars }) => widthChars),
      merges: [...head.merges, ...(list.length === 0 ? [mergeOf(listTop, 0, LIST.length - 1)] : [])],
      frozenRows: 0,
      repeatedRow: listTop - 1,
      ...(list.length > 0 && { filter: { ...area, top: listTop - 1 } }),
      landscape: true,
      conditions: conditionsOf(context, { top: countTop, bottom: countTop + counts.length - 1 }, area),
      date1904: context.date1904,
    } satisfies SheetPlan;
  },
};

function noteOf({ details, table }: SummaryContext): string {
  const dates = details.filter(({ isDate }) => isDate).length;
  if (dates === table.rows.length) return '长期、待触发、立即和无法判断的任务没有到期月份，单独列出。';
  return `一项任务有多个日期的，每个日期各计一次，共 ${dates} 个节点；长期、待触发、立即和无法判断的任务没有到期月份，单独列出。`;
}

function conditionsOf(
  context: SummaryContext,
  counts: Pick<CellRange, 'top' | 'bottom'>,
  list: CellRange,
): NonNullable<SheetPlan['conditions']> {
  const statusAt = LIST.findIndex(({ header }) => header === '状态');
  return [
    ...statusCellConditions(context, { ...counts, left: 1, right: COUNT_ROW.length - 1 }),
    ...statusConditions(context, { ...list, left: statusAt, right: statusAt }),
  ];
}

/** Every month, after its last month the quarter, then what has no date, and the sum of months and words. */
function countRows(context: SummaryContext): readonly Row[] {
  const months = monthsOf(context);
  const rows: Row[] = [];
  for (const [index, month] of months.entries()) {
    rows.push([word(monthWords(month)), ...statusCells(context, [{ month, isDate: 1 }])]);
    const quarter = quarterOf(month);
    const next = months[index + 1];
    if (next !== undefined && quarterOf(next) === quarter) continue;
    rows.push([cell('total', quarterWords(quarter)), ...statusCells(context, [{ quarter, isDate: 1 }], 'total')]);
  }
  const apart = DATELESS.map((group): Row => [word(group), ...statusCells(context, [{ month: group, isDate: 1 }])]);
  return [...rows, ...apart, [cell('total', '合计'), ...statusCells(context, [{ isDate: 1 }], 'total')]];
}

/** One row per task and date, by date; then the tasks without one. */
function* listRows(context: SummaryContext): Generator<undefined, readonly Row[]> {
  const units = unitsOfTasks(context.details);
  const listed = context.details
    .filter(({ isDate }) => isDate)
    .map((detail, index) => ({ detail, index, key: sortKey(context, detail) }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1));
  const rows: Row[] = [];
  for (const { detail } of listed) {
    if (rows.length > 0 && rows.length % ROWS_PER_PAUSE === 0) yield;
    const named = units.get(detail.task);
    rows.push(listRow(context, detail, unitsWithRole(named, '牵头') || NO_LEAD, unitsWithRole(named, '责任')));
  }
  return rows;
}

/** Dates first, then the words in the order in which they are counted. */
function sortKey(context: SummaryContext, detail: Detail): string {
  const period = countedValue(context, detail, 'month');
  return typeof period === 'number' ? (detail.date ?? '') : `~${DATELESS.findIndex((group) => group === period)}`;
}

function listRow(context: SummaryContext, detail: Detail, leads: string, others: string): Row {
  const { task } = detail;
  const period = countedValue(context, detail, 'month');
  const when: PlannedCell = typeof period === 'number' ? date(detail.date, context) : word(period);
  return [
    when,
    serialCell(context, task),
    taskCell(context, task),
    text(leads),
    text(deadlineWords(context, task)),
    statusCell(context, task),
    daysLeftCell(context, task),
    text(others),
  ];
}

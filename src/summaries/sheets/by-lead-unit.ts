import { serialOfDate } from '../../calendar/civil-date';
import type { DeadlineStatus } from '../../deadlines/reading';
import type { PlannedCell, PlannedChart, PlannedLook } from '../../grid/sheet-plan';
import { mainCellOf } from '../../tasks/main-columns';
import { cellOf, type TaskRow } from '../../tasks/task-table';
import { COUNT_HEADERS, type CountHeader, countStatuses } from '../status-counts';
import type { Summary, SummaryContext } from '../summary';
import { tasksByUnit, type UnitTasks } from '../tasks-by-unit';

type Row = readonly (PlannedCell | undefined)[];

const COUNT_ROW = ['牵头单位', '任务数', ...COUNT_HEADERS] as const;
const FIRST_COUNT = COUNT_ROW.length - COUNT_HEADERS.length;
const LIST_ROW = ['牵头单位', '序号', '工作任务', '完成时限', '截止日期', '状态', '说明'] as const;
const NOBODY = '（未写牵头单位）';

/** 按牵头单位: counts per lead unit, the same as a chart, then every unit's tasks, each linked to its row. */
export const byLeadUnit: Summary = {
  id: 'by-lead-unit',
  title: '按牵头单位',
  needs: [['lead', 'lead+responsible']],
  plan: (context) => {
    const groups = tasksByUnit(context.table.rows, 'lead');
    const counts = groups.map((group) => countRow(context, group));
    const head: readonly Row[] = [[cell('title', '牵头单位任务汇总')], [cell('note', noteOf(context, groups))], []];
    const list = groups.flatMap((group) => group.tasks.map((task) => listRow(context, group.unit, task)));
    const above = [...head, headerRow(COUNT_ROW), ...counts, totalRow(context, groups), []];
    const chart = chartOf(counts, { headRow: head.length, top: above.length });
    const below = Array.from({ length: chart ? chart.place.bottom - chart.place.top + 2 : 0 }, (): Row => []);
    const rows = [...above, ...below, headerRow(LIST_ROW), ...list];
    const listTop = rows.length - list.length - 1;
    return {
      key: 'by-lead-unit',
      title: '按牵头单位',
      rows,
      columnWidthsChars: [26, 9, 48, 24, 12, 10, 36, 8],
      merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: COUNT_ROW.length - 1 })),
      frozenRows: 0,
      filter: { top: listTop, left: 0, bottom: rows.length - 1, right: LIST_ROW.length - 1 },
      landscape: true,
      ...(chart && { charts: [chart] }),
      date1904: context.date1904,
    };
  },
};

function noteOf({ table, asOf }: SummaryContext, groups: readonly UnitTasks[]): string {
  const entries = groups.reduce((sum, group) => sum + group.tasks.length, 0);
  return `来源：工作表「${table.sheet}」，截至 ${asOf}。任务 ${table.rows.length} 项，单位任务 ${entries} 项次；一项任务有几个牵头单位，每个单位各计一次。`;
}

function countRow(context: SummaryContext, group: UnitTasks): Row {
  const statuses = group.tasks.map((task) => context.statusOf(task).status);
  return [
    cell('text', group.unit || NOBODY),
    cell('number', group.tasks.length),
    ...countStatuses(statuses).map(countCell),
  ];
}

function totalRow(context: SummaryContext, groups: readonly UnitTasks[]): Row {
  const statuses = groups.flatMap((group) => group.tasks.map((task) => context.statusOf(task).status));
  return [
    cell('total', '合计（项次）'),
    ...[statuses.length, ...countStatuses(statuses)].map((count) => cell('total', count)),
  ];
}

/** Late and soon stand out only where there are any. */
function countCell(count: number, column: number): PlannedCell {
  const header = COUNT_HEADERS[column];
  const look = count > 0 && header === '已逾期' ? 'late' : count > 0 && header === '临期' ? 'soon' : 'number';
  return cell(look, count);
}

/** More bars than this are no picture any more; the table above holds every unit. */
const MAX_BARS = 20;
const MIN_CHART_ROWS = 12;
/** Rows for the title, the legend and some air around the bars. */
const CHART_ROWS_AROUND = 8;

/** Light and dark in turn, 3 : 1 against white, so that neighbours stay apart on a grey print as well. */
const STATUS_COLORS: Readonly<Record<CountHeader, string>> = {
  已完成: '#5C9E3D',
  已逾期: '#A80000',
  临期: '#C77F00',
  未到期: '#1F4E79',
  长期: '#4A90C2',
  其他: '#404040',
};

/**
 * Bars over the counts, between them and the list: beside them the chart would lie off the screen and shrink the print,
 * which fits the width of the list on a page.
 */
function chartOf(
  counts: readonly Row[],
  { headRow, top }: { readonly headRow: number; readonly top: number },
): PlannedChart | undefined {
  const bars = counts.slice(0, MAX_BARS);
  if (bars.length < 2) return undefined;
  const column = (col: number) => ({ top: headRow + 1, left: col, bottom: headRow + bars.length, right: col });
  const rows = Math.max(MIN_CHART_ROWS, bars.length + CHART_ROWS_AROUND);
  return {
    key: 'statuses',
    title: bars.length < counts.length ? `各牵头单位任务状态（前 ${MAX_BARS} 个单位）` : '各牵头单位任务状态',
    kind: 'stacked-bars',
    place: { top, left: 0, bottom: top + rows - 1, right: COUNT_ROW.length - 1 },
    categories: column(0),
    series: COUNT_HEADERS.flatMap((title, index) => {
      const col = FIRST_COUNT + index;
      const isSeen = bars.some((row) => row[col]?.value !== 0);
      return isSeen ? [{ title, values: column(col), color: STATUS_COLORS[title] }] : [];
    }),
  };
}

function listRow(context: SummaryContext, unit: string, task: TaskRow): Row {
  const { table } = context;
  const serial = cellOf(table, task, 'no');
  const words = mainCellOf(table, task);
  const deadline = cellOf(table, task, 'deadline');
  const { status, reason } = context.statusOf(task);
  const due = task.deadline?.due;
  return [
    cell('text', unit || NOBODY),
    cell('text', serial?.text ?? ''),
    {
      ...cell('text', words?.text ?? ''),
      source: { sheet: table.sheet, at: words?.at ?? { row: task.row, col: table.range.left }, rowKey: task.key },
    },
    cell('text', oneLine(deadline?.text ?? '')),
    due ? { value: serialOfDate(due, context.date1904), look: 'date', numberFormat: 'yyyy-mm-dd' } : cell('text', ''),
    cell(lookOf(status), status),
    cell('text', reason),
  ];
}

function lookOf(status: DeadlineStatus): PlannedLook {
  if (status === '已逾期') return 'late';
  if (status === '临期') return 'soon';
  return status === '已完成' ? 'done' : 'text';
}

function headerRow(words: readonly string[]): Row {
  return words.map((word) => cell('header', word));
}

function cell(look: PlannedLook, value: string | number): PlannedCell {
  return { value, look };
}

function oneLine(value: string): string {
  return value.replace(/(?<!\s)[^\S\n]*\n\s*/g, '');
}

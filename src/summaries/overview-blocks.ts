import type { DeadlineStatus } from '../deadlines/reading';
import { a1, a1Range } from '../grid/address';
import type { PlannedCell, PlannedChart, PlannedCondition } from '../grid/sheet-plan';
import { cell, lookOfStatus, NO_LEAD, NO_RESPONSIBLE, type Row, rowOf, shareCell, text, word } from './cells';
import { type Criteria, countCell, countOf, statusConditions } from './counting';
import { DATELESS } from './due-group';
import { monthsOf, monthWords } from './periods';
import { COUNT_CHARS, STATUS_COLORS, statusCellConditions, statusCells, statusSeries } from './status-columns';
import { COUNT_HEADERS } from './status-counts';
import type { SummaryContext } from './summary';
import { unitGroups } from './unit-groups';

/** One table of 总览 with the chart beside it. */
export interface OverviewBlock {
  readonly heading: string;
  /** The table's header first. */
  readonly rows: readonly Row[];
  readonly chart?: Omit<PlannedChart, 'place'>;
  readonly conditions: readonly PlannedCondition[];
}

/** Width of the table's columns in characters: words, the count of all, one column per status. */
export const TABLE_WIDTHS: readonly number[] = [
  28,
  ...Array.from({ length: COUNT_HEADERS.length + 1 }, () => COUNT_CHARS),
];

const ALL_STATUSES: readonly DeadlineStatus[] = [
  '已完成',
  '已逾期',
  '临期',
  '未到期',
  '未开始',
  '长期',
  '待触发',
  '立即',
  '无法判断',
];

/** One colour each, in the order of the statuses: those of the bars where they have one. */
const SLICE_COLORS: readonly string[] = [
  STATUS_COLORS.已完成,
  STATUS_COLORS.已逾期,
  STATUS_COLORS.临期,
  STATUS_COLORS.未到期,
  '#7F7F7F',
  STATUS_COLORS.长期,
  '#404040',
  '#7030A0',
  '#595959',
];

/** 任务状态: every task once, and the share that is done. `top` is the row of the block's header. */
export function statusBlock(context: SummaryContext, top: number): OverviewBlock {
  const first = top + 1;
  const sumAt = { row: first + ALL_STATUSES.length, col: 1 };
  const all = countCell(context, { isTask: 1 }, 'total');
  const counts = ALL_STATUSES.map((status) => countCell(context, { isTask: 1, status }));
  const ofAll = (part: PlannedCell, row: number, look: 'number' | 'total') =>
    shareCell(
      context,
      { value: Number(part.value), at: { row, col: 1 } },
      { value: Number(all.value), at: sumAt },
      look,
    );
  const rows = ALL_STATUSES.map((status, index) => {
    const count = counts[index] ?? cell('number', 0);
    return [statusWord(context, status, count), count, ofAll(count, first + index, 'number')];
  });
  const area = { top: first, left: 0, bottom: sumAt.row - 1, right: 0 };
  return {
    heading: '任务状态（每项任务计一次）',
    rows: [
      rowOf('header', ['状态', '任务数', '占比']),
      ...rows,
      [cell('total', '任务合计（项）'), all, cell('total', '')],
      [cell('total', '单位任务（项次）'), countCell(context, { isEntry: 1 }, 'total'), cell('total', '')],
      [cell('total', '完成率'), ofAll(counts[0] ?? all, first, 'total'), cell('total', '')],
    ],
    chart: {
      key: 'statuses',
      title: '任务状态',
      kind: 'doughnut',
      categories: area,
      series: [
        {
          title: '任务数',
          values: { ...area, left: 1, right: 1 },
          color: STATUS_COLORS.未到期,
          pointColors: SLICE_COLORS,
        },
      ],
    },
    conditions: statusConditions(context, area),
  };
}

/** Frozen: in colour where there are any. */
function statusWord({ numbers }: SummaryContext, status: DeadlineStatus, count: PlannedCell): PlannedCell {
  return numbers === 'live' || count.value === 0 ? word(status) : cell(lookOfStatus(status), status);
}

/** More bars than this are no picture any more; 按牵头单位 holds every unit. */
const MAX_UNITS = 20;

/** Tasks by lead unit, those with most first; by responsible unit in a table without leads. */
export function unitBlock(context: SummaryContext, top: number): OverviewBlock {
  const role = context.details.some((detail) => detail.role === '牵头') ? '牵头' : '责任';
  const first = top + 1;
  const { shown, others } = unitsByWork(context, role);
  const rows = shown.map((unit, index): Row => {
    const ref = `$${a1({ row: first + index, col: 0 })}`;
    return [text(unit), ...statusCells(context, [{ unit: { ref, value: unit }, role, isEntry: 1 }])];
  });
  const area = { top: first, left: 1, bottom: first + rows.length - 1, right: COUNT_HEADERS.length + 1 };
  const nobody: Criteria = role === '牵头' ? { hasNoLead: 1 } : { hasNoResponsible: 1 };
  const nobodyRow: Row = [text(role === '牵头' ? NO_LEAD : NO_RESPONSIBLE), ...statusCells(context, [nobody])];
  const total: Row = [cell('total', '合计（项次）'), ...statusCells(context, [{ role, isEntry: 1 }, nobody], 'total')];
  const below = [...(countOf(context, nobody) > 0 ? [nobodyRow] : []), total];
  const restRow = restCells(context, { above: rows, below, first });
  return {
    heading: `各${role}单位（一项任务有几个${role}单位，每个单位各计一次）`,
    rows: [
      rowOf('header', [`${role}单位`, '任务数', ...COUNT_HEADERS]),
      ...rows,
      ...(others > 0 ? [[text(`其余 ${others} 个单位`), ...restRow]] : []),
      ...below,
    ],
    ...(rows.length > 1 && {
      chart: {
        key: 'units',
        title: others > 0 ? `各${role}单位任务（前 ${MAX_UNITS} 个单位）` : `各${role}单位任务`,
        kind: 'stacked-bars',
        categories: { ...area, left: 0, right: 0 },
        series: statusSeries(context, rows, area),
      },
    }),
    conditions: rows.length > 0 ? statusCellConditions(context, area) : [],
  };
}

/** Names of the units with most tasks, equals in the table's order, and how many are left out. */
function unitsByWork(
  { details }: SummaryContext,
  role: '牵头' | '责任',
): { readonly shown: readonly string[]; readonly others: number } {
  const units = unitGroups(details, (detail) => detail.isEntry && detail.role === role)
    .map((group, index) => ({ ...group, index }))
    .sort((a, b) => b.entries.length - a.entries.length || a.index - b.index);
  return { shown: units.slice(0, MAX_UNITS).map(({ unit }) => unit), others: Math.max(0, units.length - MAX_UNITS) };
}

/** What the sum holds beyond the rows shown above and those below. */
function restCells(
  { numbers }: SummaryContext,
  { above, below, first }: { readonly above: readonly Row[]; readonly below: readonly Row[]; readonly first: number },
): readonly PlannedCell[] {
  const own = first + above.length;
  const valueOf = (row: Row | undefined, col: number) => Number(row?.[col]?.value ?? 0);
  return Array.from({ length: COUNT_HEADERS.length + 1 }, (_, index) => {
    const col = index + 1;
    const named = [...above, ...below.slice(0, -1)].reduce((sum, row) => sum + valueOf(row, col), 0);
    const minus = below.slice(0, -1).map((__, down) => `-${a1({ row: own + 1 + down, col })}`);
    const shown = `SUM(${a1Range({ top: first, left: col, bottom: own - 1, right: col })})`;
    const formula = `=${a1({ row: own + below.length, col })}-${shown}${minus.join('')}`;
    const value = valueOf(below.at(-1), col) - named;
    return { value, look: 'number', ...(numbers === 'live' && { formula }) };
  });
}

/** Dates by month, then the tasks that have none. */
export function monthBlock(context: SummaryContext, top: number): OverviewBlock {
  const months = monthsOf(context);
  const rows = months.map((month): Row => [word(monthWords(month)), ...statusCells(context, [{ month, isDate: 1 }])]);
  const apart = DATELESS.map((group): Row => [word(group), ...statusCells(context, [{ month: group, isDate: 1 }])]);
  const first = top + 1;
  const area = { top: first, left: 1, bottom: first + rows.length - 1, right: COUNT_HEADERS.length + 1 };
  return {
    heading: '各月到期（有几个日期的任务，每个日期各计一次）',
    rows: [
      rowOf('header', ['月份', '节点数', ...COUNT_HEADERS]),
      ...rows,
      ...apart,
      [cell('total', '合计（节点）'), ...statusCells(context, [{ isDate: 1 }], 'total')],
    ],
    ...(rows.length > 1 && {
      chart: {
        key: 'months',
        title: '各月到期任务',
        kind: 'stacked-columns',
        categories: { ...area, left: 0, right: 0 },
        series: statusSeries(context, rows, area),
      },
    }),
    conditions: statusCellConditions(context, { ...area, bottom: area.bottom + apart.length }),
  };
}

import { a1, type CellRange, columnLetters } from '../../grid/address';
import type { PlannedCell, PlannedCondition, SheetPlan } from '../../grid/sheet-plan';
import { date, mergeOf, type Row, spread, taskCell, text } from '../cells';
import { daysLeftCell, statusCell, statusConditions } from '../counting';
import { literal } from '../formula-text';
import { bodyTop, listSheet, type SheetHead } from '../frame';
import type { Summary, SummaryContext } from '../summary';
import { deadlineWords, reasonWords, serialCell } from '../task-cells';
import { unitsOfTasks, unitsWithRole } from '../unit-groups';
import { byUrgency, COMING_DAYS, type Pressing, URGENCIES, type Urgency, urgencyOf } from '../urgency';

const COLUMNS = [
  { header: '级别', widthChars: 8 },
  { header: '序号', widthChars: 7 },
  { header: '工作任务', widthChars: 40 },
  { header: '牵头单位', widthChars: 18 },
  { header: '责任单位', widthChars: 22 },
  { header: '完成时限', widthChars: 17 },
  { header: '截止日期', widthChars: 12 },
  { header: '状态', widthChars: 10 },
  { header: '剩余天数', widthChars: 13 },
  { header: '说明', widthChars: 27 },
];
const LEVEL_COL = 0;
const STATUS_COL = 7;
const DAYS_COL = 8;

const LEVELS: Readonly<Record<Urgency, string>> = { late: '红色', soon: '黄色', coming: '蓝色' };

/** A number of days that shows as words, so that it still sorts. */
const DAYS_FORMAT = '"还有 "0" 天";"逾期 "0" 天";"今天到期"';

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;

/** 逾期与临期: what is late, due soon or due within 30 days, the most pressing first, in three colours and words. */
export const overdue: Summary = {
  id: 'overdue',
  title: '逾期与临期',
  about: `已逾期、临期和 ${COMING_DAYS} 天内到期的任务，按缓急排列，用红、黄、蓝三色标明。`,
  needs: ['deadline'],
  *plan(context) {
    const found: Pressing[] = [];
    for (const [index, task] of context.table.rows.entries()) {
      if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
      const reading = context.statusOf(task);
      const urgency = urgencyOf(task, reading);
      if (urgency) found.push({ task, urgency, reading });
    }
    found.sort(byUrgency);
    const units = unitsOfTasks(context.details);
    const head = headOf(context);
    const top = bodyTop(context, head);
    const rows: Row[] = [];
    for (const [index, pressing] of found.entries()) {
      if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
      const { task } = pressing;
      rows.push([
        levelCell(context, pressing, top + index),
        serialCell(context, task),
        taskCell(context, task),
        text(unitsWithRole(units.get(task), '牵头')),
        text(unitsWithRole(units.get(task), '责任')),
        text(deadlineWords(context, task)),
        date(pressing.reading.decidedBy, context),
        statusCell(context, task),
        { ...daysLeftCell(context, task), numberFormat: DAYS_FORMAT },
        text(reasonWords(context, task)),
      ]);
    }
    const extra = (body: CellRange) => ({ conditions: conditionsOf(context, body) });
    return withCounts(context, listSheet(context, { ...head, rows, extra }), found);
  },
};

function headOf({ table, asOf, numbers, soonDays, statusOf }: SummaryContext): SheetHead {
  const unknown = table.rows.filter((task) => statusOf(task).status === '无法判断').length;
  const listed = numbers === 'live' ? `名单按 ${asOf} 列出，级别和状态随「截至日期」变化，日期改变后请更新本表。` : '';
  const left = unknown === 0 ? '' : `另有 ${unknown} 项任务的时限无法判断，未列入本表。`;
  return {
    id: 'overdue',
    title: '逾期与临期',
    heading: '逾期与临期任务',
    columns: COLUMNS,
    note: `临期指 ${soonDays} 天内到期。${listed}${left}`,
  };
}

function levelCell({ numbers }: SummaryContext, { task, urgency }: Pressing, row: number): PlannedCell {
  const value = LEVELS[urgency];
  if (numbers === 'frozen') return { value, look: urgency };
  const status = a1({ row, col: STATUS_COL });
  const days = a1({ row, col: DAYS_COL });
  const isOver = `${status}=${literal('已完成')}`;
  const isComing = `AND(ISNUMBER(${days}),${days}<=${COMING_DAYS})`;
  // Only dates that must be met may turn blue, not the next turn of a rhythm.
  const rest =
    task.deadline?.due === undefined ? '""' : `IF(${isOver},"",IF(${isComing},${literal(LEVELS.coming)},""))`;
  const soon = `IF(${status}=${literal('临期')},${literal(LEVELS.soon)},${rest})`;
  return { value, look: 'word', formula: `=IF(${status}=${literal('已逾期')},${literal(LEVELS.late)},${soon})` };
}

function conditionsOf(context: SummaryContext, body: CellRange): readonly PlannedCondition[] {
  if (context.numbers === 'frozen') return [];
  const area = { ...body, left: LEVEL_COL, right: LEVEL_COL };
  const first = a1({ row: area.top, col: area.left });
  return [
    ...URGENCIES.map(
      (look): PlannedCondition => ({
        kind: 'formula',
        area,
        formula: `=${first}=${literal(LEVELS[look])}`,
        look,
      }),
    ),
    ...statusConditions(context, { ...body, left: STATUS_COL, right: STATUS_COL }),
  ];
}

const COUNT_WORDS: Readonly<Record<Urgency, string>> = {
  late: '红色：已逾期',
  soon: '黄色：临期',
  coming: `蓝色：${COMING_DAYS} 天内到期`,
};

/** Columns of the three counts, beside the links above the header. */
const COUNT_COLS: Readonly<Record<Urgency, readonly [number, number]>> = { late: [3, 3], soon: [4, 4], coming: [5, 6] };

/** The counts, in view with the header; live ones count the levels of the list itself. */
function withCounts(context: SummaryContext, plan: SheetPlan, found: readonly Pressing[]): SheetPlan {
  const at = plan.frozenRows - 2;
  const levels = plan.filter && { ...plan.filter, top: plan.filter.top + 1, left: LEVEL_COL, right: LEVEL_COL };
  const counts = URGENCIES.flatMap((urgency): Row => {
    const count = found.filter((pressing) => pressing.urgency === urgency).length;
    const words = `${COUNT_WORDS[urgency]} `;
    const isLive = context.numbers === 'live' && levels !== undefined;
    const counted = isLive ? `COUNTIF(${absolute(levels)},${literal(LEVELS[urgency])})` : '';
    const formula = isLive && { formula: `=${literal(words)}&${counted}&" 项"` };
    const [left, right] = COUNT_COLS[urgency];
    return spread({ value: `${words}${count} 项`, look: urgency, ...formula }, right - left + 1);
  });
  const [first] = COUNT_COLS.late;
  const [left, right] = COUNT_COLS.coming;
  return {
    ...plan,
    rows: plan.rows.map((row, index) =>
      index === at ? [...Array.from({ length: first }, (_, col) => row[col]), ...counts] : row,
    ),
    merges: [...plan.merges, mergeOf(at, left, right)],
  };
}

function absolute({ top, left, bottom, right }: CellRange): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

import { AS_OF_NAME } from '../../enrich/as-of-cell';
import { type CivilDate, dateParts, daysBetween } from '../../calendar/civil-date';
import { weekdayName } from '../../calendar/weekday-names';
import { weekday } from '../../calendar/workdays';
import { a1, type CellRange } from '../../grid/address';
import type { PlannedCell, PlannedCondition } from '../../grid/sheet-plan';
import type { TaskRow } from '../../tasks/task-table';
import { date, type Row, taskCell, text, word } from '../cells';
import { bodyTop, listSheet, type SheetHead } from '../frame';
import { nodeReader, type ReportNode } from '../report-nodes';
import type { Summary, SummaryContext } from '../summary';
import { serialCell } from '../task-cells';
import { unitsOfTasks, unitsWithRole } from '../unit-groups';

const COLUMNS = [
  { header: '日期', widthChars: 12 },
  { header: '星期', widthChars: 9 },
  { header: '序号', widthChars: 7 },
  { header: '工作任务', widthChars: 40 },
  { header: '牵头单位', widthChars: 20 },
  { header: '责任单位', widthChars: 24 },
  { header: '周期或节点', widthChars: 24 },
  { header: '次数', widthChars: 22 },
  { header: '状态', widthChars: 13 },
];
const DATE_COL = 0;
const STATUS_COL = 8;
const DONE = '已完成';

/** Tasks, and rows, between two chances to stop. */
const ROWS_PER_PAUSE = 1000;
/** Nobody reads a longer list to its end; the earliest are kept. */
const MOST_ROWS = 30_000;

/** 报送节点: what recurs and what has several dates, unrolled over the year and sorted by day. */
export const reportDates: Summary = {
  id: 'report-dates',
  title: '报送节点',
  about: '每月、每季度等周期任务和有几个节点的任务，按日期逐次列出，便于安排报送。',
  needs: ['deadline'],
  *plan(context) {
    const year = yearOf(context);
    const { dated, undated } = yield* nodesOfYear(context, year);
    const kept = dated.slice(0, MOST_ROWS);
    const head = headOf(year, { undated, left: dated.length - kept.length });
    const top = bodyTop(context, head);
    const units = unitsOfTasks(context.details);
    const rows: Row[] = [];
    for (const [index, { task, node }] of kept.entries()) {
      if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
      const at = { row: top + index, col: DATE_COL };
      rows.push([
        date(node.date, context),
        word(weekdayName(weekday(node.date))),
        serialCell(context, task),
        taskCell(context, task),
        text(unitsWithRole(units.get(task), '牵头')),
        text(unitsWithRole(units.get(task), '责任')),
        text(node.words),
        text(node.turn),
        statusOfNode(context, task, node, a1(at)),
      ]);
    }
    return listSheet(context, { ...head, rows, extra: (body) => ({ conditions: conditionsOf(context, body) }) });
  },
};

/** The plan's year, else the one of the as-of day. */
function yearOf({ table, asOf }: SummaryContext): number {
  return table.document.planYear ?? table.deadlineContext.planYear ?? dateParts(asOf).year;
}

interface TaskNode {
  readonly task: TaskRow;
  readonly node: ReportNode;
}

function* nodesOfYear(
  { table, asOf }: SummaryContext,
  year: number,
): Generator<undefined, { readonly dated: readonly TaskNode[]; readonly undated: number }> {
  const found: TaskNode[] = [];
  const read = nodeReader(year, asOf, table.deadlineContext);
  let undated = 0;
  for (const [index, task] of table.rows.entries()) {
    if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
    if (!task.deadline) continue;
    const nodes = read(task.deadline);
    undated += nodes.undated > 0 ? 1 : 0;
    found.push(...nodes.nodes.map((node) => ({ task, node })));
  }
  yield;
  return { dated: found.sort((a, b) => compare(a.node.date, b.node.date)), undated };
}

function compare(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function headOf(year: number, { undated, left }: { readonly undated: number; readonly left: number }): SheetHead {
  const notes = [
    `周期任务逐次列出 ${year} 年的日期；没有写明哪一天的，按每期最后一天；每天、每周的只列下一次。`,
    undated === 0 ? '' : `另有 ${undated} 项周期任务不能确定从哪一天算起（如「定期」「每两周」），未列入本表。`,
    left === 0 ? '' : `节点较多，只列最早的 ${MOST_ROWS} 个，另有 ${left} 个没有列出。`,
  ];
  return {
    id: 'report-dates',
    title: '报送节点',
    heading: `${year} 年报送节点`,
    columns: COLUMNS,
    note: notes.join(''),
  };
}

/** What is done needs no report any more; of all else only the day decides. */
function statusOfNode(context: SummaryContext, task: TaskRow, { date: day }: ReportNode, at: string): PlannedCell {
  const { asOf, soonDays, numbers } = context;
  if (context.statusOf(task).status === DONE) return { value: DONE, look: 'done' };
  const daysLeft = daysBetween(asOf, day);
  const value = daysLeft < 0 ? '已过' : daysLeft === 0 ? '今天' : `还有 ${daysLeft} 天`;
  if (numbers === 'frozen') return { value, look: daysLeft >= 0 && daysLeft <= soonDays ? 'soon' : 'word' };
  const later = `"还有 "&(${at}-${AS_OF_NAME})&" 天"`;
  return { value, look: 'word', formula: `=IF(${at}<${AS_OF_NAME},"已过",IF(${at}=${AS_OF_NAME},"今天",${later}))` };
}

function conditionsOf({ numbers, soonDays }: SummaryContext, body: CellRange): readonly PlannedCondition[] {
  if (numbers === 'frozen') return [];
  const day = `$${a1({ row: body.top, col: DATE_COL })}`;
  const status = `$${a1({ row: body.top, col: STATUS_COL })}`;
  const isOpen = `${status}<>"${DONE}"`;
  return [
    {
      kind: 'formula',
      area: { ...body, left: STATUS_COL, right: STATUS_COL },
      formula: `=AND(${isOpen},${day}>=${AS_OF_NAME},${day}<=${AS_OF_NAME}+${soonDays})`,
      look: 'soon',
    },
  ];
}

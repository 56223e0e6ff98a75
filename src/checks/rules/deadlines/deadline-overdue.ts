import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { progressUnitOf, readProgress } from '../../../tasks/progress';
import { columnIndexOf, type TaskRow, type TaskTable } from '../../../tasks/task-table';
import {
  calendarNote,
  deadlineCells,
  headerOf,
  isFlagged,
  rowsNote,
  standingsIn,
  understoodOf,
} from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';
import { saysNothing } from '../../table/blank-cells';

/** As many passed deadlines in a table without 完成情况 say that it is an old one, not that all are late. */
const MANY = 3;

/** The last date has passed and nothing says that the task is done. */
export const deadlineOverdue: TableRule = {
  id: 'deadline-overdue',
  group: 'deadlines',
  scope: 'table',
  title: '已逾期',
  severity: 'error',
  needs: ['deadline'],
  why: '时限已过而没有写明完成，上报后会被列入逾期通报；已办结的请在完成情况中写明。',
  whenNotToUse:
    '全年、长期、每月一类的时限不会算作逾期。核对往年的旧表时可以关闭，或在设置中改截至日期；没有「完成情况」列而大半时限已过的表只列一处。',
  noFix: '是已经完成未填，还是要申请延期，由承办单位确定。',
  check(context, report) {
    const late = standingsIn(context, '已逾期').filter(({ reading }) => !isFlagged(reading, 'end-before-start'));
    const [first] = late;
    const dated = deadlineCells(context).filter(({ reading }) => reading.due !== undefined).length;
    if (first && late.length >= MANY && late.length * 2 > dated && !isReported(context.table)) {
      report({
        at: headerOf(first, context),
        message: `${dated} 个时限中有 ${late.length} 个到 ${context.asOf} 已过，表中没有「完成情况」列，看不出是否完成。`,
      });
      return;
    }
    for (const { cell, reading, status, openRows } of late) {
      const due = status.decidedBy === undefined ? '' : `截止 ${status.decidedBy}${calendarNote(reading)}，`;
      const steps = reading.dueDates.length > 1 ? '各节点都已过，最后一个' : '';
      const days = status.daysLeft === undefined ? '' : ` ${-status.daysLeft} 天`;
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」${steps}${due}到 ${context.asOf} 已逾期${days}${rowsNote(openRows)}${unclearNote(context.table, openRows)}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订应急预案 | 市应急局 | 2016年6月底前 | 已完成
2 | 开展应急演练 | 市应急局 | 2016年12月底前 | 正在推进
3 | 落实值班制度 | 市应急局 | 全年工作 |`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | «完成时限»
1 | 修订应急预案 | 市应急局 | 2016年6月底前
2 | 开展应急演练 | 市应急局 | 2016年7月底前
3 | 更新物资台账 | 市应急局 | 2016年8月底前`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订应急预案 | 市应急局 | «2016年6月底前» | 正在推进
2 | 开展应急演练 | 市应急局 | 2016年12月底前 | 正在推进`,
    ],
  },
};

/** 完成情况 that leaves open whether the task is done: 「物资已到位」. */
function unclearNote({ columns }: TaskTable, rows: readonly TaskRow[]): string {
  const [row, second] = rows;
  if (!row || second) return '';
  const said = columns.flatMap(({ role, label }, index) => {
    const text = row.cells[index]?.text;
    if ((role !== 'progress' && role !== 'status') || text === undefined || saysNothing(text)) return [];
    return [{ label, text, state: readProgress(text, progressUnitOf(label)).state }];
  });
  const [first] = said;
  if (!first || said.some(({ state }) => state !== 'unreadable')) return '';
  return `，「${first.label}」写的「${preview(first.text)}」看不出是否已经完成`;
}

/** True where some column could say that a task is done. */
function isReported(table: TaskTable): boolean {
  return columnIndexOf(table, 'progress', 'status', 'doneDate', 'remark') !== undefined;
}

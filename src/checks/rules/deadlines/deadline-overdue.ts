import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { calendarNote, rowsNote, standingsIn, understoodOf } from '../../deadline-cells';
import { preview } from '../../text-fix';

/** The last date has passed and nothing says that the task is done. */
export const deadlineOverdue: TableRule = {
  id: 'deadline-overdue',
  group: 'deadlines',
  scope: 'table',
  title: '已逾期',
  severity: 'error',
  needs: ['deadline'],
  why: '时限已过而没有写明完成，上报后会被列入逾期通报；已办结的请在完成情况中写明。',
  whenNotToUse: '全年、长期、每月一类的时限不会算作逾期。',
  noFix: '是已经完成未填，还是要申请延期，由承办单位确定。',
  check(context, report) {
    for (const { cell, reading, status, openRows } of standingsIn(context, '已逾期')) {
      const due = status.decidedBy === undefined ? '' : `截止 ${status.decidedBy}${calendarNote(reading)}，`;
      const steps = reading.dueDates.length > 1 ? '各节点都已过，最后一个' : '';
      const days = status.daysLeft === undefined ? '' : ` ${-status.daysLeft} 天`;
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」${steps}${due}到 ${context.asOf} 已逾期${days}${rowsNote(openRows)}。`,
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
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订应急预案 | 市应急局 | «2016年6月底前» | 正在推进
2 | 开展应急演练 | 市应急局 | 2016年12月底前 | 正在推进`,
    ],
  },
};

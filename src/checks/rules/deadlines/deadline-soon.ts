import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { calendarNote, rowsNote, standingsIn, understoodOf } from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';

/** The next date lies within the window of 临期. */
export const deadlineSoon: TableRule = {
  id: 'deadline-soon',
  group: 'deadlines',
  scope: 'table',
  title: '快到期',
  severity: 'hint',
  needs: ['deadline'],
  why: '时限快到了，还没有写明完成，宜提前提醒承办单位。',
  whenNotToUse: '几天之内算快到期，可在设置中改。写明完成的任务不会列出。',
  basis: '督办中通常把临近办结时限的任务标为蓝色或黄色，逾期的标为红色。',
  noFix: '这是提醒，表格本身没有写错。',
  check(context, report) {
    for (const { cell, reading, status, openRows } of standingsIn(context, '临期')) {
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」临近：${status.reason}${calendarNote(reading)}${rowsNote(openRows)}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 汇总三季度报表 | 市统计局 | 2016年10月20日前 | 正在推进
2 | 审核三季度报表 | 市统计局 | 2016年10月5日前 | 已完成`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 汇总三季度报表 | 市统计局 | «2016年10月5日前» | 正在推进`,
    ],
  },
};

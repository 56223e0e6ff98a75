import { cellRange } from '../../../grid/address';
import { earliestDoneDate } from '../../../tasks/done-date';
import type { TaskCell } from '../../../tasks/task-table';
import type { TableRule } from '../../check-rule';

/** From this many dated cells on, a column that mostly looks ahead is one of plans. */
const MANY = 3;

/** 完成日期 lies after the day of the check. */
export const doneDateInFuture: TableRule = {
  id: 'done-date-in-future',
  group: 'progress',
  scope: 'table',
  title: '完成日期还没有到',
  severity: 'error',
  needs: ['doneDate'],
  why: '还没有到的日子不可能已经完成，多半是年份或月份写错，收表单位会退回更正。',
  whenNotToUse:
    '没有写年份的日期不判断。半数以上日期都在截至日期之后的列，按计划日期看，不会提示；核对旧表请在设置中改截至日期。',
  noFix: '真正的完成日期只有承办单位知道。',
  check({ table, asOf }, report) {
    for (const [index, { role, label }] of table.columns.entries()) {
      if (role !== 'doneDate') continue;
      const dated = table.rows.flatMap((row) => datedCell(row.cells[index]));
      const ahead = dated.filter(({ date }) => date > asOf);
      if (ahead.length >= MANY && ahead.length * 2 > dated.length) continue;
      for (const { cell, date } of ahead) {
        report({ at: cellRange(cell.at), message: `「${label}」写的是 ${date}，晚于截至日期 ${asOf}。` });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
1 | 建成社区食堂 | 市民政局 | 2016年9月底前 | 已完成 | 2016年8月20日
2 | 开通助餐热线 | 市民政局 | 2016年10月底前 | 已完成 | 2016年10月1日`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
1 | 建成社区食堂 | 市民政局 | 2016年9月底前 | 已完成 | «2017年8月20日»
2 | 开通助餐热线 | 市民政局 | 2016年10月底前 | 已完成 | 2016-09-30`,
    ],
  },
};

function datedCell(cell: TaskCell | undefined) {
  const date = cell?.inherited === 'no' ? earliestDoneDate(cell) : undefined;
  return cell && date ? [{ cell, date }] : [];
}

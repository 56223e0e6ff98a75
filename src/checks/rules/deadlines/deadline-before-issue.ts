import type { CivilDate } from '../../../calendar/civil-date';
import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, headerOf, isFlagged, understoodOf } from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';

/** As many early deadlines say that the date on the sheet is no issue date. */
const MANY = 3;

/** Due before the document was issued. */
export const deadlineBeforeIssue: TableRule = {
  id: 'deadline-before-issue',
  group: 'deadlines',
  scope: 'table',
  title: '时限早于成文日期',
  severity: 'warning',
  needs: ['deadline'],
  why: '文件印发时时限已过，任务一下达就是逾期，多半是年份或月份写错。',
  whenNotToUse: '印发前已按会议部署先行办理的任务。已经写明完成的任务不会列出。',
  noFix: '应当改成哪一天，由交办单位确定。',
  check(context, report) {
    const { issueDate } = context.table.deadlineContext;
    if (issueDate === undefined) return;
    const dated = deadlineCells(context).filter(({ reading }) => reading.due !== undefined);
    const early = dated.filter((found) => isBefore(found, issueDate));
    const [first] = early;
    if (first && early.length >= MANY && early.length * 2 > dated.length) {
      report({
        at: headerOf(first, context),
        message: `${dated.length} 个时限中有 ${early.length} 个早于 ${issueDate}，请核对这一天是不是成文日期。`,
      });
      return;
    }
    for (const { cell, reading } of early) {
      const year = isFlagged(reading, 'year-inferred') ? '（年份是按文件推定的）' : '';
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」截止 ${reading.due ?? ''}${year}，早于成文日期 ${issueDate}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
某市2016年绿化任务分解表 | < | < | <
某政办发〔2016〕8号　2016年4月20日 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 补植行道树 | 市城管局 | 2016年10月底前 |
2 | 印发绿化方案 | 市城管局 | 2016年3月底前 | 已完成`,
    ],
    bad: [
      `
某市2016年绿化任务分解表 | < | < | <
某政办发〔2016〕8号　2016年4月20日 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 补植行道树 | 市城管局 | 2016年10月底前
2 | 改造口袋公园 | 市城管局 | «2015年12月底前»`,
    ],
  },
};

/** Every date of an unfinished task lies before that day. */
function isBefore({ reading, openRows }: DeadlineCell, day: CivilDate): boolean {
  const last = reading.latest ?? reading.due;
  return openRows.length > 0 && last !== undefined && last < day;
}

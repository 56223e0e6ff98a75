import { dateParts } from '../../../calendar/civil-date';
import { cellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import type { TaskTable } from '../../../tasks/task-table';
import type { TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, isFlagged, understoodOf } from '../../deadlines/deadline-cells';
import { preview } from '../../fixes/text-fix';

/** A third of the dates outside the plan year: the sheet is no plan of one year. */
const MOST_OUTSIDE = 1 / 3;

/** 「2021—2025年」「三年行动」「十四五」: a plan of several years. */
const SEVERAL_YEARS = /\d{4}年?[-—–~～至](?:\d{4}|\d{2}年)|[两二三五十]年(?:行动|规划|计划)|规划|[一二三四五六]五/;

const TASK_ROLES: readonly Role[] = ['task', 'requirement', 'target', 'category'];

/** A written date wholly before or after the plan year. */
export const deadlineOutsidePlan: TableRule = {
  id: 'deadline-outside-plan',
  group: 'deadlines',
  scope: 'table',
  title: '时限不在计划年度内',
  severity: 'hint',
  needs: ['deadline'],
  why: '年度计划里的时限一般在当年，写成别的年份常是抄自旧表或笔误；跨年任务也要提醒下一年度继续跟踪。',
  whenNotToUse:
    '确为跨年的任务不用改。从计划年度内开始的时间段、有一个节点在年度内的任务、任务里写明「到2020年」这类年份的目标不会列出；标题写明多年的规划，或三分之一以上时限都在年度之外的表，不按年度计划看待。',
  noFix: '是跨年任务还是写错年份，由填表人确定。',
  check(context, report) {
    const { table } = context;
    const { planYear, title, isYearCounted } = table.document;
    if (planYear === undefined || isYearCounted || SEVERAL_YEARS.test(title)) return;
    const dated = deadlineCells(context).filter(({ reading }) => reading.due !== undefined);
    const outside = dated.filter((found) => isOutside(found, planYear, table));
    if (outside.length > 1 && outside.length > dated.length * MOST_OUTSIDE) return;
    for (const { cell, reading } of outside) {
      const side = (reading.due ?? '') < String(planYear) ? '之前，可能是抄自旧表' : '之后，是跨年任务的可不改';
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」截止 ${reading.due ?? ''}，在计划年度 ${planYear} 年${side}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
2016年公共机构节能任务分解表 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 改造照明系统 | 市机关事务局 | 2016年12月底前
2 | 开展能源审计 | 市机关事务局 | 2016年10月至2017年3月
3 | 到2020年人均能耗下降10% | 市机关事务局 | 2020年底前`,
    ],
    bad: [
      `
2016年公共机构节能任务分解表 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 改造照明系统 | 市机关事务局 | 2016年12月底前
2 | 开展能源审计 | 市机关事务局 | 2016年11月底前
3 | 编制年度报告 | 市机关事务局 | «2017年第1季度»`,
    ],
  },
};

/** True where all written dates of an unfinished task lie on one side of the plan year, and neither the issue date nor the task says why. */
function isOutside({ reading, openRows }: DeadlineCell, planYear: number, table: TaskTable): boolean {
  const years = reading.parts.flatMap((part) => {
    if ((part.kind !== 'by' && part.kind !== 'range') || part.due === undefined) return [];
    const isWritten = !isFlagged(part, 'year-inferred');
    const start = part.kind === 'range' ? (part.start ?? part.due) : part.due;
    const end = part.kind === 'by' ? (part.latest ?? part.due) : part.due;
    return isWritten ? [dateParts(start).year, dateParts(end).year] : [planYear];
  });
  if (years.length === 0 || openRows.length === 0 || isFlagged(reading, 'before-issue')) return false;
  const isPast = years.every((year) => year < planYear);
  return (
    (isPast || years.every((year) => year > planYear)) && !openRows.some((row) => namesAny(row.cells, years, table))
  );
}

function namesAny(
  cells: readonly ({ readonly text: string } | undefined)[],
  years: readonly number[],
  { columns }: TaskTable,
): boolean {
  return columns.some(
    ({ role }, index) => TASK_ROLES.includes(role) && years.some((year) => cells[index]?.text.includes(`${year}年`)),
  );
}

import type { DeadlineReading } from '../../../deadlines/reading';
import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { deadlineCells, typedReading, understoodOf } from '../../deadlines/deadline-cells';
import { onceEach } from '../../once-each';
import { preview, valueFix } from '../../fixes/text-fix';
import { clearWordings, doubtfulParts } from '../../deadlines/two-readings';

/** More places than this in one cell are counted. */
const MOST_SAID = 3;

/** 「2017年1月前」: up to the day before January, or up to its end; 2016.1 as a number may be October. */
export const deadlineAmbiguous: TableRule = {
  id: 'deadline-ambiguous',
  group: 'deadlines',
  scope: 'table',
  title: '时限有两种理解',
  severity: 'warning',
  needs: ['deadline'],
  why: '「某月前」有人理解为不含当月，有人理解为当月底前；数字 2016.1 也可能是 2016.10。一字之差相差一个月以上，逾期时容易争议。',
  whenNotToUse: '本单位约定「某月前」一律含当月的，可以关闭。「3月31日前」「3月底前」没有歧义，不会列出。',
  check(context, report) {
    const choicesFor = onceEach((typed: DeadlineReading) => clearWordings(typed, context.table.deadlineContext));
    for (const found of deadlineCells(context)) {
      const doubtful = doubtfulParts(found.reading);
      if (doubtful.length === 0 || found.openRows.length === 0) continue;
      const readings = doubtful.map(
        ({ text, due, latest }) => `「${preview(text)}」可以理解为截止 ${due}，也可以理解为截止 ${latest}`,
      );
      const choices = choicesFor(typedReading(found, context) ?? found.reading);
      report({
        at: cellRange(found.cell.source),
        message: `${readings.slice(0, MOST_SAID).join('；')}${readings.length > MOST_SAID ? `等 ${readings.length} 处` : ''}。`,
        fixes: choices.flatMap((choice) =>
          valueFix(context.grid, found.cell.source, choice, 'review', `改为「${preview(choice)}」`),
        ),
        understood: understoodOf(found.reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 编制部门预算 | 市财政局 | 2016年12月底前
2 | 公开部门预算 | 市财政局 | 2017年1月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 编制部门预算 | 市财政局 | «2017年1月前»
2 | 公开部门预算 | 市财政局 | 2017年1月底前`,
    ],
  },
};

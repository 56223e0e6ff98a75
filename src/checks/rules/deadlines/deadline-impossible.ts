import { findImpossibleDays } from '../../../deadlines/repair';
import { cellRange } from '../../../grid/address';
import type { CellRule } from '../../check-rule';
import { isFlagged, readingAt, typedReading, understoodOf } from '../../deadlines/deadline-cells';
import { preview, textFix } from '../../fixes/text-fix';

/** A day the calendar does not have. */
export const deadlineImpossible: CellRule = {
  id: 'deadline-impossible',
  group: 'deadlines',
  scope: 'cell',
  title: '没有这一天',
  severity: 'error',
  needs: ['deadline'],
  roles: ['deadline'],
  whenNotToUse: '只看日历上有没有这一天；是不是上班的日子，由「截止日不上班」提示。',
  why: '日历上没有这一天，到期日无法认定，收表单位会退回更正。',
  checkCell(visit, context, report) {
    const reading = readingAt(visit, context);
    if (!reading || !isFlagged(reading, 'invalid-day')) return;
    const { source, text } = visit.cell;
    const days = findImpossibleDays(
      typedReading({ cell: visit.cell, reading }, context) ?? reading,
      context.table.deadlineContext,
    );
    const months = days?.months.map(({ month, days: last }) => `，${month} 月只有 ${last} 天`).join('');
    const choices = days ? [days.atMonthEnd, days.onNextDay] : [];
    report({
      at: cellRange(source),
      message: `时限「${preview(text)}」里的日期不存在${months ?? ''}。`,
      fixes: choices.flatMap((choice) => textFix(context.grid, source, choice, 'review')),
      understood: understoodOf(reading),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 核查耕地面积 | 市自然资源局 | 2024年2月29日前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 核查耕地面积 | 市自然资源局 | «2016年11月31日前»
2 | 复核补偿标准 | 市自然资源局 | «2017年2月29日前»`,
    ],
  },
};

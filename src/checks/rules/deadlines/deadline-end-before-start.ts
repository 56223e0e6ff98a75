import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { deadlineCells, isFlagged, understoodOf } from '../../deadline-cells';
import { preview } from '../../text-fix';

/** A stretch of time that ends before it begins. */
export const deadlineEndBeforeStart: TableRule = {
  id: 'deadline-end-before-start',
  group: 'deadlines',
  scope: 'table',
  title: '结束早于开始',
  severity: 'error',
  needs: ['deadline'],
  why: '起止时间前后颠倒，多半是年份或月份写错，到期日无法认定。',
  noFix: '是开始写错还是结束写错，只有填表人知道。',
  check(context, report) {
    for (const { cell, reading } of deadlineCells(context)) {
      const turned = reading.parts.find((part) => part.kind === 'range' && isFlagged(part, 'end-before-start'));
      if (turned?.kind !== 'range') continue;
      const days = turned.start && turned.due ? `：${turned.start} 开始，${turned.due} 结束` : '';
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(turned.text)}」的结束早于开始${days}。`,
        understood: understoodOf(reading),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整治河道采砂 | 市水务局 | 2016年9月至2017年3月`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 整治河道采砂 | 市水务局 | «2016年9月至2016年3月»`,
    ],
  },
};

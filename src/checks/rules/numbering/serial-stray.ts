import { cellRange } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { readNumbering } from '../../numbering/serials';
import { valueFix } from '../../fixes/text-fix';

/** A number on a row that continues the item above; mostly left behind by automatic numbering. */
export const serialStray: TableRule = {
  id: 'serial-stray',
  group: 'numbering',
  scope: 'table',
  title: '续行上有多余的序号',
  severity: 'error',
  needs: ['no'],
  why: '这一行属于上面的任务，却另有一个序号，会被当成另一项任务，任务总数也就对不上。',
  whenNotToUse: '续行确实是另一项独立任务时，应当为它补全任务和单位，而不是清空序号。',
  check({ grid, table }, report) {
    for (const cell of readNumbering(table)?.stray ?? []) {
      report({
        at: cellRange(cell.at),
        message: `本行是上一项任务的续行，序号「${cell.raw.trim()}」多余。`,
        fixes: valueFix(grid, cell.at, null, 'review', '清空这个序号'),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 做好防汛准备 | 检修排涝泵站 | 市水务局 | 2016年10月底前
^ | ^ | 储备防汛物资 | ^ | ^
2 | 加强巡查值守 | 落实二十四小时值班 | 市应急局 | 全年工作`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 做好防汛准备 | 检修排涝泵站 | 市水务局 | 2016年10月底前
«1» | ^ | 储备防汛物资 | ^ | ^
 | ^ | 组织抢险演练 | ^ | ^
2 | 加强巡查值守 | 落实二十四小时值班 | 市应急局 | 全年工作`,
    ],
  },
};

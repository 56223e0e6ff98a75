import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { faultsOf, mendFaultsOf } from '../../units/unit-cells';
import { listed } from '../../units/named-units';
import { unitUsage } from '../../units/unit-usage';

const KIND = 'separator-missing';

/** Units that follow one another without a separator. */
export const unitUnseparated: TableRule = {
  id: 'unit-unseparated',
  group: 'units',
  scope: 'table',
  title: '单位之间没有分隔',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '几个单位连在一起写，会被当成一个单位，也可能看错从哪里断开。',
  whenNotToUse: '用换行或空格分开的不算没有分隔。',
  check({ grid, table }, report) {
    for (const { list, cells } of unitUsage(table).lists) {
      const seams = new Set(faultsOf(list, KIND).map(({ span }) => span.start));
      if (seams.size === 0) continue;
      const names = list.mentions.filter(({ span }) => seams.has(span.start) || seams.has(span.end));
      for (const { cell } of cells) {
        report({
          at: cellRange(cell.source),
          message: `${listed(names.map(({ name }) => name))}之间没有分隔。`,
          fixes: mendFaultsOf(grid, cell, KIND, 'review'),
        });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 巡查河道 | 市水务局 | 市财政局、市公安局 | 2016年12月底前
2 | 清理河岸 | 市水务局 | 市财政局\\n市城管局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 巡查河道 | 市水务局 | «市财政局市公安局» | 2016年12月底前`,
    ],
  },
};

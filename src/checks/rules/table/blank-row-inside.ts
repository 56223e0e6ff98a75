import type { TableRule } from '../../check-rule';
import { acrossTable, blocksOf, rowNames } from '../../table/blocks';
import { rowDeletion } from '../../fixes/row-deletion';

/** Wholly blank rows between the tasks. */
export const blankRowInside: TableRule = {
  id: 'blank-row-inside',
  group: 'table',
  scope: 'table',
  title: '表中有空行',
  severity: 'warning',
  needs: [],
  why: '空行会把表截成两段，筛选、排序和汇总时空行以下的任务容易漏掉。',
  whenNotToUse: '用空行隔开几个部分、又确实不再筛选汇总的表，可以忽略；表尾之后的空行不会提示。',
  check({ grid, table }, report) {
    const blank = table.otherRows.filter((other) => other.kind === 'blank').map((other) => other.row);
    for (const block of blocksOf(blank)) {
      const rows = rowNames(block);
      report({
        at: acrossTable(block, table.range),
        message: `${rows}是空行，表从这里断开。`,
        fixes: rowDeletion(grid, table.range, block, `删除${rows}`),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 更新公交站牌 | 市交通局 | 2016年11月底前
2 | 增设夜间公交线路 | 市交通局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 更新公交站牌 | 市交通局 | 2016年11月底前
«» | | |
2 | 增设夜间公交线路 | 市交通局 | 2016年12月底前`,
    ],
  },
};

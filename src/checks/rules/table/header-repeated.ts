import type { TableRule } from '../../check-rule';
import { blocksOf } from '../../blocks';
import { rowDeletion } from '../../row-deletion';

/** The header once more between the tasks. */
export const headerRepeated: TableRule = {
  id: 'header-repeated',
  group: 'table',
  scope: 'table',
  title: '表头重复出现',
  severity: 'warning',
  needs: [],
  why: '表头夹在任务中间，排序后会混进任务里，筛选和统计时也会多算一行。打印时每页都要表头，用「打印标题」即可。',
  whenNotToUse: '一张工作表上有几个表、各有标题和表头的，不算重复。',
  check({ grid, table }, report) {
    const repeated = table.otherRows.filter((other) => other.kind === 'repeated-header').map((other) => other.row);
    for (const { first, last } of blocksOf(repeated)) {
      const rows = first === last ? `第 ${first + 1} 行` : `第 ${first + 1}—${last + 1} 行`;
      report({
        at: { top: first, left: table.range.left, bottom: last, right: table.range.right },
        message: `${rows}又是表头，与第 ${table.range.top + 1} 行相同。`,
        fixes: rowDeletion(grid, table.range, { first, last }, `删除${rows}的表头`),
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
«序号» | 工作任务 | 牵头单位 | 完成时限
2 | 增设夜间公交线路 | 市交通局 | 2016年12月底前`,
    ],
  },
};

import type { TableRule } from '../../check-rule';
import { acrossTable, blocksOf, rowNames } from '../../table/blocks';
import { rowDeletion } from '../../fixes/row-deletion';
import { sectionAboveHeader } from '../../table/section-above-header';

/** The header once more between the tasks. */
export const headerRepeated: TableRule = {
  id: 'header-repeated',
  group: 'table',
  scope: 'table',
  title: '表头重复出现',
  severity: 'warning',
  needs: [],
  why: '表头夹在任务中间，排序后会混进任务里，筛选和统计时也会多算一行。打印时每页都要表头，用「打印标题」即可。',
  whenNotToUse: '一张工作表上有几个表，或者表分几部分、每部分都是先写标题再写表头的，不算重复。',
  check({ grid, table }, report) {
    const titled = new Set(
      sectionAboveHeader(grid, table) === undefined
        ? []
        : table.otherRows.flatMap(({ kind, row }) => (kind === 'section' ? [row + 1] : [])),
    );
    const repeated = table.otherRows.flatMap(({ kind, row }) =>
      kind === 'repeated-header' && !titled.has(row) ? [row] : [],
    );
    for (const block of blocksOf(repeated)) {
      const rows = rowNames(block);
      report({
        at: acrossTable(block, table.range),
        message: `${rows}又是表头，与第 ${table.range.top + 1} 行相同。`,
        fixes: rowDeletion(grid, table.range, block, `删除${rows}的表头`),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 更新公交站牌 | 市交通局 | 2016年11月底前
2 | 增设夜间公交线路 | 市交通局 | 2016年12月底前`,
      `
一、公交服务（2项） | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 更新公交站牌 | 市交通局 | 2016年11月底前
2 | 增设夜间公交线路 | 市交通局 | 2016年12月底前
二、停车服务（1项） | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 新增停车泊位 | 市城管局 | 2016年12月底前`,
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

import { a1Range } from '../../../grid/address';
import type { TableRule } from '../../check-rule';
import { mergedColumns } from '../../table/merged-columns';
import { unmergeColumns } from '../../table/unmerge-columns';

/** One cell of a task merged over columns that mean different things. */
export const mergeAcrossColumns: TableRule = {
  id: 'merge-across-columns',
  group: 'table',
  scope: 'table',
  title: '任务行跨列合并',
  severity: 'error',
  needs: [],
  why: '一格内容横跨几列，分不清它是牵头单位还是责任单位、是时限还是备注；跨列合并的表也不能排序和筛选。',
  whenNotToUse:
    '标题行、分节行、说明行跨列合并是通行做法；类别与任务、任务与要求并成一格表示不再细分；竖着合并表示「同上」。以上都不会提示。',
  check(context, report) {
    for (const merged of mergedColumns(context, context.table)) {
      const names = merged.columns.map(({ label }) => `「${label}」`).join('');
      report({
        at: merged.area,
        message: `${a1Range(merged.area)} 是一格，横跨${names} ${merged.columns.length} 列。`,
        fixes: unmergeColumns(context.grid, merged),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 责任单位 | 完成时限
一、供水保障 | < | < | < | < | <
1 | 提升供水能力 | 扩建第二水厂 | 市水务局 | 市住建局 | 2016年12月底前
^ | ^ | 改造老旧管网 | ^ | 各区政府 | ^
2 | 加强水质监测 | < | 市卫计委 | 市水务局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 排查安全隐患 | «各行业主管部门按职责分工负责» | < | 2016年11月底前
2 | 建立隐患台账 | 市应急局 | 市公安局 | 2016年12月底前`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 备注
1 | 排查安全隐患 | 市应急局 | «2016年11月底前» | <
2 | 建立隐患台账 | 市应急局 | 2016年12月底前 | 按月更新`,
    ],
  },
};

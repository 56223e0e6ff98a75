import { acrossTable, blocksOf, rowNames } from '../../table/blocks';
import type { TableRule } from '../../check-rule';
import { rowsNote } from '../../deadlines/deadline-cells';

/** More stretches of hidden rows come from a filter, and are one matter. */
const MOST_FINDINGS = 5;

/** Task rows nobody sees: hidden by hand or by a filter that is still on. */
export const hiddenRowWithTask: TableRule = {
  id: 'hidden-row-with-task',
  group: 'table',
  scope: 'table',
  title: '任务所在的行被隐藏',
  severity: 'warning',
  needs: [],
  why: '隐藏的行看不见、打印不出，却仍在表里：收表单位会以为漏报，统计数也与看到的行数对不上。',
  whenNotToUse: '有意隐藏已办结任务的，可写明理由后忽略；隐藏的空行、分节行不会提示。',
  noFix: '是取消隐藏还是删去，要由填表人决定：选中上下两行，右键「取消隐藏」；有筛选的，先清除筛选。',
  check({ table }, report) {
    const hidden = table.rows.filter((row) => row.isHidden);
    const blocks = blocksOf(hidden.map(({ row }) => row));
    if (blocks.length > MOST_FINDINGS) {
      const row = hidden[0]?.row ?? 0;
      const message = `表中有 ${hidden.length} 行任务被隐藏${rowsNote(hidden)}。`;
      report({ at: acrossTable({ first: row, last: row }, table.range), message });
      return;
    }
    for (const block of blocks) {
      report({ at: acrossTable(block, table.range), message: `${rowNames(block)}写有任务，但被隐藏了。` });
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
~«2» | 增设夜间公交线路 | 市交通局 | 2016年12月底前
3 | 公布公交时刻表 | 市交通局 | 2016年12月底前`,
    ],
  },
};

import { blankIn } from '../../table/blank-cells';
import type { RowRule } from '../../check-rule';

/** A task without a deadline, of its own or from above. */
export const deadlineMissing: RowRule = {
  id: 'deadline-missing',
  group: 'deadlines',
  scope: 'row',
  title: '缺完成时限',
  severity: 'error',
  needs: ['deadline'],
  why: '没有时限的任务无法督办，也无法判断是否逾期，收表单位一般会退回补填。',
  whenNotToUse: '与上一行合并、或空着表示「同上」的单元格不算缺时限；「/」「无」算没有写。',
  basis: '分解任务应逐项列明牵头单位、配合单位和完成时限。',
  noFix: '什么时候完成要由交办单位或承办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['deadline']);
    if (at) report({ at, message: '这项任务没有写完成时限。' });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 创建文明校园 | 制定创建方案 | 市教育局 | 2016年12月底前
^ | ^ | 组织考核验收 | ^ | ^
2 | 开展阅读活动 | 每月推荐书目 | 市教育局 | 全年工作`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 制定创建方案 | 市教育局 | «»
2 | 组织考核验收 | 市教育局 | 2016年12月底前
3 | 表彰先进学校 | 市教育局 | «/»`,
    ],
  },
};

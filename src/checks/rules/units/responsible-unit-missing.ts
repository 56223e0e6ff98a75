import { blankIn } from '../../table/blank-cells';
import type { RowRule } from '../../check-rule';

/** A task whose 责任单位 cell is blank. */
export const responsibleUnitMissing: RowRule = {
  id: 'responsible-unit-missing',
  group: 'units',
  scope: 'row',
  title: '缺责任单位',
  severity: 'warning',
  needs: ['responsible'],
  why: '责任单位空着，收表单位分不清是没有，还是漏填。',
  whenNotToUse: '确实没有的，写「无」或「—」即可；「配合单位」一列允许空着，不会提示。',
  noFix: '由哪个单位负责要由交办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['responsible'], 'strokes-count');
    if (at) report({ at, message: '这项任务没有写责任单位。' });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 普查古树名木 | 市林业局 | 各区政府 | 2016年12月底前
2 | 建立古树档案 | 市林业局 | 无 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 普查古树名木 | 市林业局 | 各区政府 | 2016年12月底前
2 | 建立古树档案 | 市林业局 | «» | 2016年11月底前`,
    ],
  },
};

import type { RowRule } from '../../check-rule';
import { blankIn } from '../../table/blank-cells';

/** A task without a lead unit, in a table that has a column for it. */
export const leadUnitMissing: RowRule = {
  id: 'lead-unit-missing',
  group: 'units',
  scope: 'row',
  title: '缺牵头单位',
  severity: 'error',
  needs: [['lead', 'lead+responsible']],
  why: '没有牵头单位，任务无法派发，督办时也找不到负责的单位。',
  basis: '分解任务应逐项列明牵头单位、配合单位和完成时限。',
  whenNotToUse: '合并单元格、与上一行同为一项任务而沿用上面牵头单位的，不会提示。',
  noFix: '由哪个单位牵头要由交办单位确定。',
  checkRow(row, context, report) {
    const at = blankIn(row, context, ['lead', 'lead+responsible']);
    if (!at) return;
    const label = context.table.columns.find((column) => column.col === at.left)?.label ?? '牵头单位';
    report({ at, message: `「${label}」没有填写，这项任务不知由哪个单位牵头负责。` });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 推行电子证照 | 梳理证照目录 | 市政务服务局 | 2016年12月底前
^ | ^ | 归集存量证照 | ^ | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 推行电子证照 | 市政务服务局 | 各镇街 | 2016年12月底前
2 | 建设基层便民站 | «—» | 各镇街 | 2016年11月底前`,
    ],
  },
};

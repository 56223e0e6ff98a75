import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { CellRule } from '../../check-rule';
import { faultyPieces, mendFaults } from '../../units/unit-cells';

const KIND = 'trailing-punctuation';

/** A separator or full stop after the last unit. */
export const unitTrailingPunctuation: CellRule = {
  id: 'unit-trailing-punctuation',
  group: 'units',
  scope: 'cell',
  title: '单位末尾有多余标点',
  severity: 'warning',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '末尾的顿号、逗号让人以为后面还漏写了单位，统计时也会多出一个空名称。',
  whenNotToUse: '单位之间的顿号、逗号、分号，以及分行书写时行末的顿号，不会提示。',
  checkCell(visit, { grid }, report) {
    const marks = faultyPieces(visit, KIND);
    if (marks.length === 0) return;
    report({
      at: cellRange(visit.cell.source),
      message: `单位后面多了标点「${marks.join('」「')}」。`,
      fixes: mendFaults(grid, visit, KIND),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 清理废旧线缆 | 市工信局、市城管局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 清理废旧线缆 | «市工信局、市城管局、» | 2016年12月底前
2 | 规范共享单车停放 | «市城管局。» | 2016年11月底前`,
    ],
  },
};

import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { UNIT_ROLES } from '../../../tasks/role';
import type { CellRule, CellVisit } from '../../check-rule';
import { replaceSpans } from '../../replace-spans';
import { textFix, typedText } from '../../text-fix';
import { faultsOf, namesTheSame, typedFaults } from '../../unit-cells';

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
  checkCell(visit, { grid }, report) {
    const faults = faultsOf(visit, KIND);
    if (faults.length === 0) return;
    const { cell, row, index } = visit;
    const text = row.unitLists.get(index)?.text ?? cell.text;
    const marks = faults.map(({ span }) => text.slice(span.start, span.end).trim()).join('』『');
    report({
      at: cellRange(cell.source),
      message: `单位后面多了标点『${marks}』。`,
      fixes: removal(grid, visit),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 清理废旧线缆 | 市工信局、市城管局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 清理废旧线缆 | «市工信局、市城管局、» | 2016年12月底前
2 | 规范共享单车停放 | «市城管局。» | 2016年11月底前`,
    ],
  },
};

function removal(grid: Grid, { cell }: CellVisit): readonly Fix[] {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return [];
  const faults = typedFaults(typed, KIND);
  const changed = replaceSpans(
    typed,
    faults.map(({ span }) => ({ span, instead: '' })),
  );
  return textFix(grid, cell.source, changed, namesTheSame(typed, changed) ? 'safe' : 'review');
}

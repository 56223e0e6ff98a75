import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { UNIT_ROLES } from '../../../tasks/role';
import { replaceSpans } from '../../../text/replace-spans';
import { readUnitList } from '../../../units/read-unit-list';
import { withoutFaults } from '../../../units/rejoin';
import type { CellRule, CellVisit } from '../../check-rule';
import { textFix } from '../../fixes/text-fix';
import { faultsOf, faultyPieces, typedList } from '../../units/unit-cells';

const KIND = 'bracket-unbalanced';
const SEAM = 'separator-missing';

/** A bracket without its partner in a unit cell. */
export const unitBracketUnbalanced: CellRule = {
  id: 'unit-bracket-unbalanced',
  group: 'units',
  scope: 'cell',
  title: '单位里的括号不成对',
  severity: 'error',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '括号缺一半，看不出括号里包含哪些单位，多半是删改时漏了字。',
  whenNotToUse: '别名、加挂名称、说明用的括号成对的，不会提示。',
  checkCell(visit, { grid }, report) {
    const brackets = faultyPieces(visit, KIND);
    if (brackets.length === 0) return;
    report({
      at: cellRange(visit.cell.source),
      message: `括号「${brackets.join('」「')}」没有配对。`,
      fixes: repairs(grid, visit),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 落实网格化管理 | 市政府办公室（市督查室），各县（市、区）政府 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 落实网格化管理 | «各区政府、管委会)» | 2016年12月底前
2 | 编制应急预案 | «市政府办公室（市督查室、市应急局» | 2016年12月底前`,
    ],
  },
};

/**
 * Closing the remark that nobody closed, and taking the bracket away (or writing 「、」 where it alone parts two units): only a
 * person knows which was meant.
 */
function repairs(grid: Grid, { cell }: CellVisit): readonly Fix[] {
  const list = typedList(grid, cell);
  if (!list) return [];
  const faults = faultsOf(list, KIND);
  const removed = readUnitList(
    replaceSpans(
      list.text,
      faults.map(({ span }) => ({ span, instead: '' })),
    ),
  );
  const seams = faultsOf(list, SEAM).length > 0 ? [] : faultsOf(removed, SEAM);
  const choices = new Set([withoutFaults(list, faults), withoutFaults(removed, seams)]);
  return [...choices].flatMap((text) => textFix(grid, cell.source, text, 'review'));
}

import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { CheckContext, SteppedTableRule } from '../../check-rule';
import { distribution } from '../../units/distribute-units';
import { splitRoleColumn } from '../../units/split-role-column';
import { headerOver, unitColumns } from '../../units/unit-columns';
import { preview } from '../../fixes/text-fix';
import { type UnitCell, unitCells } from '../../units/unit-cells';

/** Cells between two chances to stop: each is read again to prove its fix. */
const CELLS_PER_PAUSE = 100;

/** 「X牵头，Y配合」 in one cell, where leads and others have columns of their own or could have them. */
export const roleWordsInCell: SteppedTableRule = {
  id: 'role-words-in-cell',
  group: 'units',
  scope: 'table-in-steps',
  title: '牵头、配合写在一格里',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '牵头单位和配合单位写在同一格，无法按牵头单位筛选，汇总时也分不清谁牵头。',
  whenNotToUse:
    '只有一列单位的表，不到一半的格子这样写的不会提示，大半这样写的只在表头列一处；「按职责分工负责」一类的话不算。',
  *checkInSteps(context, report) {
    const cells = unitCells(context.table);
    const mixed = cells.filter(isMixed);
    const [first] = mixed;
    if (!first) return;
    if (unitColumns(context.table.columns).length > 1) {
      for (const [order, found] of mixed.entries()) {
        if (order % CELLS_PER_PAUSE === 0) yield;
        report({ at: cellRange(found.cell.source), message: messageFor(found), fixes: distribution(context, found) });
      }
      return;
    }
    if (mixed.length * 2 <= cells.length) return;
    report({
      at: headerOver(first.cell, context.table),
      message: `本列有 ${mixed.length} 格把牵头和配合单位写在一起，宜分成「牵头单位」「配合单位」两列。`,
      fixes: splitFixes(context, first, cells),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设产业学院 | 市教育局 | 市人社局、市财政局 | 2016年12月底前
2 | 举办技能大赛 | 市人社局 | 市教育局、市总工会按职责分工负责 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | «责任单位» | 完成时限
1 | 建设产业学院 | 市教育局牵头，市人社局、财政局配合 | 2016年12月底前
2 | 举办技能大赛 | 市人社局牵头，市教育局、市总工会配合 | 2016年11月底前
3 | 评选能工巧匠 | 市总工会 | 2016年11月底前`,
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设产业学院 | «市教育局牵头，市人社局、市财政局配合» | | 2016年12月底前
2 | 举办技能大赛 | 市人社局 | 市教育局 | 2016年11月底前`,
    ],
  },
};

/** True where a cell gives its units a part that its column does not: a lead beside others, or one in a column of the others. */
function isMixed({ list, role }: UnitCell): boolean {
  const leads = list.mentions.some((mention) => mention.role === 'lead');
  const others = list.mentions.some((mention) => mention.role === 'responsible');
  if (role === 'lead' || role === 'lead+responsible') return leads && others;
  return leads;
}

/** The one fix of a column that names leads and others alike. */
function splitFixes(context: CheckContext, { cell }: UnitCell, cells: readonly UnitCell[]): readonly Fix[] {
  const column = context.table.columns.find(({ col }) => col === cell.source.col);
  return column ? splitRoleColumn(context, column, cells) : [];
}

function messageFor({ cell }: UnitCell): string {
  return `「${preview(cell.text)}」把牵头和配合写在一格，表中两者各有一列。`;
}

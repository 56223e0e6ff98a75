import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { CellRule, CellVisit } from '../../check-rule';
import { faultyPieces, mendFaults, unitListAt } from '../../units/unit-cells';

const KIND = 'line-break-inside';

/** A line break inside a unit's name; breaks between two units are a way of listing. */
export const unitLineBreak: CellRule = {
  id: 'unit-line-break',
  group: 'units',
  scope: 'cell',
  title: '单位名称中间换行',
  severity: 'warning',
  needs: [UNIT_ROLES],
  roles: UNIT_ROLES,
  why: '名称被换行断成两截，筛选和统计时会认成另一个单位，甚至两个单位。',
  whenNotToUse: '一行写一个单位的，不会提示；只有一个名称被换行断开才提示。',
  checkCell(visit, { grid }, report) {
    if (faultyPieces(visit, KIND).length === 0) return;
    const names = brokenNames(visit);
    report({
      at: cellRange(visit.cell.source),
      message: `${names.length > 0 ? `「${names.join('」「')}」的` : ''}名称中间有换行。`,
      fixes: mendFaults(grid, visit, KIND),
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 开展技能培训 | 市人力资源社会保障局、\\n市教育局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 开展技能培训 | «市人力资源\\n社会保障局、市教育局» | 2016年12月底前`,
    ],
  },
};

function brokenNames(visit: CellVisit): readonly string[] {
  const mentions = unitListAt(visit)?.mentions ?? [];
  return mentions.filter((mention) => /\S[^\S\n]*\n\s*\S/.test(mention.written)).map((mention) => mention.name);
}

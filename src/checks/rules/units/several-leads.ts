import { cellRange } from '../../../grid/address';
import type { UnitList } from '../../../units/unit-list';
import type { TableRule } from '../../check-rule';
import { listed } from '../../units/named-units';
import { unitUsage } from '../../units/unit-usage';

/** More than one unit in a column of lead units, where the office wants exactly one. */
export const severalLeads: TableRule = {
  id: 'several-leads',
  group: 'units',
  scope: 'table',
  title: '牵头单位不止一个',
  severity: 'warning',
  needs: ['lead'],
  presets: ['first-leads', 'strict'],
  why: '几个单位同时牵头，等于没有牵头单位，任务容易互相推诿。',
  basis: '两个以上单位承担的任务，应明确一个牵头（主办）单位，其余为配合（协办）单位。',
  whenNotToUse: '写明「分别牵头」「按职责分工」的不会提示；确需几个单位牵头的，可改用「默认」或「允许分别牵头」方案。',
  noFix: '留下哪个单位牵头要由交办单位确定。',
  check({ table }, report) {
    for (const { list, cells } of unitUsage(table).lists) {
      const leads = leadsOf(list);
      if (leads.length < 2) continue;
      for (const { cell, role } of cells) {
        if (role !== 'lead') continue;
        report({ at: cellRange(cell.source), message: `${listed(leads)}都列为牵头单位，共 ${leads.length} 个。` });
      }
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设产业园区 | 市发改委 | 市财政局、市国土局 | 2016年12月底前
2 | 招引重点项目 | 市商务局、市工信局分别牵头 | 各区政府 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 建设产业园区 | «市发改委、市商务局» | 市财政局、市国土局 | 2016年12月底前`,
    ],
  },
};

/** The units a text of a lead column makes leads; those it gives another part are left out. */
function leadsOf({ mentions, separately }: UnitList): readonly string[] {
  if (separately || mentions.length < 2) return [];
  const said = mentions.filter(({ role }) => role === 'lead');
  const leads = said.length > 0 ? said : mentions.filter(({ role }) => role === 'unsaid');
  return [...new Set(leads.map(({ expanded }) => expanded))];
}

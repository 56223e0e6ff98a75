import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TaskRow } from '../../../tasks/task-table';
import type { TableRule } from '../../check-rule';
import type { UnitMention } from '../../../units/unit-list';
import { listed } from '../../units/named-units';
import { rowsWithOwnUnits } from '../../units/unit-columns';

/** From this share of the tasks on it is the office's way. */
const WAY = 1 / 3;

/** A task that only vague groups of units answer for: 各有关单位, 市直有关部门. */
export const unitCollectiveOnly: TableRule = {
  id: 'unit-collective-only',
  group: 'units',
  scope: 'table',
  title: '只写了统称',
  severity: 'hint',
  needs: [UNIT_ROLES],
  why: '只写「各有关单位」一类的统称，没有哪个单位会认领，督办时也不知道找谁。',
  whenNotToUse:
    '「各镇街」「各县区政府」「各处室」指的是哪些单位是清楚的，不会提示；写明「按职责分工」的，以及全表有三分之一以上的任务都这样写的，也不会提示。',
  noFix: '由哪个单位承担要由交办单位确定。',
  check({ table }, report) {
    const rows = rowsWithOwnUnits(table);
    const vague = rows.filter((row) => !saysSeparately(row) && row.units.every(isVague));
    if (vague.length > rows.length * WAY) return;
    for (const { units } of vague) {
      const [first] = units;
      if (!first) continue;
      const names = new Set(units.map(({ name }) => name));
      report({ at: cellRange(first.cell.source), message: `这项任务只写了${listed([...names])}，没有写明具体单位。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限
1 | 排查安全隐患 | 市安监局 | 各区政府 | 2016年12月底前
2 | 报送排查情况 | 市安监局 | 市直有关部门 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 排查安全隐患 | 市安监局、各区政府 | 2016年12月底前
2 | 报送排查情况 | 市安监局 | 2016年11月底前
3 | 整改安全隐患 | «各有关单位» | 2016年10月底前`,
    ],
  },
};

/** Groups of which nobody can say who belongs to them; 各镇街 and 各处室 are clear. */
const VAGUE = /有关|相关|其他|其它|(?:部门|单位|机构|企业)(?:[(（][^()（）]*[)）])?$/;

function isVague({ kind, name }: UnitMention): boolean {
  return kind === 'collective' && VAGUE.test(name);
}

function saysSeparately({ unitLists }: TaskRow): boolean {
  return [...unitLists.values()].some(({ separately }) => separately);
}

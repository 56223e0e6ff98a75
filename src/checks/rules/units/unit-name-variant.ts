import type { TableRule } from '../../check-rule';
import { firstCellOf, nameWithPlaces, unifyFix, variantsOf } from '../../units/named-units';
import { UNIT_ROLES } from '../../../tasks/role';
import { type SuspectedBody, variantBodies } from '../../units/suspected-variants';

/** One body under several names: a finding a body, with all its names. */
export const unitNameVariant: TableRule = {
  id: 'unit-name-variant',
  group: 'units',
  scope: 'table',
  title: '单位名称不统一',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '同一个单位写成几个名称，筛选、汇总和督办时会被当成几个单位，任务数也对不上。',
  whenNotToUse:
    '名称相近而确是两个单位的，选「不是同一单位」，以后不再提示；单位名录里写明的简称，全表只用这一种时不会提示；括号里加挂的名称不算另一种写法。',
  check(context, report) {
    for (const suspected of variantBodies(context)) {
      const { group, members } = suspected;
      const names = members.map(({ name }) => name);
      const at = firstCellOf(context, names);
      if (!at) continue;
      const written = group.targetCount > 0 ? [group.target, ...names] : names;
      report({
        at,
        subject: written.join('、'),
        message: `疑似同一单位：${written.map((name) => nameWithPlaces(context, name)).join('、')}。`,
        variants: variantsOf(context, group, members),
        fixes: unifyFix(context, names, group.target, safetyOf(suspected)),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 清理涉企收费 | 市财政局 | 2016年12月底前
2 | 核查收费目录 | 市国税局、市地税局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 编制重大项目库 | 市发展改革委 | 2016年12月底前
2 | 调度项目进度 | 市发展改革委 | 2016年11月底前
3 | 通报项目进展 | «市发改委» | 2016年10月底前`,
    ],
  },
};

/** Only writings of one name, and only all of them together, are unified without a person. */
function safetyOf({ group, members }: SuspectedBody): 'safe' | 'review' {
  return group.automatic && members.length === group.members.length ? 'safe' : 'review';
}

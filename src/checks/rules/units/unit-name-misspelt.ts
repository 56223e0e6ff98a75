import { UNIT_ROLES } from '../../../tasks/role';
import type { CheckContext, Report, TableRule } from '../../check-rule';
import { firstCellOf, nameWithPlaces, renameFix, variantsOf } from '../../units/named-units';
import { knownSlips, misspeltBodies, type SuspectedBody } from '../../units/suspected-variants';

/** A name one character off a name the table uses, or off one every office knows. */
export const unitNameMisspelt: TableRule = {
  id: 'unit-name-misspelt',
  group: 'units',
  scope: 'table',
  title: '单位名称有错字',
  severity: 'error',
  needs: [UNIT_ROLES],
  why: '单位名称写错一个字，收表单位会退回更正，筛选和统计时也会多出一个单位。',
  whenNotToUse: '本身就是通用名称的不会提示；确有这个单位的，选「不是同一单位」或写明理由忽略。',
  check(context, report) {
    for (const body of misspeltBodies(context)) {
      for (const found of againstTable(context, body)) report(found);
    }
    for (const [name, right] of knownSlips(context)) {
      const at = firstCellOf(context, [name]);
      if (!at) continue;
      report({
        at,
        subject: name,
        message: `${nameWithPlaces(context, name)}疑有错字，通用名称是「${right.join('」或「')}」。`,
        fixes: right.flatMap((spelling) => renameFix(context, name, spelling)),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 清查办公用房 | 市机关事务管理局 | 2016年12月底前
2 | 收缴国有资产收益 | 市国税局 | 2016年11月底前
3 | 核定税费减免 | 市地税局 | 2016年10月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 清查办公用房 | «市机关事物管理局» | 2016年12月底前
2 | 安排修缮资金 | «市财正局» | 2016年11月底前`,
    ],
  },
};

function againstTable(context: CheckContext, { group, members }: SuspectedBody): readonly Report[] {
  return members.flatMap((member) => {
    const at = firstCellOf(context, [member.name]);
    if (!at) return [];
    return {
      at,
      subject: member.name,
      message: `${nameWithPlaces(context, member.name)}疑有错字，本表别处写作${nameWithPlaces(context, group.target)}。`,
      variants: variantsOf(context, group, [member]),
      fixes: renameFix(context, member.name, group.target),
    };
  });
}

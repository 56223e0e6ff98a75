import { UNIT_ROLES } from '../../../tasks/role';
import type { CheckContext, Report, TableRule } from '../../check-rule';
import { rightSpellings } from '../../misspelt-names';
import { firstCellOf, nameWithPlaces, renameFix, variantsOf } from '../../named-units';
import { misspeltBodies, type SuspectedBody, variantNames } from '../../suspected-variants';
import { unitUsage } from '../../unit-usage';

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
    const suspected = misspeltBodies(context);
    for (const body of suspected) {
      for (const found of againstTable(context, body)) report(found);
    }
    const settled = new Set(suspected.flatMap(({ members }) => members.map(({ name }) => name)));
    const variants = variantNames(context);
    for (const { name, isCollective } of unitUsage(context.table).names.values()) {
      if (isCollective || settled.has(name) || variants.has(name)) continue;
      const found = againstKnown(context, name);
      if (found) report(found);
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

function againstKnown(context: CheckContext, name: string): Report | undefined {
  const right = rightSpellings(name);
  const at = right.length > 0 ? firstCellOf(context, [name]) : undefined;
  return (
    at && {
      at,
      subject: name,
      message: `${nameWithPlaces(context, name)}疑有错字，通用名称是「${right.join('」或「')}」。`,
      fixes: right.flatMap((spelling) => renameFix(context, name, spelling)),
    }
  );
}

import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { directoryMatch } from '../../units/directory-units';
import { misplacedForm } from '../../units/wrong-levels';
import { firstCellOf, listed, nameWithPlaces, renameFix } from '../../units/named-units';
import { unitHeader } from '../../units/unit-columns';
import { namesToldOtherwise, nearestInDirectory } from '../../units/suspected-variants';

/** More names the 单位名录 lacks, and more than it has, show that it is only being made. */
const MANY = 3;

/** A unit the office's 单位名录 does not hold. */
export const unitNotInDirectory: TableRule = {
  id: 'unit-not-in-directory',
  group: 'units',
  scope: 'table',
  title: '单位不在单位名录中',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '单位名录里没有这个名称，可能写错，也可能是新增的单位，分发和汇总时会漏掉它。',
  whenNotToUse:
    '工作簿里没有单位名录的不会提示，名录缺的单位比收的多时只在表头列一处；「各镇街」一类的统称、名录里的简称和曾用名不会提示。',
  check(context, report) {
    const match = directoryMatch(context);
    if (!match) return;
    const told = namesToldOtherwise(context);
    const unknown = match.unknown
      .map(({ name }) => name)
      .filter((name) => !told.has(name) && misplacedForm(name, context.table) === undefined);
    if (unknown.length > MANY && unknown.length > match.known) {
      const all = match.known + unknown.length;
      report({
        at: unitHeader(context.table),
        message: `本表 ${all} 个单位中有 ${unknown.length} 个不在单位名录，名录可能还没有补全：${listed(unknown)}。`,
      });
      return;
    }
    const nearest = nearestInDirectory(context);
    for (const name of unknown) {
      const at = firstCellOf(context, [name]);
      if (!at) continue;
      const near = nearest.get(name);
      report({
        at,
        subject: name,
        message: `${nameWithPlaces(context, name)}不在单位名录中${near === undefined ? '' : `，名录中最接近的是「${near}」`}。`,
        fixes: near === undefined ? [] : renameFix(context, name, near),
      });
    }
  },
  examplesDirectory: [
    { fullName: '市财政局', shortNames: [], formerNames: [] },
    { fullName: '市发展和改革委员会', shortNames: ['市发改委'], formerNames: [] },
  ],
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 编制预算草案 | 市财政局 | 2016年12月底前
2 | 安排投资计划 | 市发改委、各区政府 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 编制预算草案 | 市财政局 | 2016年12月底前
2 | 安排投资计划 | «市发展改革委» | 2016年11月底前
3 | 布置审计整改 | «市审计局» | 2016年10月底前`,
      `
序号 | 工作任务 | «责任单位» | 完成时限
1 | 编制预算草案 | 市财政局 | 2016年12月底前
2 | 布置审计整改 | 市审计局、市统计局 | 2016年11月底前
3 | 评选示范企业 | 市商务局、市科技局 | 2016年10月底前`,
    ],
  },
};

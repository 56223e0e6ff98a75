import { monthEnd } from '../../../calendar/civil-date';
import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { firstCellOf, nameWithPlaces, renameFix } from '../../units/named-units';
import { type RenamedBody, renamedBodies } from '../../units/renamed-bodies';

/** A name that a reform had ended when the document was written. */
export const unitRenamed: TableRule = {
  id: 'unit-renamed',
  group: 'units',
  scope: 'table',
  title: '单位已经更名',
  severity: 'hint',
  needs: [UNIT_ROLES],
  why: '机构改革后仍用旧名称，收表单位找不到对应的单位，也看不出任务现在由谁承担。',
  whenNotToUse:
    '文件早于机构改革或在改革次年上半年以前，以及表上看不出年份的，不会提示；本地仍用这个名称的，写明理由忽略即可。',
  check(context, report) {
    for (const renamed of renamedBodies(context).values()) {
      const { name, successors } = renamed;
      const at = firstCellOf(context, [name]);
      if (!at) continue;
      report({
        at,
        subject: name,
        message: `${nameWithPlaces(context, name)}${inWords(renamed)}`,
        fixes: successors.flatMap((successor) => renameFix(context, name, successor)),
      });
    }
  },
  examplesAsOf: monthEnd(2021, 9),
  examples: {
    good: [
      `
2016年环境整治任务分解表 | < | < | <
序号 | 工作任务 | 责任单位 | 完成时限
1 | 整治黑臭水体 | 市环保局 | 长期坚持`,
      `
2021年医院重点工作任务分解表 | < | < | <
序号 | 工作任务 | 责任科室 | 完成时限
1 | 核对结算清单 | 医保办 | 2021年12月底前
2 | 修订应急预案 | 应急办 | 2021年11月底前`,
    ],
    bad: [
      `
2021年环境整治任务分解表 | < | < | <
序号 | 工作任务 | 责任单位 | 完成时限
1 | 整治黑臭水体 | «市环保局» | 2021年12月底前
2 | 整治散乱污企业 | 市环保局牵头，市公安局配合 | 2021年11月底前`,
    ],
  },
};

function inWords({ successors, until }: RenamedBody): string {
  const since = until === undefined ? '是单位名录里的曾用名' : `是 ${until} 年机构改革以前的名称`;
  return `${since}，现为「${successors.join('」或「')}」。`;
}

import { UNIT_ROLES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { directoryMatch } from '../../units/directory-units';
import { unitHeader } from '../../units/unit-columns';
import { listed } from '../../units/named-units';

/** Units of the 单位名录 that no task names. */
export const directoryUnitWithoutTask: TableRule = {
  id: 'directory-unit-without-task',
  group: 'units',
  scope: 'table',
  title: '名录中的单位没有任务',
  severity: 'hint',
  needs: [UNIT_ROLES],
  why: '名录里的单位在表中没有任务，可能漏了分工，也可能是名称写得不一样，汇总时对不上。',
  whenNotToUse: '名录比这份文件涉及的单位多，本来就不是每个单位都有任务的，忽略即可；没有单位名录的不会提示。',
  noFix: '哪些单位应当承担任务，由交办单位确定。',
  check(context, report) {
    const unused = directoryMatch(context)?.unused ?? [];
    if (unused.length === 0) return;
    report({
      at: unitHeader(context.table),
      message: `单位名录中有 ${unused.length} 个单位在表中没有任务：${listed(unused.map(({ fullName }) => fullName))}。`,
    });
  },
  examplesDirectory: [
    { fullName: '市财政局', shortNames: [], formerNames: [] },
    { fullName: '市审计局', shortNames: [], formerNames: [] },
  ],
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 编制预算草案 | 市财政局 | 2016年12月底前
2 | 审计预算执行 | 市审计局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | «责任单位» | 完成时限
1 | 编制预算草案 | 市财政局 | 2016年12月底前`,
    ],
  },
};

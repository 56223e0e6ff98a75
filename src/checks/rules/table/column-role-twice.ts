import { a1, cellRange } from '../../../grid/address';
import { ROLE_NAMES } from '../../../tasks/role';
import type { TableRule } from '../../check-rule';
import { doubledColumns } from '../../table/column-roles';

/** Two columns of one name, or two for what a task has only one of: a lead unit, a deadline. */
export const columnRoleTwice: TableRule = {
  id: 'column-role-twice',
  group: 'table',
  scope: 'table',
  title: '两列用途相同',
  severity: 'warning',
  needs: [],
  why: '同一项内容占了两列，两列写得不一样时，收表单位不知以哪一列为准，检查和汇总也只看前一列。',
  whenNotToUse:
    '几个责任人、几个电话各占一列，以及按季度、月份分列的时限，是通行写法，不会提示；在任务区域中为其中一列改选用途后不再提示。',
  noFix: '以哪一列为准、另一列叫什么，要由填表人决定。',
  check({ table }, report) {
    for (const { column, earlier, by } of doubledColumns(table)) {
      const place = a1(earlier.headerAt);
      report({
        at: cellRange(column.headerAt),
        message:
          by === 'label'
            ? `表头「${column.label}」与 ${place} 重名。`
            : `「${column.label}」与 ${place}「${earlier.label}」都是${ROLE_NAMES[column.role]}，检查时只看前一列。`,
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 责任人 | 联系电话 | 联系人 | 联系电话 | 完成时限
1 | 改造供水管网 | 市水务局 | 王明 | 82340001 | 李芳 | 82340002 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | «完成时限»
1 | 改造供水管网 | 市水务局 | 2016年12月底前 | 2016年11月底前`,
      `
序号 | 工作任务 | 牵头单位 | 责任单位 | «主办单位» | 完成时限
1 | 改造供水管网 | 市水务局 | 各区政府 | 市住建局 | 2016年12月底前`,
    ],
  },
};

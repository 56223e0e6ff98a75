import { cellRange } from '../../../grid/address';
import { ROLE_NAMES } from '../../../tasks/role';
import { hintedRole, unnamedColumns } from '../../table/column-roles';
import type { TableRule } from '../../check-rule';

/** A column whose purpose nobody can tell for sure, though its cells look like something the check needs. */
export const columnRoleUnknown: TableRule = {
  id: 'column-role-unknown',
  group: 'table',
  scope: 'table',
  title: '认不出这一列的用途',
  severity: 'hint',
  needs: [],
  why: '表头没有写清楚，收表单位要靠猜；这一列的单位、时限也不会参加检查和汇总。',
  whenNotToUse:
    '金额、面积、问题描述等与单位和时限无关的列，表头少见也不会提示；在任务区域中选定用途（可选「其他」）后不再提示。',
  noFix: '表头该怎么写只有填表人知道；也可以在任务区域中为这一列指定用途。',
  check({ table }, report) {
    for (const { column, range } of unnamedColumns(table)) {
      const like = column.role === 'other' ? '' : `，内容像「${ROLE_NAMES[column.role]}」`;
      report({ at: range, message: `这一列没有表头${like}。` });
    }
    for (const [index, column] of table.columns.entries()) {
      const role = hintedRole(table, index);
      if (role === undefined) continue;
      report({
        at: cellRange(column.headerAt),
        message: `没有认出表头「${column.label}」，下面的内容像「${ROLE_NAMES[role]}」。`,
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 总投资 | 牵头单位 | 完成时限
1 | 建设污水处理站 | 3000 | 市住建局 | 2016年12月底前
2 | 改造供水管网 | 800 | 市水务局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | «啥时候» | 完成情况
1 | 建设污水处理站 | 市住建局 | 2016年12月底前 | 正在推进
2 | 改造供水管网 | 市水务局 | 2016年11月底前 | 正在推进`,
      `
序号 | 工作任务 | 牵头单位 | «» | 完成时限
1 | 建设污水处理站 | 市住建局 | 市财政局 | 2016年12月底前
2 | 改造供水管网 | 市水务局 | 市财政局、市住建局 | 2016年11月底前`,
    ],
  },
};

import { columnIndexOf } from '../../../tasks/task-table';
import { blankIn } from '../../table/blank-cells';
import type { TableRule } from '../../check-rule';
import { isContinuation, shareFilled, showsAny } from '../../table/row-groups';

/** A column this full is one every row is meant to fill. */
const MOSTLY = 0.75;

/** A task without its 具体要求, where nearly all tasks have one. */
export const requirementMissing: TableRule = {
  id: 'requirement-missing',
  group: 'task',
  scope: 'table',
  title: '缺具体要求',
  severity: 'warning',
  needs: ['requirement', ['task', 'category', 'target']],
  presets: ['default', 'first-leads', 'separate-leads'],
  why: '其他任务都写了具体要求，唯独这一项空着，承办单位不知道做到什么程度，督办也没有依据。',
  whenNotToUse:
    '填了不到四分之三的列看作可填可不填，不会提示；写「无」或「—」的算已经写明。「六明确」「严格」方案由「缺具体措施」检查。',
  noFix: '做到什么程度要由交办单位确定。',
  check(context, report) {
    const { table } = context;
    if (shareFilled(table, table.rows, ['requirement']) < MOSTLY) return;
    const naming = (['task', 'category'] as const).find((role) => columnIndexOf(table, role) !== undefined);
    const column = columnIndexOf(table, 'requirement') ?? 0;
    for (const row of table.rows) {
      if (row.cells[column]) continue;
      const at = blankIn(row, context, ['requirement'], 'strokes-count');
      const saysTask = naming === undefined || showsAny(table, row, [naming]);
      if (at && saysTask && !isContinuation(table, row)) report({ at, message: '这项任务没有写具体要求。' });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 建设智慧停车平台 | 接入停车场60处 | 市城管局 | 2016年12月底前
^ | ^ | 开通线上缴费 | ^ | ^
2 | 规范共享单车停放 | 施划停放点200处 | 市交通局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 建设智慧停车平台 | 接入停车场60处 | 市城管局 | 2016年12月底前
2 | 规范共享单车停放 | 施划停放点200处 | 市交通局 | 2016年11月底前
3 | 清理占道经营 | «» | 市城管局 | 2016年10月底前
4 | 更新路名标牌 | 更新标牌300块 | 市民政局 | 2016年11月底前`,
    ],
  },
};

import { a1, cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import {
  cellOf,
  columnIndexOf,
  type TableColumn,
  type TaskCell,
  type TaskRow,
  type TaskTable,
} from '../../../tasks/task-table';
import type { CheckContext, TableRule } from '../../check-rule';
import { listed } from '../../units/named-units';
import { headerOver, rowsWithOwnUnits } from '../../units/unit-columns';

/** A task of several units that nobody is said to lead. */
interface LeaderlessTask {
  readonly cell: TaskCell;
  readonly names: readonly string[];
}

/** Cells named in the finding on a whole column. */
const MOST_SHOWN = 5;

/** Several units and nobody leads. */
export const noLeadAmongSeveral: TableRule = {
  id: 'no-lead-among-several',
  group: 'units',
  scope: 'table',
  title: '几个单位没有写明由谁牵头',
  severity: 'error',
  needs: [UNIT_ROLES],
  why: '一项任务由几个单位承担而没有牵头单位，督办时找不到主责单位，各单位也容易互相等待。',
  basis: '两个以上单位承担的任务，应明确一个牵头（主办）单位，其余为配合（协办）单位。',
  whenNotToUse:
    '写明「分别牵头」「分别负责」「按职责分工」，任务中写明由其中哪个单位牵头，表头或附注写明首位为牵头单位，或另有牵头单位一列的，不会提示；「首位即牵头」方案以第一个单位为牵头单位。',
  noFix: '由哪个单位牵头要由交办单位确定。',
  check(context, report) {
    const column = sharedColumn(context);
    if (column === undefined) return;
    const rows = rowsWithOwnUnits(context.table);
    const leaderless = rows.flatMap((row) => leaderlessIn(context.table, row, column) ?? []);
    const [first] = leaderless;
    if (!first) return;
    if (rows.some((row) => namesLead(row, column))) {
      for (const { cell, names } of leaderless) {
        report({ at: cellRange(cell.source), message: `${listed(names)}没有写明由谁牵头。` });
      }
      return;
    }
    const places = leaderless.slice(0, MOST_SHOWN).map(({ cell }) => a1(cell.source));
    const more = leaderless.length > MOST_SHOWN ? ' 等' : '';
    report({
      at: headerOver(first.cell, context.table),
      message: `有 ${leaderless.length} 项任务列了两个以上单位，全表都没有写明由谁牵头（${places.join('、')}${more}）。`,
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 提升窗口服务 | 市政务服务局牵头，市公安局、市人社局配合 | 2016年12月底前
2 | 公开办事指南 | 市政务服务局、各镇街 | 2016年11月底前
3 | 清理证明事项 | 市司法局、市公安局按职责分工负责 | 2016年10月底前
4 | 由市数据局牵头，会同市公安局整合服务热线 | 市数据局、市公安局 | 2016年12月底前`,
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 提升窗口服务 | 市政务服务局、市公安局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | «责任单位» | 完成时限
1 | 提升窗口服务 | 市政务服务局、市公安局 | 2016年12月底前
2 | 公开办事指南 | 市政务服务局 | 2016年11月底前
3 | 清理证明事项 | 市司法局、市公安局 | 2016年10月底前`,
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 提升窗口服务 | 市政务服务局牵头，市公安局配合 | 2016年12月底前
2 | 公开办事指南 | 市政务服务局 | 2016年11月底前
3 | 清理证明事项 | «市司法局、市公安局» | 2016年10月底前`,
    ],
  },
};

/** Words behind the unit that leads. */
const LEADS = ['牵头', '会同', '负责牵头', '（牵头）', '主办'];

/** Labels that say who leads: 牵头落实单位, 主办单位. */
const SAYS_LEAD = /牵头|主办|承办|主责|主体责任|主要责任|第一责任/;

/** Index of the one column for all units of a task; undefined where another column, its label or the preset names the lead. */
function sharedColumn({ table: { columns }, preset }: CheckContext): number | undefined {
  if (preset === 'first-leads' || columns.some(isLeadColumn)) return undefined;
  return columnIndexOf({ columns }, 'lead+responsible', 'responsible', 'cooperating');
}

function isLeadColumn({ role, label }: TableColumn): boolean {
  return role === 'lead' || (UNIT_ROLES.includes(role) && SAYS_LEAD.test(label));
}

function leaderlessIn(table: TaskTable, row: TaskRow, column: number): LeaderlessTask | undefined {
  const cell = row.cells[column];
  const list = row.unitLists.get(column);
  if (!cell || cell.inherited !== 'no' || !list || list.separately || list.divided || namesLead(row, column))
    return undefined;
  const units = list.mentions.filter(({ kind }) => kind === 'unit');
  const names = [...new Set(units.map(({ expanded }) => expanded))];
  return names.length > 1 && !textNamesLead(table, row, names) ? { cell, names } : undefined;
}

/** 「由市数据局牵头，会同市公安局…」 in the task, or 「市数据局会同市公安局…」. */
function textNamesLead(table: TaskTable, row: TaskRow, names: readonly string[]): boolean {
  const texts = [cellOf(table, row, 'task')?.text, cellOf(table, row, 'requirement')?.text];
  return texts.some(
    (text) => text !== undefined && names.some((name) => LEADS.some((word) => text.includes(name + word))),
  );
}

/** Said by the cell itself, or by a note that the first unit leads: then not all units of the column have the same part. */
function namesLead(row: TaskRow, column: number): boolean {
  const cell = row.cells[column];
  const own = row.units.filter((unit) => unit.cell === cell);
  return own.some(({ role, part }) => role === 'lead' || part !== own[0]?.part);
}

import type { CellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import { cellOf, columnIndexOf, type TaskRow, type TaskTable } from '../../../tasks/task-table';
import { blankIn } from '../../table/blank-cells';
import type { CheckContext, TableRule } from '../../check-rule';
import { isContinuation, shareFilled } from '../../table/row-groups';

const CONTENT: readonly Role[] = ['task', 'requirement'];
/** In a table without these the category or target says what is to be done. */
const INSTEAD: readonly Role[] = ['category', 'target'];
const DUTIES: readonly Role[] = ['lead', 'responsible', 'cooperating', 'lead+responsible', 'deadline'];

/** A text longer than 「暂无」 is no stroke. */
const LONGEST_STROKE = 4;

/** Where fewer rows say what is to be done, blank cells are a way of grouping. */
const MOSTLY = 0.75;

/** A row with a number, units or a deadline that says nothing about what is to be done. */
export const taskMissing: TableRule = {
  id: 'task-missing',
  group: 'task',
  scope: 'table',
  title: '缺任务内容',
  severity: 'error',
  needs: [['task', 'requirement']],
  why: '有单位、有时限却没有任务，承办单位不知道要做什么，收表单位一定会退回。',
  whenNotToUse: '同一任务分列几个单位、只在首行写任务的，后面几行不算缺；与上一行合并的单元格也不算。',
  noFix: '这一行要做什么只有填表人知道；多余的行请删去。',
  check(context, report) {
    const { table } = context;
    const isSure = columnIndexOf(table, 'no') !== undefined || shareFilled(table, table.rows, CONTENT) >= MOSTLY;
    if (!isSure) return;
    for (const row of table.rows) {
      if ((cellOf(table, row, ...CONTENT)?.text.length ?? 0) > LONGEST_STROKE) continue;
      const at = blankAt(row, context);
      if (at && !isContinuation(table, row) && beginsTask(table, row)) {
        report({ at, message: '这一行没有写工作任务。' });
      }
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
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 建设智慧停车平台 | 市城管局 | 2016年12月底前
2 | «» | 市交通局 | 2016年11月底前
3 | 规范共享单车停放 | 市交通局 | 2016年11月底前`,
    ],
  },
};

/** The blank cell where the task should stand; undefined where something says what is to be done. */
function blankAt(row: TaskRow, context: CheckContext): CellRange | undefined {
  const { table } = context;
  const at = blankIn(row, context, CONTENT);
  if (!at || columnIndexOf(table, 'task') !== undefined) return at;
  return columnIndexOf(table, ...INSTEAD) === undefined ? at : blankIn(row, context, INSTEAD);
}

/** A number of its own begins a task; where tasks have no numbers, units or a deadline of its own. */
function beginsTask(table: TaskTable, row: TaskRow): boolean {
  const no = columnIndexOf(table, 'no');
  if (no !== undefined) return row.cells[no]?.inherited === 'no';
  return table.columns.some(({ role }, index) => DUTIES.includes(role) && row.cells[index]?.inherited === 'no');
}

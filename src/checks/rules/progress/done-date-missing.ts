import { cellRange } from '../../../grid/address';
import { progressUnitOf } from '../../../tasks/progress';
import { claimOf } from '../../../tasks/progress-claims';
import { remember } from '../../../tasks/remember';
import { isTaskDone } from '../../../tasks/task-status';
import { columnIndexOf, type TaskRow } from '../../../tasks/task-table';
import { blankIn } from '../../table/blank-cells';
import type { CheckContext, TableRule } from '../../check-rule';

/** As many done tasks without a single date say that nobody uses the column. */
const MANY = 3;

/** Done, and the column that asks for the day is blank. */
export const doneDateMissing: TableRule = {
  id: 'done-date-missing',
  group: 'progress',
  scope: 'table',
  title: '已完成而未填完成日期',
  severity: 'warning',
  needs: ['doneDate', ['progress', 'status']],
  why: '表里要求填完成日期，已完成的任务空着，就看不出是按期完成还是逾期完成。',
  whenNotToUse: '没有一项填了完成日期的表，只在表头提示一处。几行合并填写完成情况的，只看第一行。',
  noFix: '哪一天完成的只有承办单位知道。',
  check(context, report) {
    const { table } = context;
    const isSaidDone = doneSayer(context);
    const done = table.rows.filter((row) => isSaidDone(row) && isTaskDone(table, row));
    const missing = done.flatMap((row) => blankIn(row, context, ['doneDate']) ?? []);
    const column = table.columns[columnIndexOf(table, 'doneDate') ?? 0];
    if (column && missing.length >= MANY && missing.length === done.length) {
      report({ at: cellRange(column.headerAt), message: `${done.length} 项任务已完成，都没有填「${column.label}」。` });
      return;
    }
    for (const at of missing) report({ at, message: '这项任务已完成，没有填完成日期。' });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
1 | 建成社区食堂 | 市民政局 | 2016年9月底前 | 已完成 | 2016年8月20日
2 | 开通助餐热线 | 市民政局 | 2016年12月底前 | 正在推进 |`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | 完成日期
1 | 建成社区食堂 | 市民政局 | 2016年9月底前 | 已完成 | 2016年8月20日
2 | 开通助餐热线 | 市民政局 | 2016年12月底前 | 已办结 | «»`,
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况 | «完成日期»
1 | 建成社区食堂 | 市民政局 | 2016年9月底前 | 已完成 |
2 | 开通助餐热线 | 市民政局 | 2016年10月底前 | 已办结 |
3 | 培训养老护理员 | 市民政局 | 2016年11月底前 | 100% |`,
    ],
  },
};

/** Says of a row whether a cell of its own states, beyond doubt, that the task is done. */
function doneSayer({ table }: CheckContext): (row: TaskRow) => boolean {
  const columns = table.columns.flatMap(({ role, label }, index) => {
    if (role !== 'progress' && role !== 'status') return [];
    const unit = progressUnitOf(label);
    return [{ index, isDone: remember((text) => claimOf(text, unit)?.says === 'done') }];
  });
  return (row) =>
    columns.some(({ index, isDone }) => {
      const cell = row.cells[index];
      return cell?.inherited === 'no' && isDone(cell.text);
    });
}

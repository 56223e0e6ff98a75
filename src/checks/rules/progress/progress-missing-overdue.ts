import type { CellRange } from '../../../grid/address';
import { cellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import type { TaskRow, TaskTable } from '../../../tasks/task-table';
import { blankIn, saysNothing } from '../../table/blank-cells';
import type { CheckContext, SteppedTableRule } from '../../check-rule';
import { isFlagged, standingsIn } from '../../deadlines/deadline-cells';
import { headRowOf, isContinuation, shareFilled } from '../../table/row-groups';

const REPORTING: readonly Role[] = ['progress', 'status'];

/** Late, and nothing is said about how far the task is, although other rows say so. */
export const progressMissingOverdue: SteppedTableRule = {
  id: 'progress-missing-overdue',
  group: 'progress',
  scope: 'table-in-steps',
  title: '已逾期而未填完成情况',
  severity: 'error',
  needs: ['progress', 'deadline'],
  why: '时限已过、完成情况却空着，督办时分不清是没有办还是没有填，一般会退回补报。',
  whenNotToUse:
    '整张表都还没有填报完成情况时不会提示，只由「已逾期」指出时限。同一任务分几行、只在首行填报的，后面几行不算漏填；填了完成日期的也不算。',
  noFix: '办到哪一步只有承办单位知道。',
  *checkInSteps(context, report) {
    const { table } = context;
    const missing = yield* silentRows(context);
    const [first] = missing;
    yield;
    const reporting = table.rows.filter((row) => hasReported(table, row)).length;
    if (!first || reporting === 0) return;
    if (missing.length > reporting) {
      report({
        at: headerAbove(table, first.at),
        message: `到 ${context.asOf} 已逾期的任务中有 ${missing.length} 项没有填完成情况，第一处在第 ${first.at.top + 1} 行。`,
      });
      return;
    }
    for (const { at, due } of missing) {
      const since = due === undefined ? '' : `截止 ${due}，`;
      report({ at, message: `这项任务${since}到 ${context.asOf} 已逾期，完成情况空着。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 清理河道淤积 | 市水务局 | 2016年8月底前 | 已完成
2 | 加固险工险段 | 市水务局 | 2016年12月底前 |
3 | 更新防汛物资 | 市应急局 | 全年工作 | 正在推进`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 清理河道淤积 | 市水务局 | 2016年8月底前 | 已完成
2 | 加固险工险段 | 市水务局 | 2016年6月底前 | «»
3 | 更新防汛物资 | 市应急局 | 2016年11月底前 | 正在推进`,
    ],
  },
};

interface SilentRow {
  readonly at: CellRange;
  readonly due: string | undefined;
}

/** Late rows whose progress is blank where one would expect it. */
function* silentRows(context: CheckContext): Generator<undefined, readonly SilentRow[]> {
  const { table } = context;
  const goesOn = table.rows.filter((row) => isContinuation(table, row));
  yield;
  const eachReports = shareFilled(table, goesOn, REPORTING) >= 0.5;
  const overdue = standingsIn(context, '已逾期');
  yield;
  return overdue
    .filter(({ reading }) => !isFlagged(reading, 'end-before-start'))
    .flatMap(({ openRows, status }) =>
      openRows.flatMap((row) => {
        const at = blankIn(row, context, REPORTING);
        const isHead = !isContinuation(table, row);
        if (!at || isDated(table, row) || (!isHead && !eachReports && hasReported(table, headRowOf(table, row))))
          return [];
        return [{ at, due: status.decidedBy }];
      }),
    )
    .sort((a, b) => a.at.top - b.at.top);
}

function hasReported(table: TaskTable, row: TaskRow): boolean {
  return table.columns.some(
    ({ role }, index) => REPORTING.includes(role) && !saysNothing(row.cells[index]?.text ?? ''),
  );
}

function isDated(table: TaskTable, row: TaskRow): boolean {
  return table.columns.some(({ role }, index) => role === 'doneDate' && !saysNothing(row.cells[index]?.text ?? ''));
}

function headerAbove({ columns }: TaskTable, at: CellRange): CellRange {
  const column = columns.find(({ col }) => col === at.left);
  return column ? cellRange(column.headerAt) : at;
}

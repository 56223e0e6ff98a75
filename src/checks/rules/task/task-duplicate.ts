import { a1, cellRange } from '../../../grid/address';
import type { TaskCell } from '../../../tasks/task-table';
import type { SteppedTableRule } from '../../check-rule';
import { pausing } from '../../once-each';
import { dutiesOf, entriesByContent } from '../../task/task-entries';

/** The same task twice, for the same units and date. */
export const taskDuplicate: SteppedTableRule = {
  id: 'task-duplicate',
  group: 'task',
  scope: 'table-in-steps',
  title: '任务重复',
  severity: 'warning',
  needs: [['task', 'requirement']],
  why: '同一项任务列了两次，会被重复派发、重复统计，完成情况也可能前后不一。',
  whenNotToUse: '内容相同而单位不同，或者时限不同（如分季度报送）的，不算重复。',
  noFix: '该删哪一行，或者哪一行本应写别的内容，要由填表人决定。',
  *checkInSteps({ table }, report) {
    const byContent = yield* entriesByContent(table);
    yield* pausing(byContent.values(), (entries) => {
      if (entries.length < 2) return;
      const seen = new Map<string, TaskCell>();
      for (const { row, cell } of entries) {
        const duties = dutiesOf(table, row);
        const earlier = seen.get(duties);
        if (earlier) report({ at: cellRange(cell.at), message: `与 ${a1(earlier.at)} 的任务内容、单位和时限都相同。` });
        else seen.set(duties, cell);
      }
    });
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 报送节能改造进度 | 市住建局 | 2016年10月底前
2 | 报送节能改造进度 | 市住建局 | 2016年12月底前
3 | 报送节能改造进度 | 市发改委 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 整治黑臭水体 | 市水务局、市环保局 | 2016年12月底前
2 | 加密水质监测 | 市环保局 | 2016年11月底前
3 | «整治黑臭水体» | 市环保局、市水务局 | 2016年12月底前`,
    ],
  },
};

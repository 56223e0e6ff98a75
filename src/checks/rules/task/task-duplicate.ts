import { a1, cellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import { cellOf, columnIndexOf, type TaskCell, type TaskRow, type TaskTable } from '../../../tasks/task-table';
import { withoutBlanks } from '../../../text/blanks';
import { withoutItemMark } from '../../../text/marks';
import type { TableRule } from '../../check-rule';

/** What says what is to be done. */
const CONTENT_ROLES: readonly Role[] = ['task', 'requirement', 'target'];

/** The same task twice, for the same units and date. */
export const taskDuplicate: TableRule = {
  id: 'task-duplicate',
  group: 'task',
  scope: 'table',
  title: '任务重复',
  severity: 'warning',
  needs: [['task', 'requirement']],
  why: '同一项任务列了两次，会被重复派发、重复统计，完成情况也可能前后不一。',
  whenNotToUse: '内容相同而单位不同，或者时限不同（如分季度报送）的，不算重复。',
  noFix: '该删哪一行，或者哪一行本应写别的内容，要由填表人决定。',
  check({ table }, report) {
    for (const entries of entriesByContent(table)) {
      if (entries.length < 2) continue;
      const seen = new Map<string, TaskCell>();
      for (const { row, cell } of entries) {
        const duties = dutiesOf(table, row);
        const earlier = seen.get(duties);
        if (earlier) report({ at: cellRange(cell.at), message: `与 ${a1(earlier.at)} 的任务内容、单位和时限都相同。` });
        else seen.set(duties, cell);
      }
    }
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

/** A row with the cell that says what is to be done. */
interface Entry {
  readonly row: TaskRow;
  readonly cell: TaskCell;
}

/** The rows with a text of their own, those that say the same together; who does it by when matters only among them. */
function entriesByContent(table: TaskTable): Iterable<readonly Entry[]> {
  const roles = CONTENT_ROLES.filter((role) => columnIndexOf(table, role) !== undefined);
  const byContent = new Map<string, Entry[]>();
  for (const row of table.rows) {
    const cell = cellOf(table, row, 'requirement', 'task');
    if (cell?.inherited !== 'no') continue;
    const content = roles.map((role) => normalise(cellOf(table, row, role)?.text ?? '')).join('\n');
    const entries = byContent.get(content);
    if (entries) entries.push({ row, cell });
    else byContent.set(content, [{ row, cell }]);
  }
  return byContent.values();
}

function dutiesOf(table: TaskTable, row: TaskRow): string {
  const units = row.units.map((unit) => unit.expanded).sort();
  const deadline = normalise(cellOf(table, row, 'deadline')?.text ?? '');
  return `${units.join('、')}\n${deadline}`;
}

/** Item numbers, blanks and punctuation do not make another task. */
function normalise(text: string): string {
  return withoutBlanks(withoutItemMark(text)).replace(/[\p{P}\p{S}]+/gu, '');
}

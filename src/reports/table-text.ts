import { a1Range, columnLetters } from '../grid/address';
import { type Confidence, ROLE_NAMES } from '../tasks/role';
import { mainCellOf } from '../tasks/main-columns';
import { cellOf, type TaskRow, type TaskTable } from '../tasks/task-table';
import { oneLine } from './one-line';

const CONFIDENCE: Readonly<Record<Confidence, string>> = { certain: '确定', likely: '可能', unsure: '请选择' };

/** What was read of a sheet, for people: columns with their roles, then one line a task. */
export function tableText(table: TaskTable): string {
  const columns = table.columns.map(
    (column) =>
      `  ${columnLetters(column.col)} 列「${column.label}」→ ${ROLE_NAMES[column.role]}（${CONFIDENCE[column.confidence]}）：${column.reason}`,
  );
  return [
    `工作表「${table.sheet}」，表格 ${a1Range(table.range)}，${table.rows.length} 项任务。`,
    table.document.title && `标题：${table.document.title}`,
    table.document.reason,
    '列：',
    ...columns,
    '任务：',
    ...table.rows.map((row) => taskLine(table, row)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function taskLine(table: TaskTable, row: TaskRow): string {
  const words = oneLine(mainCellOf(table, row)?.text ?? '', 40);
  const names = (part: 'lead' | 'responsible') =>
    row.units
      .filter((unit) => unit.part === part)
      .map((unit) => unit.name)
      .join('、');
  const deadline = cellOf(table, row, 'deadline')?.text ?? '';
  const parts = [
    `  第 ${row.row + 1} 行`,
    words,
    names('lead') && `牵头：${names('lead')}`,
    names('responsible') && `责任：${names('responsible')}`,
    deadline && `时限：${oneLine(deadline, 40)}${row.deadline?.due ? `（${row.deadline.due}）` : ''}`,
  ];
  return parts.filter((part) => part !== '').join('｜');
}

import type { StatusContext, StatusReading } from '../deadlines/reading';
import { deadlineStatus } from '../deadlines/status';
import { readProgress, saysOver } from './progress';
import type { TaskRow, TaskTable } from './task-table';

/** As of which day, and how many days ahead count as 临期. */
export type StatusDay = Pick<StatusContext, 'asOf' | 'soonDays'>;

/** How a task stands as of a day: what 完成情况 says is done is done, else the deadline decides. */
export function taskStatus(table: TaskTable, row: TaskRow, day: StatusDay): StatusReading {
  return deadlineStatus(row.deadline, { ...table.deadlineContext, ...day }, isTaskDone(table, row));
}

/**
 * True where 完成情况 or 状态 says that the task is finished, or the deadline cell itself: 「2023年底前（已完成）」;
 * 备注 where the table has no other column for it.
 */
export function isTaskDone({ columns }: TaskTable, row: TaskRow): boolean {
  const isReported = columns.some(({ role }) => role === 'progress' || role === 'status');
  return columns.some(({ role }, index) => {
    const text = row.cells[index]?.text;
    if (text === undefined) return false;
    if (role === 'progress' || role === 'status' || (role === 'remark' && !isReported))
      return readProgress(text).state === 'done';
    return role === 'deadline' && saysOver(text);
  });
}

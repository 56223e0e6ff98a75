import type { StatusContext, StatusReading } from '../deadlines/reading';
import { deadlineStatus } from '../deadlines/status';
import { readProgress } from './progress';
import { cellOf, type TaskRow, type TaskTable } from './task-table';

/** How a task stands as of a day: what 完成情况 says is done is done, else the deadline decides. */
export function taskStatus(table: TaskTable, row: TaskRow, context: StatusContext): StatusReading {
  return deadlineStatus(row.deadline, context, isTaskDone(table, row));
}

/** True where 完成情况 (or 状态) says that the task is finished. */
export function isTaskDone(table: TaskTable, row: TaskRow): boolean {
  const said = cellOf(table, row, 'progress', 'status');
  return said !== undefined && readProgress(said.text).state === 'done';
}

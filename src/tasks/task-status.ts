import type { CivilDate } from '../calendar/civil-date';
import type { StatusContext, StatusReading } from '../deadlines/reading';
import { deadlineStatus } from '../deadlines/status';
import { earliestDoneDate } from './done-date';
import { progressUnitOf, readProgress, saysOver } from './progress';
import { claimOf } from './progress-claims';
import type { Role } from './role';
import type { TaskRow, TaskTable } from './task-table';

/** As of which day, and how many days ahead count as 临期. */
export type StatusDay = Pick<StatusContext, 'asOf' | 'soonDays'>;

/** How a task stands as of a day: what 完成情况 says is done is done, else the deadline decides. */
export function taskStatus(table: TaskTable, row: TaskRow, day: StatusDay): StatusReading {
  const isDone = isTaskDone(table, row) || isDatedDone(table, row, day.asOf);
  return deadlineStatus(row.deadline, { ...table.deadlineContext, ...day }, isDone);
}

/** True where 完成日期 names a day that has come, and no other column says that the task still goes on. */
export function isDatedDone({ columns }: TaskTable, row: TaskRow, asOf: CivilDate): boolean {
  const isDated = columns.some(({ role }, index) => {
    const cell = role === 'doneDate' ? row.cells[index] : undefined;
    const date = cell && earliestDoneDate(cell);
    return date !== undefined && date <= asOf;
  });
  return (
    isDated && !columns.some(({ role, label }, index) => isProgress(role) && goesOn(row.cells[index]?.text, label))
  );
}

function goesOn(text: string | undefined, label: string): boolean {
  if (text === undefined) return false;
  const { state } = readProgress(text, progressUnitOf(label));
  return state === 'doing' || state === 'not-started';
}

/**
 * True where 完成情况 or 状态 says that the task is finished, or the deadline cell itself: 「2023年底前（已完成）」;
 * 备注 where the table has no other column for it. False where one of them says in so many words that it is not.
 */
export function isTaskDone({ columns }: TaskTable, row: TaskRow): boolean {
  const isReported = columns.some(({ role }) => isProgress(role));
  const isDone = columns.some(({ role, label }, index) => {
    const text = row.cells[index]?.text;
    if (text === undefined) return false;
    if (isProgress(role) || (role === 'remark' && !isReported))
      return readProgress(text, progressUnitOf(label)).state === 'done';
    return role === 'deadline' && saysOver(text);
  });
  return isDone && !columns.some(({ role }, index) => isProgress(role) && saysUnfinished(row.cells[index]?.text));
}

function isProgress(role: Role): boolean {
  return role === 'progress' || role === 'status';
}

/** In words: a share below a hundred may measure something else. */
function saysUnfinished(text: string | undefined): boolean {
  if (text === undefined) return false;
  const claim = claimOf(text, 'words');
  return claim !== undefined && claim.says !== 'done' && claim.percent === undefined;
}

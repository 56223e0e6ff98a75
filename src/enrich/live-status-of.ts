import { AS_OF_NAME } from './as-of-cell';
import type { DerivedContext } from './derived-column';
import type { LiveStatus } from './live-status';
import type { TaskRow } from '../tasks/task-table';

/** What a task's live formulas are made of, beside its table; its date counts as 截止日期 shows it, where that stands. */
export function liveStatusOf(task: TaskRow, context: DerivedContext): LiveStatus {
  const { date1904, soonDays } = context;
  const done = context.isDoneTest(task);
  const dueCell = task.deadline?.due === undefined ? undefined : context.derivedCell('due-date', task);
  return {
    timeline: context.timelineOf(task),
    day: AS_OF_NAME,
    date1904,
    soonDays,
    ...(done !== undefined && { done }),
    ...(dueCell !== undefined && { dueCell }),
  };
}

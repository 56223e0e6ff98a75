import { type CivilDate, serialOfDate } from '../calendar/civil-date';
import { statusTimeline } from '../deadlines/status-timeline';
import { AS_OF_NAME } from '../enrich/as-of-cell';
import { daysLeftFormula, type LiveStatus, statusFormula } from '../enrich/live-status';
import { earliestDoneDate } from '../tasks/done-date';
import { isDatedDone, isTaskDone } from '../tasks/task-status';
import type { TaskRow } from '../tasks/task-table';
import type { SummaryContext } from './summary';

/** The formulas of 状态 and 剩余天数; absent where the cell stands as it is. */
export interface LiveFormulas {
  readonly status?: string;
  readonly daysLeft?: string;
}

/**
 * A task's status from the cell 「截至日期」, `dueCell` being where its last date stands. Whether it is done is as the table says
 * at the time of writing; a 完成日期 counts from its day on.
 */
export function liveFormulas(context: SummaryContext, task: TaskRow): (dueCell: string) => LiveFormulas {
  const { table, asOf, soonDays, date1904 } = context;
  if (isTaskDone(table, task)) return () => ({});
  const doneOn = doneDay(context, task);
  const base: LiveStatus = {
    timeline: statusTimeline(task.deadline, { ...table.deadlineContext, soonDays }, asOf),
    day: AS_OF_NAME,
    ...(doneOn !== undefined && { done: `${AS_OF_NAME}>=${serialOfDate(doneOn, date1904)}` }),
    date1904,
    soonDays,
  };
  return (dueCell) => {
    const live = task.deadline?.due === undefined ? base : { ...base, dueCell };
    const daysLeft = daysLeftFormula(live);
    return { status: statusFormula(live), ...(daysLeft !== undefined && { daysLeft }) };
  };
}

/** The day from which 完成日期 makes the task done. */
function doneDay({ table }: SummaryContext, task: TaskRow): CivilDate | undefined {
  const days = table.columns.flatMap(({ role }, index) => {
    const cell = role === 'doneDate' ? task.cells[index] : undefined;
    return (cell && earliestDoneDate(cell)) ?? [];
  });
  return days.sort().find((day) => isDatedDone(table, task, day));
}

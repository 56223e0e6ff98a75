import { civilDate, type CivilDate, dateParts, serialOfDate } from '../calendar/civil-date';
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
  if (isTaskDone(context.table, task)) return () => ({});
  const { status, daysLeft } = formulasOf(context, task);
  return (dueCell) => ({
    ...(status !== undefined && { status: status.replaceAll(DUE, dueCell) }),
    ...(daysLeft !== undefined && { daysLeft: daysLeft.replaceAll(DUE, dueCell) }),
  });
}

/** Stands in formulas that rows share for the cell that each row has of its own. */
const DUE = '\u0001';

const known = new WeakMap<SummaryContext, Map<string, LiveFormulas>>();

/** Most tasks share their deadline with others; to work out the turns of a weekly rhythm takes milliseconds. */
function formulasOf(context: SummaryContext, task: TaskRow): LiveFormulas {
  const ofContext = known.get(context) ?? new Map<string, LiveFormulas>();
  known.set(context, ofContext);
  const { deadline } = task;
  const doneOn = doneDay(context, task);
  const same = JSON.stringify([doneOn, deadline]);
  const found = ofContext.get(same);
  if (found) return found;
  const { table, soonDays, asOf, date1904 } = context;
  const live: LiveStatus = {
    timeline: statusTimeline(deadline, { ...table.deadlineContext, soonDays }, firstOfMonth(asOf)),
    day: AS_OF_NAME,
    ...(doneOn !== undefined && { done: `${AS_OF_NAME}>=${serialOfDate(doneOn, date1904)}` }),
    ...(deadline?.due !== undefined && { dueCell: DUE }),
    date1904,
    soonDays,
  };
  const daysLeft = daysLeftFormula(live);
  const formulas = { status: statusFormula(live), ...(daysLeft !== undefined && { daysLeft }) };
  ofContext.set(same, formulas);
  return formulas;
}

/** Around which timelines lie, so that formulas are the same from day to day. */
function firstOfMonth(day: CivilDate): CivilDate {
  const { year, month } = dateParts(day);
  return civilDate(year, month, 1) ?? day;
}

/** The day from which 完成日期 makes the task done. */
function doneDay({ table }: SummaryContext, task: TaskRow): CivilDate | undefined {
  const days = table.columns.flatMap(({ role }, index) => {
    const cell = role === 'doneDate' ? task.cells[index] : undefined;
    return (cell && earliestDoneDate(cell)) ?? [];
  });
  return days.sort().find((day) => isDatedDone(table, task, day));
}

import type { CivilDate } from '../calendar/civil-date';
import type { StatusReading } from '../deadlines/reading';
import type { SheetPlan } from '../grid/sheet-plan';
import type { Host } from '../host/host';
import type { Summary } from '../summaries/summary';
import { unmetNeed } from '../tasks/role-need';
import { taskStatus } from '../tasks/task-status';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import type { CheckRequest, NoOneTable } from './assistant';
import { soonDaysOf } from './check-sheet';
import { noOneTable, readSheet } from './read-sheet';

/** A summary as a sheet to be written, or why there is none. */
export type PlannedSummary =
  | { readonly kind: 'planned'; readonly plan: SheetPlan; readonly table: TaskTable }
  | NoOneTable
  /** `because` says in Chinese which column is missing. */
  | { readonly kind: 'column-missing'; readonly because: string };

/** Reads the task table and plans one summary sheet of it; nothing is written. */
export async function planSummary(
  host: Host,
  summary: Summary,
  request: CheckRequest & { readonly asOf: CivilDate },
): Promise<PlannedSummary> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return noOneTable(read);
  const { grid, table, office } = read;
  const because = unmetNeed(summary.needs, new Set(table.columns.map(({ role }) => role)));
  if (because !== undefined) return { kind: 'column-missing', because };
  return {
    kind: 'planned',
    plan: summary.plan({
      table,
      asOf: request.asOf,
      date1904: grid.date1904,
      statusOf: statusReader(table, { asOf: request.asOf, soonDays: soonDaysOf(request, office.preferences) }),
    }),
    table,
  };
}

/** Reads each task's status once, however often it is asked for. */
function statusReader(
  table: TaskTable,
  day: { readonly asOf: CivilDate; readonly soonDays: number },
): (task: TaskRow) => StatusReading {
  const known = new Map<TaskRow, StatusReading>();
  return (task) => {
    const reading = known.get(task) ?? taskStatus(table, task, day);
    known.set(task, reading);
    return reading;
  };
}

import type { CivilDate } from '../calendar/civil-date';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import { datelessGroup } from './due-group';

/** A row of 明细: a task under one of its units, in one role, for one of its dates. */
export interface Detail {
  readonly task: TaskRow;
  /** By the name the office wants; 「」 where the task names nobody. */
  readonly unit: string;
  /** Undefined where the task names nobody. */
  readonly role: '牵头' | '责任' | undefined;
  /** The date this row stands for, where the task has any. */
  readonly date?: CivilDate;
  /** The task's first row: counted, these rows give 「任务 N 项」. */
  readonly isTask: boolean;
  /** The first row of the task's unit and role: counted, these give 「单位任务 N 项次」. */
  readonly isEntry: boolean;
  /** The first row of each date by which the task is due, or of a task that has none (长期): counted, these give 「N 个节点」. */
  readonly isDate: boolean;
}

/**
 * One row per task × unit × role, and per date that must be met, in the table's order. A unit named twice in one role is one;
 * a unit in both roles is two. A task that names nobody has rows without unit, so that nothing is lost.
 */
export function* detailsOf(
  table: TaskTable,
  standardName: (name: string) => string,
): Generator<undefined, readonly Detail[]> {
  const details: Detail[] = [];
  for (const [index, task] of table.rows.entries()) {
    if (index > 0 && index % ROWS_PER_PAUSE === 0) yield;
    details.push(...detailsOfTask(task, table, standardName));
  }
  return details;
}

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;

const ROLES = { lead: '牵头', responsible: '责任' } as const;

function detailsOfTask(task: TaskRow, table: TaskTable, standardName: (name: string) => string): readonly Detail[] {
  const entries = new Map<string, Pick<Detail, 'unit' | 'role'>>();
  for (const part of ['lead', 'responsible'] as const) {
    for (const mention of task.units) {
      if (mention.part !== part) continue;
      const unit = mention.kind === 'collective' ? mention.name : standardName(mention.expanded);
      const key = `${part} ${unit}`;
      if (!entries.has(key)) entries.set(key, { unit, role: ROLES[part] });
    }
  }
  const units: readonly Pick<Detail, 'unit' | 'role'>[] =
    entries.size === 0 ? [{ unit: '', role: undefined }] : [...entries.values()];
  const dates: readonly (CivilDate | undefined)[] =
    task.deadline && task.deadline.dueDates.length > 0 ? task.deadline.dueDates : [undefined];
  const isDated = datelessGroup(task, table) === undefined;
  return units.flatMap((entry, unitAt) =>
    dates.map((date, dateAt) => ({
      task,
      ...entry,
      ...(date !== undefined && { date }),
      isTask: unitAt === 0 && dateAt === 0,
      isEntry: dateAt === 0 && entry.role !== undefined,
      isDate: unitAt === 0 && (dateAt === 0 || isDated),
    })),
  );
}

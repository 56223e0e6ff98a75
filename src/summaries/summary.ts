import type { CivilDate } from '../calendar/civil-date';
import type { StatusReading } from '../deadlines/reading';
import type { SheetPlan } from '../grid/sheet-plan';
import type { RoleNeed } from '../tasks/role-need';
import type { TaskRow, TaskTable } from '../tasks/task-table';

/** What a summary is made from. */
export interface SummaryContext {
  readonly table: TaskTable;
  readonly asOf: CivilDate;
  /** The date system of the workbook the sheet is written into. */
  readonly date1904: boolean;
  /** Status of every task, by the row's key. */
  readonly statusOf: (task: TaskRow) => StatusReading;
}

/** A sheet the add-in can make from a task table (汇总). */
export interface Summary {
  /** Kebab-case, also the key under which the sheet is found again. */
  readonly id: string;
  /** Chinese name, also the sheet's: 「按牵头单位」. */
  readonly title: string;
  /** Columns without which there is nothing to summarise. */
  readonly needs: readonly RoleNeed[];
  plan(context: SummaryContext): SheetPlan;
}

import type { CivilDate } from '../calendar/civil-date';
import type { StatusReading } from '../deadlines/reading';
import type { SheetPlan } from '../grid/sheet-plan';
import type { RoleNeed } from '../tasks/role-need';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import type { Detail } from './details';

/** What a summary is made from. */
export interface SummaryContext {
  readonly table: TaskTable;
  readonly asOf: CivilDate;
  readonly soonDays: number;
  /** The date system of the workbook the sheet is written into. */
  readonly date1904: boolean;
  /** Status of every task, by the row's key. */
  readonly statusOf: (task: TaskRow) => StatusReading;
  /** One entry per task × unit × role, and per date, in the table's order; worked out once for all sheets. */
  readonly details: readonly Detail[];
  /** Numbers count by formulas over 明细, from the cell 「截至日期」, or stand as of the day. Live ones need 明细 in `sheets`. */
  readonly numbers: 'live' | 'frozen';
  /** Our sheets as they will stand in the workbook, by summary id, with their names: what formulas and links may lead to. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** A sheet the add-in can make from a task table (汇总). */
export interface Summary {
  /** Kebab-case, also the key under which the sheet is found again. */
  readonly id: string;
  /** Chinese name, also the sheet's: 「按牵头单位」. */
  readonly title: string;
  /** One Chinese sentence for the pane and docs/summaries.md: what it shows. */
  readonly about: string;
  /** Columns without which there is nothing to summarise. */
  readonly needs: readonly RoleNeed[];
  /** Long tables take their time: there are chances to stop in between. */
  plan(context: SummaryContext): Generator<undefined, SheetPlan>;
}

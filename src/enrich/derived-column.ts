import type { CivilDate } from '../calendar/civil-date';
import type { DeadlineContext, StatusReading } from '../deadlines/reading';
import type { StatusStep } from '../deadlines/status-timeline';
import type { CellValue } from '../grid/grid';
import type { RoleNeed } from '../tasks/role-need';
import type { TaskRow } from '../tasks/task-table';

/** What a derived column puts into one row; undefined leaves the cell empty. */
export interface DerivedValue {
  readonly value: CellValue;
  /** With its leading 「=」; `value` is then what it gives as of the context's day. */
  readonly formula?: string;
  /** Excel number format; absent keeps the cell's own. */
  readonly numberFormat?: string;
}

/** What the sheet and its workbook are like as a whole, for values that depend on it. */
export interface DerivedContext {
  readonly date1904: boolean;
  /** The name the office wants for a unit. */
  readonly standardName: (name: string) => string;
  readonly asOf: CivilDate;
  readonly soonDays: number;
  /** Status columns count by formulas from the cell 「截至日期」, or stand as of the day. */
  readonly numbers: 'live' | 'frozen';
  readonly deadlineContext: DeadlineContext;
  readonly statusOf: (task: TaskRow) => StatusReading;
  /** The same for every day, as long as the task is not done. */
  readonly timelineOf: (task: TaskRow) => readonly StatusStep[];
  /**
   * A1 reference (「$K5」) to the task's cell of another derived column that is being written, for 截止日期 also where it only
   * stands; undefined without one.
   */
  readonly derivedCell: (id: string, task: TaskRow) => string | undefined;
  /** The formula's test that the task is done (「OR(P5="已完成",…)」), by the columns that report on it; undefined without any. */
  readonly isDoneTest: (task: TaskRow) => string | undefined;
}

/** How derived dates are shown. */
export const DATE_FORMAT = 'yyyy-mm-dd';

/** A column the add-in works out from a task (补全) and writes beside the table. */
export interface DerivedColumn {
  /** Kebab-case, stable between versions. */
  readonly id: string;
  /** The words in its header cell: 「截止日期」. */
  readonly header: string;
  /** One Chinese sentence for the pane and docs/columns.md: what stands in it. */
  readonly about: string;
  /** Columns without which it has no values. */
  readonly needs: readonly RoleNeed[];
  /** Wide enough for every value, or for most where they may be long, in characters of the standard font. */
  readonly widthChars: number;
  value(task: TaskRow, context: DerivedContext): DerivedValue | undefined;
}

import type { CellValue } from '../grid/grid';
import type { RoleNeed } from '../tasks/role-need';
import type { TaskRow } from '../tasks/task-table';

/** What a derived column puts into one row; undefined leaves the cell empty. */
export interface DerivedValue {
  readonly value: CellValue;
  /** Excel number format; absent keeps the cell's own. */
  readonly numberFormat?: string;
}

/** What the sheet and its workbook are like as a whole, for values that depend on it. */
export interface DerivedContext {
  readonly date1904: boolean;
  /** The name the office wants for a unit. */
  readonly standardName: (name: string) => string;
}

/** A column the add-in works out from a task (补全) and writes beside the table. */
export interface DerivedColumn {
  /** Kebab-case, stable between versions. */
  readonly id: string;
  /** The words in its header cell: 「截止日期」. */
  readonly header: string;
  /** Columns without which it has no values. */
  readonly needs: readonly RoleNeed[];
  /** Wide enough for every value, or for most where they may be long, in characters of the standard font. */
  readonly widthChars: number;
  value(task: TaskRow, context: DerivedContext): DerivedValue | undefined;
}

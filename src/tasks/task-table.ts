import type { CivilDate } from '../calendar/civil-date';
import type { DeadlineContext, DeadlineReading, OfficeFacts } from '../deadlines/reading';
import type { CellAddress, CellRange } from '../grid/address';
import type { UnitList, UnitMention } from '../units/unit-list';
import type { Confidence, Role } from './role';

/** One column of a task table (责任分解表). */
export interface TableColumn {
  readonly col: number;
  /** The header's words without the blanks inside, both header rows joined: 「工作任务」. */
  readonly label: string;
  readonly role: Role;
  readonly confidence: Confidence;
  /** One Chinese sentence: why this role. */
  readonly reason: string;
  readonly headerAt: CellAddress;
}

/** A value as a task row sees it. */
export interface TaskCell {
  /** The cell in this row. */
  readonly at: CellAddress;
  /** The cell that holds the text: another one where it is inherited from above. */
  readonly source: CellAddress;
  /** As the cell shows it. */
  readonly raw: string;
  /** What it means: pinyin artefacts removed, traditional script simplified, white space at the ends removed. */
  readonly text: string;
  /** `merge`: a vertical merge covers this row; `blank`: the cell is empty and the one above counts. */
  readonly inherited: 'no' | 'merge' | 'blank';
  /** The date a real date cell holds. */
  readonly date?: CivilDate;
}

/** A unit of a task row, with its part in the task settled. */
export interface TaskUnit extends UnitMention {
  readonly part: 'lead' | 'responsible';
  /** The cell that names it. */
  readonly cell: TaskCell;
}

/** One task: one row of the table. */
export interface TaskRow {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Hash of the normalised task text plus its ordinal among equals; stable when rows are inserted or sorted. */
  readonly key: string;
  /** Title of the section row above (「一、…」), else 「」. */
  readonly section: string;
  /** `cells[i]` belongs to `table.columns[i]`; undefined where nothing stands and nothing is inherited. */
  readonly cells: readonly (TaskCell | undefined)[];
  readonly units: readonly TaskUnit[];
  /** Split unit cells, by column index in `table.columns`. */
  readonly unitLists: ReadonlyMap<number, UnitList>;
  readonly deadline?: DeadlineReading;
  readonly isHidden: boolean;
}

/** What the sheet says about the document it belongs to; each with the place it was found, for the pane. */
export interface DocumentFacts {
  readonly title: string;
  /** 文号 */
  readonly documentNumber?: string;
  readonly planYear?: number;
  /** True where the plan year is only the one most deadlines name. */
  readonly isYearCounted?: true;
  readonly issueDate?: CivilDate;
  /** One Chinese sentence: where year and date come from. */
  readonly reason: string;
}

/** Rows of the table's area that are no tasks. */
export interface OtherRow {
  readonly row: number;
  readonly kind: 'section' | 'blank' | 'repeated-header' | 'total';
}

/** A task table found on a sheet. */
export interface TaskTable {
  readonly sheet: string;
  /** Header rows and body, notes under the table left out. */
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TaskRow[];
  readonly otherRows: readonly OtherRow[];
  /** Rows under the table: 「注：…」, 填表人. */
  readonly noteRows: readonly number[];
  readonly document: DocumentFacts;
  /** What the deadlines were read against. */
  readonly deadlineContext: DeadlineContext;
  /** True where the sheet's own text is in traditional script. */
  readonly isTraditional: boolean;
}

/** What the user has settled about a sheet: it goes before every guess. */
export interface ReadOptions extends OfficeFacts {
  /** Zero-based header rows. */
  readonly headerRows?: readonly number[];
  /** Role by zero-based column. */
  readonly roles?: ReadonlyMap<number, Role>;
  readonly planYear?: number;
  readonly issueDate?: CivilDate;
  /** Traditional → simplified; absent leaves the script as it is. */
  readonly simplify?: (text: string) => string;
}

/** Index in `table.columns` of the first column with one of these roles, in the order of the roles. */
export function columnIndexOf(table: Pick<TaskTable, 'columns'>, ...roles: readonly Role[]): number | undefined {
  for (const role of roles) {
    const index = table.columns.findIndex((column) => column.role === role);
    if (index >= 0) return index;
  }
  return undefined;
}

/** The row's cell in the first column with one of these roles that holds something for it. */
export function cellOf(
  table: Pick<TaskTable, 'columns'>,
  row: TaskRow,
  ...roles: readonly Role[]
): TaskCell | undefined {
  const { columns } = table;
  for (const role of roles) {
    for (let index = 0; index < columns.length; index++) {
      const cell = columns[index]?.role === role ? row.cells[index] : undefined;
      if (cell) return cell;
    }
  }
  return undefined;
}

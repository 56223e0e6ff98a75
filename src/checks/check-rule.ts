import type { CivilDate } from '../calendar/civil-date';
import type { Fix, Severity, UnderstoodPiece, UnitVariants } from '../findings/finding';
import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import type { MergeIndex } from '../grid/merges';
import type { Role } from '../tasks/role';
import type { RoleNeed } from '../tasks/role-need';
import type { TableColumn, TaskCell, TaskRow, TaskTable } from '../tasks/task-table';
import type { KnownUnits } from '../units/known-units';
import type { UnitDirectory } from '../units/unit-directory';

/** The categories of the catalogue, in its order: a rule's folder, and a heading in the list of findings. */
export type RuleGroup = 'table' | 'numbering' | 'task' | 'units' | 'deadlines' | 'progress' | 'people' | 'safety';

/** Ids of the presets of product.md: 默认 · 首位即牵头 · 允许分别牵头 · 六明确 · 严格. */
export type PresetId = 'default' | 'first-leads' | 'separate-leads' | 'six-clear' | 'strict';

/** What a rule may look at where there may be no table. Rules are pure: no clock, no host. */
export interface SheetContext {
  readonly grid: Grid;
  readonly merges: MergeIndex;
  readonly table: TaskTable | undefined;
  readonly asOf: CivilDate;
  /** The window of 临期, in days. */
  readonly soonDays: number;
  readonly preset: PresetId;
  /** What the office has settled about units. */
  readonly known: KnownUnits;
}

/** Everything a rule on a task table may look at. */
export interface CheckContext extends SheetContext {
  readonly table: TaskTable;
}

/** What a rule says about one place; the engine adds id, severity, row key, original text and fingerprint. */
export interface Report {
  readonly at: CellRange;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** What tells two findings of one rule at one place apart (「完成时限」); part of the fingerprint. */
  readonly subject?: string;
  /** How the text was read, where that helps to judge the finding. */
  readonly understood?: readonly UnderstoodPiece[];
  /** The event whose date would settle the finding. */
  readonly trigger?: string;
  /** Names that seem to mean one body. */
  readonly variants?: UnitVariants;
}

/** Takes what a rule has to say, one place at a time. */
export type ReportSink = (report: Report) => void;

/**
 * Small sheets that show the fault and its absence. One line a row, cells parted by 「|」, first line the header;
 * `«…»` stands around every cell that must be reported, `^` alone is merged with the cell above, `<` with the cell to the left,
 * `\n` a line break, `~` before a line hides its row. Lines before the header that hold a single cell are title rows. They are the rule's tests and its page.
 */
export interface RuleExamples {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** What every rule of the catalogue says about itself. */
interface RuleBase {
  /** Names the fault: 「lead-unit-missing」. */
  readonly id: string;
  readonly group: RuleGroup;
  /** The finding's headline in Chinese: 「缺牵头单位」. */
  readonly title: string;
  readonly severity: Severity;
  /** Columns without which the rule cannot run, all of them; empty: needs no particular column. */
  readonly needs: readonly RoleNeed[];
  /** Why it matters to the receiver, one or two Chinese sentences. */
  readonly why: string;
  /** The norm behind it, where there is one. */
  readonly basis?: string;
  /** On which sheets it should be switched off or ignored: one or two Chinese sentences. */
  readonly whenNotToUse: string;
  /** The only presets it runs in; every one when absent. In the others it neither runs nor counts as not run. */
  readonly presets?: readonly PresetId[];
  /** Why the rule offers no fix; absent when it offers one. */
  readonly noFix?: string;
  readonly examples: RuleExamples;
  /** As-of day of the examples, 2016-10-01 when absent. */
  readonly examplesAsOf?: CivilDate;
  /** The 单位名录 of the examples, none when absent. */
  readonly examplesDirectory?: UnitDirectory;
}

/** Runs on every sheet, also where no table was found. */
export interface SheetRule extends RuleBase {
  readonly scope: 'sheet';
  check(context: SheetContext, report: ReportSink): void;
}

/** Looks at the table as a whole, in one linear pass. */
export interface TableRule extends RuleBase {
  readonly scope: 'table';
  check(context: CheckContext, report: ReportSink): void;
}

/** As a table rule, with chances to stop in between: for work that would keep a page from answering on a long table. */
export interface SteppedTableRule extends RuleBase {
  readonly scope: 'table-in-steps';
  checkInSteps(context: CheckContext, report: ReportSink): Generator<undefined, void>;
}

/** Looks at one task row at a time. */
export interface RowRule extends RuleBase {
  readonly scope: 'row';
  checkRow(row: TaskRow, context: CheckContext, report: ReportSink): void;
}

/** Looks at one text at a time: a merged or inherited cell is visited once, in the first row that shows it. */
export interface CellRule extends RuleBase {
  readonly scope: 'cell';
  /** The columns it visits. */
  readonly roles: readonly Role[] | 'all';
  checkCell(visit: CellVisit, context: CheckContext, report: ReportSink): void;
}

/** A cell on a rule's round. */
export interface CellVisit {
  readonly cell: TaskCell;
  readonly column: TableColumn;
  /** Index of the column in `table.columns`. */
  readonly index: number;
  readonly row: TaskRow;
}

/** One rule of the catalogue. */
export type CheckRule = SheetRule | TableRule | SteppedTableRule | RowRule | CellRule;

import type {
  CheckRequest,
  CheckSheetResult,
  DirectoryResult,
  EnrichChoice,
  EnrichResult,
  Failure,
  FixResult,
  OfficeSettings,
  OfficeSettingsResult,
  PlannedChange,
  Refusal,
  SavedResult,
  SheetInfo,
  SummaryResult,
  UndoRecord,
  UndoResult,
  UnitChoice,
  UnitVerdict,
} from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { CheckProgress } from '../findings/check-report';
import type { Fix } from '../findings/finding';
import type { CellRange } from '../grid/address';
import type { Role } from '../tasks/role';
import type { Staleness } from './staleness';

/** Something the pane asks the workbook for, as data, so that it can be repeated. */
export type Task =
  | { readonly kind: 'check' }
  | { readonly kind: 'apply'; readonly sheet: string; readonly changes: readonly PlannedChange[] }
  | { readonly kind: 'fix'; readonly sheet: string; readonly fix: Fix }
  | { readonly kind: 'undo'; readonly record: UndoRecord }
  | { readonly kind: 'summary' }
  | EnrichTask
  | TriggerDateTask
  | OfficeSettingsTask
  | UnifyTask
  | UnitVerdictTask
  | DirectoryTask;

/** Writes derived columns. */
export interface EnrichTask {
  readonly kind: 'enrich';
  readonly choice: EnrichChoice;
}

/** Keeps the day of an event deadlines count from; without a date it is forgotten. */
export interface TriggerDateTask {
  readonly kind: 'trigger-date';
  readonly trigger: string;
  readonly date: CivilDate | undefined;
}

/** Keeps what the office has told about days, all of it anew. */
export interface OfficeSettingsTask {
  readonly kind: 'office-settings';
  readonly settings: OfficeSettings;
}

/** 统一: one name instead of the others on a sheet. */
export interface UnifyTask {
  readonly kind: 'unify-units';
  readonly sheet: string;
  readonly choice: UnitChoice;
}

/** The one verdict that is asked for by itself: 统一 keeps the other. */
type UnitDifference = Extract<UnitVerdict, 'different'>;

/** 不是同一单位: keeps that names are different bodies, or forgets it. */
export interface UnitVerdictTask {
  readonly kind: 'unit-verdict';
  readonly choice: UnitChoice;
  readonly verdict: UnitDifference | undefined;
}

/** Adds one body to the 单位名录, or without a choice every unit it lacks. */
export interface DirectoryTask {
  readonly kind: 'directory';
  readonly choice?: UnitChoice;
}

/** What came of a task. */
export type TaskOutcome =
  | { readonly task: 'check'; readonly result: CheckSheetResult }
  | { readonly task: 'fix'; readonly result: FixResult }
  | { readonly task: 'undo'; readonly result: UndoResult }
  | { readonly task: 'summary'; readonly result: SummaryResult }
  | { readonly task: 'enrich'; readonly asked: EnrichTask; readonly result: EnrichResult }
  | { readonly task: 'trigger-date'; readonly asked: TriggerDateTask; readonly result: SavedResult }
  | { readonly task: 'office-settings'; readonly asked: OfficeSettingsTask; readonly result: SavedResult }
  | { readonly task: 'unify-units'; readonly asked: UnifyTask; readonly result: FixResult }
  | { readonly task: 'unit-verdict'; readonly asked: UnitVerdictTask; readonly result: SavedResult }
  | { readonly task: 'directory'; readonly asked: DirectoryTask; readonly result: DirectoryResult };

/** How long the user has been waiting: under 1 s · longer · over 8 s without any answer from Excel. */
export type Wait = 'short' | 'long' | 'silent';

/** What the pane is doing; one task at a time. `held`: a cell is being edited, the task is tried again by itself. */
export type Activity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'busy';
      readonly id: number;
      readonly task: Task;
      readonly wait: Wait;
      readonly progress?: CheckProgress;
      /** The task was held by a cell being edited and is tried again. */
      readonly wasHeld?: true;
    }
  | { readonly kind: 'held'; readonly task: Task };

/** A check that found out something about a sheet. */
export type SheetOutcome = Exclude<CheckSheetResult, Failure | { readonly kind: 'stopped' }>;

/** The outcome with a table and a report. */
export type Checked = Extract<SheetOutcome, { readonly kind: 'checked' }>;

/** What is known about the sheet; `at` is the clock time of the check, 「10:42」. */
export type CheckState =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'done'; readonly outcome: SheetOutcome; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is known of the office's settings in this workbook. */
export type OfficeState = { readonly kind: 'unread' } | OfficeSettingsResult;

/** Why there is no summary although nothing went wrong. */
export type NothingToSummarise = Extract<
  SummaryResult,
  { readonly kind: 'no-table' | 'several-tables' | 'column-missing' }
>;

/** Why no columns were written although nothing went wrong. */
export type NoColumns = Exclude<EnrichResult, Failure | { readonly kind: 'enriched' }>;

/** What came of writing to the 单位名录 when nothing went wrong. */
export type DirectoryOutcome = Exclude<DirectoryResult, Failure>;

/** What the last write or stop came to, said above the findings until the next one. */
export type Notice =
  | {
      readonly kind: 'fixed';
      readonly edits: number;
      /** What a fix that moves rows has done: its steps are no places. */
      readonly title?: string;
      readonly refused: readonly Refusal[];
    }
  | { readonly kind: 'undone'; readonly restored: number; readonly kept: readonly CellRange[] }
  | { readonly kind: 'summary-written'; readonly sheet: string; readonly rows: number; readonly created: boolean }
  | { readonly kind: 'summary-not-written'; readonly result: NothingToSummarise }
  | {
      readonly kind: 'columns-written';
      readonly choice: EnrichChoice;
      readonly sheet: string;
      readonly at: CellRange;
      readonly cells: number;
      readonly refused: readonly Refusal[];
    }
  | { readonly kind: 'columns-not-written'; readonly choice: EnrichChoice; readonly result: NoColumns }
  | {
      readonly kind: 'units-unified';
      readonly target: string;
      readonly edits: number;
      readonly refused: readonly Refusal[];
    }
  | { readonly kind: 'unit-verdict'; readonly choice: UnitChoice; readonly verdict: UnitDifference | undefined }
  /** `unit` is the one that was to be remembered; absent where all of a table were. */
  | { readonly kind: 'directory'; readonly unit: string | undefined; readonly result: DirectoryOutcome }
  | { readonly kind: 'trigger-date'; readonly trigger: string; readonly date: CivilDate | undefined }
  /** `previous` is what a 撤销 saves again; unknown where they were never read. */
  | { readonly kind: 'settings-saved'; readonly previous: OfficeSettings | undefined }
  | { readonly kind: 'stopped'; readonly task: Task['kind'] }
  | { readonly kind: 'not-shown'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly task: Task };

/** Everything the pane knows that is not about the screen. */
export interface PaneState {
  readonly sheets: readonly SheetInfo[];
  /** What the user has settled; goes with every check. */
  readonly request: CheckRequest;
  readonly check: CheckState;
  readonly office: OfficeState;
  readonly activity: Activity;
  readonly notice?: Notice;
  /** What can be put back, the last write at the end. */
  readonly undos: readonly UndoRecord[];
  /** What was changed since the check: cells by somebody else, or the settings. */
  readonly staleness: Staleness;
  /** Counts the tasks, so that late answers of an abandoned one are told apart. */
  readonly lastId: number;
}

/** A correction of how the sheet was read; each starts a new check. */
export type Correction =
  | { readonly kind: 'sheet'; readonly sheet: string | undefined }
  | { readonly kind: 'table'; readonly table: CellRange }
  | { readonly kind: 'header-rows'; readonly headerRows: readonly number[] }
  | { readonly kind: 'role'; readonly col: number; readonly role: Role }
  | { readonly kind: 'settings'; readonly settings: CheckSettings };

/** The settings a check can be given; an absent one is found out. */
export type CheckSettings = Pick<CheckRequest, 'asOf' | 'soonDays' | 'planYear'>;

/** The part of the assistant the pane's views need for words. */
export type RuleTexts = Checked['rules'];

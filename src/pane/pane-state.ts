import type {
  CheckRequest,
  CheckSheetResult,
  Failure,
  OfficeSettingsResult,
  SeverityCounts,
  SheetInfo,
} from '../app/assistant';
import type { CheckProgress } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Role } from '../tasks/role';
import type { History } from './history';
import type { ImportState } from './importing';
import type { Notice } from './notice';
import type { Offers, PreviewedSummaries } from './offers';
import type { Staleness } from './staleness';
import type { Task } from './task';

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
      /** 停止 was pressed in a write that ends in its own time. */
      readonly isStopping?: true;
      /** The task was held by a cell being edited and is tried again. */
      readonly wasHeld?: true;
    }
  | { readonly kind: 'held'; readonly task: Task };

/**
 * The check that follows a person's edits by itself, beside the task at work and unseen. It waits until nothing is at work;
 * every further edit makes it due anew (`turn`), whatever is running.
 */
export type LiveCheck =
  | { readonly kind: 'resting' }
  | { readonly kind: 'due'; readonly turn: number; readonly afterMs: number }
  | { readonly kind: 'running'; readonly id: number };

/** A check that found out something about a sheet. */
export type SheetOutcome = Exclude<CheckSheetResult, Failure | { readonly kind: 'stopped' }>;

/** The outcome with a table and a report. */
export type Checked = Extract<SheetOutcome, { readonly kind: 'checked' }>;

/** What is known about the sheet; `at` is the clock time of the check, 「10:42」. */
export type CheckState =
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'done';
      readonly outcome: SheetOutcome;
      readonly at: string;
      /** The check followed an edit by itself. */
      readonly isQuiet?: true;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is known of the office's settings in this workbook. */
export type OfficeState = { readonly kind: 'unread' } | OfficeSettingsResult;

/** Everything the pane knows that is not about the screen. */
export interface PaneState {
  readonly sheets: readonly SheetInfo[];
  /** What the user has settled; goes with every check. */
  readonly request: CheckRequest;
  readonly check: CheckState;
  readonly office: OfficeState;
  readonly activity: Activity;
  readonly notice?: Notice;
  readonly history: History;
  /** How many findings the first check of each sheet had in this session, by the sheet's name. */
  readonly firstCounts: ReadonlyMap<string, SeverityCounts>;
  /** What was changed since the check: cells by somebody else, or the settings. */
  readonly staleness: Staleness;
  readonly live: LiveCheck;
  /** Something with ticks is open: no check may take it away. */
  readonly isLivePaused: boolean;
  /** What 补全 and 汇总 could do when they were last asked. */
  readonly offers: Offers;
  /** 预览 of summaries, until somebody closes it or they are written. */
  readonly preview?: PreviewedSummaries;
  readonly importing: ImportState;
  /** Counts what others have changed, on whatever sheet. */
  readonly edits: number;
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
export type CheckSettings = Pick<CheckRequest, 'asOf' | 'planYear'>;

/** The part of the assistant the pane's views need for words. */
export type RuleTexts = Checked['rules'];

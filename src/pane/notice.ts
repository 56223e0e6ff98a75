import type {
  CheckPreferences,
  ClearResult,
  DirectoryResult,
  EnrichResult,
  Failure,
  ImportWritten,
  LeftReason,
  MergesResult,
  NoOneTable,
  OfficeSettings,
  Refusal,
  ReportKind,
  SummariesWritten,
  UnitChoice,
} from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { CellRange } from '../grid/address';
import type { MergesWay } from './history';
import type { SummariesTask, Task, UnitDifference } from './task';

/** Columns as they were written. */
export type EnrichedColumns = Omit<Extract<EnrichResult, { readonly kind: 'enriched' }>, 'kind' | 'undo'>;

/** Why no columns were written although nothing went wrong. */
export type NoColumns = Exclude<EnrichResult, Failure | { readonly kind: 'enriched' }>;

/** Merged areas as they were parted or merged again. */
export type ChangedMerges = Omit<Extract<MergesResult, { readonly kind: 'parted' | 'merged-again' }>, 'undo'>;

/** What came of writing summaries, some of them at least. */
export type WrittenSummaries = Extract<SummariesWritten, { readonly kind: 'summaries-written' }>;

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
  /** `done`: of what was ticked; `left`: why chosen fixes were not done, one for each. */
  | {
      readonly kind: 'mended';
      readonly done: number;
      readonly refused: readonly Refusal[];
      readonly left: readonly LeftReason[];
    }
  /** A batch or a report that found no one table where there was one before. */
  | { readonly kind: 'table-lost'; readonly result: NoOneTable }
  | {
      readonly kind: 'undone';
      readonly steps: number;
      readonly restored: number;
      readonly kept: readonly CellRange[];
    }
  | { readonly kind: 'summaries-written'; readonly result: WrittenSummaries; readonly task: SummariesTask }
  | { readonly kind: 'not-summarised'; readonly result: NoOneTable }
  | { readonly kind: 'columns-written'; readonly columns: EnrichedColumns }
  | { readonly kind: 'columns-not-written'; readonly result: NoColumns }
  | { readonly kind: 'merges-changed'; readonly merges: ChangedMerges }
  | { readonly kind: 'no-merges'; readonly way: MergesWay }
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
  | { readonly kind: 'preferences-saved'; readonly previous: CheckPreferences | undefined }
  | { readonly kind: 'ignored'; readonly fingerprint: string }
  | { readonly kind: 'unignored'; readonly count: number; readonly areUnused: boolean }
  | { readonly kind: 'report-written'; readonly report: ReportKind; readonly sheet: string; readonly created: boolean }
  /** Findings that were marked; 0 where the marks were taken away, `isUnchanged` where there were none. */
  | { readonly kind: 'marked'; readonly marked: number; readonly isUnchanged?: boolean }
  | { readonly kind: 'traces-cleared'; readonly result: Exclude<ClearResult, Failure> }
  | Extract<ImportWritten, { readonly kind: 'import-written' }>
  | { readonly kind: 'stopped'; readonly task: Task['kind'] }
  | { readonly kind: 'not-shown'; readonly failure: Failure }
  /** `undone`: steps that were put back before the one that could not be. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly task: Task; readonly undone?: number };

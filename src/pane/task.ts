import type {
  BatchResult,
  CheckPreferences,
  CheckSheetResult,
  ClearResult,
  DirectoryResult,
  EnrichChoice,
  EnrichResult,
  FixBatch,
  FixResult,
  ImportDraft,
  ImportResult,
  ImportWritten,
  MarkResult,
  MergesResult,
  NoticeInput,
  NoticeOptions,
  OfficeSettings,
  ReportKind,
  ReportResult,
  SavedResult,
  SeverityCounts,
  SummariesWritten,
  SummaryChoice,
  SummaryPreviewResult,
  UndoResult,
  UnitChoice,
  UnitVerdict,
} from '../app/assistant';
import type { CivilDate } from '../calendar/civil-date';
import type { Finding, Fix } from '../findings/finding';
import type { HistoryStep, MergesWay } from './history';

/** Something the pane asks the workbook for, as data, so that it can be repeated. */
export type Task =
  | { readonly kind: 'check' }
  | { readonly kind: 'fix'; readonly sheet: string; readonly fix: Fix }
  | UndoTask
  | BatchTask
  | EnrichTask
  | MergesTask
  | PreviewSummariesTask
  | SummariesTask
  | TriggerDateTask
  | OfficeSettingsTask
  | UnifyTask
  | UnitVerdictTask
  | DirectoryTask
  | IgnoreTask
  | UnignoreTask
  | PreferencesTask
  | ReportTask
  | MarkTask
  | ClearTracesTask
  | ReadNoticeTask
  | WriteImportTask;

/** Puts back writes, in the order given: the last one first. */
export interface UndoTask {
  readonly kind: 'undo';
  readonly steps: readonly HistoryStep[];
}

/** Mends what was chosen in the preview, in one go. */
export interface BatchTask {
  readonly kind: 'batch';
  readonly sheet: string;
  readonly batch: FixBatch;
}

/** 补全: writes derived columns beside a sheet's table. */
export interface EnrichTask {
  readonly kind: 'enrich';
  readonly sheet: string;
  readonly choice: EnrichChoice;
}

/** 拆分填充, or its reverse. */
export interface MergesTask {
  readonly kind: 'merges';
  readonly sheet: string;
  readonly way: MergesWay;
}

/** Works out how long summaries would be; writes nothing. */
export interface PreviewSummariesTask {
  readonly kind: 'preview-summaries';
  readonly sheet: string;
  readonly choice: SummaryChoice;
}

/** 汇总: the one write that can be stopped between two sheets. */
export interface SummariesTask {
  readonly kind: 'summaries';
  readonly sheet: string;
  readonly choice: SummaryChoice;
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
export type UnitDifference = Extract<UnitVerdict, 'different'>;

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

/** 不是问题: keeps why a finding is none. */
export interface IgnoreTask {
  readonly kind: 'ignore';
  readonly sheet: string;
  readonly finding: Pick<Finding, 'fingerprint' | 'rule'>;
  readonly reason: string;
}

/** 恢复: takes verdicts back, or clears away those that match nothing any more. */
export interface UnignoreTask {
  readonly kind: 'unignore';
  readonly fingerprints: readonly string[];
  /** They had lapsed: nothing comes back to the list. */
  readonly areUnused: boolean;
}

/** Keeps how this workbook's sheets are checked: preset, switches of rules, window of 临期. */
export interface PreferencesTask {
  readonly kind: 'preferences';
  readonly preferences: CheckPreferences;
}

/** Writes 问题清单 or 上报前自检单 on a sheet; `before` are the counts of its first check. */
export interface ReportTask {
  readonly kind: 'report';
  readonly sheet: string;
  readonly report: ReportKind;
  readonly before: SeverityCounts | undefined;
}

/** 在表中标出 the findings given; none takes all marks away. */
export interface MarkTask {
  readonly kind: 'mark';
  readonly sheet: string;
  readonly findings: readonly Pick<Finding, 'at' | 'severity'>[];
}

/** 清除插件留在工作簿中的信息. */
export interface ClearTracesTask {
  readonly kind: 'clear-traces';
}

/** 识别: reads a notice; Excel is not asked. */
export interface ReadNoticeTask {
  readonly kind: 'read-notice';
  readonly input: NoticeInput;
  readonly options: NoticeOptions;
}

/** 写入新工作表: the rows of a notice as the user has left them. */
export interface WriteImportTask {
  readonly kind: 'write-import';
  readonly draft: ImportDraft;
}

/** What came of a task. */
export type TaskOutcome =
  | { readonly task: 'check'; readonly result: CheckSheetResult }
  | { readonly task: 'fix'; readonly result: FixResult }
  /** `undone` are the steps that were put back before `result`, which is the last one's, with all of theirs added up. */
  | { readonly task: 'undo'; readonly undone: readonly HistoryStep[]; readonly result: UndoResult }
  | { readonly task: 'batch'; readonly asked: BatchTask; readonly result: BatchResult }
  | { readonly task: 'enrich'; readonly asked: EnrichTask; readonly result: EnrichResult }
  | { readonly task: 'merges'; readonly asked: MergesTask; readonly result: MergesResult }
  | {
      readonly task: 'preview-summaries';
      readonly asked: PreviewSummariesTask;
      readonly result: SummaryPreviewResult;
    }
  | { readonly task: 'summaries'; readonly asked: SummariesTask; readonly result: SummariesWritten }
  | { readonly task: 'trigger-date'; readonly asked: TriggerDateTask; readonly result: SavedResult }
  | { readonly task: 'office-settings'; readonly asked: OfficeSettingsTask; readonly result: SavedResult }
  | { readonly task: 'unify-units'; readonly asked: UnifyTask; readonly result: FixResult }
  | { readonly task: 'unit-verdict'; readonly asked: UnitVerdictTask; readonly result: SavedResult }
  | { readonly task: 'directory'; readonly asked: DirectoryTask; readonly result: DirectoryResult }
  | { readonly task: 'ignore'; readonly asked: IgnoreTask; readonly result: SavedResult }
  | { readonly task: 'unignore'; readonly asked: UnignoreTask; readonly result: SavedResult }
  | { readonly task: 'preferences'; readonly asked: PreferencesTask; readonly result: SavedResult }
  | { readonly task: 'report'; readonly asked: ReportTask; readonly result: ReportResult }
  | { readonly task: 'mark'; readonly asked: MarkTask; readonly result: MarkResult }
  | { readonly task: 'clear-traces'; readonly result: ClearResult }
  | { readonly task: 'read-notice'; readonly result: ImportResult }
  | { readonly task: 'write-import'; readonly asked: WriteImportTask; readonly result: ImportWritten };

/** True for what changes the workbook or what it keeps; all else may be given up at any moment. */
export function isWrite({ kind }: Task): boolean {
  return kind !== 'check' && kind !== 'preview-summaries' && kind !== 'read-notice';
}

/** True for what 停止 can end while it is at work. */
export function isStoppable(task: Task): boolean {
  return !isWrite(task) || task.kind === 'summaries' || task.kind === 'write-import';
}

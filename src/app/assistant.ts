import type { CivilDate } from '../calendar/civil-date';
import type { Seasons } from '../calendar/seasons';
import type { NoticeReading } from '../calendar/read-holiday-notice';
import type { CalendarOverrides, YearSpan } from '../calendar/work-calendar';
import type { PresetId } from '../checks/check-rule';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Finding, Fix } from '../findings/finding';
import type { Ignore, RuleSettings } from '../findings/ignore';
import type { RuleText } from '../findings/rule-text';
import type { SeverityCounts } from '../findings/severity-counts';
import type { CellRange } from '../grid/address';
import type {
  ChangeNotice,
  ClearedTraces,
  Host,
  HostErrorCode,
  Refusal,
  SheetInfo,
  UndoOutcome,
  UndoRecord,
} from '../host/host';
import type { Role } from '../tasks/role';
import type { DocumentFacts, TableColumn } from '../tasks/task-table';
import type { EnrichChoice, EnrichmentResult, EnrichResult, MergesResult } from './enriching';
import type { ImportDraft, ImportResult, ImportWritten, NoticeInput, NoticeOptions } from './importing';
import type { LongTask } from './long-task';
import type { BatchResult, FixBatch, FixResult, PlannedChange } from './mending';
import type { DirectoryExport, DirectoryResult, UnitChoice, UnitVerdict } from './naming-units';
import type { Failure, NoOneTable } from './outcome';
import type { SummariesResult, SummariesWritten, SummaryChoice, SummaryPreviewResult } from './summarising';

export type {
  ColumnOffer,
  EnrichChoice,
  EnrichmentResult,
  EnrichResult,
  MergesResult,
} from './enriching';
export type { LongTask, TaskProgress } from './long-task';
export type {
  BatchResult,
  ChosenFix,
  FixBatch,
  FixResult,
  LeftFix,
  LeftReason,
  PlannedChange,
} from './mending';
export type {
  ImportDraft,
  ImportResult,
  ImportWritten,
  NoticeInput,
  NoticeOptions,
  NoticeOrigin,
} from './importing';
export type { DirectoryExport, DirectoryResult, UnitChoice, UnitVerdict } from './naming-units';
export type { Failure, NoOneTable } from './outcome';
export type {
  StandingSummary,
  SummariesResult,
  SummariesWritten,
  SummaryChoice,
  SummaryOffer,
  SummaryPreview,
  SummaryPreviewResult,
} from './summarising';
export type { RuleText } from '../findings/rule-text';
export type { SeverityCounts } from '../findings/severity-counts';
export type { ChangeNotice, Host, HostErrorCode, Refusal, SheetInfo, UndoOutcome, UndoRecord };

/** Days ahead that count as 临期 unless the office has said otherwise. */
export const DEFAULT_SOON_DAYS = 7;

/** What the user has chosen for a check; what is absent is found out from the sheet. */
export interface CheckRequest {
  /** Absent: the active sheet. */
  readonly sheet?: string;
  /** Which of several tables, by its range as the candidates gave it. */
  readonly table?: CellRange;
  /** Zero-based header rows the user pointed out. */
  readonly headerRows?: readonly number[];
  readonly roles?: ReadonlyMap<number, Role>;
  readonly planYear?: number;
  /** What goes before the workbook's own settings. */
  readonly office?: ToldFacts;
  /** Absent: today. */
  readonly asOf?: CivilDate;
  readonly soonDays?: number;
  /** Instead of the workbook's own. */
  readonly preferences?: CheckPreferences;
}

/** The table a check ran on, as the pane shows it. */
export interface CheckedTable {
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly document: DocumentFacts;
}

/** What came of 检查表格. */
export type CheckSheetResult =
  | { readonly kind: 'empty-sheet'; readonly sheet: string }
  /** The active sheet is one that the add-in has written. */
  | { readonly kind: 'own-sheet'; readonly sheet: string }
  | { readonly kind: 'no-table'; readonly sheet: string }
  | { readonly kind: 'several-tables'; readonly sheet: string; readonly candidates: readonly CellRange[] }
  | {
      readonly kind: 'checked';
      readonly sheet: string;
      readonly table: CheckedTable;
      readonly report: CheckReport;
      /** What the rules say of themselves, by their ids. */
      readonly rules: ReadonlyMap<string, RuleText>;
      /** Every safe fix, composed cell by cell until nothing safe is left. */
      readonly safeChanges: readonly PlannedChange[];
      readonly isProtected: boolean;
      readonly asOf: CivilDate;
      readonly preset: PresetId;
    }
  | { readonly kind: 'stopped' }
  | Failure;

/** What came of 撤销: how many cells are back, and which somebody has changed since. */
export type UndoResult = ({ readonly kind: 'undone' } & UndoOutcome) | Failure;

/** What the office has told the add-in once about days and units, kept in the workbook without cell text. */
export interface OfficeSettings {
  readonly calendar: CalendarOverrides;
  readonly seasons: Seasons;
  /** Days of events that deadlines count from, by `triggerKey`. */
  readonly triggerDates: Readonly<Record<string, CivilDate>>;
  /** Verdicts on pairs of unit names, by `pairKey`, sorted. */
  readonly unitVerdicts: { readonly same: readonly string[]; readonly different: readonly string[] };
  readonly preferences: CheckPreferences;
  /** Findings that somebody has called no problem (已忽略), oldest first. */
  readonly ignores: readonly Ignore[];
}

/** What an office has told of its world: days, events, units. */
export type ToldFacts = Omit<OfficeSettings, 'preferences' | 'ignores'>;

/** How this workbook's sheets are checked, as an office hands it round in a file. */
export interface CheckPreferences {
  readonly preset: PresetId;
  readonly rules: RuleSettings;
  /** The window of 临期; `DEFAULT_SOON_DAYS` when absent. */
  readonly soonDays?: number;
}

/** A file of check preferences, read or not; `because` says in Chinese what is wrong with it. */
export type PresetFileResult =
  | {
      readonly kind: 'preset';
      readonly preferences: CheckPreferences;
      /** Rules of it that this version does not know: they are left out. */
      readonly unknownRules: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly because: string };

/** The sheets that report on a check: 问题清单 and 上报前自检单. */
export type ReportKind = 'finding-list' | 'self-check';

/** What came of writing 问题清单 or 上报前自检单; `created` is false where the sheet was there already. */
export type ReportResult =
  | { readonly kind: 'report-written'; readonly report: ReportKind; readonly sheet: string; readonly created: boolean }
  | NoOneTable
  | Failure;

/** Marking is a write like others, with its undo; `marked` counts findings, 0 where marks were taken away. */
export type MarkResult = { readonly kind: 'marked'; readonly marked: number; readonly undo: UndoRecord } | Failure;

/** What came of 清除插件留在工作簿中的信息. */
export type ClearResult = ({ readonly kind: 'cleared' } & ClearedTraces) | Failure;

/** What the workbook keeps of the office's settings. */
export type OfficeSettingsResult =
  | {
      readonly kind: 'settings';
      readonly settings: OfficeSettings;
      /** The years whose holidays the add-in brings along. */
      readonly builtInYears: YearSpan;
      /** Some of what the workbook kept could not be read: it is left out, and gone after the next saving. */
      readonly isDamaged?: true;
    }
  | Failure;

/** Settings are in the workbook; the file itself is saved by its user. */
export type SavedResult = { readonly kind: 'saved' } | Failure;

/** A pasted State Council notice, read or not; `because` says in Chinese what was missing. */
export type NoticeResult = NoticeReading;

/** A cell has been selected and is in view. */
export type JumpResult = { readonly kind: 'shown' } | Failure;

/**
 * Everything the pane can ask for: the use cases bound to one workbook. Failures are results, nothing rejects but
 * `watch`, where the workbook cannot be watched; it answers a function that ends the watching.
 */
export interface Assistant {
  listSheets(): Promise<readonly SheetInfo[] | Failure>;
  checkSheet(
    request: CheckRequest,
    options: { readonly onProgress: (progress: CheckProgress) => void; readonly signal: AbortSignal },
  ): Promise<CheckSheetResult>;
  applyChanges(sheet: string, changes: readonly PlannedChange[]): Promise<FixResult>;
  /** Several fixes as one write: planned without conflicts on the sheet as it is now. */
  applyBatch(request: CheckRequest, batch: FixBatch): Promise<BatchResult>;
  /** One fix the user chose for one finding; may flatten mixed fonts. */
  applyFix(sheet: string, fix: Fix): Promise<FixResult>;
  undo(record: UndoRecord): Promise<UndoResult>;
  /** What 补全 can do for the sheet; nothing is written. */
  readEnrichment(request: CheckRequest): Promise<EnrichmentResult>;
  /** 补全: writes derived columns beside the table, or brings them up to date where they stand. */
  enrich(request: CheckRequest, choice: EnrichChoice): Promise<EnrichResult>;
  /** 拆分填充: parts the merged areas of the table's body and fills every cell of them. */
  partMerges(request: CheckRequest): Promise<MergesResult>;
  /** The reverse: merges again what was parted, where the cells still say the same. */
  mergeAgain(request: CheckRequest): Promise<MergesResult>;
  /** What 汇总 can write, and which summaries stand and are up to date. */
  readSummaries(request: CheckRequest): Promise<SummariesResult>;
  previewSummaries(request: CheckRequest, choice: SummaryChoice, options: LongTask): Promise<SummaryPreviewResult>;
  /** Writes summaries sheet by sheet, each in place where it stands. */
  writeSummaries(request: CheckRequest, choice: SummaryChoice, options: LongTask): Promise<SummariesWritten>;
  readOfficeSettings(): Promise<OfficeSettingsResult>;
  saveOfficeSettings(settings: OfficeSettings): Promise<SavedResult>;
  /** Keeps the day of an event (「市人大公开报告后」), or forgets it without one. */
  setTriggerDate(trigger: string, date: CivilDate | undefined): Promise<SavedResult>;
  /** 统一: writes one name wherever the table names one of the others, and keeps that they are one body. */
  unifyUnits(request: CheckRequest, choice: UnitChoice): Promise<FixResult>;
  /** Keeps that names are one body, or all different ones; undefined forgets what is kept of them. */
  setUnitVerdict(choice: UnitChoice, verdict: UnitVerdict | undefined): Promise<SavedResult>;
  /** 记住到单位名录: adds the target with the other names as 简称; makes the sheet where there is none. */
  rememberUnit(choice: UnitChoice): Promise<DirectoryResult>;
  /** Makes the 单位名录 of the units a table names, or adds those it lacks below the user's rows. */
  fillUnitDirectory(request: CheckRequest): Promise<DirectoryResult>;
  exportUnitDirectory(): Promise<DirectoryExport>;
  readHolidayNotice(text: string): Promise<NoticeResult>;
  /** 导入: makes rows of a notice; nothing is written. */
  readNotice(input: NoticeInput, options: NoticeOptions, task: LongTask): Promise<ImportResult>;
  /** 写入新工作表: the sheet is new every time, and the user's own. */
  writeNotice(draft: ImportDraft, options: LongTask): Promise<ImportWritten>;
  /** 不是问题: keeps the verdict on a finding of a sheet with its reason. */
  ignoreFinding(sheet: string, finding: Pick<Finding, 'fingerprint' | 'rule'>, reason: string): Promise<SavedResult>;
  /** Takes verdicts back, by their fingerprints. */
  removeIgnores(fingerprints: readonly string[]): Promise<SavedResult>;
  savePreferences(preferences: CheckPreferences): Promise<SavedResult>;
  /** Every rule of the catalogue in its order, for the switches. */
  listRules(): Promise<readonly RuleText[]>;
  /** The preferences as the small JSON file an office hands round. */
  exportPreset(preferences: CheckPreferences): Promise<string>;
  readPresetFile(text: string): Promise<PresetFileResult>;
  /** Checks the sheet anew and writes one of the reports on it; `before` are the counts of the first check, where known. */
  writeReport(request: CheckRequest, report: ReportKind, before?: SeverityCounts): Promise<ReportResult>;
  /** Marks the cells of findings on the sheet; none takes all marks away. */
  markFindings(sheet: string, findings: readonly Pick<Finding, 'at' | 'severity'>[]): Promise<MarkResult>;
  /** 清除插件留在工作簿中的信息. */
  clearTraces(): Promise<ClearResult>;
  showRange(sheet: string, range: CellRange): Promise<JumpResult>;
  watch(listener: (change: ChangeNotice) => void): Promise<() => Promise<void>>;
}

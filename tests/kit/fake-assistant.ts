import type {
  Assistant,
  BatchResult,
  CheckPreferences,
  ClearResult,
  FixBatch,
  MarkResult,
  ReportKind,
  ReportResult,
  SeverityCounts,
  ChangeNotice,
  CheckRequest,
  CheckSheetResult,
  DirectoryExport,
  DirectoryResult,
  EnrichChoice,
  EnrichmentResult,
  EnrichResult,
  Failure,
  FixResult,
  HostErrorCode,
  ImportDraft,
  ImportWritten,
  JumpResult,
  MergesResult,
  NoticeInput,
  NoticeOptions,
  OfficeSettings,
  OfficeSettingsResult,
  PlannedChange,
  RuleText,
  SavedResult,
  SheetInfo,
  SummariesResult,
  SummariesWritten,
  SummaryChoice,
  SummaryOffer,
  UndoRecord,
  UndoResult,
  UnitChoice,
  UnitVerdict,
} from '../../src/app/assistant';
import type { CivilDate } from '../../src/calendar/civil-date';
import type { Finding, Fix } from '../../src/findings/finding';
import { a1Range, type CellRange, parseA1 } from '../../src/grid/address';
import type { Role } from '../../src/tasks/role';
import type { TableColumn } from '../../src/tasks/task-table';
import { date } from './dates';

/** What the scripted assistant answers; each answer may be replaced, also by a promise that never settles. */
export interface Script {
  readonly sheets: readonly SheetInfo[];
  readonly check: Assistant['checkSheet'];
  readonly fix: () => Promise<FixResult>;
  readonly undo: () => Promise<UndoResult>;
  readonly enrichment: () => Promise<EnrichmentResult>;
  readonly enrich: () => Promise<EnrichResult>;
  /** Of 拆分填充 and of merging again. */
  readonly merges: () => Promise<MergesResult>;
  readonly summaries: () => Promise<SummariesResult>;
  readonly preview: Assistant['previewSummaries'];
  readonly summarise: Assistant['writeSummaries'];
  readonly show: () => Promise<JumpResult>;
  readonly office: () => Promise<OfficeSettingsResult>;
  /** Of settings as a whole, of a single trigger's date and of verdicts on units. */
  readonly save: () => Promise<SavedResult>;
  readonly notice: Assistant['readHolidayNotice'];
  /** Of 导入, which finds nothing unless told. */
  readonly importing: Assistant['readNotice'];
  readonly imported: Assistant['writeNotice'];
  readonly unify: () => Promise<FixResult>;
  /** Of one unit and of all of a table. */
  readonly directory: () => Promise<DirectoryResult>;
  readonly exported: () => Promise<DirectoryExport>;
  readonly batch: () => Promise<BatchResult>;
  readonly preset: Assistant['readPresetFile'];
  readonly report: () => Promise<ReportResult>;
  readonly mark: () => Promise<MarkResult>;
  readonly clear: () => Promise<ClearResult>;
}

/** A call the pane made, in the words of the interface. */
export type Call =
  | { readonly method: 'checkSheet'; readonly request: CheckRequest }
  | { readonly method: 'applyChanges'; readonly changes: readonly PlannedChange[] }
  | { readonly method: 'applyFix'; readonly fix: Fix }
  | { readonly method: 'undo' }
  | { readonly method: 'readEnrichment' | 'readSummaries'; readonly sheet: string | undefined }
  | { readonly method: 'enrich'; readonly sheet: string | undefined; readonly choice: EnrichChoice }
  | { readonly method: 'partMerges' | 'mergeAgain'; readonly sheet: string | undefined }
  | {
      readonly method: 'previewSummaries' | 'writeSummaries';
      readonly sheet: string | undefined;
      readonly choice: SummaryChoice;
    }
  | { readonly method: 'unifyUnits'; readonly sheet: string | undefined; readonly choice: UnitChoice }
  | { readonly method: 'setUnitVerdict'; readonly choice: UnitChoice; readonly verdict: UnitVerdict | undefined }
  | { readonly method: 'rememberUnit'; readonly choice: UnitChoice }
  | { readonly method: 'fillUnitDirectory' }
  | { readonly method: 'exportUnitDirectory' }
  | { readonly method: 'saveOfficeSettings'; readonly settings: OfficeSettings }
  | { readonly method: 'setTriggerDate'; readonly trigger: string; readonly day: CivilDate | undefined }
  | { readonly method: 'applyBatch'; readonly batch: FixBatch }
  | { readonly method: 'ignoreFinding'; readonly fingerprint: string; readonly reason: string }
  | { readonly method: 'removeIgnores'; readonly fingerprints: readonly string[] }
  | { readonly method: 'savePreferences'; readonly preferences: CheckPreferences }
  | { readonly method: 'writeReport'; readonly report: ReportKind; readonly before: SeverityCounts | undefined }
  | { readonly method: 'markFindings'; readonly places: readonly string[] }
  | { readonly method: 'clearTraces' }
  | { readonly method: 'readNotice'; readonly input: NoticeInput; readonly options: NoticeOptions }
  | { readonly method: 'writeNotice'; readonly draft: ImportDraft }
  | { readonly method: 'showRange'; readonly at: string };

/** An assistant over no workbook at all: it answers from a script and remembers what it was asked. */
export interface FakeAssistant {
  readonly assistant: Assistant;
  readonly calls: readonly Call[];
  /** Lets somebody change cells. */
  readonly change: (notice: ChangeNotice) => void;
}

export function fakeAssistant(script: Partial<Script> = {}): FakeAssistant {
  const calls: Call[] = [];
  const listeners = new Set<(change: ChangeNotice) => void>();
  const answer = async <T>(call: Call, result: () => Promise<T>): Promise<T> => {
    calls.push(call);
    return result();
  };
  const assistant: Assistant = {
    listSheets: () => Promise.resolve(script.sheets ?? SHEETS),
    checkSheet: (request, options) =>
      answer({ method: 'checkSheet', request }, () =>
        (script.check ?? (() => Promise.resolve(checked())))(request, options),
      ),
    applyChanges: (_, changes) =>
      answer({ method: 'applyChanges', changes }, script.fix ?? (() => Promise.resolve(fixed(changes.length)))),
    applyFix: (_, fix) =>
      answer({ method: 'applyFix', fix }, script.fix ?? (() => Promise.resolve(fixed(fix.edits.length)))),
    undo: () =>
      answer({ method: 'undo' }, script.undo ?? (() => Promise.resolve({ kind: 'undone', restored: 1, kept: [] }))),
    readEnrichment: ({ sheet }) =>
      answer({ method: 'readEnrichment', sheet }, script.enrichment ?? (() => Promise.resolve(enrichable()))),
    enrich: ({ sheet }, choice) =>
      answer({ method: 'enrich', sheet, choice }, script.enrich ?? (() => Promise.resolve(enriched(choice)))),
    partMerges: ({ sheet }) =>
      answer({ method: 'partMerges', sheet }, script.merges ?? (() => Promise.resolve({ kind: 'no-merges' }))),
    mergeAgain: ({ sheet }) =>
      answer({ method: 'mergeAgain', sheet }, script.merges ?? (() => Promise.resolve({ kind: 'no-merges' }))),
    readSummaries: ({ sheet }) =>
      answer({ method: 'readSummaries', sheet }, script.summaries ?? (() => Promise.resolve(summaries()))),
    previewSummaries: (request, choice, options) =>
      answer({ method: 'previewSummaries', sheet: request.sheet, choice }, () =>
        (script.preview ?? (() => Promise.resolve({ kind: 'stopped' })))(request, choice, options),
      ),
    writeSummaries: (request, choice, options) =>
      answer({ method: 'writeSummaries', sheet: request.sheet, choice }, () =>
        (script.summarise ?? (() => Promise.resolve(summarised(choice))))(request, choice, options),
      ),
    readOfficeSettings: script.office ?? (() => Promise.resolve(officeSettings())),
    saveOfficeSettings: (settings) =>
      answer({ method: 'saveOfficeSettings', settings }, script.save ?? (() => Promise.resolve({ kind: 'saved' }))),
    setTriggerDate: (trigger, day) =>
      answer({ method: 'setTriggerDate', trigger, day }, script.save ?? (() => Promise.resolve({ kind: 'saved' }))),
    unifyUnits: ({ sheet }, choice) =>
      answer({ method: 'unifyUnits', sheet, choice }, script.unify ?? (() => Promise.resolve(fixed(4)))),
    setUnitVerdict: (choice, verdict) =>
      answer({ method: 'setUnitVerdict', choice, verdict }, script.save ?? (() => Promise.resolve({ kind: 'saved' }))),
    rememberUnit: (choice) =>
      answer({ method: 'rememberUnit', choice }, script.directory ?? (() => Promise.resolve(directoryWritten()))),
    fillUnitDirectory: () =>
      answer({ method: 'fillUnitDirectory' }, script.directory ?? (() => Promise.resolve(directoryWritten()))),
    exportUnitDirectory: () =>
      answer(
        { method: 'exportUnitDirectory' },
        script.exported ??
          (() => Promise.resolve({ kind: 'exported', text: '全称\t简称\n市发展和改革委员会\t市发改委', units: 1 })),
      ),
    applyBatch: (_, batch) =>
      answer({ method: 'applyBatch', batch }, script.batch ?? (() => Promise.resolve(mended(batch)))),
    ignoreFinding: (_, { fingerprint }, reason) =>
      answer(
        { method: 'ignoreFinding', fingerprint, reason },
        script.save ?? (() => Promise.resolve({ kind: 'saved' })),
      ),
    removeIgnores: (fingerprints) =>
      answer({ method: 'removeIgnores', fingerprints }, script.save ?? (() => Promise.resolve({ kind: 'saved' }))),
    savePreferences: (preferences) =>
      answer({ method: 'savePreferences', preferences }, script.save ?? (() => Promise.resolve({ kind: 'saved' }))),
    listRules: () => Promise.resolve(RULES),
    exportPreset: (preferences) => Promise.resolve(JSON.stringify(preferences)),
    readPresetFile: script.preset ?? (() => Promise.resolve({ kind: 'unreadable', because: '这不是检查方案文件' })),
    writeReport: (_, report, before) =>
      answer(
        { method: 'writeReport', report, before },
        script.report ??
          (() => Promise.resolve({ kind: 'report-written', report, sheet: '上报前自检单', created: true })),
      ),
    markFindings: (_, findings) =>
      answer(
        { method: 'markFindings', places: findings.map(({ at }) => a1Range(at)) },
        script.mark ?? (() => Promise.resolve({ kind: 'marked', marked: findings.length, undo: UNDO })),
      ),
    clearTraces: () =>
      answer(
        { method: 'clearTraces' },
        script.clear ??
          (() => Promise.resolve({ kind: 'cleared', settings: true, names: 2, unmarked: [], stillMarked: [] })),
      ),
    readHolidayNotice: script.notice ?? (() => Promise.resolve({ kind: 'unreadable', because: '没有读到放假的日子' })),
    readNotice: (input, options, task) =>
      answer({ method: 'readNotice', input, options }, () =>
        (script.importing ?? (() => Promise.resolve({ kind: 'empty' })))(input, options, task),
      ),
    writeNotice: (draft, options) =>
      answer({ method: 'writeNotice', draft }, () =>
        (script.imported ?? (() => Promise.resolve(importWritten(draft))))(draft, options),
      ),
    showRange: (_, at) =>
      answer({ method: 'showRange', at: a1Range(at) }, script.show ?? (() => Promise.resolve({ kind: 'shown' }))),
    watch: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
  };
  return {
    assistant,
    calls,
    change: (notice) => {
      for (const listener of listeners) listener(notice);
    },
  };
}

const SHEETS: readonly SheetInfo[] = [
  { name: '分工方案', kind: 'worksheet', isVisible: true, isActive: true },
  { name: '说明', kind: 'worksheet', isVisible: true, isActive: false },
  { name: '图表', kind: 'chart', isVisible: true, isActive: false },
];

const RULES: readonly RuleText[] = [
  {
    id: 'text-damaged',
    group: 'table',
    groupTitle: '表格',
    title: '文字损坏',
    severity: 'error',
    why: '乱码无法交办，收表单位会退回。',
  },
  {
    id: 'lead-unit-missing',
    group: 'units',
    groupTitle: '单位名称',
    title: '缺牵头单位',
    severity: 'error',
    why: '没有牵头单位的任务无人负责，收表单位会退回。',
    basis: '每项工作列出牵头单位、配合单位及完成时限',
    noFix: '牵头单位只能由您填写。',
  },
  {
    id: 'unit-line-break',
    group: 'units',
    groupTitle: '单位名称',
    title: '单位名称中有换行',
    severity: 'warning',
    why: '换行会把一个单位拆成两个，汇总时对不上。',
  },
  {
    id: 'unit-name-variant',
    group: 'units',
    groupTitle: '单位名称',
    title: '单位名称写法不一',
    severity: 'warning',
    why: '同一单位写法不一，按单位汇总时会分成几家。',
  },
  {
    id: 'deadline-misspelt',
    group: 'deadlines',
    groupTitle: '完成时限',
    title: '时限缺「月」字',
    severity: 'error',
    why: '收表单位无法确定是月底还是年底。',
  },
];

/** A range that must be well formed. */
export function range(address: string): CellRange {
  const read = parseA1(address);
  if (!read) throw new Error(`no such range: ${address}`);
  return read;
}

/** A fix that writes one text into one cell. */
export function fixTo(address: string, was: string, value: string, safety: Fix['safety'] = 'safe'): Fix {
  const { top: row, left: col } = range(address);
  return {
    title: `改为『${value}』`,
    safety,
    edits: [{ kind: 'set-value', at: { row, col }, was: { value: was }, value }],
  };
}

/** A finding with what a test does not care for filled in. */
export function finding(rule: string, address: string, change: Partial<Finding> = {}): Finding {
  const original = change.original ?? '';
  return {
    rule,
    severity: 'error',
    at: range(address),
    rowKey: address,
    original,
    message: '这里需要修改。',
    fixes: [],
    fingerprint: `${rule} ${original}`,
    ...change,
  };
}

/** Four findings in three categories, one of them with a fix that wants a person. */
export const FINDINGS: readonly Finding[] = [
  finding('lead-unit-missing', 'D5', { message: '这项任务没有写牵头单位。' }),
  finding('unit-line-break', 'D8', {
    severity: 'warning',
    original: '市人力资源\n社会保障局',
    message: '「市人力资源社会保障局」中间有换行。',
    fixes: [fixTo('D8', '市人力资源\n社会保障局', '市人力资源社会保障局')],
  }),
  finding('text-damaged', 'B9', {
    severity: 'hint',
    original: '推進(jìn)项目',
    message: '「進(jìn)」带有拼音残留。',
    fixes: [fixTo('B9', '推進(jìn)项目', '推進项目')],
  }),
  finding('deadline-misspelt', 'E42', {
    original: '2016年12底前完成',
    message: '「2016年12底前」缺「月」字。',
    fixes: [
      fixTo('E42', '2016年12底前完成', '2016年12月底前完成', 'review'),
      fixTo('E42', '2016年12底前完成', '2016年底前完成', 'review'),
    ],
  }),
];

/** The safe change of every finding that has a safe fix. */
export function safeChanges(findings: readonly Finding[]): readonly PlannedChange[] {
  return findings.flatMap(({ rule, original, fixes }) =>
    fixes
      .filter(({ safety }) => safety === 'safe')
      .flatMap(({ edits }) => edits)
      .flatMap((edit) =>
        edit.kind === 'set-value'
          ? [{ at: edit.at, original, changed: String(edit.value), because: [titleOf(rule)], edit }]
          : [],
      ),
  );
}

function titleOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}

/** One column as the reader hands it over. */
export function column(col: number, label: string, role: Role, change: Partial<TableColumn> = {}): TableColumn {
  const headerAt = { row: 1, col };
  return { col, label, role, confidence: 'certain', reason: `表头写着「${label}」。`, headerAt, ...change };
}

type Checked = Extract<CheckSheetResult, { readonly kind: 'checked' }>;

/** A check of 82 rows; what is given replaces what it found. */
export function checked(change: Partial<Checked> & { readonly findings?: readonly Finding[] } = {}): Checked {
  const { findings = FINDINGS, ...rest } = change;
  return {
    kind: 'checked',
    sheet: '分工方案',
    table: {
      range: range('A2:E83'),
      headerRows: [1],
      columns: [
        column(0, '序号', 'no'),
        column(1, '工作任务', 'task'),
        column(2, '办理要点', 'requirement', { confidence: 'likely', reason: '表头近似「工作要点」，内容较长。' }),
        column(3, '牵头单位', 'lead'),
        column(4, '完成时限', 'deadline'),
      ],
      document: { title: '2016年重点工作分工方案', planYear: 2016, reason: '年份取自标题。' },
    },
    report: {
      rowCount: 82,
      rulesRun: ['text-damaged', 'unit-line-break', 'deadline-misspelt'],
      rulesNotRun: [{ rule: 'lead-unit-missing', because: '没有『配合单位』列' }],
      findings,
      ignored: [],
      unusedIgnores: [],
    },
    rules: new Map(RULES.map((rule) => [rule.id, rule])),
    safeChanges: safeChanges(findings),
    isProtected: false,
    asOf: date('2016-10-01'),
    preset: 'default',
    ...rest,
  };
}

/** A write that went through. */
export function fixed(edits: number, change: Partial<Extract<FixResult, { readonly kind: 'fixed' }>> = {}): FixResult {
  return { kind: 'fixed', edits, refused: [], undo: UNDO, ...change };
}

type Enrichable = Extract<EnrichmentResult, { readonly kind: 'enrichable' }>;

/** 补全 before anything was written, on a sheet without 周期 and without merged cells. */
export function enrichable(change: Partial<Enrichable> = {}): Enrichable {
  return {
    kind: 'enrichable',
    sheet: '分工方案',
    rows: 82,
    columns: [
      { id: 'due-date', header: '截止日期', about: '推算出的日期。' },
      { id: 'status', header: '状态', about: '已完成、临期、已逾期等。' },
      { id: 'days-left', header: '剩余天数', about: '离截止日期还有几天。' },
      { id: 'lead-units', header: '牵头单位（规范）', about: '名录里的名称。' },
      { id: 'rhythm', header: '周期', about: '每月、每季度等。', because: '没有「完成时限」列' },
    ],
    merged: { areas: 0, cells: 0 },
    parted: 0,
    isProtected: false,
    ...change,
  };
}

type Enriched = Extract<EnrichResult, { readonly kind: 'enriched' }>;

/** Columns begun in F1:H83. */
export function enriched({ columns }: Pick<EnrichChoice, 'columns'>, change: Partial<Enriched> = {}): Enriched {
  return {
    kind: 'enriched',
    sheet: '分工方案',
    at: range('F1:H83'),
    added: columns,
    updated: [],
    left: [],
    cells: 82 * columns.length,
    refused: [],
    undo: UNDO,
    ...change,
  };
}

/** Summaries of which none stands yet; one cannot be had. */
const SUMMARY_OFFERS: readonly SummaryOffer[] = [
  { id: 'overview', title: '总览', about: '各状态、各单位的任务数。' },
  { id: 'by-lead-unit', title: '按牵头单位', about: '每个牵头单位一行。' },
  { id: 'by-leader', title: '按领导', about: '每位领导一段。', because: '没有「责任领导」列' },
  { id: 'detail', title: '明细', about: '每项任务的每个单位一行。' },
];

type Summaries = Extract<SummariesResult, { readonly kind: 'summaries' }>;

/** 汇总 of 82 tasks; what stands is given by the summaries' ids. */
export function summaries(standing: Readonly<Record<string, SummaryOffer['standing']>> = {}): Summaries {
  const offers = SUMMARY_OFFERS.map((offer) => {
    const found = standing[offer.id];
    return found ? { ...offer, standing: found } : offer;
  });
  return { kind: 'summaries', sheet: '分工方案', tasks: 82, entries: 154, offers };
}

type Summarised = Extract<SummariesWritten, { readonly kind: 'summaries-written' }>;

/** Every summary of the choice, written on new sheets. */
export function summarised(
  { summaries: ids }: Pick<SummaryChoice, 'summaries'>,
  change: Partial<Summarised> = {},
): Summarised {
  const written = SUMMARY_OFFERS.filter(({ id }) => ids.includes(id)).map(({ id, title }) => {
    return { id, title, sheet: title, created: true };
  });
  return { kind: 'summaries-written', written, left: [], tasks: 82, entries: 154, ...change };
}

/** Every row of a notice, on a sheet that was named anew. */
export function importWritten({
  rows,
}: Pick<ImportDraft, 'rows'>): Extract<ImportWritten, { readonly kind: 'import-written' }> {
  return { kind: 'import-written', sheet: '责任分解表', rows: rows.length };
}

/** A batch of which everything could be done. */
export function mended({ changes, fixes }: FixBatch): BatchResult {
  return { kind: 'mended', cells: changes.length + fixes.length, refused: [], left: [], undo: UNDO };
}

type DirectoryWritten = Extract<DirectoryResult, { readonly kind: 'directory-written' }>;

/** One name added to a 单位名录 that was there before. */
export function directoryWritten(change: Partial<DirectoryWritten> = {}): DirectoryWritten {
  return { kind: 'directory-written', sheet: '单位名录', created: false, added: 1, refused: [], ...change };
}

/** An undo record of one cell. */
export const UNDO: UndoRecord = {
  sheet: '分工方案',
  cells: [
    {
      row: 7,
      col: 3,
      before: { value: '甲' },
      beforeFormat: 'General',
      after: { value: '乙' },
      afterFormat: 'General',
    },
  ],
  structure: [],
};

/** The settings of an office that has told nothing yet, but for what is given. */
export function officeSettings(
  change: Partial<OfficeSettings> = {},
): Extract<OfficeSettingsResult, { readonly kind: 'settings' }> {
  const settings = {
    calendar: { notices: [], daysOff: [], workdays: [] },
    seasons: {},
    triggerDates: {},
    unitVerdicts: { same: [], different: [] },
    preferences: { preset: 'default' as const, rules: {} },
    ignores: [],
    ...change,
  };
  return { kind: 'settings', settings, builtInYears: { first: 2004, last: 2026 } };
}

/** A refusal of the host, or a defect of ours. */
export function failure(code: HostErrorCode, change: Partial<Failure> = {}): Failure {
  return { kind: 'failed', code, errorId: 'E-3F2A', diagnostics: `code: ${code}`, ...change };
}

/** A promise that never settles: Excel that does not answer. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

import type { CivilDate } from '../calendar/civil-date';
import { type CheckInput, runChecks } from '../checks/run-checks';
import { ruleTexts } from '../checks/rule-texts';
import type { PresetId } from '../checks/check-rule';
import { RULES } from '../checks/rules/index';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Host } from '../host/host';
import type { TaskTable } from '../tasks/task-table';
import {
  type CheckPreferences,
  type CheckRequest,
  type CheckSheetResult,
  DEFAULT_SOON_DAYS,
  type OfficeSettings,
  type PlannedChange,
} from './assistant';
import { type DriveOptions, drive, reportingAs } from './drive';
import { planSafeChanges } from './plan-safe-changes';
import { type OpenedSheet, openSheet, readingProgress, type ReadSheet } from './read-sheet';
import { recheckOf } from './recheck';

/** A request whose day is settled. */
export type DatedCheckRequest = CheckRequest & { readonly asOf: CivilDate };

/** 检查表格: reads the sheet, runs every rule, and composes what could be mended at once. */
export async function checkSheet(
  host: Host,
  request: DatedCheckRequest,
  options: DriveOptions<CheckProgress>,
): Promise<CheckSheetResult> {
  const read = await openSheet(host, request);
  const { sheet, isProtected } = read.grid;
  // A summary lists tasks too, but is none of the office's tables.
  if (read.isOurs && request.sheet === undefined) return { kind: 'own-sheet', sheet };
  // Nor is a 单位名录 that names persons and telephones beside the units.
  if (read.directory?.sheet === sheet && request.sheet === undefined) return { kind: 'no-table', sheet };
  if (read.kind === 'empty-sheet' || read.kind === 'no-table') return { kind: read.kind, sheet };
  if (read.kind === 'several-tables') return { kind: read.kind, sheet, candidates: read.candidates };
  const checked = await drive(readAndCheck(read, request), options);
  if (checked.kind === 'stopped') return checked;
  const { table, preset, ...found } = checked.value;
  return {
    kind: 'checked',
    sheet,
    table: { range: table.range, headerRows: table.headerRows, columns: table.columns, document: table.document },
    ...found,
    rules: ruleTexts(),
    isProtected,
    asOf: request.asOf,
    preset,
  };
}

/** Everything after the sheet has come in, as one piece of work. */
function* readAndCheck(
  opened: OpenedSheet & { kind: 'found' },
  request: DatedCheckRequest,
): Generator<CheckProgress, CheckedAndPlanned & { readonly table: TaskTable; readonly preset: PresetId }> {
  const read = yield* reportingAs(readingProgress, opened.read());
  const settings = checkSettings(request, read.office);
  return { table: read.table, preset: settings.preset, ...(yield* checkAndPlan(read, settings)) };
}

type Settings = Pick<CheckInput, 'asOf' | 'soonDays' | 'ruleSettings' | 'ignores'> & { readonly preset: PresetId };

/** What the engine needs of a request and of what the workbook keeps, defaults filled in. */
export function checkSettings(
  request: Pick<CheckRequest, 'soonDays' | 'preferences'> & { readonly asOf: CivilDate },
  { preferences: kept, ignores }: Pick<OfficeSettings, 'preferences' | 'ignores'>,
): Settings {
  const { preset, rules } = request.preferences ?? kept;
  return { asOf: request.asOf, soonDays: soonDaysOf(request, kept), preset, ruleSettings: rules, ignores };
}

/** The window of 临期: what the request says, else the workbook. */
export function soonDaysOf(
  { soonDays, preferences }: Pick<CheckRequest, 'soonDays' | 'preferences'>,
  kept: CheckPreferences,
): number {
  return soonDays ?? (preferences ?? kept).soonDays ?? DEFAULT_SOON_DAYS;
}

interface CheckedAndPlanned {
  readonly report: CheckReport;
  readonly safeChanges: readonly PlannedChange[];
}

/** The check and the plan of its safe fixes as one piece of work that can be stopped anywhere. */
export function* checkAndPlan(
  read: ReadSheet & { kind: 'read' },
  settings: Settings,
): Generator<CheckProgress, CheckedAndPlanned> {
  const { grid, table, known } = read;
  const report = yield* runChecks({ grid, table, known, ...settings });
  const titles = new Map(RULES.map((rule) => [rule.id, rule.title]));
  const planning = planSafeChanges(grid, report, titles, recheckOf(read, settings));
  return { report, safeChanges: yield* reportingAs(() => PLANNING, planning) };
}

/** What is said while the fixes are composed, whichever rule is at work. */
const PLANNING: CheckProgress = { step: 1, steps: 1, title: '整理可一键修改的地方' };

import type { CivilDate } from '../calendar/civil-date';
import { type CheckInput, runChecks } from '../checks/run-checks';
import { RULES } from '../checks/rules/index';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { Grid } from '../grid/grid';
import type { Host } from '../host/host';
import type { CheckRequest, CheckSheetResult, PlannedChange } from './assistant';
import { type DriveOptions, drive } from './drive';
import { planSafeChanges } from './plan-safe-changes';
import { type ReadSheet, readSheet } from './read-sheet';

/** Days ahead that count as 临期 unless the office has said otherwise. */
export const DEFAULT_SOON_DAYS = 7;

/** 检查表格: reads the sheet, runs every rule, and composes what could be mended at once. */
export async function checkSheet(
  host: Host,
  request: CheckRequest & { readonly asOf: CivilDate },
  options: DriveOptions<CheckProgress>,
): Promise<CheckSheetResult> {
  const read = await readSheet(host, request);
  const sheet = read.grid.sheet;
  if (read.kind === 'empty-sheet' || read.kind === 'no-table') return { kind: read.kind, sheet };
  if (read.kind === 'several-tables') return { kind: read.kind, sheet, candidates: read.candidates };
  const { grid, table } = read;
  const settings = checkSettings(request);
  const checked = await drive(runChecks({ grid, table, ...settings }), options);
  if (checked.kind === 'stopped') return checked;
  return {
    kind: 'checked',
    sheet,
    table: { range: table.range, headerRows: table.headerRows, columns: table.columns, document: table.document },
    report: checked.value,
    safeChanges: safeChanges(read, checked.value, settings),
    isProtected: grid.isProtected,
    asOf: request.asOf,
  };
}

type Settings = Pick<CheckInput, 'asOf' | 'soonDays' | 'preset'>;

/** What the engine needs of a request, defaults filled in. */
export function checkSettings({
  asOf,
  soonDays,
  preset,
}: Pick<CheckRequest, 'soonDays' | 'preset'> & { readonly asOf: CivilDate }): Settings {
  return { asOf, soonDays: soonDays ?? DEFAULT_SOON_DAYS, preset: preset ?? 'default' };
}

function safeChanges(
  read: ReadSheet & { kind: 'read' },
  report: CheckReport,
  settings: Settings,
): readonly PlannedChange[] {
  const titles = new Map(RULES.map((rule) => [rule.id, rule.title]));
  const recheck = (grid: Grid, rules: readonly string[]) => {
    const table = read.reread(grid);
    if (!table) return undefined;
    return finish(runChecks({ grid, table, ...settings, rules: RULES.filter((rule) => rules.includes(rule.id)) }));
  };
  return planSafeChanges(read.grid, report, titles, recheck);
}

function finish<P, R>(work: Generator<P, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

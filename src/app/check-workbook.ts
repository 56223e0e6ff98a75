import type { CivilDate } from '../calendar/civil-date';
import { runChecks } from '../checks/run-checks';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Host } from '../host/host';
import type { CheckRequest } from './assistant';
import { checkSheet, checkSettings } from './check-sheet';
import { drive } from './drive';

/** The check of one table of a workbook; `table` is absent where the whole workbook holds none. */
export interface WorkbookCheck {
  readonly sheet: string;
  readonly table?: CellRange;
  readonly report: CheckReport;
}

type Request = Omit<CheckRequest, 'table'> & { readonly asOf: CivilDate };

/** Checks every task table on every visible sheet, or on the named one. A workbook without any gives the finding that it has none. */
export async function checkWorkbook(
  host: Host,
  request: Request,
  onProgress: (progress: CheckProgress) => void,
): Promise<readonly WorkbookCheck[]> {
  const options = { onProgress, signal: new AbortController().signal };
  const checks: WorkbookCheck[] = [];
  const names = await sheetNames(host, request.sheet);
  for (const sheet of names) {
    const first = await checkSheet(host, { ...request, sheet }, options);
    const tables = first.kind === 'several-tables' ? first.candidates : [];
    const results = tables.length === 0 ? [first] : [];
    for (const table of tables) results.push(await checkSheet(host, { ...request, sheet, table }, options));
    for (const result of results) {
      if (result.kind === 'checked') checks.push({ sheet, table: result.table.range, report: result.report });
    }
  }
  return checks.length > 0 ? checks : [await checkWithoutTable(host, { ...request, sheet: names[0] ?? '' }, options)];
}

async function sheetNames(host: Host, wanted: string | undefined): Promise<readonly string[]> {
  if (wanted !== undefined) return [wanted];
  const sheets = await host.listSheets();
  return sheets.filter((sheet) => sheet.kind === 'worksheet' && sheet.isVisible).map((sheet) => sheet.name);
}

async function checkWithoutTable(
  host: Host,
  request: Request,
  options: Parameters<typeof drive<CheckProgress, CheckReport>>[1],
): Promise<WorkbookCheck> {
  const grid = await host.readSheet(request.sheet);
  const checked = await drive(runChecks({ grid, table: undefined, ...checkSettings(request) }), options);
  if (checked.kind === 'stopped') throw new Error('nobody can stop a check of a file');
  return { sheet: grid.sheet, report: checked.value };
}

import type { CivilDate } from '../calendar/civil-date';
import { runChecks } from '../checks/run-checks';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import { type Host, HostError } from '../host/host';
import type { TaskTable } from '../tasks/task-table';
import type { CheckRequest } from './assistant';
import { checkSettings } from './check-sheet';
import { runToEnd } from './drive';
import { type ReadSheet, readSheet } from './read-sheet';
import { visibleSheets } from './visible-sheets';

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
  const check = (grid: Grid, table: TaskTable | undefined) =>
    runToEnd(runChecks({ grid, table, ...checkSettings(request) }), onProgress);
  const checks: WorkbookCheck[] = [];
  let withoutTable: Grid | undefined;
  for (const sheet of await visibleSheets(host, request.sheet)) {
    for (const read of await readEveryTable(host, { ...request, sheet })) {
      if (read.kind === 'read') checks.push({ sheet, table: read.table.range, report: check(read.grid, read.table) });
      else withoutTable ??= read.grid;
    }
  }
  if (checks.length > 0) return checks;
  if (!withoutTable) throw new HostError('not-a-worksheet', 'no visible worksheet');
  return [{ sheet: withoutTable.sheet, report: check(withoutTable, undefined) }];
}

async function readEveryTable(host: Host, request: Request): Promise<readonly ReadSheet[]> {
  const read = await readSheet(host, request);
  if (read.kind !== 'several-tables') return [read];
  const reads: ReadSheet[] = [];
  for (const table of read.candidates) reads.push(await readSheet(host, { ...request, table }));
  return reads;
}

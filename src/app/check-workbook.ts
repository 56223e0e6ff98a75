import { type CheckInput, runChecks } from '../checks/run-checks';
import type { CheckProgress, CheckReport } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import { type Host, HostError } from '../host/host';
import type { OfficeSettings } from './assistant';
import { checkSettings } from './check-sheet';
import { runToEnd } from './drive';
import { DEFAULT_PREFERENCES } from './kept-preferences';
import { type DatedRequest, readTables } from './read-tables';

/** The check of one table of a workbook; `table` is absent where the whole workbook holds none. */
export interface WorkbookCheck {
  readonly sheet: string;
  readonly table?: CellRange;
  readonly report: CheckReport;
}

/** Where there is no table nothing was read of what the workbook keeps. */
const NOTHING_KEPT: KeptForChecks = { preferences: DEFAULT_PREFERENCES, ignores: [] };
type KeptForChecks = Pick<OfficeSettings, 'preferences' | 'ignores'>;

/**
 * Checks every task table on every visible sheet that is not ours, or on the named one. A workbook without any gives
 * the finding that it has none.
 */
export async function checkWorkbook(
  host: Host,
  request: DatedRequest,
  onProgress: (progress: CheckProgress) => void,
): Promise<readonly WorkbookCheck[]> {
  const check = (input: Pick<CheckInput, 'grid' | 'table' | 'known'>, kept: KeptForChecks = NOTHING_KEPT) =>
    runToEnd(runChecks({ ...input, ...checkSettings(request, kept) }), onProgress);
  const checks: WorkbookCheck[] = [];
  let withoutTable: Grid | undefined;
  for await (const read of readTables(host, request)) {
    const { sheet } = read.grid;
    if (read.kind === 'read') checks.push({ sheet, table: read.table.range, report: check(read, read.office) });
    else withoutTable ??= read.grid;
  }
  if (checks.length > 0) return checks;
  if (!withoutTable) throw new HostError('not-a-worksheet', 'no visible worksheet');
  return [{ sheet: withoutTable.sheet, report: check({ grid: withoutTable, table: undefined }) }];
}

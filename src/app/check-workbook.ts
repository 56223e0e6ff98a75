import { type CheckInput, runChecks } from '../checks/run-checks';
import type { CheckProgress } from '../findings/check-report';
import type { Grid } from '../grid/grid';
import { type Host, HostError } from '../host/host';
import type { CheckedSheet } from '../reports/checked-sheet';
import type { OfficeSettings } from './assistant';
import { checkSettings } from './check-sheet';
import { checkedWith } from './checked-with';
import { runToEnd } from './drive';
import { DEFAULT_PREFERENCES } from './kept-preferences';
import { type DatedRequest, readTables } from './read-tables';

/** The check of one table of a workbook; `table` is absent where the whole workbook holds none. */
export type WorkbookCheck = Omit<CheckedSheet, 'file'>;

/** How a whole workbook is to be checked. */
export interface WorkbookRequest extends DatedRequest {
  /** Findings that somebody has called no problem are findings again. */
  readonly showsIgnored?: boolean;
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
  request: WorkbookRequest,
  onProgress: (progress: CheckProgress) => void,
): Promise<readonly WorkbookCheck[]> {
  const check = (input: Pick<CheckInput, 'grid' | 'table' | 'known'>, kept: KeptForChecks = NOTHING_KEPT) => {
    const settings = checkSettings(request, request.showsIgnored === true ? { ...kept, ignores: [] } : kept);
    return { report: runToEnd(runChecks({ ...input, ...settings }), onProgress), settings: checkedWith(settings) };
  };
  const checks: WorkbookCheck[] = [];
  let withoutTable: Grid | undefined;
  for await (const read of readTables(host, request)) {
    const { sheet } = read.grid;
    if (read.kind === 'read') checks.push({ sheet, table: read.table.range, ...check(read, read.office) });
    else withoutTable ??= read.grid;
  }
  if (checks.length > 0) return checks;
  if (!withoutTable) throw new HostError('not-a-worksheet', 'no visible worksheet');
  return [{ sheet: withoutTable.sheet, ...check({ grid: withoutTable, table: undefined }) }];
}

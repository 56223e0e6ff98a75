import type { CheckProgress } from '../findings/check-report';
import type { CellRange } from '../grid/address';
import type { Host, Refusal } from '../host/host';
import { applyChanges } from './apply-fixes';
import type { PlannedChange } from './assistant';
import { checkAndPlan, checkSettings } from './check-sheet';
import { type DatedRequest, readTables } from './read-tables';
import { runToEnd } from './drive';

/** What was mended in one table; `refused` points into `changes`. */
export interface MendedTable {
  readonly sheet: string;
  readonly table: CellRange;
  /** Every safe change of the table, those refused included. */
  readonly changes: readonly PlannedChange[];
  readonly refused: readonly Refusal[];
  /** The sheet is protected: it was checked, nothing was changed. */
  readonly isProtected: boolean;
}

/** Performs every safe fix on every task table of the visible sheets, or of the named one; empty where there is no table. */
export async function mendWorkbook(
  host: Host,
  request: DatedRequest,
  onProgress: (progress: CheckProgress) => void,
): Promise<readonly MendedTable[]> {
  const mended: MendedTable[] = [];
  for await (const read of readTables(host, request)) {
    if (read.kind !== 'read') continue;
    const { sheet, isProtected } = read.grid;
    const { safeChanges: changes } = runToEnd(checkAndPlan(read, checkSettings(request, read.office)), onProgress);
    const table = read.table.range;
    const isWriting = changes.length > 0 && !isProtected;
    const edits = changes.map(({ edit }) => edit);
    const result = isWriting ? await applyChanges(host, sheet, edits) : undefined;
    mended.push({ sheet, table, changes, refused: result?.kind === 'fixed' ? result.refused : [], isProtected });
  }
  return mended;
}

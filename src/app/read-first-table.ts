import type { Host } from '../host/host';
import type { TaskTable } from '../tasks/task-table';
import { type ReadRequest, readSheet } from './read-sheet';
import { visibleSheets } from './visible-sheets';

/** The first task table of a workbook; `tables` says how many its sheet may hold. */
export interface FirstTable {
  readonly table: TaskTable;
  readonly tables: number;
}

/** Reads the best table of the named sheet, or of the first visible sheet that has one. */
export async function readFirstTable(host: Host, request: ReadRequest): Promise<FirstTable | undefined> {
  for (const sheet of await visibleSheets(host, request.sheet)) {
    const read = await readSheet(host, { ...request, sheet });
    if (read.kind === 'read') return { table: read.table, tables: 1 };
    const best = read.kind === 'several-tables' ? read.candidates[0] : undefined;
    if (read.kind !== 'several-tables' || !best) continue;
    const chosen = await readSheet(host, { ...request, sheet, table: best });
    if (chosen.kind === 'read') return { table: chosen.table, tables: read.candidates.length };
  }
  return undefined;
}

import type { CivilDate } from '../calendar/civil-date';
import type { Host } from '../host/host';
import type { CheckRequest } from './assistant';
import { type ReadSheet, readSheet } from './read-sheet';
import { visibleSheets } from './visible-sheets';

/** A request about a whole workbook: the tables are found, the day is given. */
export type DatedRequest = Omit<CheckRequest, 'table'> & { readonly asOf: CivilDate };

/** Reads every task table of the visible sheets, or of the named one, each as the workbook stands when its turn comes. */
export async function* readTables(host: Host, request: DatedRequest): AsyncGenerator<ReadSheet, void> {
  for (const sheet of await visibleSheets(host, request.sheet)) {
    const read = await readSheet(host, { ...request, sheet });
    if (read.kind !== 'several-tables') yield read;
    else for (const table of read.candidates) yield await readSheet(host, { ...request, sheet, table });
  }
}

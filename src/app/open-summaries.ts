import { sheetKey } from '../checks/ignores';
import type { Host } from '../host/host';
import type { DatedCheckRequest } from './check-sheet';
import { type Driven, drive, reportingAs } from './drive';
import { type MadeSummary, madeSummaries } from './kept-summaries';
import type { LongTask } from './long-task';
import type { NoOneTable } from './outcome';
import { noOneTable, type OpenedSheet, openSheet, readingProgress, type ReadSheet } from './read-sheet';

/** The table that summaries are made of, read. */
export type SummarisedSheet = ReadSheet & { readonly kind: 'read' };

/** A table to summarise with what is remembered of its summaries. */
export type OpenedSource =
  | { readonly kind: 'opened'; readonly read: SummarisedSheet; readonly made: ReadonlyMap<string, MadeSummary> }
  | { readonly kind: 'stopped' }
  | NoOneTable;

/**
 * Reads the table that summaries are made of. Where nobody names a sheet and one of our own is active, as after a look at a
 * summary, that is the sheet the summaries were made from.
 */
export async function openSource(host: Host, request: DatedCheckRequest, options: LongTask): Promise<OpenedSource> {
  const active = await openSheet(host, request);
  const made = madeSummaries(active.settings);
  const opened = active.isOurs && request.sheet === undefined ? await openSourceOf(host, request, made) : active;
  if (!opened || opened.isOurs) return { kind: 'no-table', sheet: active.grid.sheet };
  if (opened.kind !== 'found') return noOneTable(opened);
  const read = await readingIn(opened, options);
  return read.kind === 'stopped' ? read : { kind: 'opened', read: { ...read.value }, made };
}

async function openSourceOf(
  host: Host,
  request: DatedCheckRequest,
  made: ReadonlyMap<string, MadeSummary>,
): Promise<OpenedSheet | undefined> {
  const sources = new Set([...made.values()].map(({ source }) => source));
  const sheet = (await host.listSheets()).find(({ name, isOurs }) => isOurs !== true && sources.has(sheetKey(name)));
  return sheet && openSheet(host, { ...request, sheet: sheet.name });
}

function readingIn(
  opened: OpenedSheet & { readonly kind: 'found' },
  options: LongTask,
): Promise<Driven<SummarisedSheet>> {
  return drive(reportingAs(readingProgress, opened.read()), options);
}

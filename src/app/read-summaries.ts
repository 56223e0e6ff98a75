import { sheetKey } from '../checks/ignores';
import type { Host, SheetInfo } from '../host/host';
import { detailsOf } from '../summaries/details';
import { SUMMARIES } from '../summaries/sheets/index';
import { sourceHash } from '../summaries/source-hash';
import { standardNamer } from '../units/standard-names';
import { driveToEnd, UNWATCHED } from './drive';
import type { MadeSummary } from './kept-summaries';
import type { DatedCheckRequest } from './check-sheet';
import { openSource } from './open-summaries';
import { missingFor } from './plan-summaries';
import type { StandingSummary, SummariesResult } from './summarising';

/** What 汇总 can write of a sheet, and which summaries stand and still say what the table says; nothing is written. */
export async function readSummaries(host: Host, request: DatedCheckRequest): Promise<SummariesResult> {
  const opened = await openSource(host, request, UNWATCHED);
  if (opened.kind === 'stopped') throw new Error('reading that nobody can stop was stopped');
  if (opened.kind !== 'opened') return opened;
  const { table, known, grid } = opened.read;
  const details = await driveToEnd(detailsOf(table, standardNamer(known)));
  const source = { sheet: sheetKey(grid.sheet), table: await driveToEnd(sourceHash(table)) };
  const sheets = await host.listSheets();
  return {
    kind: 'summaries',
    sheet: grid.sheet,
    tasks: table.rows.length,
    entries: details.filter(({ isEntry }) => isEntry).length,
    offers: SUMMARIES.map((summary) => {
      const because = missingFor(summary, table);
      const sheet = sheets.find(({ planKey }) => planKey === summary.id);
      return {
        id: summary.id,
        title: summary.title,
        about: summary.about,
        ...(because !== undefined && { because }),
        ...(sheet && { standing: standingOf(sheet, opened.made.get(summary.id), source) }),
      };
    }),
  };
}

function standingOf(
  { name }: SheetInfo,
  made: MadeSummary | undefined,
  now: { readonly sheet: string; readonly table: string },
): StandingSummary {
  if (!made) return { sheet: name, state: 'unknown' };
  const { source, table, asOf, numbers } = made;
  const state = source !== now.sheet ? 'other-sheet' : table === now.table ? 'current' : 'stale';
  return { sheet: name, asOf, numbers, state };
}

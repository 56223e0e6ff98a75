import { DERIVED_COLUMNS } from '../enrich/columns/index';
import type { DerivedColumn } from '../enrich/derived-column';
import { type EnrichPlan, planEnrichment } from '../enrich/plan-enrichment';
import { type Host, HostError, type UndoRecord } from '../host/host';
import { standardNamer } from '../units/standard-names';
import { readLiveDay, type SettledDay, settleLiveDay } from './as-of-day';
import { type DatedCheckRequest, soonDaysOf } from './check-sheet';
import { driveToEnd } from './drive';
import type { EnrichChoice, EnrichResult } from './enriching';
import type { SummarisedSheet } from './open-summaries';
import { taskStatuses } from './plan-summaries';
import { noOneTable, readSheet } from './read-sheet';

/** Columns whose live values count from the cell 「截至日期」. */
const DAILY: ReadonlySet<string> = new Set(['status', 'days-left']);

/** 补全: writes derived columns beside the table, or brings them up to date where they stand. */
export async function enrich(
  host: Host,
  request: DatedCheckRequest & { readonly isDayFixed?: boolean },
  choice: EnrichChoice,
): Promise<EnrichResult> {
  const read = await readSheet(host, request);
  if (read.isOurs) return { kind: 'no-table', sheet: read.grid.sheet };
  if (read.kind !== 'read') return noOneTable(read);
  const columns = DERIVED_COLUMNS.filter(({ id }) => choice.columns.includes(id));
  const isLive = countsDays(choice.numbers, columns);
  const { date1904 } = read.grid;
  const fixed = request.isDayFixed === true;
  const asOf = isLive && !fixed ? await readLiveDay(host, request.asOf, date1904) : request.asOf;
  const { edits, columns: planned, left, at } = await planFor(read, { ...request, asOf }, columns, choice.numbers);
  const settle = () => settleLiveDay(host, asOf, { date1904, fixed });
  const { sheet, isProtected } = read.grid;
  if (!at) {
    // Columns that were found by their headers are remembered, though nothing in them changes.
    if (edits.length > 0 && !isProtected) await host.apply(sheet, edits, { flattenMixedFonts: false });
    // Columns that stand may have lost the cell they count from.
    if (countsDays(choice.numbers, planned)) await settle();
    return { kind: 'unchanged', left };
  }
  const outcome = await host.apply(sheet, edits, { flattenMixedFonts: false });
  const day: SettledDay = isLive ? await orUndone(host, outcome.undo, settle) : { asOf };
  return {
    kind: 'enriched',
    sheet,
    at,
    added: headersOf('new', planned),
    updated: headersOf('updated', planned),
    left,
    cells: edits.filter(({ kind }) => kind === 'set-value' || kind === 'set-formula').length,
    refused: outcome.kind === 'partial' ? outcome.refused : [],
    ...(day.madeSheet !== undefined && { asOfSheet: day.madeSheet }),
    undo: outcome.undo,
  };
}

function countsDays(numbers: EnrichChoice['numbers'], columns: readonly { readonly id: string }[]): boolean {
  return numbers === 'live' && columns.some(({ id }) => DAILY.has(id));
}

type PlannedColumn = EnrichPlan['columns'][number];

function headersOf(state: PlannedColumn['state'], planned: readonly PlannedColumn[]): readonly string[] {
  return planned.filter((column) => column.state === state).map(({ header }) => header);
}

/** Formulas find their day once the cell is there; where it cannot be made they are taken back, so that nothing is left behind. */
async function orUndone<T>(host: Host, undo: UndoRecord, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    await host.undo(undo).catch((failure: unknown) => {
      const columns = (failure instanceof HostError ? failure.written : undefined) ?? undo;
      const sheetOfDay = cause instanceof HostError ? cause.written : undefined;
      const written = { ...columns, ...(sheetOfDay && { next: sheetOfDay }) };
      throw new HostError('repair-failed', 'the columns stand without the day they count from', { cause, written });
    });
    throw cause;
  }
}

/** The plan of these columns for a sheet as it was read. */
function planFor(
  { grid, table, known, office }: SummarisedSheet,
  request: DatedCheckRequest,
  columns: readonly DerivedColumn[],
  numbers: EnrichChoice['numbers'],
) {
  const day = { asOf: request.asOf, soonDays: soonDaysOf(request, office.preferences) };
  const settings = { ...day, numbers, standardName: standardNamer(known), statusOf: taskStatuses(table, day) };
  return driveToEnd(planEnrichment(grid, table, columns, settings));
}

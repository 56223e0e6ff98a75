import type { SheetPlan } from '../grid/sheet-plan';
import type { Host, SheetInfo } from '../host/host';
import { SUMMARIES } from '../summaries/sheets/index';
import type { Summary } from '../summaries/summary';
import { readLiveDay } from './as-of-day';
import { drive, reportingAs } from './drive';
import type { DatedCheckRequest } from './check-sheet';
import type { LongTask, TaskProgress } from './long-task';
import { openSource, type SummarisedSheet } from './open-summaries';
import type { NoOneTable } from './outcome';
import { countsOf, missingFor, preparedSummaries } from './plan-summaries';
import type { SummaryChoice, SummaryPreviewResult } from './summarising';

/** The chosen summaries as they would be written. */
export type PlannedSummaries =
  | {
      readonly kind: 'planned';
      readonly planned: readonly PlannedSummary[];
      /** Summaries that were asked for and cannot be made, each with the reason in Chinese. */
      readonly left: readonly { readonly title: string; readonly because: string }[];
      readonly tasks: number;
      readonly entries: number;
    }
  | { readonly kind: 'stopped' }
  | NoOneTable;

/** A summary with its plan, and the sheet it would be written to. */
export interface PlannedSummary {
  readonly summary: Summary;
  readonly plan: SheetPlan;
  readonly sheet: string;
  readonly exists: boolean;
}

/** Plans the chosen summaries without writing any. */
export async function planSummaries(
  host: Host,
  request: DatedCheckRequest & { readonly isDayFixed?: boolean },
  choice: SummaryChoice,
  options: LongTask,
): Promise<PlannedSummaries> {
  const opened = await openSource(host, request, options);
  if (opened.kind !== 'opened') return opened;
  const isLive = choice.numbers === 'live' && request.isDayFixed !== true;
  const { date1904 } = opened.read.grid;
  const asOf = isLive ? await readLiveDay(host, request.asOf, date1904) : request.asOf;
  const sheets = await host.listSheets();
  const driven = await drive(planAll(opened.read, { ...request, asOf }, choice, sheets), options);
  return driven.kind === 'stopped' ? driven : { kind: 'planned', ...driven.value };
}

function* planAll(
  read: SummarisedSheet,
  request: DatedCheckRequest,
  choice: SummaryChoice,
  sheets: readonly SheetInfo[],
): Generator<TaskProgress, Omit<Extract<PlannedSummaries, { kind: 'planned' }>, 'kind'>> {
  const { chosen, context } = yield* preparedSummaries(read, request, choice, sheets);
  const planned: PlannedSummary[] = [];
  for (const [index, summary] of chosen.entries()) {
    const progress = { step: index + 1, steps: chosen.length, title: `正在整理「${summary.title}」` };
    const plan = yield* reportingAs(() => progress, summary.plan(context));
    const sheet = context.sheets.get(summary.id) ?? summary.title;
    planned.push({ summary, plan, sheet, exists: sheets.some(({ planKey }) => planKey === summary.id) });
  }
  const left = SUMMARIES.filter(({ id }) => choice.summaries.includes(id)).flatMap((summary) => {
    const because = missingFor(summary, context.table);
    return because === undefined ? [] : [{ title: summary.title, because }];
  });
  return { planned, left, ...countsOf(context) };
}

/** The same for the pane: names, and how long the sheets are. */
export async function previewSummaries(
  host: Host,
  request: DatedCheckRequest,
  choice: SummaryChoice,
  options: LongTask,
): Promise<SummaryPreviewResult> {
  const result = await planSummaries(host, request, choice, options);
  if (result.kind !== 'planned') return result;
  const { planned, tasks, entries } = result;
  const previews = planned.map(({ summary: { id, title }, plan: { rows }, sheet, exists }) => {
    const cols = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return { id, title, sheet, exists, rows: rows.length, cols };
  });
  return { kind: 'previewed', previews, tasks, entries };
}

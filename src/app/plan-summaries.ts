import { freeSheetName } from '../grid/free-sheet-name';
import type { SheetInfo } from '../host/host';
import { DETAIL_ID } from '../summaries/detail-columns';
import { detailsOf } from '../summaries/details';
import { SUMMARIES } from '../summaries/sheets/index';
import type { Summary, SummaryContext } from '../summaries/summary';
import { unmetNeed } from '../tasks/role-need';
import { taskStatus } from '../tasks/task-status';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import { standardNamer } from '../units/standard-names';
import type { OfficeSettings } from './assistant';
import { type DatedCheckRequest, soonDaysOf } from './check-sheet';
import { reportingAs } from './drive';
import type { SummarisedSheet } from './open-summaries';
import type { SummaryChoice } from './summarising';
import type { TaskProgress } from './long-task';

/** What a writing needs before the first sheet. */
export interface PreparedSummaries {
  readonly chosen: readonly Summary[];
  readonly context: SummaryContext;
}

/** What summaries are planned from. */
type SummarySource = Pick<SummarisedSheet, 'table' | 'known'> & {
  readonly grid: Pick<SummarisedSheet['grid'], 'date1904'>;
  readonly office: Pick<OfficeSettings, 'preferences'>;
};

/** Settles which sheets a writing makes, and reads what all of them share. */
export function* preparedSummaries(
  { grid, table, known, office }: SummarySource,
  request: DatedCheckRequest,
  { summaries, numbers }: SummaryChoice,
  sheets: readonly SheetInfo[],
): Generator<TaskProgress, PreparedSummaries> {
  const chosen = chosenSummaries(summaries, numbers, table);
  const day = { asOf: request.asOf, soonDays: soonDaysOf(request, office.preferences) };
  const progress = { step: 1, steps: Math.max(1, chosen.length), title: '正在整理任务' };
  const details = yield* reportingAs(() => progress, detailsOf(table, standardNamer(known)));
  const names = sheetNamesAfter(chosen, sheets);
  const statusOf = taskStatuses(table, day);
  return { chosen, context: { ...day, table, numbers, details, statusOf, sheets: names, date1904: grid.date1904 } };
}

/** Which column of the table is missing for a summary, in Chinese; undefined where none is. */
export function missingFor(summary: Summary, table: TaskTable): string | undefined {
  return unmetNeed(summary.needs, new Set(table.columns.map(({ role }) => role)));
}

/**
 * The chosen summaries in the catalogue's order; where numbers are live 明细 comes along. Unknown ids, and summaries for
 * which a column is missing, are left out.
 */
function chosenSummaries(
  ids: readonly string[],
  numbers: SummaryChoice['numbers'],
  table: TaskTable,
): readonly Summary[] {
  const wanted = new Set(numbers === 'live' && ids.length > 0 ? [...ids, DETAIL_ID] : ids);
  return SUMMARIES.filter((summary) => wanted.has(summary.id) && missingFor(summary, table) === undefined);
}

/** Our sheets as they will stand once these summaries are written, by plan key: new ones get names that are free. */
function sheetNamesAfter(chosen: readonly Summary[], sheets: readonly SheetInfo[]): ReadonlyMap<string, string> {
  const names = new Map(
    sheets.flatMap(({ planKey, name }) => (planKey === undefined ? [] : [[planKey, name] as const])),
  );
  const taken = sheets.map(({ name }) => name);
  for (const { id, title } of chosen) {
    if (names.has(id)) continue;
    const name = freeSheetName(title, taken);
    names.set(id, name);
    taken.push(name);
  }
  return names;
}

/** 「任务 N 项，单位任务 M 项次」 */
export function countsOf({ table, details }: SummaryContext): { readonly tasks: number; readonly entries: number } {
  return { tasks: table.rows.length, entries: details.filter(({ isEntry }) => isEntry).length };
}

/** Each task's status as of a day, read once, however often it is asked for. */
export function taskStatuses(
  table: TaskTable,
  day: Pick<SummaryContext, 'asOf' | 'soonDays'>,
): SummaryContext['statusOf'] {
  const known = new Map<TaskRow, ReturnType<SummaryContext['statusOf']>>();
  return (task) => {
    const reading = known.get(task) ?? taskStatus(table, task, day);
    known.set(task, reading);
    return reading;
  };
}

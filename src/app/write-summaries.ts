import { sheetKey } from '../checks/ignores';
import { type Host, HostError } from '../host/host';
import { DETAIL_ID } from '../summaries/detail-columns';
import { OVERVIEW_ID } from '../summaries/frame';
import { sourceHash } from '../summaries/source-hash';
import type { Summary, SummaryContext } from '../summaries/summary';
import { settleLiveDay } from './as-of-day';
import { type Driven, drive, reportingAs } from './drive';
import { failureOf } from './failure';
import { type MadeSummary, rememberSummaries } from './kept-summaries';
import type { DatedCheckRequest } from './check-sheet';
import type { LongTask, TaskProgress } from './long-task';
import { openSource } from './open-summaries';
import type { Failure } from './outcome';
import { countsOf, preparedSummaries } from './plan-summaries';
import type { SummariesWritten, SummaryChoice } from './summarising';

/**
 * 汇总: writes the chosen summaries sheet by sheet, each in place where it stands. Stopping leaves each sheet as it was or as
 * it is to be; once 明细 has been rewritten, the standing sheets that count over it are written before a stop is heeded.
 */
export async function writeSummaries(
  host: Host,
  request: DatedCheckRequest & { readonly isDayFixed?: boolean },
  choice: SummaryChoice,
  options: LongTask,
): Promise<SummariesWritten> {
  const opened = await openSource(host, request, options);
  if (opened.kind !== 'opened') return opened;
  const { read, made } = opened;
  const { date1904 } = read.grid;
  const { asOf } =
    choice.numbers === 'live'
      ? await settleLiveDay(host, request.asOf, { date1904, fixed: request.isDayFixed === true })
      : request;
  const sheets = await host.listSheets();
  const standing = new Set(sheets.map(({ planKey }) => planKey));
  const together = withLiveReaders(choice, made, standing);
  const ready = await drive(preparedSummaries(read, { ...request, asOf }, together, sheets), options);
  const hash = await drive(
    reportingAs(() => ({ step: 1, steps: 1, title: '正在整理任务' }), sourceHash(read.table)),
    options,
  );
  if (ready.kind === 'stopped' || hash.kind === 'stopped') return { kind: 'stopped' };
  const { chosen, context } = ready.value;
  const outcome = await writeAll(host, inWritingOrder(chosen, standing), context, { ...options, standing });
  const now: MadeSummary = { source: sheetKey(read.grid.sheet), table: hash.value, asOf, numbers: choice.numbers };
  if (outcome.written.length > 0) await rememberAll(host, new Map(outcome.written.map(({ id }) => [id, now])));
  return { kind: 'summaries-written', ...outcome, ...countsOf(context) };
}

/** The sheets stand, whether or not the workbook keeps what they were made of: without it 汇总 does not know how old they are. */
async function rememberAll(host: Host, made: ReadonlyMap<string, MadeSummary>): Promise<void> {
  try {
    await rememberSummaries(host, made);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** Where live numbers rest on a 明细 that is rewritten, the other sheets that count over it come along. */
function withLiveReaders(
  choice: SummaryChoice,
  made: ReadonlyMap<string, MadeSummary>,
  standing: ReadonlySet<string | undefined>,
): SummaryChoice {
  const rewritesDetail = choice.numbers === 'live' || choice.summaries.includes(DETAIL_ID);
  if (!rewritesDetail || !standing.has(DETAIL_ID)) return choice;
  const readers = [...made].flatMap(([id, { numbers }]) => (numbers === 'live' && standing.has(id) ? [id] : []));
  return { ...choice, summaries: [...new Set([...choice.summaries, ...readers])] };
}

/**
 * 明细 first, as others count over it; then what stands, then what is new. A link needs a sheet to lead to: 总览, which leads to
 * all others, comes last, and where it is new also before those that lead back to it.
 */
function inWritingOrder(chosen: readonly Summary[], standing: ReadonlySet<string | undefined>): readonly Summary[] {
  const rankOf = ({ id }: Summary) => (id === DETAIL_ID ? 0 : standing.has(id) ? 2 : 3);
  const overview = chosen.filter(({ id }) => id === OVERVIEW_ID);
  const others = chosen.filter(({ id }) => id !== OVERVIEW_ID).sort((a, b) => rankOf(a) - rankOf(b));
  const behind = others.filter(({ id }) => id !== DETAIL_ID);
  if (standing.has(OVERVIEW_ID) || behind.length === 0) return [...others, ...overview];
  return [...others.filter(({ id }) => id === DETAIL_ID), ...overview, ...behind, ...overview];
}

type Written = Extract<SummariesWritten, { kind: 'summaries-written' }>;

async function writeAll(
  host: Host,
  summaries: readonly Summary[],
  context: SummaryContext,
  { onProgress, signal, standing }: LongTask & { readonly standing: ReadonlySet<string | undefined> },
): Promise<Pick<Written, 'written' | 'left' | 'because' | 'begun'>> {
  const written: Written['written'][number][] = [];
  // 总览 may come twice.
  const steps = new Set(summaries).size;
  for (const [index, summary] of summaries.entries()) {
    const mustGoOn = context.numbers === 'live' && written.length > 0 && standing.has(summary.id);
    const step = { step: Math.min(index + 1, steps), steps, title: `正在写入「${summary.title}」` };
    const options = { onProgress, signal: mustGoOn ? new AbortController().signal : signal };
    const outcome = await writeOne(host, summary, context, step, options);
    if (outcome.kind !== 'done') {
      const done = new Set(written.map(({ id }) => id));
      const left = [...new Set(summaries.slice(index))].flatMap(({ id, title }) => (done.has(id) ? [] : [title]));
      const isNew = !standing.has(summary.id) && !done.has(summary.id);
      const begun = isNew ? await sheetOf(host, summary) : undefined;
      return { written, left, because: outcome.kind === 'stopped' ? 'stopped' : outcome, ...(begun && { begun }) };
    }
    if (written.some(({ id }) => id === summary.id)) continue;
    written.push({ id: summary.id, title: summary.title, ...outcome.value });
  }
  return { written, left: [] };
}

/** The name of a summary's sheet; undefined where there is none, or where that cannot be asked now. */
async function sheetOf(host: Host, { id }: Summary): Promise<string | undefined> {
  const sheets = await host.listSheets().catch(() => []);
  return sheets.find(({ planKey }) => planKey === id)?.name;
}

async function writeOne(
  host: Host,
  summary: Summary,
  context: SummaryContext,
  step: TaskProgress,
  { onProgress, signal }: LongTask,
): Promise<Driven<{ readonly sheet: string; readonly created: boolean }> | Failure> {
  onProgress(step);
  const planned = await drive(
    reportingAs(() => step, summary.plan(context)),
    { onProgress, signal },
  );
  if (planned.kind === 'stopped') return planned;
  try {
    const value = await host.writeSheet(planned.value, {
      signal,
      onProgress: ({ rows, of }) => {
        onProgress({ ...step, rows: { done: rows, of } });
      },
    });
    return { kind: 'done', value };
  } catch (error) {
    if (error instanceof HostError && error.code === 'stopped') return { kind: 'stopped' };
    return failureOf(error);
  }
}

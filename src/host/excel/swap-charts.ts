import type { PlannedChart, SheetPlan } from '../../grid/sheet-plan';
import type { HostError } from '../host';
import { chartNameOf, isOurChart } from '../chart-names';
import { chartNames } from './own-sheet-image';
import { asHostError, hasPassed, isRefusedWhole } from './run-excel';

/**
 * What a chart draws can be read from ExcelApi 1.15 on only, so a chart that is gone could not be made again. Hence the
 * former charts of a sheet stay until all that is new has been written: drafts then take their names.
 */
export interface ChartSwap {
  readonly former: readonly string[];
  /** Draft name → name for good; empty where nothing has to make room. */
  readonly drafts: ReadonlyMap<string, string>;
}

/** How the charts of a plan replace ours among those on its sheet; what a person has put there stays. */
export function chartSwap(plan: SheetPlan, standing: readonly string[]): ChartSwap {
  const former = standing.filter(isOurChart);
  const names = (plan.charts ?? []).map(({ key }) => chartNameOf(key));
  if (former.length === 0) return { former, drafts: new Map() };
  return { former, drafts: new Map(names.map((name) => [draftName(name, new Set([...former, ...names])), name])) };
}

/** A key has no dot, so a draft is no chart of a plan; one left over from a swap that failed keeps its name. */
function draftName(name: string, taken: ReadonlySet<string>): string {
  const draft = `${name}.new`;
  return taken.has(draft) ? draftName(draft, taken) : draft;
}

/** The name under which a planned chart is made. */
export function nameWhenMade({ drafts }: ChartSwap, { key }: PlannedChart): string {
  const name = chartNameOf(key);
  return [...drafts].find(([, final]) => final === name)?.[0] ?? name;
}

/**
 * Takes the former charts away and names the drafts. Where Excel fails, what is left is tried once more: with the first
 * former chart gone the write is finished rather than undone, in the worst case by the next one. Rejects only while all
 * of them stand.
 */
export async function swapCharts(context: Excel.RequestContext, title: string, swap: ChartSwap): Promise<void> {
  if (swap.former.length === 0) return;
  const first = await trySwap(context, title, swap);
  if (first.kind === 'swapped') return;
  const left = await readLeft(context, title, swap).catch(() => undefined);
  const second = left ? await trySwap(context, title, left) : first;
  if (second.kind === 'untouched' && (left ?? swap).former.length === swap.former.length) throw second.error;
}

type SwapOutcome =
  | { readonly kind: 'swapped' }
  /** A former chart may have gone. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'untouched'; readonly error: HostError };

const BEFORE_FIRST = 'former charts stand';
const AFTER_FIRST = 'a former chart is gone';

async function trySwap(context: Excel.RequestContext, title: string, swap: ChartSwap): Promise<SwapOutcome> {
  try {
    context.trace(BEFORE_FIRST);
    const { charts } = context.workbook.worksheets.getItem(title);
    for (const name of swap.former) {
      charts.getItemOrNullObject(name).delete();
      context.trace(AFTER_FIRST);
    }
    for (const [draft, name] of swap.drafts) charts.getItem(draft).name = name;
    await context.sync();
    return { kind: 'swapped' };
  } catch (failure) {
    const error = asHostError(failure);
    const stopsBefore = hasPassed(error, BEFORE_FIRST) && !hasPassed(error, AFTER_FIRST);
    return stopsBefore || isRefusedWhole(error) ? { kind: 'untouched', error } : { kind: 'begun' };
  }
}

/** What of a swap is still to be done. */
async function readLeft(
  context: Excel.RequestContext,
  title: string,
  { former, drafts }: ChartSwap,
): Promise<ChartSwap> {
  const { charts } = context.workbook.worksheets.getItem(title);
  charts.load('items/name');
  await context.sync();
  const present = new Set(chartNames(charts));
  const left = new Map([...drafts].filter(([draft]) => present.has(draft)));
  // Names are given after the last former chart has gone: then a chart of that name is a new one.
  const isNaming = left.size < drafts.size;
  return { former: isNaming ? [] : former.filter((name) => present.has(name)), drafts: left };
}

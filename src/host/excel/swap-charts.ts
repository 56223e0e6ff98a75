import type { PlannedChart, SheetPlan } from '../../grid/sheet-plan';
import { chartNameOf, isOurChart } from '../chart-names';
import { chartNames } from './own-sheet-image';

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
 * Takes the former charts away and names the drafts. Everything else stands by now, so this is finished rather than
 * undone; where Excel refuses twice a former chart stays under its successor until the sheet is written again.
 */
export async function swapCharts(context: Excel.RequestContext, title: string, swap: ChartSwap): Promise<void> {
  if (swap.former.length === 0) return;
  const { charts } = context.workbook.worksheets.getItem(title);
  try {
    queueSwap(charts, swap);
    await context.sync();
  } catch {
    await finishSwap(context, title, swap).catch(() => undefined);
  }
}

async function finishSwap(context: Excel.RequestContext, title: string, { former, drafts }: ChartSwap): Promise<void> {
  const { charts } = context.workbook.worksheets.getItem(title);
  charts.load('items/name');
  await context.sync();
  const present = new Set(chartNames(charts));
  const left = new Map([...drafts].filter(([draft]) => present.has(draft)));
  // Names are given after the last former chart has gone: then a chart of that name is a new one.
  const isNaming = left.size < drafts.size;
  queueSwap(charts, { former: isNaming ? [] : former.filter((name) => present.has(name)), drafts: left });
  await context.sync();
}

function queueSwap(charts: Excel.ChartCollection, { former, drafts }: ChartSwap): void {
  for (const name of former) charts.getItem(name).delete();
  for (const [draft, name] of drafts) charts.getItem(draft).name = name;
}

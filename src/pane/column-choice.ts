import type { ColumnOffer } from '../app/assistant';

/** Offered as ticked where none of ours stands yet: what a reminder needs. */
const USUAL: readonly string[] = ['due-date', 'status', 'days-left'];

/** Columns that may follow the calendar. */
const DATED: readonly string[] = ['status', 'days-left'];

/** True where a column that may follow the calendar can be had. */
export function hasDated(columns: readonly ColumnOffer[]): boolean {
  return columns.some(({ id, because }) => DATED.includes(id) && because === undefined);
}

/** What is ticked before anybody has ticked anything: the columns that stand, else the usual ones. */
export function usualColumns(columns: readonly ColumnOffer[]): ReadonlySet<string> {
  const possible = columns.filter(({ because }) => because === undefined);
  const standing = possible.filter(({ standing }) => standing !== undefined);
  const usual = standing.length > 0 ? standing : possible.filter(({ id }) => USUAL.includes(id));
  return new Set(usual.map(({ id }) => id));
}

/** What was chosen of what can be had, in the order of the offer. */
export function chosenOf<T extends { readonly id: string; readonly because?: string }>(
  offers: readonly T[],
  ticked: ReadonlySet<string>,
): readonly T[] {
  return offers.filter(({ id, because }) => because === undefined && ticked.has(id));
}

/** The ticks with one more, or one less. */
export function withTick(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}

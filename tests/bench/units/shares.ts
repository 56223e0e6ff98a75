import type { ListedPair } from '../../units/matching/lists';
import type { Method, NameGroup } from './methods';

/** How many pairs of a list a method puts into one group, and how many of these without asking. */
export interface Shares {
  readonly pairs: number;
  readonly suggested: number;
  readonly automatic: number;
}

/** Runs a method over the sheets of a list. */
export function sharesOf(method: Method, pairs: readonly ListedPair[]): Shares {
  const bySheet = new Map<ListedPair['sheet'], readonly NameGroup[]>();
  let suggested = 0;
  let automatic = 0;
  for (const { one, other, sheet } of pairs) {
    const groups = bySheet.get(sheet) ?? method.group(sheet);
    bySheet.set(sheet, groups);
    const found = groups.find(({ names }) => names.includes(one) && names.includes(other));
    if (found) suggested++;
    if (found?.automatic === true) automatic++;
  }
  return { pairs: pairs.length, suggested, automatic };
}

import { formatNumber } from './number-formats';
import { LEVELS, type NumberList, type NumberLists } from './numbering';

/** Counts the numbered paragraphs of a document in order. */
export interface ListCounters {
  /** The number of the next paragraph at a level of a list, as Word shows it, with what parts it from the text: 「（一）」. */
  next(numId: string, level: number): string;
}

/** The last number given at each level; undefined where it has to begin anew. */
type Counts = (number | undefined)[];

/** Starts counting; lists that share their definition share their counts. */
export function listCounters(lists: NumberLists): ListCounters {
  const counters = new Map<string, Counts>();
  const begun = new Set<string>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      if (!list?.levels[level]) return '';
      const counts = counters.get(list.counter) ?? [];
      counters.set(list.counter, counts);
      const use = `${numId} ${level}`;
      const isFresh = !begun.has(use) && list.startOverrides.has(level);
      begun.add(use);
      const last = isFresh ? undefined : counts[level];
      counts[level] = last === undefined ? startOf(list, level) : last + 1;
      // A level that was skipped counts as begun: 「1.1」 first, then 「2」.
      for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above);
      restartBelow(list, level, counts);
      return label(list, level, counts);
    },
  };
}

function startOf({ levels, startOverrides }: NumberList, level: number): number {
  return startOverrides.get(level) ?? levels[level]?.start ?? 0;
}

function restartBelow({ levels }: NumberList, used: number, counts: Counts): void {
  for (let level = used + 1; level < LEVELS; level++) {
    const restart = levels[level]?.restart;
    // A level that cannot be above this one says nothing.
    const isPlain = restart === undefined || restart > level;
    if (isPlain || used < restart) counts[level] = undefined;
  }
}

function label(list: NumberList, level: number, counts: Counts): string {
  const own = list.levels[level];
  if (!own || own.isHidden || own.format === 'bullet') return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const named = Number(digit) - 1;
    if (named > level) return '';
    const format = own.isLegal ? 'decimal' : (list.levels[named]?.format ?? 'decimal');
    return formatNumber(counts[named] ?? 0, format);
  });
  return text === '' ? '' : text + own.suffix;
}

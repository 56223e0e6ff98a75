/** The rows or the columns of a sheet laid out along a line, in pixels. */
export interface Axis {
  readonly count: number;
  readonly totalPx: number;
  /** Where an item begins; `count` gives the end. */
  offset(index: number): number;
  size(index: number): number;
  /** The item over a place, the nearest one beyond the ends. */
  indexAt(px: number): number;
}

/** Lays out `count` items of one standard size; `sizes` has those that differ, 0 for hidden ones. */
export function axisOf(count: number, standardPx: number, sizes: ReadonlyMap<number, number>): Axis {
  const indexes = [...sizes.keys()].filter((index) => index < count).sort((a, b) => a - b);
  const starts: number[] = [];
  let surplus = 0;
  for (const index of indexes) {
    starts.push(index * standardPx + surplus);
    surplus += (sizes.get(index) ?? standardPx) - standardPx;
  }
  const size = (index: number) => sizes.get(index) ?? standardPx;
  const endOf = (at: number) => (starts[at] ?? 0) + size(indexes[at] ?? 0);
  return {
    count,
    totalPx: count * standardPx + surplus,
    size,
    offset(index) {
      const at = lastAtMost(indexes, index - 1);
      return at < 0 ? index * standardPx : endOf(at) + (index - 1 - (indexes[at] ?? 0)) * standardPx;
    },
    indexAt(px) {
      const at = lastAtMost(starts, px);
      const from = at < 0 ? { index: 0, px: 0 } : { index: (indexes[at] ?? 0) + 1, px: endOf(at) };
      const index = px < from.px ? from.index - 1 : from.index + Math.floor((px - from.px) / standardPx);
      return Math.max(0, Math.min(count - 1, index));
    },
  };
}

/** Place of the last number of a sorted list that is not above a limit, -1 where all are. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The next item in a direction that is not hidden, the one started from where there is none. */
export function nextShown(axis: Axis, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < axis.count; index += step) {
    if (axis.size(index) > 0) return index;
  }
  return from;
}

/** Consecutive zero-based rows or columns, last included: a million hidden rows are one span. */
export interface IndexSpan {
  readonly first: number;
  readonly last: number;
}

/** A span of one-based numbers as the file writes them, cut to `limit`. */
export function indexSpan(min: string | undefined, max: string | undefined, limit: number): IndexSpan {
  return { first: Math.max(0, Number(min) - 1), last: Math.min(limit, Number(max)) - 1 };
}

/** Every index of the spans below `count`. */
export function spanSet(spans: readonly IndexSpan[], count: number): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { first, last } of spans) {
    for (let index = first; index <= last && index < count; index++) indices.add(index);
  }
  return indices;
}

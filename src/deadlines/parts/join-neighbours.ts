import type { DeadlinePart } from '../reading';

/** Joins parts that stand side by side, from left to right; `join` answers the whole that two of them make, if any. */
export function joinNeighbours(
  parts: readonly DeadlinePart[],
  join: (before: DeadlinePart, part: DeadlinePart) => DeadlinePart | undefined,
): readonly DeadlinePart[] {
  const joined: DeadlinePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const whole = before && join(before, part);
    if (whole) joined.pop();
    joined.push(whole ?? part);
  }
  return joined;
}

import type { CellRange } from '../grid/address';

/**
 * Which cells were changed since a check. Beyond `COUNTED_CELLS`, or where Excel names no range, only that there were some;
 * after other settings every finding may be another one, whatever was changed besides.
 */
export type Staleness =
  | { readonly kind: 'counted'; readonly cells: ReadonlySet<string> }
  | { readonly kind: 'many' }
  | { readonly kind: 'settings' };

/** Whole-column edits are not worth counting cell by cell. */
const COUNTED_CELLS = 2000;

export const FRESH: Staleness = { kind: 'counted', cells: new Set() };

/** After settings were saved that the check did not know. */
export const OTHER_SETTINGS: Staleness = { kind: 'settings' };

/** The staleness after one more change. */
export function addChange(staleness: Staleness, range: CellRange | undefined): Staleness {
  if (staleness.kind === 'settings') return staleness;
  if (staleness.kind === 'many' || !range) return { kind: 'many' };
  const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (staleness.cells.size + area > COUNTED_CELLS) return { kind: 'many' };
  const cells = new Set(staleness.cells);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) cells.add(`${row},${col}`);
  }
  return { kind: 'counted', cells };
}

/** True where a change reached the rows of a range: what a finding there says may no longer be so. */
export function isTouched(staleness: Staleness, { top, bottom }: CellRange): boolean {
  if (staleness.kind !== 'counted') return staleness.kind === 'many';
  return [...staleness.cells].some((cell) => {
    const row = Number.parseInt(cell, 10);
    return row >= top && row <= bottom;
  });
}

export function isStale(staleness: Staleness): boolean {
  return staleness.kind !== 'counted' || staleness.cells.size > 0;
}

import { MAX_ROWS } from '../../../grid/address';
import type { LineStep } from '../../line-edits';

/** A row or column through all edits: its number before them, or a negative number for one that an edit inserts. */
export type LineIdentity = number;

/** Which line stands at a number after these steps of one axis. */
export function lineIdentity(line: number, steps: readonly LineStep[]): LineIdentity {
  let place = line;
  for (let index = steps.length - 1; index >= 0; index--) {
    const { at, count } = steps[index] ?? { at: 0, count: 0 };
    if (count <= 0) {
      if (place >= at) place -= count;
    } else if (place >= at) {
      if (place < at + count) return -1 - index * MAX_ROWS - (place - at);
      place -= count;
    }
  }
  return place;
}

/** Where the line stands after all steps; undefined where one of them deletes it, or pushes it off a sheet with so many lines. */
export function placeOf(identity: LineIdentity, steps: readonly LineStep[], lines: number): number | undefined {
  const isNew = identity < 0;
  const origin = isNew ? Math.floor((-1 - identity) / MAX_ROWS) : -1;
  const insertion = steps[origin];
  let line = identity;
  if (isNew) line = insertion ? insertion.at + ((-1 - identity) % MAX_ROWS) : lines;
  for (const { at, count } of steps.slice(origin + 1)) {
    if (count > 0) line += line >= at ? count : 0;
    else if (line >= at - count) line += count;
    else if (line >= at) return undefined;
  }
  return line < lines ? line : undefined;
}

import type { CellAddress, CellRange } from '../../grid/address';

/** Cells of one column that follow each other. */
export interface CellRun<T> {
  readonly range: CellRange;
  readonly items: readonly T[];
}

/** Groups cells into runs, so that a column of changes costs one call. Each place is expected once. */
export function columnRuns<T extends CellAddress>(cells: readonly T[]): readonly CellRun<T>[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: T[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.col === cell.col && last.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((items) => ({ range: rangeOf(items), items }));
}

function rangeOf(items: readonly CellAddress[]): CellRange {
  const [first = { row: 0, col: 0 }] = items;
  return { top: first.row, left: first.col, bottom: first.row + items.length - 1, right: first.col };
}

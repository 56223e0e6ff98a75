import { type Grid, textAt } from '../grid/grid';
import { taskIdColOf } from './derived-places';
import type { FoundTable } from './find-tables';
import { isRowKey } from './row-keys';

/**
 * Keys that rows have kept in 任务编号, by sheet row: they stay when rows are sorted and their texts edited. A text that is no
 * key of ours, and the copy of one further down, are left out.
 */
export function rememberedKeys(grid: Grid, found: FoundTable): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  const col = taskIdColOf(grid, found);
  if (col === undefined) return keys;
  const seen = new Set<string>();
  for (let row = (found.headerRows.at(-1) ?? found.range.top) + 1; row <= found.range.bottom; row++) {
    const text = textAt(grid, { row, col });
    if (!isRowKey(text) || seen.has(text)) continue;
    seen.add(text);
    keys.set(row, text);
  }
  return keys;
}

import type { CellRange } from '../../grid/address';

/** A run of rows without a hole, both ends included. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
}

/** Joins neighbouring row numbers, given in ascending order, into blocks: 3, 4, 7 → 3–4, 7–7. */
export function blocksOf(rows: readonly number[]): readonly RowBlock[] {
  const blocks: RowBlock[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.last === row - 1) blocks[blocks.length - 1] = { first: last.first, last: row };
    else blocks.push({ first: row, last: row });
  }
  return blocks;
}

/** A block as a sentence names it: 「第 3 行」「第 3—5 行」. */
export function rowNames({ first, last }: RowBlock): string {
  return first === last ? `第 ${first + 1} 行` : `第 ${first + 1}—${last + 1} 行`;
}

/** The cells of a block over the whole width of a table. */
export function acrossTable({ first, last }: RowBlock, { left, right }: CellRange): CellRange {
  return { top: first, left, bottom: last, right };
}

import type { Fix } from '../../findings/finding';
import type { CellRange } from '../../grid/address';
import type { Grid } from '../../grid/grid';
import type { RowBlock } from '../table/blocks';

/**
 * The fix, for review, that deletes rows of a table; none where something stands beside the table in these rows, which
 * must stay, or a formula in them, which others may build on.
 */
export function rowDeletion(grid: Grid, table: CellRange, { first, last }: RowBlock, title: string): readonly Fix[] {
  for (let row = first; row <= last; row++) {
    const isKept = grid.rows[row]?.some(
      (cell, col) =>
        cell !== undefined &&
        (cell.formula !== undefined || (cell.text.trim() !== '' && (col < table.left || col > table.right))),
    );
    if (isKept === true) return [];
  }
  return [{ title, safety: 'review', edits: [{ kind: 'delete-rows', first, count: last - first + 1 }] }];
}

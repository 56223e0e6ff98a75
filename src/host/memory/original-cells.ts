import { contentOf, sameContent } from '../../grid/edit';
import type { Grid, GridCell } from '../../grid/grid';

type Rows = Grid['rows'];

/**
 * Gives cells that hold what they held before a write everything else they had: shown text, calculated value, fonts.
 * Edits speak of contents only; Excel would bring the rest back by calculating and formatting again.
 */
export function withOriginals(grid: Grid, originals: Rows): Grid {
  return { ...grid, rows: grid.rows.map((row, index) => originalRow(row, originals[index] ?? [])) };
}

function originalRow(row: Rows[number], originals: Rows[number]): Rows[number] {
  if (row === originals) return row;
  return row.map((cell, col) => {
    const original = originals[col];
    return cell && original && sameCell(cell, original) ? original : cell;
  });
}

function sameCell(a: GridCell, b: GridCell): boolean {
  return sameContent(contentOf(a), contentOf(b)) && (a.numberFormat ?? 'General') === (b.numberFormat ?? 'General');
}

import type { CellAddress, CellRange } from '../grid/address';
import type { Grid } from '../grid/grid';
import { indexMerges } from '../grid/merges';
import { isBlank } from '../text/blanks';

/** A sheet as its reader sees it: a merged area shows its text once, in its top-left cell. */
export interface SheetView {
  readonly grid: Grid;
  /** Text of a cell that shows one; 「」 for blank cells and for all but the first cell of a merged area. */
  textOf(row: number, col: number): string;
  areaAt(at: CellAddress): CellRange | undefined;
  /** Columns between two (both included) in which the row shows a text of its own. */
  filledCols(row: number, left: number, right: number): readonly number[];
}

/** Linear in merged cells, then constant time a cell. */
export function viewSheet(grid: Grid): SheetView {
  const merges = indexMerges(grid);
  const areaAt = (at: CellAddress) => merges.areaAt(at);
  const textOf = (row: number, col: number) => {
    const text = grid.rows[row]?.[col]?.text;
    if (text === undefined || isBlank(text)) return '';
    const area = areaAt({ row, col });
    return area && (area.top !== row || area.left !== col) ? '' : text;
  };
  return {
    grid,
    textOf,
    areaAt,
    filledCols: (row, left, right) => {
      const cells = grid.rows[row];
      const cols: number[] = [];
      if (!cells) return cols;
      for (let col = left; col <= right && col < cells.length; col++) if (textOf(row, col) !== '') cols.push(col);
      return cols;
    },
  };
}

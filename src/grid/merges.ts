import { type CellAddress, type CellRange, topLeft } from './address';
import type { Grid } from './grid';

/** Answers, in constant time, which merged area a cell belongs to. */
export interface MergeIndex {
  /** The merged area over a cell, undefined where the cell stands alone. */
  areaAt(at: CellAddress): CellRange | undefined;
  /** The cell that holds the value shown here: the area's top-left cell, else the cell itself. */
  anchorOf(at: CellAddress): CellAddress;
}

const KEY_STRIDE = 16_384;

/** Builds the index once per grid; linear in merged cells, clipped to the grid's extent. */
export function indexMerges(grid: Grid): MergeIndex {
  const areas = new Map<number, CellRange>();
  for (const area of grid.merges) {
    const bottom = Math.min(area.bottom, grid.rowCount - 1);
    const right = Math.min(area.right, grid.colCount - 1);
    for (let row = area.top; row <= bottom; row++) {
      for (let col = area.left; col <= right; col++) areas.set(row * KEY_STRIDE + col, area);
    }
  }
  const areaAt = (at: CellAddress) => areas.get(at.row * KEY_STRIDE + at.col);
  return {
    areaAt,
    anchorOf: (at) => {
      const area = areaAt(at);
      return area ? topLeft(area) : at;
    },
  };
}

import { type Area, areaHolds } from '../../../host/model/area';
import { type Cell, cellKey, placeOfKey } from '../../../host/model/workbook';

/** Visits the cells of an area that exist, by whichever way is shorter. */
export function eachCell(
  cells: ReadonlyMap<number, Cell>,
  area: Area,
  visit: (cell: Cell, row: number, col: number) => void,
): void {
  if (area.rows * area.cols > cells.size) {
    for (const [key, cell] of cells) {
      const { row, col } = placeOfKey(key);
      if (areaHolds(area, row, col)) visit(cell, row, col);
    }
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.col; col < area.col + area.cols; col++) {
      const cell = cells.get(cellKey(row, col));
      if (cell) visit(cell, row, col);
    }
  }
}

import { type Area, areaHolds, commonArea, hullOf } from './area';
import { type Cell, type Sheet, placeOfKey } from './workbook';

/** What `getUsedRange` answers, of a sheet or of a range: formatted cells count too unless only values are asked for. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  const cells = hullOfCells(sheet, (cell) => holdsContent(cell) || (!valuesOnly && isFormatted(cell)), within);
  const formatted = sheet.formattedArea && within ? commonArea(sheet.formattedArea, within) : sheet.formattedArea;
  if (valuesOnly || !formatted) return cells;
  return cells ? hullOf(cells, formatted) : formatted;
}

function hullOfCells(sheet: Sheet, counts: (cell: Cell) => boolean, within: Area | undefined): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    const { row, col } = placeOfKey(key);
    if (!counts(cell) || (within && !areaHolds(within, row, col))) continue;
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return bottom < 0 ? undefined : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

function holdsContent(cell: Cell): boolean {
  return cell.value !== '' || cell.formula !== undefined;
}

function isFormatted(cell: Cell): boolean {
  return cell.numberFormat !== 'General' || Object.keys(cell.look).length > 0;
}

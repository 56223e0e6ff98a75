import { ApiError } from '../api-error';
import { type Argument, type CellPlace, type RangeState, isApiObject, isText } from '../api-class';
import { isOneCell, parseArea } from '../model/area';
import { readReference } from '../model/references';
import { type Cell, type Sheet, type Workbook, findSheet, placeOfKey } from '../model/workbook';

/** The cells of a sheet that have something, row by row, as Excel lists them. */
export function placesWhere(sheet: Sheet, has: (cell: Cell) => boolean): readonly CellPlace[] {
  return [...sheet.cells]
    .filter(([, cell]) => has(cell))
    .map(([key]) => key)
    .sort((a, b) => a - b)
    .map((key) => ({ sheet, ...placeOfKey(key) }));
}

/** Reads 「A1」 of a sheet, 「分工方案!A1」 or a range; of one cell, else InvalidCellAddress. */
export function placeFrom(book: Workbook, sheet: Sheet, at: Argument): CellPlace {
  const target =
    isApiObject(at) && at.kind === 'Range' ? at.state : isText(at) ? addressed(book, sheet, at) : undefined;
  if (!target || !isOneCell(target.area)) throw new ApiError('InvalidCellAddress', 'The cell address is invalid.');
  return { sheet: target.sheet, row: target.area.row, col: target.area.col };
}

/** The cells an address names, on the sheet it names or on the one given. */
export function addressed(book: Workbook, sheet: Sheet, address: string): RangeState | undefined {
  const reference = readReference(`=${address}`);
  const target = reference ? findSheet(book, reference.sheet) : sheet;
  const area = reference?.area ?? parseArea(address);
  return target && area && { sheet: target, area };
}

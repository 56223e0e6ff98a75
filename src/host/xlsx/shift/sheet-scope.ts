import type { LineMove } from '../formulas/line-move';
import { isSameSheet, moveRef, shiftFormulaLines } from '../formulas/shift-formula-lines';

/** A sheet of the workbook and the move it is looked at for. */
export interface SheetScope {
  readonly sheet: string;
  readonly move: LineMove;
  /** True for the sheet whose rows or columns move. */
  readonly isMoving: boolean;
}

/** What a sheet is to a move. */
export function sheetScope(sheet: string, move: LineMove): SheetScope {
  return { sheet, move, isMoving: isSameSheet(sheet, move.sheet) };
}

/** Where a link inside the workbook leads after the move: 「'表 1'!A5」, 「#表!A5」, 「A5」 or a name. */
export function movedLocation(location: string, { sheet, move }: SheetScope): string {
  const [hash, target] = location.startsWith('#') ? ['#', location.slice(1)] : ['', location];
  const mark = target.lastIndexOf('!');
  if (mark < 0) return hash + shiftFormulaLines(target, sheet, move);
  // Links name sheets with blanks without quotes too, which no formula could.
  const name = target
    .slice(0, mark)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  if (!isSameSheet(name, move.sheet)) return location;
  return `${hash}${target.slice(0, mark)}!${moveRef(target.slice(mark + 1), move) ?? '#REF!'}`;
}

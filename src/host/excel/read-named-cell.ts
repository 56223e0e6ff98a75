import { isSingleCell, topLeft } from '../../grid/address';
import type { CellValue } from '../../grid/grid';
import type { NamedCell } from '../host';
import { namedArea } from '../named-area';
import { contentRead } from './cell-image';
import { runExcel } from './run-excel';
import { rangeAt, sheetCalled } from './sheet-range';

/** The one cell a name of the workbook leads to; one sync finds the cell, one reads it. */
export function readNamedCell(name: string): Promise<NamedCell | undefined> {
  return runExcel(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('formula');
    await context.sync();
    const named = item.isNullObject ? undefined : namedArea(String(item.formula));
    if (!named || !isSingleCell(named.area)) return undefined;
    const sheet = sheetCalled(context, named.sheet);
    sheet.load('name');
    const cell = rangeAt(sheet, named.area);
    cell.load('values,formulas');
    await context.sync();
    if (sheet.isNullObject) return undefined;
    const value = cell.values[0]?.[0] as CellValue | undefined;
    const content = contentRead(value, cell.formulas[0]?.[0]);
    return {
      sheet: sheet.name,
      at: topLeft(named.area),
      value: value === undefined || value === '' ? null : value,
      ...('formula' in content && { formula: content.formula }),
    };
  });
}

import { type CellRange, columnLetters, parseA1 } from '../../grid/address';
import { HostError } from '../host';

/** The rectangle as an Office.js range that dies with the batch, so that Excel need not keep it. */
export function rangeAt(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return trackedRangeAt(sheet, range).untrack();
}

/** The same, kept by Excel: it follows inserted and deleted lines until the batch ends. */
export function trackedRangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Whole rows. */
export function rowsAt(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRange(`${first + 1}:${first + count}`).untrack();
}

/** Whole columns. */
export function columnsAt(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRange(`${columnLetters(first)}:${columnLetters(first + count - 1)}`).untrack();
}

/** Reads 「'分工方案'!A2:E83」 or 「A2:E83」. */
export function readAddress(address: string): CellRange {
  const range = parseA1(address.slice(address.lastIndexOf('!') + 1));
  if (!range) throw new HostError('unexpected', 'an address of an unknown form');
  return range;
}

/** The sheet of a name, as a proxy that may turn out to be null. */
export function sheetCalled(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(name);
}

/** To be called after the sync that loaded something of the sheet. */
export function mustExist(sheet: Excel.Worksheet, name: string): void {
  if (sheet.isNullObject) throw new HostError('sheet-not-found', `no sheet ${name.length} characters long`);
}

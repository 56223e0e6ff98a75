import { itemNotFound } from '../api-error';
import { type Sheet, type Workbook, findSheet } from '../model/workbook';

/** The sheet of an id or name, else the error `getItem` gives. */
export function sheetNamed(book: Workbook, key: string): Sheet {
  const sheet = findSheet(book, key);
  if (!sheet) throw itemNotFound(`sheet ${key}`);
  return sheet;
}

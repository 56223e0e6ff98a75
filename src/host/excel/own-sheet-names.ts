import { isSheetName, sheetOfReference } from '../defined-names';
import type { PlaceName } from '../places';

/** Asks for the names of the workbook; given after the next sync. */
export function askNameList(context: Excel.RequestContext): () => readonly PlaceName[] {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return () => names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
}

/** The sheets the add-in has written, found by their names. */
export function ownSheetsAmong(names: readonly PlaceName[]): ReadonlySet<string> {
  return new Set(names.flatMap(({ name, formula }) => (isSheetName(name) ? (sheetOfReference(formula) ?? []) : [])));
}

/** Asks for the sheets the add-in has written; answers them after the next sync. */
export function askOwnSheets(context: Excel.RequestContext): () => ReadonlySet<string> {
  const names = askNameList(context);
  return () => ownSheetsAmong(names());
}

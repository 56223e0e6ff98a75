import { isSheetName, sheetOfReference } from '../defined-names';

/** Asks for the sheets the add-in has written, found by their names; answers them after the next sync. */
export function askOwnSheets(context: Excel.RequestContext): () => ReadonlySet<string> {
  const { names } = context.workbook;
  names.load('items/name,items/formula');
  return () => {
    const sheetNames = names.items.filter(({ name }) => isSheetName(name));
    return new Set(sheetNames.flatMap(({ formula }) => sheetOfReference(String(formula)) ?? []));
  };
}

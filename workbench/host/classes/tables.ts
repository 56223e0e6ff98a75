import { itemNotFound } from '../api-error';
import { type ApiClass, type ApiStates, readOnly } from '../api-class';
import type { Sheet, Workbook } from '../model/workbook';
import { rangeOf } from './range-area';

export const table: ApiClass<ApiStates['Table']> = {
  properties: { Id: readOnly((state) => state.table.id), Name: readOnly((state) => state.table.name) },
  methods: { GetRange: (state) => rangeOf(state.sheet, state.table.area) },
};

export const tableCollection: ApiClass<ApiStates['TableCollection']> = {
  items: ({ sheet }, { book }) => tablesOf(book, sheet),
  item: ({ sheet }, key, { book }) => {
    const found = tablesOf(book, sheet).find(({ state }) => state.table.id === key || state.table.name === key);
    if (!found) throw itemNotFound(`table ${key}`);
    return found;
  },
};

function tablesOf(book: Workbook, only: Sheet | undefined) {
  const sheets = only ? [only] : book.sheets;
  return sheets.flatMap((sheet) =>
    sheet.tables.map((item) => ({ kind: 'Table' as const, state: { sheet, table: item } })),
  );
}

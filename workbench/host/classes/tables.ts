import { type ApiClass, type ApiStates, object, readOnly } from '../api-class';
import { rangeOf } from './range-area';

export const table: ApiClass<ApiStates['Table']> = {
  properties: { Id: readOnly((state) => state.table.id), Name: readOnly((state) => state.table.name) },
  methods: { GetRange: (state) => rangeOf(state.sheet, state.table.area) },
};

export const tableCollection: ApiClass<ApiStates['TableCollection']> = {
  items: ({ sheet }, { book }) =>
    (sheet ? [sheet] : book.sheets).flatMap((each) =>
      each.tables.map((item) => object('Table', { sheet: each, table: item })),
    ),
};

import { type ApiClass, type ApiStates, readOnly } from '../api-class';

/** A workbook that `Excel.createWorkbook` has made; it opens in a window of its own, which is only recorded here. */
export const workbookCreated: ApiClass<ApiStates['WorkbookCreated']> = {
  properties: { Id: readOnly(({ id }) => id) },
  methods: {
    Open: ({ base64 }, session) => {
      session.created.push(base64);
    },
  },
};

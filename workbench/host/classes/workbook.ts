import { type ApiClass, type ApiStates, NULL_OBJECT, isText, object, readOnly, textOf } from '../api-class';
import { serialOfDay } from '../model/serial-dates';
import { nextId } from '../model/workbook';
import { rangeOf } from './range-area';

export const workbook: ApiClass<undefined> = {
  properties: { Name: readOnly((_none, { book }) => book.fileName ?? '') },
  objects: {
    Application: () => object('Application', undefined),
    Comments: () => object('CommentCollection', { sheet: undefined }),
    CustomXmlParts: () => object('CustomXmlPartCollection', { namespace: undefined }),
    Functions: () => object('Functions', undefined),
    Names: () => object('NamedItemCollection', undefined),
    Properties: () => object('DocumentProperties', undefined),
    Protection: () => object('WorkbookProtection', undefined),
    Settings: () => object('SettingCollection', undefined),
    Tables: () => object('TableCollection', { sheet: undefined }),
    Worksheets: () => object('WorksheetCollection', undefined),
  },
  methods: {
    GetSelectedRange: (_none, { book }) => rangeOf(book.active, book.active.selection),
    _RemoveReference: (_none, session, [id]) => {
      session.references.delete(textOf(id));
    },
    _RemoveAllReferences: (_none, session) => {
      session.references.clear();
    },
    _GetRangeForEventByReferenceId: () => NULL_OBJECT,
  },
};

export const workbookProtection: ApiClass<undefined> = {
  properties: { Protected: readOnly((_none, { book }) => book.isStructureProtected) },
};

export const application: ApiClass<undefined> = {
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    CreateWorkbook: (_none, { book }, [base64]) =>
      object('WorkbookCreated', { id: nextId(book), base64: isText(base64) ? base64 : '' }),
  },
};

/** Worksheet functions called through the API; DATE alone tells which date system a workbook uses. */
export const functions: ApiClass<undefined> = {
  methods: {
    Date: (_none, { book }, [year, month, day]) => {
      const value = serialOfDay(Number(year), Number(month), Number(day), book.date1904);
      return object('FunctionResult', { value });
    },
  },
};

export const functionResult: ApiClass<ApiStates['FunctionResult']> = {
  properties: { Value: readOnly(({ value }) => value), Error: readOnly(() => '') },
};

export const addinInternalService: ApiClass<undefined> = {
  methods: { NotifyActionHandlerReady: () => undefined },
};

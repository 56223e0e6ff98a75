import { apiNotFound, invalidArgument, invalidOperation } from '../api-error';
import { type ApiClass, type Argument, NULL_OBJECT, isApiObject, isText, readOnly } from '../api-class';
import { type Area, SHEET_COLS, parseArea } from '../model/area';
import type { Sheet } from '../model/workbook';
import { refuseIfProtected } from '../session';
import { setProtected } from '../sheet-list';
import { rangeOf } from './range-area';

export const worksheetProtection: ApiClass<Sheet> = {
  properties: { Protected: readOnly((sheet) => sheet.isProtected) },
  methods: {
    Protect: (sheet, session, [options, password]) => {
      if (isGiven(options) || isGiven(password)) {
        throw apiNotFound('WorksheetProtection.protect()', 'options and passwords are not emulated');
      }
      setProtected(session, sheet, true);
    },
    Unprotect: (sheet, session) => {
      setProtected(session, sheet, false);
    },
  },
};

function isGiven(argument: Argument): boolean {
  return argument !== undefined && argument !== null && argument !== '';
}

export const worksheetFreezePanes: ApiClass<Sheet> = {
  methods: {
    FreezeRows: (sheet, _session, [count]) => {
      sheet.frozen = { row: 0, col: 0, rows: Number(count), cols: SHEET_COLS };
    },
    FreezeAt: (sheet, _session, [area]) => {
      sheet.frozen = areaFrom(area);
    },
    Unfreeze: (sheet) => {
      delete sheet.frozen;
    },
    GetLocationOrNullObject: (sheet) => (sheet.frozen ? rangeOf(sheet, sheet.frozen) : NULL_OBJECT),
  },
};

export const autoFilter: ApiClass<Sheet> = {
  methods: {
    Apply: (sheet, _session, [area]) => {
      refuseIfProtected(sheet);
      sheet.filter = areaFrom(area);
    },
    Remove: (sheet) => {
      refuseIfProtected(sheet);
      if (!sheet.filter) throw invalidOperation('no filter (quirks.ts: filter-must-be)');
      delete sheet.filter;
    },
    GetRangeOrNullObject: (sheet) => (sheet.filter ? rangeOf(sheet, sheet.filter) : NULL_OBJECT),
  },
};

export const pivotTableCollection: ApiClass<Sheet> = {
  methods: { GetCount: ({ pivotTables = [] }) => pivotTables.length },
};

/** Where a member takes a range, an address will do. */
export function areaFrom(argument: Argument): Area {
  if (isApiObject(argument) && argument.kind === 'Range') return argument.state.area;
  const area = isText(argument) ? parseArea(argument) : undefined;
  if (!area) throw invalidArgument('range');
  return area;
}

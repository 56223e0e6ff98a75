import { apiNotFound, generalException, invalidArgument, invalidOperation } from '../api-error';
import {
  type ApiClass,
  type Argument,
  NULL_OBJECT,
  type Property,
  type Session,
  isApiObject,
  isText,
  readOnly,
  textOf,
} from '../api-class';
import { type Area, SHEET_COLS, parseArea } from '../model/area';
import type { Sheet } from '../model/workbook';
import type { Json } from '../protocol';
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

/** Page setup is the printer's affair (quirks.ts: no-printer). */
function ofPage(get: (sheet: Sheet) => Json, set: (sheet: Sheet, value: Json) => void): Property<Sheet> {
  const mustPrint = ({ hasNoPrinter }: Session) => {
    if (hasNoPrinter) throw generalException('no printer');
  };
  return {
    get: (sheet, session) => {
      mustPrint(session);
      return get(sheet);
    },
    set: (sheet, value, session) => {
      mustPrint(session);
      set(sheet, value);
    },
  };
}

export const pageLayout: ApiClass<Sheet> = {
  properties: {
    Orientation: ofPage(
      (sheet) => sheet.layout.orientation,
      (sheet, value) => {
        sheet.layout.orientation = textOf(value);
      },
    ),
    PaperSize: ofPage(
      (sheet) => sheet.layout.paperSize,
      (sheet, value) => {
        sheet.layout.paperSize = textOf(value);
      },
    ),
    Zoom: ofPage(
      (sheet) => sheet.layout.zoom,
      (sheet, value) => {
        sheet.layout.zoom = value as Readonly<Record<string, number>> & Json;
      },
    ),
  },
  methods: {
    SetPrintTitleRows: (sheet, _session, [area]) => {
      sheet.layout.titleRows = areaFrom(area);
    },
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.layout.titleRows ? rangeOf(sheet, sheet.layout.titleRows) : NULL_OBJECT,
  },
};

export const pivotTableCollection: ApiClass<Sheet> = {
  methods: { GetCount: ({ pivotTables = [] }) => pivotTables.length },
};

/** Where a member takes a range, an address will do. */
function areaFrom(argument: Argument): Area {
  if (isApiObject(argument) && argument.kind === 'Range') return argument.state.area;
  const area = isText(argument) ? parseArea(argument) : undefined;
  if (!area) throw invalidArgument('range');
  return area;
}

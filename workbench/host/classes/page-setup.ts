import { generalException, itemNotFound } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  NULL_OBJECT,
  type Property,
  type Session,
  object,
  readOnly,
  textOf,
} from '../api-class';
import { oneCell } from '../model/area';
import type { Sheet } from '../model/workbook';
import type { Json } from '../protocol';
import { rangeOf } from './range-area';
import { areaFrom } from './worksheet-parts';

/** Page setup is the printer's affair (quirks.ts: no-printer). */
function mustPrint({ hasNoPrinter }: Session): void {
  if (hasNoPrinter) throw generalException('no printer');
}

function ofPage(get: (sheet: Sheet) => Json, set: (sheet: Sheet, value: Json) => void): Property<Sheet> {
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
  objects: { HeadersFooters: (sheet) => object('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintTitleRows: (sheet, _session, [area]) => {
      sheet.layout.titleRows = areaFrom(area);
    },
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.layout.titleRows ? rangeOf(sheet, sheet.layout.titleRows) : NULL_OBJECT,
  },
};

export const headerFooterGroup: ApiClass<Sheet> = {
  objects: { DefaultForAllPages: (sheet) => object('HeaderFooter', sheet) },
};

export const headerFooter: ApiClass<Sheet> = {
  properties: {
    CenterFooter: ofPage(
      ({ layout }) => layout.centerFooter ?? '',
      ({ layout }, value) => {
        layout.centerFooter = textOf(value);
      },
    ),
  },
};

type Break = ApiStates['PageBreak'];

/** Breaks a person or a script has put in; those that paper makes are in no list. */
export const pageBreakCollection: ApiClass<Sheet> = {
  items: (sheet, session) => {
    mustPrint(session);
    return breaksOf(sheet).map((row) => object('PageBreak', { sheet, row }));
  },
  methods: {
    GetCount: (sheet) => breaksOf(sheet).length,
    // How office.js speaks of items it has loaded.
    GetItemAt: (sheet, _session, [index]) => {
      const row = breaksOf(sheet)[Number(index)];
      if (row === undefined) throw itemNotFound('page break');
      return object('PageBreak', { sheet, row });
    },
    Add: (sheet, session, [area]) => {
      mustPrint(session);
      const { row } = areaFrom(area);
      sheet.layout.pageBreaks = [...new Set([...breaksOf(sheet), row])].sort((a, b) => a - b);
      return object('PageBreak', { sheet, row });
    },
    RemovePageBreaks: (sheet, session) => {
      mustPrint(session);
      delete sheet.layout.pageBreaks;
    },
  },
};

function breaksOf({ layout }: Sheet): readonly number[] {
  return layout.pageBreaks ?? [];
}

export const pageBreak: ApiClass<Break> = {
  // The typings do not say of which row the index is: whoever needs it asks for the cell after the break.
  properties: { RowIndex: readOnly(({ row }) => row) },
  methods: { GetCellAfterBreak: ({ sheet, row }) => rangeOf(sheet, oneCell(row, 0)) },
};

import { invalidArgument, itemNotFound } from '../api-error';
import {
  type ApiClass,
  type Argument,
  NULL_OBJECT,
  type Property,
  type Session,
  isApiObject,
  object,
  readOnly,
  textOf,
} from '../api-class';
import { SHEET_COLS, SHEET_ROWS, parseArea } from '../model/area';
import { usedArea } from '../model/used-area';
import { type Sheet, type Workbook, findSheet } from '../model/workbook';
import { copySheet } from '../copy-sheet';
import { createSheet, deleteSheet, isVisible, moveSheet, renameSheet, setVisibility } from '../sheet-list';
import { rangeOf } from './range-area';
import { sheetNamed } from './sheet-named';

/** quirks.ts: addresses-8192 */
const MAX_ADDRESS_CHARS = 8192;

const WHOLE_SHEET = { row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLS };

const gridlines: Property<Sheet> = {
  get: (sheet) => sheet.showsGridlines,
  set: (sheet, value) => {
    sheet.showsGridlines = value === true;
  },
};

export const worksheet: ApiClass<Sheet> = {
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, session) => {
        renameSheet(session, sheet, textOf(name));
      },
    },
    Position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, position, session) => {
        moveSheet(session, sheet, Number(position));
      },
    },
    ShowGridlines: gridlines,
    // office.js reads it under one name and sets it under another.
    Gridlines: gridlines,
    TabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value) => {
        const color = textOf(value).toUpperCase();
        if (color === '') delete sheet.tabColor;
        else if (/^#[0-9A-F]{6}$/.test(color)) sheet.tabColor = color;
        else throw invalidArgument('tab colour');
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, visibility, session) => {
        setVisibility(session, sheet, textOf(visibility));
      },
    },
  },
  objects: {
    AutoFilter: (sheet) => object('AutoFilter', sheet),
    Charts: (sheet) => object('ChartCollection', sheet),
    Comments: (sheet) => object('CommentCollection', { sheet }),
    CustomProperties: (sheet) => object('WorksheetCustomPropertyCollection', sheet),
    FreezePanes: (sheet) => object('WorksheetFreezePanes', sheet),
    HorizontalPageBreaks: (sheet) => object('PageBreakCollection', sheet),
    Notes: (sheet) => object('NoteCollection', sheet),
    PageLayout: (sheet) => object('PageLayout', sheet),
    PivotTables: (sheet) => object('PivotTableCollection', sheet),
    Protection: (sheet) => object('WorksheetProtection', sheet),
    Tables: (sheet) => object('TableCollection', { sheet }),
  },
  methods: {
    GetRange: (sheet, _session, [address]) => {
      const area = typeof address === 'string' && address !== '' ? parseArea(address) : WHOLE_SHEET;
      if (!area) throw invalidArgument('address');
      return rangeOf(sheet, area);
    },
    GetRangeByIndexes: (sheet, _session, [row, col, rows, cols]) =>
      rangeOf(sheet, { row: Number(row), col: Number(col), rows: Number(rows), cols: Number(cols) }),
    GetRanges: (sheet, _session, [addresses]) => {
      if (textOf(addresses).length > MAX_ADDRESS_CHARS) throw invalidArgument('addresses too long');
      const areas = textOf(addresses).split(',').map(parseArea);
      if (areas.some((area) => area === undefined)) throw invalidArgument('addresses');
      return object('RangeAreas', { sheet, areas: areas.filter((area) => area !== undefined) });
    },
    GetUsedRangeOrNullObject: (sheet, _session, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area ? rangeOf(sheet, area) : NULL_OBJECT;
    },
    Activate: (sheet, session) => {
      session.activate(sheet);
    },
    Copy: (sheet, session, [where, relative]) =>
      object('Worksheet', copySheet(session, sheet, copyPosition(session, where, relative))),
    Delete: (sheet, session) => {
      deleteSheet(session, sheet);
    },
    _RegisterActivatedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _RegisterDeactivatedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _UnregisterDeactivatedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
};

/** Where a copy goes; at the end when nothing is said. */
function copyPosition({ book }: Session, where: Argument, relative: Argument): number {
  const { sheets } = book;
  if (where === 'Beginning') return 0;
  if (where === undefined || where === null || where === 'None' || where === 'End') return sheets.length;
  const isSheet = isApiObject(relative) && relative.kind === 'Worksheet';
  if (!isSheet || (where !== 'Before' && where !== 'After')) throw invalidArgument('position of a copy');
  return sheets.indexOf(relative.state) + (where === 'Before' ? 0 : 1);
}

export const worksheetCollection: ApiClass<undefined> = {
  items: (_none, { book }) => book.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (_none, key, { book }) => object('Worksheet', sheetNamed(book, key)),
  methods: {
    GetItem: (_none, { book }, [key]) => object('Worksheet', sheetNamed(book, textOf(key))),
    GetItemOrNullObject: (_none, { book }, [key]) => {
      const found = findSheet(book, textOf(key));
      return found ? object('Worksheet', found) : NULL_OBJECT;
    },
    GetCount: (_none, { book }, [visibleOnly]) => listed(book, visibleOnly).length,
    GetFirst: (_none, { book }, [visibleOnly]) => oneOf(listed(book, visibleOnly)[0]),
    GetLast: (_none, { book }, [visibleOnly]) => oneOf(listed(book, visibleOnly).at(-1)),
    GetActiveWorksheet: (_none, { book }) => {
      if (book.isChartSheetActive) throw itemNotFound('the active sheet is a chart');
      return object('Worksheet', book.active);
    },
    Add: (_none, session, [name]) => {
      if (typeof name !== 'string') throw itemNotFound('a name for the sheet');
      return object('Worksheet', createSheet(session, name));
    },
    _RegisterActivatedEvent: () => undefined,
    _RegisterAddedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _RegisterDeactivatedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _UnregisterDeactivatedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
  },
};

function listed({ sheets }: Workbook, visibleOnly: Argument): readonly Sheet[] {
  return visibleOnly === true ? sheets.filter(isVisible) : sheets;
}

function oneOf(sheet: Sheet | undefined) {
  if (!sheet) throw itemNotFound('sheet');
  return object('Worksheet', sheet);
}

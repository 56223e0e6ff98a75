import { invalidArgument, itemNotFound } from '../api-error';
import { type ApiClass, NULL_OBJECT, object, readOnly, textOf } from '../api-class';
import { SHEET_COLS, SHEET_ROWS, parseArea } from '../model/area';
import { usedArea } from '../model/used-area';
import { type Sheet, addSheet, findSheet } from '../model/workbook';
import { refuseIfStructureProtected } from '../session';
import { deleteSheet, refuseBadName } from '../sheet-list';
import { rangeOf } from './range-area';
import { sheetNamed } from './sheet-named';

/** quirks.ts: addresses-8192 */
const MAX_ADDRESS_CHARS = 8192;

const WHOLE_SHEET = { row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLS };

export const worksheet: ApiClass<Sheet> = {
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: readOnly((sheet) => sheet.name),
    Visibility: readOnly((sheet) => sheet.visibility),
  },
  objects: {
    AutoFilter: (sheet) => object('AutoFilter', sheet),
    Charts: (sheet) => object('ChartCollection', sheet),
    FreezePanes: (sheet) => object('WorksheetFreezePanes', sheet),
    PageLayout: (sheet) => object('PageLayout', sheet),
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
    Delete: (sheet, session) => {
      deleteSheet(session, sheet);
    },
  },
};

export const worksheetCollection: ApiClass<undefined> = {
  items: (_none, { book }) => book.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (_none, key, { book }) => object('Worksheet', sheetNamed(book, key)),
  methods: {
    GetItem: (_none, { book }, [key]) => object('Worksheet', sheetNamed(book, textOf(key))),
    GetItemOrNullObject: (_none, { book }, [key]) => {
      const found = findSheet(book, textOf(key));
      return found ? object('Worksheet', found) : NULL_OBJECT;
    },
    GetActiveWorksheet: (_none, { book }) => object('Worksheet', book.active),
    Add: (_none, session, [name]) => {
      refuseIfStructureProtected(session.book);
      if (typeof name !== 'string') throw itemNotFound('a name for the sheet');
      refuseBadName(session.book.sheets, name);
      const sheet = addSheet(session.book, name);
      session.event('added', 'Workbook', { worksheetId: sheet.id, source: 'Local' });
      return object('Worksheet', sheet);
    },
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
  },
};

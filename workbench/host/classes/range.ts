import { invalidArgument, invalidOperation } from '../api-error';
import { type ApiClass, NULL_OBJECT, type RangeState, isApiObject, object, readOnly, type Session } from '../api-class';
import { SHEET_COLS, areaAddress, hullOf, oneCell } from '../model/area';
import { quotedSheet } from '../model/references';
import { usedArea } from '../model/used-area';
import { writeCell } from '../model/write-cell';
import type { Link } from '../model/workbook';
import type { Json } from '../protocol';
import { refuseIfProtected } from '../session';
import { eachCell, rangeOf, readCells } from './range-area';
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  linkOf,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './range-properties';
import { clear, copyFrom, deleteLines, insertLines, merge, mergedIn, unmerge } from './range-structure';
import { formulas, numberFormat, text, values } from './range-values';

/** quirks.ts: merged-512 */
const MAX_MERGED_AREAS = 512;

const HYPERLINK_LOOK = { 'font/color': '#0563C1', 'font/underline': 'Single' } as const;

export const range: ApiClass<RangeState> = {
  properties: {
    Address: readOnly(({ sheet, area }) => `${quotedSheet(sheet.name)}!${areaAddress(area)}`),
    RowIndex: readOnly(({ area }) => area.row),
    ColumnIndex: readOnly(({ area }) => area.col),
    RowCount: readOnly(({ area }) => area.rows),
    ColumnCount: readOnly(({ area }) => area.cols),
    Values: values,
    Formulas: formulas,
    NumberFormat: numberFormat,
    Text: text,
    RowHidden: {
      get: ({ sheet, area }) => {
        const hidden = Array.from({ length: area.rows }, (_, row) => sheet.hiddenRows.has(area.row + row));
        return hidden.includes(true) ? (hidden.includes(false) ? null : true) : false;
      },
      set: (state, value, session) => {
        setRowProperties(state, session, [Array.from({ length: state.area.rows }, () => ({ rowHidden: value }))]);
      },
    },
    ColumnHidden: {
      get: ({ sheet, area }) => {
        const hidden = Array.from({ length: area.cols }, (_, col) => sheet.hiddenCols.has(area.col + col));
        return hidden.includes(true) ? (hidden.includes(false) ? null : true) : false;
      },
      set: (state, value, session) => {
        setColumnProperties(state, session, [Array.from({ length: state.area.cols }, () => ({ columnHidden: value }))]);
      },
    },
    Hyperlink: {
      get: (state) => readCells(state, linkOf)?.[0]?.[0] ?? null,
      set: setHyperlink,
    },
  },
  objects: {
    ConditionalFormats: ({ sheet, area }) => object('ConditionalFormatCollection', { sheet, areas: [area] }),
    Format: (state) => object('RangeFormat', [state]),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
  },
  methods: {
    _KeepReference: (state, session) => {
      session.keep({ kind: 'Range', state });
    },
    _ValidateArraySize: ({ area }, _session, [rows, cols]) => {
      if (rows !== area.rows || cols !== area.cols) throw invalidArgument('array of another size than the range');
    },
    GetRow: ({ sheet, area }, _session, [index]) => rangeOf(sheet, { ...area, row: area.row + Number(index), rows: 1 }),
    GetCell: ({ sheet, area }, _session, [row, col]) =>
      rangeOf(sheet, oneCell(area.row + Number(row), area.col + Number(col))),
    GetEntireRow: ({ sheet, area }) => rangeOf(sheet, { ...area, col: 0, cols: SHEET_COLS }),
    GetBoundingRect: ({ sheet, area }, _session, [other]) => {
      if (!isApiObject(other) || other.kind !== 'Range') throw invalidArgument('range');
      return rangeOf(sheet, hullOf(area, other.state.area));
    },
    GetMergedAreasOrNullObject: (state) => {
      const areas = mergedIn(state);
      if (areas.length > MAX_MERGED_AREAS) throw invalidOperation('more than 512 merged areas');
      return areas.length > 0 ? object('RangeAreas', { sheet: state.sheet, areas }) : NULL_OBJECT;
    },
    GetUsedRangeOrNullObject: ({ sheet, area }, _session, [valuesOnly]) => {
      const used = usedArea(sheet, valuesOnly === true, area);
      return used ? rangeOf(sheet, used) : NULL_OBJECT;
    },
    Select: ({ sheet, area }, session) => {
      session.select(sheet, area);
    },
    Merge: merge,
    Unmerge: unmerge,
    Insert: (state, session) => {
      insertLines(state, session);
      return rangeOf(state.sheet, state.area);
    },
    Delete: deleteLines,
    Clear: clear,
    CopyFrom: copyFrom,
    GetCellProperties: getCellProperties,
    SetCellProperties: setCellProperties,
    GetRowProperties: getRowProperties,
    SetRowProperties: setRowProperties,
    GetColumnProperties: getColumnProperties,
    SetColumnProperties: setColumnProperties,
  },
};

/** A new link is blue and underlined; without `textToDisplay` it only fills an empty cell (quirks.ts: link-look). */
function setHyperlink(state: RangeState, value: Json, session: Session): void {
  refuseIfProtected(state.sheet);
  const { textToDisplay, ...link } = value as Link & { readonly textToDisplay?: string };
  eachCell(state, (cell) => {
    if (textToDisplay !== undefined) writeCell(cell, textToDisplay, session.book.date1904);
    else if (cell.value === '' && cell.formula === undefined) cell.value = link.documentReference ?? link.address ?? '';
    cell.link = link;
    cell.look = { ...cell.look, ...HYPERLINK_LOOK };
  });
  session.changed(state.sheet, state.area);
}

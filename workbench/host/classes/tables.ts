import { ApiError, alreadyExists, apiNotFound, invalidArgument, itemNotFound } from '../api-error';
import {
  type ApiClass,
  type ApiStates,
  type Argument,
  NULL_OBJECT,
  type RangeState,
  isApiObject,
  isText,
  object,
  readOnly,
  textOf,
} from '../api-class';
import { type Area, areasMeet } from '../model/area';
import { removeCell } from '../model/cell-journal';
import { headerNames } from '../model/table-headers';
import { type Sheet, type Table, type Workbook, cellAt, cellKey } from '../model/workbook';
import { refuseIfProtected } from '../session';
import { addressed } from './cell-places';
import { rangeOf } from './range-area';

type TableState = ApiStates['Table'];

/** A table over merged cells, or merging over a table (quirks.ts: merged-range-conflict). */
export function mergeConflict(): ApiError {
  return new ApiError('MergedRangeConflict', "Cannot complete the operation. A table can't overlap with merged cells.");
}

export const table: ApiClass<TableState> = {
  properties: {
    Id: readOnly((state) => state.table.id),
    ShowTotals: readOnly((state) => state.table.showsTotals === true),
    Name: {
      get: (state) => state.table.name,
      set: (state, value, { book }) => {
        refuseIfProtected(state.sheet);
        if (isTaken(book, textOf(value))) throw alreadyExists(textOf(value));
        state.table.name = textOf(value);
      },
    },
  },
  objects: { Worksheet: ({ sheet }) => object('Worksheet', sheet) },
  methods: {
    GetRange: (state) => rangeOf(state.sheet, state.table.area),
    GetHeaderRowRange: ({ sheet, table: { area } }) => rangeOf(sheet, { ...area, rows: 1 }),
    GetDataBodyRange: ({ sheet, table: { area } }) =>
      rangeOf(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }),
    Resize: (state, { book }, [target]) => {
      resize(book, state, target);
    },
    ConvertToRange: (state) => {
      release(state);
      return rangeOf(state.sheet, state.table.area);
    },
    Delete: (state) => {
      release(state);
      const { row, col, rows, cols } = state.table.area;
      for (let r = row; r < row + rows; r++)
        for (let c = col; c < col + cols; c++) removeCell(state.sheet, cellKey(r, c));
    },
  },
};

/** What the new extent takes in beside or below becomes part of the table; nothing is moved (quirks.ts: table-resize). */
function resize(book: Workbook, { sheet, table: resized }: TableState, target: Argument): void {
  refuseIfProtected(sheet);
  const { sheet: on, area } = sourceOf(book, sheet, target);
  if (on !== sheet || area.row !== resized.area.row || !areasMeet(area, resized.area) || area.rows < 2) {
    throw invalidArgument('extent of a table');
  }
  refuseIfTaken(sheet, area, resized);
  resized.area = area;
  writeHeaders(sheet, area);
}

function refuseIfTaken(sheet: Sheet, area: Area, own?: Table): void {
  if (sheet.merges.some((merged) => areasMeet(merged, area))) throw mergeConflict();
  const others = sheet.tables.filter((other) => other !== own);
  if (others.some((other) => areasMeet(other.area, area))) throw invalidArgument('a table over a table');
}

function release({ sheet, table: released }: TableState): void {
  refuseIfProtected(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== released);
}

export const tableCollection: ApiClass<ApiStates['TableCollection']> = {
  properties: { Count: readOnly(({ sheet }, { book }) => tablesOf(book, sheet).length) },
  items: ({ sheet }, { book }) => tablesOf(book, sheet),
  item: ({ sheet }, key, { book }) => {
    const found = tableNamed(book, sheet, key);
    if (!found) throw itemNotFound(`table ${key}`);
    return found;
  },
  methods: {
    GetCount: ({ sheet }, { book }) => tablesOf(book, sheet).length,
    GetItemOrNullObject: ({ sheet }, { book }, [key]) => tableNamed(book, sheet, textOf(key)) ?? NULL_OBJECT,
    Add: ({ sheet: only }, { book }, [source, hasHeaders]) => {
      const { sheet, area } = sourceOf(book, only ?? book.active, source);
      if (hasHeaders !== true) throw apiNotFound('TableCollection.add()', 'emulated for tables with headers only');
      return object('Table', { sheet, table: addTable(book, sheet, area) });
    },
  },
};

function addTable(book: Workbook, sheet: Sheet, area: Area): Table {
  refuseIfProtected(sheet);
  refuseIfTaken(sheet, area);
  const number = tablesOf(book, undefined).length + 1;
  const made: Table = { id: `{table-${++book.ids}}`, name: freeName(book, number), area };
  writeHeaders(sheet, area);
  sheet.tables.push(made);
  return made;
}

/** Headers of a table are texts, each once. */
function writeHeaders(sheet: Sheet, { row, col, cols }: Area): void {
  const cells = Array.from({ length: cols }, (_, step) => cellAt(sheet, row, col + step));
  const names = headerNames(cells.map(({ value }) => String(value)));
  for (const [index, cell] of cells.entries()) {
    cell.value = names[index] ?? '';
    delete cell.formula;
  }
}

function freeName(book: Workbook, from: number): string {
  return isTaken(book, `表${from}`) ? freeName(book, from + 1) : `表${from}`;
}

function isTaken(book: Workbook, name: string): boolean {
  const wanted = name.toLowerCase();
  const names = [...book.names, ...book.sheets.flatMap((sheet) => sheet.tables)];
  return names.some((other) => other.name.toLowerCase() === wanted);
}

function sourceOf(book: Workbook, sheet: Sheet, source: Argument): RangeState {
  if (isApiObject(source) && source.kind === 'Range') return source.state;
  const target = isText(source) ? addressed(book, sheet, source) : undefined;
  if (!target) throw invalidArgument('address of a table');
  return target;
}

function tableNamed(book: Workbook, only: Sheet | undefined, key: string) {
  const wanted = key.toLowerCase();
  return tablesOf(book, only).find(({ state }) => state.table.id === key || state.table.name.toLowerCase() === wanted);
}

function tablesOf(book: Workbook, only: Sheet | undefined) {
  const sheets = only ? [only] : book.sheets;
  return sheets.flatMap((sheet) =>
    sheet.tables.map((item) => ({ kind: 'Table' as const, state: { sheet, table: item } })),
  );
}

import { type Area, SHEET_COLS, areaHolds, isOneCell, oneCell } from './area';
import { type CellJournal, addCell, noteChange } from './cell-journal';
import type { Look, LookKey } from './look';

/** A value as Office.js carries it: an empty cell is the empty string. */
export type Scalar = string | number | boolean;

/** Where a cell leads. */
export interface Link {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

/** A cell that holds something or has been formatted. */
export interface Cell {
  value: Scalar;
  formula?: string;
  numberFormat: string;
  look: Look;
  link?: Link;
  /** Parts of the font that differ between the characters of the text. */
  mixedFont?: readonly LookKey[];
  note?: Note;
  comment?: Comment;
}

/** A note (批注) on a cell. */
export interface Note {
  readonly author: string;
  readonly text: string;
}

/** The first entry of a thread of comments (新式批注) on a cell. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly isResolved: boolean;
}

/** What a conditional format does to the cells that meet it. */
export type ConditionalRule =
  /** A formula as for the area's top-left cell, with its leading 「=」. */
  | { readonly kind: 'formula'; readonly formula: string; readonly look: Look }
  | {
      readonly kind: 'cell-value';
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly look: Look;
    }
  | { readonly kind: 'contains-text'; readonly operator: string; readonly text: string; readonly look: Look }
  /** Bounds are the lowest and highest value of the area where absent. */
  | { readonly kind: 'data-bar'; readonly color: string; readonly min?: number; readonly max?: number }
  | { readonly kind: 'color-scale'; readonly colors: readonly string[] }
  /** One that the workbench keeps but does not draw. */
  | { readonly kind: 'other'; readonly type: string };

/** A conditional format of a sheet; they stand in the order in which they win. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
}

/** A row of numbers of a chart; references have the form of defined names (「='汇总'!$B$3:$B$9」). */
export interface ChartSeries {
  readonly id: string;
  name: string;
  values: string;
  categories: string;
  /** Hex; absent: the chart's own choice. */
  color?: string;
}

/** A chart as data: what it shows and where it lies. */
export interface Chart {
  readonly id: string;
  name: string;
  /** As `Excel.ChartType` has it: 「BarStacked」. */
  type: string;
  title: string;
  hasLegend: boolean;
  /** The categories run against Excel's order: of lying bars the first is the upper one. */
  isReversed: boolean;
  series: ChartSeries[];
  /** How it is drawn in detail, as scripts have said it: 「value axis/minimum」 → 0. */
  details?: Readonly<Record<string, Scalar>>;
  /** The cells it covers. */
  place: Area;
}

/** An Excel table. */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  /** Its last row is one of totals; nothing more of that is emulated. */
  showsTotals?: boolean;
}

/** How a sheet prints. */
export interface PrintLayout {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  titleRows?: Area;
  /** Rows that begin a new page because somebody has said so, ascending. */
  pageBreaks?: readonly number[];
  /** In the middle under every page, with Excel's own codes: 「第 &P 页」. */
  centerFooter?: string;
}

/** A worksheet; its fields are changed in place. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  /** Keyed by `cellKey`. */
  cells: Map<number, Cell>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenCols: Set<number>;
  /** In points, where they differ from the standard. */
  rowHeights: Map<number, number>;
  colWidths: Map<number, number>;
  /** Formatted cells without content, far below what the cells map should carry. */
  formattedArea?: Area;
  frozen?: Area;
  filter?: Area;
  tables: Table[];
  /** Names of pivot tables; nothing more of them is emulated. */
  pivotTables?: readonly string[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  /** Texts scripts keep with the sheet. */
  customProperties: Map<string, string>;
  layout: PrintLayout;
  selection: Area;
  /** Hex; absent: none. */
  tabColor?: string;
  showsGridlines: boolean;
  /** There while changes are recorded for the undo list. */
  journal?: CellJournal<Cell>;
}

/** A name of the workbook; sheet-scoped names are not emulated. */
export interface DefinedName {
  name: string;
  /** With its leading 「=」. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** A custom XML part. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** What the file says about itself (「文件 › 信息」); the keys are those of `Excel.DocumentProperties`. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  manager: string;
  company: string;
  category: string;
  keywords: string;
  comments: string;
}

/** The open workbook, changed in place by requests and by the user. */
export interface Workbook {
  /** The file's name: 「分工方案.xlsx」; absent: none. */
  fileName?: string;
  sheets: Sheet[];
  active: Sheet;
  /** A chart sheet is in front; such sheets are not emulated otherwise (quirks.ts: chart-sheet). */
  isChartSheetActive?: true;
  names: DefinedName[];
  xmlParts: XmlPart[];
  /** What the add-in keeps in its own settings, each value as JSON. */
  settings: Map<string, string>;
  properties: DocumentProperties;
  customProperties: Map<string, Scalar>;
  date1904: boolean;
  isStructureProtected: boolean;
  /** How often an id has been given out; ids of a workbook are the same in every run. */
  ids: number;
}

/** A workbook without sheets; it needs one before it is shown. */
export function emptyWorkbook(date1904: boolean): Workbook {
  return {
    sheets: [],
    active: emptySheet('{0}', 'none'),
    names: [],
    xmlParts: [],
    settings: new Map(),
    properties: {
      title: '',
      subject: '',
      author: '',
      manager: '',
      company: '',
      category: '',
      keywords: '',
      comments: '',
    },
    customProperties: new Map(),
    date1904,
    isStructureProtected: false,
    ids: 0,
  };
}

/** Appends an empty sheet. */
export function addSheet(book: Workbook, name: string): Sheet {
  const sheet = emptySheet(nextId(book), name);
  book.sheets.push(sheet);
  return sheet;
}

/** A new id in the shape of Excel's: 「{00000003-0000-4000-8000-000000000000}」. */
export function nextId(book: Workbook): string {
  book.ids += 1;
  return `{${book.ids.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
}

/** Sheets are found by id or, in any case, by name. */
export function findSheet(book: Workbook, key: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
}

function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    isProtected: false,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    rowHeights: new Map(),
    colWidths: new Map(),
    tables: [],
    conditionalFormats: [],
    charts: [],
    customProperties: new Map(),
    layout: { orientation: 'Portrait', paperSize: 'A4', zoom: { scale: 100 } },
    selection: oneCell(0, 0),
    showsGridlines: true,
  };
}

/** Key of a cell in a sheet's map. */
export function cellKey(row: number, col: number): number {
  return row * SHEET_COLS + col;
}

/** Row and column of a cell by its key. */
export function placeOfKey(key: number): { readonly row: number; readonly col: number } {
  return { row: Math.floor(key / SHEET_COLS), col: key % SHEET_COLS };
}

/** The cell at a place for writing, made when it does not exist yet; reading goes through `cells`. */
export function cellAt(sheet: Sheet, row: number, col: number): Cell {
  const key = cellKey(row, col);
  const found = sheet.cells.get(key);
  if (found) {
    noteChange(sheet, found);
    return found;
  }
  const made: Cell = { value: '', numberFormat: 'General', look: {} };
  addCell(sheet, key, made);
  return made;
}

/** The merged area over a cell, when it is not a plain cell. */
export function mergeOver(sheet: Sheet, row: number, col: number): Area | undefined {
  return sheet.merges.find((area) => !isOneCell(area) && areaHolds(area, row, col));
}

import { isOn, type XmlAttributes, type XmlHandlers } from '../../../src/host/xlsx/package/xml';
import { SHEET_COLS, SHEET_ROWS, hullOf, isOnSheet, oneCell, parseArea } from '../../host/model/area';
import { type Cell, type Sheet, type Workbook, cellAt, cellKey, nextId } from '../../host/model/workbook';
import { colorOf } from './colors';
import { readCharts } from './read-charts';
import { PAPERS } from './look-words';
import { readNotes } from './read-notes';
import type { RawPackage } from './package-bytes';
import { areasOf, rulesReader } from './read-rules';
import { mixedKeys, type Runs, type RunsReader, runsReader } from './read-runs';
import type { CellStyle, Styles } from './read-styles';
import { pointsOfWidth } from './sheet-sizes';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly parts: RawPackage;
  readonly book: Workbook;
  readonly styles: Styles;
  readonly runs: ReadonlyMap<number, Runs>;
}

/** What is remembered while the worksheet part goes by. */
interface Progress {
  row: number;
  col: number;
  style: number;
  type: string;
  value: string;
  isInValue: boolean;
  drawing: string | undefined;
  isFitted: boolean;
  emptyCells: number;
  readonly links: XmlAttributes[];
  readonly properties: XmlAttributes[];
}

/** A sheet may format a million empty cells: above this number only their extent is kept. */
const MAX_EMPTY_CELLS = 200_000;
/** A link or a span of columns may cover more than anybody sees. */
const MAX_LINKED_CELLS = 1_000;

/** Adds to a sheet that has its contents everything else a worksheet part says. */
export function readSheetFeatures(context: SheetContext, part: string, sheet: Sheet): void {
  const progress: Progress = {
    ...{ row: -1, col: -1, style: 0, type: 'n', value: '', isInValue: false },
    ...{ drawing: undefined, isFitted: false, emptyCells: 0, links: [], properties: [] },
  };
  const rules = rulesReader(context.styles);
  context.parts.read(part, handlersFor(context, sheet, progress, rules), {
    maxBytes: 768 * 1024 * 1024,
    sieve: (piece) => piece,
  });
  sheet.conditionalFormats = rules
    .result()
    .map(({ areas, rule, stopIfTrue }) => ({ id: nextId(context.book), areas, rule, stopIfTrue }));
  readRelated(context, part, sheet, progress);
}

function handlersFor(
  context: SheetContext,
  sheet: Sheet,
  progress: Progress,
  rules: ReturnType<typeof rulesReader>,
): XmlHandlers {
  const inline = runsReader(context.styles.palette);
  let isInRules = false;
  let isInline = false;
  return {
    open: (name, attributes) => {
      if (name === 'conditionalFormatting') isInRules = true;
      if (isInRules) rules.open(name, attributes);
      else if (isInline) inline.open(name, attributes);
      else if (name === 'is') {
        isInline = true;
        inline.begin();
      } else if (name === 'v') progress.isInValue = progress.type === 's';
      else ELEMENTS[name]?.(attributes, sheet, progress, context);
    },
    text: (text) => {
      if (isInRules) rules.text(text);
      else if (isInline) inline.text(text);
      else if (progress.isInValue) progress.value += text;
    },
    close: (name) => {
      if (isInRules) rules.close(name);
      if (name === 'conditionalFormatting') isInRules = false;
      else if (name === 'is') isInline = false;
      else if (isInline) inline.close(name);
      else if (name === 'v') progress.isInValue = false;
      else if (name === 'c') closeCell(context, sheet, progress, inline);
    },
  };
}

type ReadElement = (attributes: XmlAttributes, sheet: Sheet, progress: Progress, context: SheetContext) => void;

const ELEMENTS: Readonly<Record<string, ReadElement>> = {
  tabColor: (attributes, sheet, _progress, { styles }) => {
    const color = colorOf(attributes, styles.palette);
    if (color !== undefined) sheet.tabColor = color;
  },
  sheetView: ({ showGridLines }, sheet) => {
    sheet.showsGridlines = showGridLines === undefined || isOn(showGridLines);
  },
  pageSetUpPr: ({ fitToPage }, _sheet, progress) => {
    progress.isFitted = isOn(fitToPage);
  },
  pane: readPane,
  // Of several panes the active one's stands last.
  selection: ({ sqref = 'A1' }, sheet) => {
    sheet.selection = areasOf(sqref)[0] ?? sheet.selection;
  },
  col: readColumns,
  row: ({ r, ht, hidden }, sheet, progress) => {
    progress.row = r === undefined ? progress.row + 1 : Number(r) - 1;
    progress.col = -1;
    if (isOn(hidden)) sheet.hiddenRows.add(progress.row);
    if (ht !== undefined && Number(ht) > 0) sheet.rowHeights.set(progress.row, Number(ht));
  },
  c: ({ r, s, t }, _sheet, progress) => {
    const place = r === undefined ? undefined : parseArea(r);
    progress.row = place?.row ?? progress.row;
    progress.col = place?.col ?? progress.col + 1;
    progress.style = Number(s ?? 0);
    progress.type = t ?? 'n';
    progress.value = '';
  },
  autoFilter: ({ ref }, sheet) => {
    const area = parseArea(ref ?? '');
    if (area) sheet.filter = area;
  },
  hyperlink: (attributes, _sheet, progress) => {
    progress.links.push(attributes);
  },
  customPr: (attributes, _sheet, progress) => {
    progress.properties.push(attributes);
  },
  pageSetup: readPageSetup,
  drawing: ({ id }, _sheet, progress) => {
    progress.drawing = id;
  },
};

function readPane({ xSplit, ySplit, state }: XmlAttributes, sheet: Sheet): void {
  if (state !== 'frozen' && state !== 'frozenSplit') return;
  const [rows, cols] = [Number(ySplit ?? 0), Number(xSplit ?? 0)];
  const frozen = { row: 0, col: 0, rows: rows > 0 ? rows : SHEET_ROWS, cols: cols > 0 ? cols : SHEET_COLS };
  if ((rows > 0 || cols > 0) && isOnSheet(frozen)) sheet.frozen = frozen;
}

function readColumns(
  { min, max, width, hidden }: XmlAttributes,
  sheet: Sheet,
  _progress: Progress,
  context: SheetContext,
): void {
  const last = Math.min(Number(max), SHEET_COLS);
  for (let col = Number(min) - 1; col < last; col++) {
    if (isOn(hidden)) sheet.hiddenCols.add(col);
    if (width !== undefined) sheet.colWidths.set(col, pointsOfWidth(Number(width), context.styles.standardFont));
  }
}

function readPageSetup(attributes: XmlAttributes, sheet: Sheet, progress: Progress): void {
  const { orientation, paperSize, scale, fitToWidth, fitToHeight } = attributes;
  sheet.layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.layout.paperSize = PAPERS[paperSize ?? 1] ?? 'A4';
  if (!progress.isFitted) sheet.layout.zoom = { scale: Number(scale ?? 100) };
  else {
    sheet.layout.zoom = {
      ...(fitToWidth !== '0' && { horizontalFitToPages: Number(fitToWidth ?? 1) }),
      ...(fitToHeight !== '0' && { verticalFitToPages: Number(fitToHeight ?? 1) }),
    };
  }
}

function closeCell({ styles, runs }: SheetContext, sheet: Sheet, progress: Progress, inline: RunsReader): void {
  const { row, col, type, value } = progress;
  const style = styles.cells[progress.style] ?? PLAIN_STYLE;
  const cell = sheet.cells.get(cellKey(row, col)) ?? emptyCell(style, sheet, progress);
  if (!cell) return;
  cell.look = style.look;
  cell.numberFormat = style.numberFormat;
  const ownRuns = type === 'inlineStr' ? inline.end() : type === 's' ? runs.get(Number(value)) : undefined;
  const mixed = ownRuns && ownRuns.length > 0 ? mixedKeys(ownRuns, cell.look) : [];
  if (mixed.length > 0) cell.mixedFont = mixed;
}

const PLAIN_STYLE: CellStyle = { look: {}, numberFormat: 'General' };

/** A cell for a style without content, where it says something and there are not too many. */
function emptyCell({ look, numberFormat }: CellStyle, sheet: Sheet, progress: Progress): Cell | undefined {
  const { row, col } = progress;
  if (numberFormat === 'General' && Object.keys(look).length === 0) return undefined;
  if (++progress.emptyCells <= MAX_EMPTY_CELLS) return cellAt(sheet, row, col);
  const place = oneCell(row, col);
  sheet.formattedArea = sheet.formattedArea ? hullOf(sheet.formattedArea, place) : place;
  return undefined;
}

/** What stands in other parts: links, notes, charts, texts that scripts keep. */
function readRelated(context: SheetContext, part: string, sheet: Sheet, progress: Progress): void {
  const { parts, book, styles } = context;
  const relations = [...parts.relationsOf(part)].filter(([, { target }]) => parts.has(target));
  const externals = progress.links.length > 0 ? parts.externalsOf(part) : new Map<string, string>();
  for (const link of progress.links) readLink(link, externals, sheet);
  for (const [id, { kind, target }] of relations) {
    if (kind === 'comments') readNotes(parts, target, sheet);
    else if (id === progress.drawing) sheet.charts = readCharts(parts, target, book, styles.palette);
    else if (kind === 'customProperty') readProperty(parts, target, id, sheet, progress);
  }
}

function readProperty(parts: RawPackage, part: string, id: string, sheet: Sheet, progress: Progress): void {
  const name = progress.properties.find((property) => property['id'] === id)?.['name'];
  const bytes = parts.bytesOf(part);
  if (name !== undefined && bytes) sheet.customProperties.set(name, new TextDecoder('utf-16le').decode(bytes));
}

function readLink(attributes: XmlAttributes, externals: ReadonlyMap<string, string>, sheet: Sheet): void {
  const { ref = '', id, location, tooltip } = attributes;
  const area = parseArea(ref);
  const address = externals.get(id ?? '');
  if (!area || (address === undefined && location === undefined)) return;
  const link = {
    ...(location !== undefined && { documentReference: location }),
    ...(address !== undefined && { address }),
    ...(tooltip !== undefined && { screenTip: tooltip }),
  };
  const rows = Math.min(area.rows, MAX_LINKED_CELLS);
  const cols = Math.min(area.cols, Math.ceil(MAX_LINKED_CELLS / rows));
  for (let row = area.row; row < area.row + rows; row++) {
    for (let col = area.col; col < area.col + cols; col++) cellAt(sheet, row, col).link = link;
  }
}

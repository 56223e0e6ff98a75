import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { escapeXml } from '../../../src/host/xlsx/package/xml-outline';
import { type Area, SHEET_COLS, SHEET_ROWS, areaAddress, cellAddress } from '../../host/model/area';
import { STANDARD_ROW_HEIGHT } from '../../host/model/standard-sizes';
import { type Sheet, placeOfKey } from '../../host/model/workbook';
import { PAPERS, fileWord } from './look-words';
import { widthOfPoints } from './sheet-sizes';
import { sheetDataXml } from './write-cells';
import { rulesXml } from './write-rules';
import type { StyleBook } from './write-styles';
import { type Attributes, element, list } from './xml-text';

/** Relationship ids of what a sheet keeps in other parts. */
export interface SheetRelations {
  readonly drawing?: string;
  readonly noteShapes?: string;
  readonly tables: readonly string[];
  readonly properties: readonly { readonly name: string; readonly id: string }[];
  /** Ids of outside addresses by the key of their cell. */
  readonly links: ReadonlyMap<number, string>;
}

/** The worksheet part, its elements in the order the format asks for. */
export function worksheetXml(sheet: Sheet, isActive: boolean, styles: StyleBook, relations: SheetRelations): string {
  const { merges, filter } = sheet;
  const content = [
    propertiesXml(sheet),
    viewXml(sheet, isActive),
    element('sheetFormatPr', { defaultRowHeight: STANDARD_ROW_HEIGHT }),
    columnsXml(sheet),
    sheetDataXml(sheet, styles),
    sheet.isProtected ? element('sheetProtection', { sheet: true, objects: true, scenarios: true }) : '',
    filter ? element('autoFilter', { ref: areaAddress(filter) }) : '',
    list(
      'mergeCells',
      merges.map((area) => element('mergeCell', { ref: areaAddress(area) })),
    ),
    rulesXml(sheet.conditionalFormats, styles),
    linksXml(sheet, relations.links),
    element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    pageSetupXml(sheet),
    footerXml(sheet),
    breaksXml(sheet),
    elements(
      'customProperties',
      relations.properties.map(({ name, id }) => element('customPr', { name, 'r:id': id })),
    ),
    relations.drawing === undefined ? '' : element('drawing', { 'r:id': relations.drawing }),
    relations.noteShapes === undefined ? '' : element('legacyDrawing', { 'r:id': relations.noteShapes }),
    list(
      'tableParts',
      relations.tables.map((id) => element('tablePart', { 'r:id': id })),
    ),
  ];
  return element('worksheet', { xmlns: TRANSITIONAL.main, 'xmlns:r': TRANSITIONAL.relations }, content.join(''));
}

/** A list without a count. */
function elements(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, {}, items.join(''));
}

function propertiesXml({ tabColor, layout }: Sheet): string {
  const color = tabColor === undefined ? [] : [element('tabColor', { rgb: `FF${tabColor.replace('#', '')}` })];
  const fit = layout.zoom['scale'] === undefined ? [element('pageSetUpPr', { fitToPage: true })] : [];
  return elements('sheetPr', [...color, ...fit]);
}

function viewXml({ frozen, selection, showsGridlines }: Sheet, isActive: boolean): string {
  const pane = frozen && paneOf(frozen);
  const corner = cellAddress(selection.row, selection.col);
  const selected = element('selection', { pane: pane?.name, activeCell: corner, sqref: areaAddress(selection) });
  const view = element(
    'sheetView',
    { showGridLines: showsGridlines ? undefined : false, tabSelected: isActive || undefined, workbookViewId: 0 },
    (pane?.xml ?? '') + selected,
  );
  return element('sheetViews', {}, view);
}

function paneOf(frozen: Area): { readonly name: string; readonly xml: string } {
  const rows = frozen.rows < SHEET_ROWS ? frozen.row + frozen.rows : 0;
  const cols = frozen.cols < SHEET_COLS ? frozen.col + frozen.cols : 0;
  const name = rows > 0 && cols > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = {
    xSplit: cols > 0 ? cols : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, cols),
    activePane: name,
    state: 'frozen',
  };
  return { name, xml: element('pane', attributes) };
}

/** Neighbouring columns that are alike share one element. */
function columnsXml({ colWidths, hiddenCols }: Sheet): string {
  const cols = [...new Set([...colWidths.keys(), ...hiddenCols])].sort((a, b) => a - b);
  const spans: { readonly min: number; max: number; readonly attributes: Attributes; readonly key: string }[] = [];
  for (const col of cols) {
    const attributes = columnAttributes(colWidths.get(col), hiddenCols.has(col));
    const key = JSON.stringify(attributes);
    const last = spans.at(-1);
    if (last?.max === col && last.key === key) last.max = col + 1;
    else spans.push({ min: col + 1, max: col + 1, attributes, key });
  }
  return elements(
    'cols',
    spans.map(({ min, max, attributes }) => element('col', { min, max, ...attributes })),
  );
}

function columnAttributes(points: number | undefined, isHidden: boolean): Attributes {
  return {
    width: points === undefined ? undefined : widthOfPoints(points),
    customWidth: points !== undefined || undefined,
    hidden: isHidden || undefined,
  };
}

function linksXml(sheet: Sheet, ids: ReadonlyMap<number, string>): string {
  const links = [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, { link }]) => {
      if (!link) return [];
      const { row, col } = placeOfKey(key);
      const target = { 'r:id': ids.get(key), location: link.documentReference, tooltip: link.screenTip };
      return [element('hyperlink', { ref: cellAddress(row, col), ...target })];
    });
  return elements('hyperlinks', links);
}

function pageSetupXml({ layout }: Sheet): string {
  const { scale, horizontalFitToPages = 0, verticalFitToPages = 0 } = layout.zoom;
  const fit = { fitToWidth: horizontalFitToPages, fitToHeight: verticalFitToPages };
  return element('pageSetup', {
    paperSize: fileWord(PAPERS, layout.paperSize) ?? 9,
    ...(scale === undefined ? fit : { scale }),
    orientation: layout.orientation.toLowerCase() === 'landscape' ? 'landscape' : 'portrait',
  });
}

function footerXml({ layout }: Sheet): string {
  return layout.centerFooter
    ? element('headerFooter', {}, element('oddFooter', {}, escapeXml(`&C${layout.centerFooter}`)))
    : '';
}

/** In a file a break stands behind a row, counted from 1. */
function breaksXml({ layout }: Sheet): string {
  const breaks = layout.pageBreaks ?? [];
  const counts = { count: breaks.length, manualBreakCount: breaks.length };
  const items = breaks.map((row) => element('brk', { id: row, max: SHEET_COLS - 1, man: true }));
  return breaks.length === 0 ? '' : element('rowBreaks', counts, items.join(''));
}

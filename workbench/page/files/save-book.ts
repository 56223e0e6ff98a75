import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { cellText } from '../../../src/host/xlsx/patch/cell-text';
import { type Sheet, type Workbook } from '../../host/model/workbook';
import { quotedSheet, referenceTo } from '../../host/model/references';
import type { Area } from '../../host/model/area';
import { addDocumentProperties } from './document-properties';
import { type NewPackage, newPackage } from './new-package';
import { chartXml, drawingXml } from './write-charts';
import { commentsXml, noteShapesXml, notesOf } from './write-notes';
import { type SheetRelations, worksheetXml } from './write-sheet';
import { type StyleBook, styleBook } from './write-styles';
import { tableXml } from './write-tables';
import { element } from './xml-text';

const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPES = 'application/vnd.openxmlformats-officedocument';
const WORKBOOK = 'xl/workbook.xml';

/** How many parts of each kind there are so far; their names are numbered through the workbook. */
type Numbers = Record<'tables' | 'drawings' | 'charts' | 'comments' | 'properties', number>;

/**
 * Writes the workbook of the emulated Excel as a new .xlsx file. Of texts that mix fonts only the text and the cell's
 * own font are left: the emulated Excel, as Office.js shows it, knows no more.
 */
export function saveBook(book: Workbook): Uint8Array {
  const file = newPackage();
  const styles = styleBook();
  const numbers: Numbers = { tables: 0, drawings: 0, charts: 0, comments: 0, properties: 0 };
  file.relate('', 'officeDocument', WORKBOOK);
  const ids = book.sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const related = addRelated(file, part, sheet, numbers);
    file.add(part, worksheetXml(sheet, sheet === book.active, styles, related), `${SHEET_TYPES}.worksheet+xml`);
    return file.relate(WORKBOOK, 'worksheet', part);
  });
  addStyles(file, styles);
  addXmlParts(file, book);
  addDocumentProperties(file, book);
  file.add(WORKBOOK, workbookXml(book, ids), `${SHEET_TYPES}.sheet.main+xml`);
  return file.save();
}

function addStyles(file: NewPackage, styles: StyleBook): void {
  file.relate(WORKBOOK, 'styles', 'xl/styles.xml');
  file.add('xl/styles.xml', styles.xml(), `${SHEET_TYPES}.styles+xml`);
}

function addRelated(file: NewPackage, part: string, sheet: Sheet, numbers: Numbers): SheetRelations {
  const tables = sheet.tables.map((table) => {
    const id = ++numbers.tables;
    const target = `xl/tables/table${id}.xml`;
    file.add(target, tableXml(table, sheet, id), `${SHEET_TYPES}.table+xml`);
    return file.relate(part, 'table', target);
  });
  const properties = [...sheet.customProperties].map(([name, text]) => {
    const target = `xl/customProperty${++numbers.properties}.bin`;
    file.add(target, utf16(text), `${SHEET_TYPES}.customProperty`);
    return { name, id: file.relate(part, 'customProperty', target) };
  });
  const links = new Map<number, string>();
  for (const [key, { link }] of sheet.cells) {
    if (link?.address !== undefined) links.set(key, file.relate(part, 'hyperlink', link.address, true));
  }
  const drawing = addCharts(file, part, sheet, numbers);
  const noteShapes = addNotes(file, part, sheet, numbers);
  return {
    tables,
    properties,
    links,
    ...(drawing !== undefined && { drawing }),
    ...(noteShapes !== undefined && { noteShapes }),
  };
}

function addCharts(file: NewPackage, part: string, { charts }: Sheet, numbers: Numbers): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = `xl/drawings/drawing${++numbers.drawings}.xml`;
  const relations = charts.map((chart) => {
    const target = `xl/charts/chart${++numbers.charts}.xml`;
    file.add(target, chartXml(chart), `${DRAWING_TYPES}.drawingml.chart+xml`);
    return file.relate(drawing, 'chart', target);
  });
  file.add(drawing, drawingXml(charts, relations), `${DRAWING_TYPES}.drawing+xml`);
  return file.relate(part, 'drawing', drawing);
}

function addNotes(file: NewPackage, part: string, sheet: Sheet, numbers: Numbers): string | undefined {
  const notes = notesOf(sheet);
  if (notes.length === 0) return undefined;
  const number = ++numbers.comments;
  file.add(`xl/comments${number}.xml`, commentsXml(notes), `${SHEET_TYPES}.comments+xml`);
  file.relate(part, 'comments', `xl/comments${number}.xml`);
  const shapes = `xl/drawings/vmlDrawing${number}.vml`;
  file.add(shapes, noteShapesXml(notes), 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  return file.relate(part, 'vmlDrawing', shapes);
}

function addXmlParts(file: NewPackage, { xmlParts }: Workbook): void {
  for (const [index, { id, xml }] of xmlParts.entries()) {
    const part = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
    file.relate(WORKBOOK, 'customXml', part);
    file.add(part, new TextEncoder().encode(xml), 'application/xml');
    file.relate(part, 'customXmlProps', properties);
    file.add(
      properties,
      element('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': namespace }, '<ds:schemaRefs/>'),
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
  }
}

function workbookXml(book: Workbook, ids: readonly string[]): string {
  const sheets = book.sheets.map(({ name, visibility }, index) => {
    const state = STATES[visibility];
    return element('sheet', { name, sheetId: index + 1, state, 'r:id': ids[index] });
  });
  const names = namesXml(book);
  const content =
    element('workbookPr', { date1904: book.date1904 || undefined }) +
    (book.isStructureProtected ? element('workbookProtection', { lockStructure: true }) : '') +
    element('bookViews', {}, element('workbookView', { activeTab: Math.max(0, book.sheets.indexOf(book.active)) })) +
    element('sheets', {}, sheets.join('')) +
    (names === '' ? '' : element('definedNames', {}, names)) +
    // The emulated Excel does not calculate: a real one is asked to.
    element('calcPr', { calcId: 191029, fullCalcOnLoad: true });
  return element('workbook', { xmlns: TRANSITIONAL.main, 'xmlns:r': TRANSITIONAL.relations }, content);
}

const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function namesXml(book: Workbook): string {
  const own = book.names.map(({ name, formula, comment, visible }) => {
    const attributes = { name, comment: comment === '' ? undefined : comment, hidden: !visible || undefined };
    return element('definedName', attributes, cellText(formula.slice(1)));
  });
  const ofSheets = book.sheets.flatMap(({ name, filter, layout }, localSheetId) => [
    ...(filter ? [builtin('_FilterDatabase', localSheetId, referenceTo(name, filter).slice(1), true)] : []),
    ...(layout.titleRows ? [builtin('Print_Titles', localSheetId, titleRows(name, layout.titleRows))] : []),
  ]);
  return [...ofSheets, ...own].join('');
}

function builtin(name: string, localSheetId: number, formula: string, hidden?: boolean): string {
  return element('definedName', { name: `_xlnm.${name}`, localSheetId, hidden }, cellText(formula));
}

/** Titles are whole rows, whatever columns the area has. */
function titleRows(sheet: string, { row, rows }: Area): string {
  return `${quotedSheet(sheet)}!$${row + 1}:$${row + rows}`;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

import { cellAt as gridCellAt, type Grid } from '../../../src/grid/grid';
import { openWorkbook } from '../../../src/host/xlsx/open-workbook';
import { openPackage } from '../../../src/host/xlsx/package/package-parts';
import { readWorkbookParts, type WorkbookParts } from '../../../src/host/xlsx/workbook-parts';
import type { CellRange } from '../../../src/grid/address';
import { isOn, type XmlAttributes } from '../../../src/host/xlsx/package/xml';
import type { Area } from '../../host/model/area';
import { type Sheet, type Workbook, addSheet, cellAt, emptyWorkbook, nextId } from '../../host/model/workbook';
import { readReference } from '../../host/model/references';
import { readTheme } from './colors';
import { readDocumentProperties } from './document-properties';
import { type RawPackage, withBytes } from './package-bytes';
import { readSharedRuns } from './read-runs';
import { readSheetFeatures } from './read-sheet';
import { noStyles, readStyles } from './read-styles';

/**
 * Opens an .xlsx file as the workbook of the emulated Excel. What its model has no place for is left behind: chart
 * sheets, pictures, validations, names of a single sheet. Throws HostError with a message for the clerk.
 */
export function openBook(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes);
  const parts = withBytes(openPackage(bytes), bytes);
  const workbook = readWorkbookParts(parts);
  const main = mainPart(parts);
  const theme = readTheme(parts, relatedPart(parts, main, 'theme'));
  const styles = workbook.styles === undefined ? noStyles(theme) : readStyles(parts, workbook.styles, theme);
  const runs = readSharedRuns(parts, workbook.sharedStrings, styles.palette);
  const book = emptyWorkbook(workbook.date1904);
  for (const { name, kind, part, isActive } of workbook.sheets) {
    if (kind !== 'worksheet' || part === undefined) continue;
    const sheet = addSheet(book, name);
    fillContents(sheet, opened.readSheet(name), book);
    readSheetFeatures({ parts, book, styles, runs }, part, sheet);
    if (isActive) book.active = sheet;
  }
  readWorkbookPart(parts, main, book, workbook);
  readXmlParts(parts, workbook, book);
  readDocumentProperties(parts, book);
  if (!book.sheets.includes(book.active)) book.active = firstVisible(book);
  return book;
}

function firstVisible(book: Workbook): Sheet {
  return book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.sheets[0] ?? addSheet(book, 'Sheet1');
}

function mainPart(parts: RawPackage): string {
  return relatedPart(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
}

function relatedPart(parts: RawPackage, source: string, kind: string): string | undefined {
  return [...parts.relationsOf(source).values()].find((relation) => relation.kind === kind)?.target;
}

/** Values, formulas, merges, protection and tables, as every reader of files sees them. */
function fillContents(sheet: Sheet, grid: Grid, book: Workbook): void {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let col = 0; col < grid.colCount; col++) {
      const found = gridCellAt(grid, { row, col });
      if (!found) continue;
      const cell = cellAt(sheet, row, col);
      cell.value = found.value ?? '';
      if (found.formula !== undefined) cell.formula = found.formula;
    }
  }
  sheet.merges = grid.merges.map(areaOf);
  sheet.isProtected = grid.isProtected;
  sheet.tables = grid.tables.map(({ name, range }) => ({ id: nextId(book), name, area: areaOf(range) }));
}

function areaOf({ top, left, bottom, right }: CellRange): Area {
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** Names, visibility and protection, from the workbook part. */
function readWorkbookPart(parts: RawPackage, main: string, book: Workbook, workbook: WorkbookParts): void {
  let name: XmlAttributes | undefined;
  let formula = '';
  parts.read(main, {
    open: (element, attributes) => {
      if (element === 'definedName') [name, formula] = [attributes, ''];
      else if (element === 'workbookProtection') book.isStructureProtected = isOn(attributes['lockStructure']);
      else if (element === 'sheet') setVisibility(book, attributes);
    },
    text: (text) => {
      if (name) formula += text;
    },
    close: (element) => {
      if (element !== 'definedName' || !name) return;
      keepName(book, workbook, name, `=${formula}`);
      name = undefined;
    },
  });
}

function setVisibility(book: Workbook, { name, state }: XmlAttributes): void {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet && state === 'hidden') sheet.visibility = 'Hidden';
  if (sheet && state === 'veryHidden') sheet.visibility = 'VeryHidden';
}

/** The names Excel uses for itself become what they stand for; those of one sheet have no place. */
function keepName(book: Workbook, workbook: WorkbookParts, attributes: XmlAttributes, formula: string): void {
  const { name = '', localSheetId, comment = '', hidden } = attributes;
  const owner = localSheetId === undefined ? undefined : workbook.sheets[Number(localSheetId)]?.name;
  const sheet = book.sheets.find((one) => one.name === owner);
  if (name === '_xlnm.Print_Titles' && sheet) readTitleRows(sheet, formula);
  if (name.startsWith('_xlnm.') || localSheetId !== undefined) return;
  book.names.push({ name, formula, comment, visible: !isOn(hidden) });
}

/** Titles may be columns and rows: 「='甲'!$A:$A,'甲'!$1:$2」. */
function readTitleRows(sheet: Sheet, formula: string): void {
  for (const piece of formula.slice(1).split(',')) {
    const area = readReference(`=${piece}`)?.area;
    if (area && /\$?\d+:\$?\d+$/.test(piece)) sheet.layout.titleRows = area;
  }
}

/** The id stands in the part's properties; a part without any gets a new one. */
function readXmlParts(parts: RawPackage, workbook: WorkbookParts, book: Workbook): void {
  for (const part of workbook.customXml) {
    const bytes = parts.bytesOf(part);
    if (!bytes) continue;
    let id: string | undefined;
    const properties = relatedPart(parts, part, 'customXmlProps');
    if (properties !== undefined && parts.has(properties)) {
      parts.read(properties, {
        open: (_name, { itemID }) => {
          id ??= itemID;
        },
      });
    }
    book.xmlParts.push({ id: id ?? nextId(book), xml: new TextDecoder().decode(bytes) });
  }
}

import { strToU8, zipSync } from 'fflate';
import { a1, a1Range } from '../../src/grid/address';
import type { CellValue, Grid, GridCell, GridTable } from '../../src/grid/grid';
import { escapeXml } from '../../src/host/xlsx/package/xml-outline';

/** One sheet of a workbook to build, in the XML of the format. */
export interface XlsxSheet {
  readonly name: string;
  /** The `row` elements. */
  readonly rows?: string;
  /** What stands before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** `hidden` or `veryHidden`. */
  readonly state?: string;
  readonly kind?: 'worksheet' | 'chartsheet';
  /** `Relationship` elements of the sheet's own relationships part. */
  readonly relations?: string;
}

/** A workbook to build: sheets, and what they share, as XML elements. */
export interface XlsxSource {
  readonly sheets: readonly XlsxSheet[];
  /** `si` elements. */
  readonly strings?: string;
  /** Children of `styleSheet`. */
  readonly styles?: string;
  /** What stands before `sheets` in the workbook part. */
  readonly workbook?: string;
  /** `Relationship` elements of the workbook beside those to sheets, texts and styles. */
  readonly relations?: string;
  /** `Override` elements for the content types of parts that are added. */
  readonly overrides?: string;
  /** Parts added or put in place of the usual ones; undefined leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A relationship element with its type given by its last word: 「worksheet」. */
export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
}

/** Zips a small workbook; XML given in the source is put in as it stands, so that it can be broken on purpose. */
export function buildXlsx(source: XlsxSource): Uint8Array {
  const parts = { ...usualParts(source), ...source.parts };
  const entries = Object.entries(parts).flatMap(([name, content]) => {
    if (content === undefined) return [];
    return [[name, typeof content === 'string' ? strToU8(content) : content] as const];
  });
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

function usualParts(source: XlsxSource): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(source),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookPart(source),
    'xl/_rels/workbook.xml.rels': workbookRelations(source),
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${source.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${source.strings ?? ''}</sst>`,
  };
  for (const [index, sheet] of source.sheets.entries()) {
    parts[`xl/sheets/sheet${index + 1}.xml`] = sheetPart(sheet);
    if (sheet.relations !== undefined) parts[`xl/sheets/_rels/sheet${index + 1}.xml.rels`] = relations(sheet.relations);
  }
  return parts;
}

function contentTypes({ sheets, overrides: more = '' }: XlsxSource): string {
  const type = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const overrides = sheets.map(({ kind }, index) => type(`sheets/sheet${index + 1}`, kind ?? 'worksheet'));
  const shared = [type('workbook', 'sheet.main'), type('styles', 'styles'), type('sharedStrings', 'sharedStrings')];
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}<Default Extension="xml" ContentType="application/xml"/>${[...shared, ...overrides].join('')}${more}</Types>`;
}

/** A relationships part around its elements. */
export function relations(elements: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${elements}</Relationships>`;
}

function workbookPart({ sheets, workbook = '' }: XlsxSource): string {
  const list = sheets.map(({ name, state }, index) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${workbook}<sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations(source: XlsxSource): string {
  const sheets = source.sheets.map(({ kind }, index) =>
    relation(`rId${index + 1}`, kind ?? 'worksheet', `sheets/sheet${index + 1}.xml`),
  );
  const shared = relation('rIdS', 'styles', 'styles.xml') + relation('rIdT', 'sharedStrings', 'sharedStrings.xml');
  return relations(sheets.join('') + shared + (source.relations ?? ''));
}

function sheetPart({ kind, rows = '', before = '', after = '' }: XlsxSheet): string {
  if (kind === 'chartsheet') return `${DECLARATION}<chartsheet xmlns="${MAIN}"/>`;
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Zips a workbook with these sheets: values, formulas, number formats, merges, hidden rows, protection, tables. */
export function xlsxOfGrids(grids: readonly Grid[]): Uint8Array {
  const formats = ['General', ...new Set(grids.flatMap(formatsOf))];
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`);
  const tables = grids.flatMap((grid, sheet) =>
    grid.tables.map((table, index) => tablePart(grid, table, sheet, index)),
  );
  const xfs = formats.map((_, index) => `<xf numFmtId="${index === 0 ? 0 : 200 + index}"/>`);
  return buildXlsx({
    styles: `<numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs>`,
    sheets: grids.map((grid, sheet) => sheetOfGrid(grid, formats, sheet)),
    overrides: tables.map(({ part }) => `<Override PartName="/${part}" ContentType="${TABLE_TYPE}"/>`).join(''),
    parts: Object.fromEntries(tables.map(({ part, xml }) => [part, xml])),
  });
}

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

function tablePart(
  grid: Grid,
  { name, range }: GridTable,
  sheet: number,
  index: number,
): { readonly part: string; readonly xml: string } {
  const id = sheet * 10 + index + 1;
  const ref = a1Range(range);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, col) => {
    const header = grid.rows[range.top]?.[range.left + col]?.text ?? '';
    return `<tableColumn id="${col + 1}" name="${escapeXml(header)}"/>`;
  });
  const inner = `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`;
  const xml = `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">${inner}</table>`;
  return { part: `xl/tables/table${id}.xml`, xml };
}

function formatsOf(grid: Grid): readonly string[] {
  return grid.rows.flat().flatMap((cell) => (cell?.numberFormat === undefined ? [] : [cell.numberFormat]));
}

function sheetOfGrid(grid: Grid, formats: readonly string[], sheet: number): XlsxSheet {
  const rows = grid.rows.map((cells, row) => {
    const hidden = grid.hiddenRows.has(row) ? ' hidden="1"' : '';
    const inner = cells.map((cell, col) => (cell ? cellElement(a1({ row, col }), cell, formats) : ''));
    return `<row r="${row + 1}"${hidden}>${inner.join('')}</row>`;
  });
  const merges = grid.merges.map((area) => `<mergeCell ref="${a1Range(area)}"/>`).join('');
  const tables = grid.tables.map((_, index) => `<tablePart r:id="rId${index + 1}"/>`);
  const relations = grid.tables.map((_, index) =>
    relation(`rId${index + 1}`, 'table', `../tables/table${sheet * 10 + index + 1}.xml`),
  );
  return {
    name: grid.sheet,
    rows: rows.join(''),
    after:
      (grid.isProtected ? '<sheetProtection sheet="1"/>' : '') +
      (merges && `<mergeCells>${merges}</mergeCells>`) +
      (tables.length > 0 ? `<tableParts count="${tables.length}">${tables.join('')}</tableParts>` : ''),
    ...(tables.length > 0 && { relations: relations.join('') }),
  };
}

function cellElement(address: string, { value, formula, numberFormat }: GridCell, formats: readonly string[]): string {
  const style = formats.indexOf(numberFormat ?? 'General');
  const written = formula === undefined ? '' : `<f>${escapeXml(formula.slice(1))}</f>`;
  return `<c r="${address}" s="${style}" t="${cellType(value)}">${written}<v>${escapeXml(valueText(value))}</v></c>`;
}

function cellType(value: CellValue): string {
  if (typeof value === 'string') return 'str';
  return typeof value === 'boolean' ? 'b' : 'n';
}

function valueText(value: CellValue): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value ?? '');
}

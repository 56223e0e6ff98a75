import { parseA1, topLeft } from '../../../../src/grid/address';
import { contentOf, type Edit } from '../../../../src/grid/edit';
import { cellAt, type CellValue } from '../../../../src/grid/grid';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { cutSheet } from '../../../../src/host/xlsx/patch/sheet-text';
import { type XlsxFile, xlsxFile } from '../../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../../kit/package-integrity';
import { buildXlsx, type XlsxSheet, type XlsxSource } from '../../../kit/xlsx';

/** The part of the first sheet. */
export const PART = 'xl/sheets/sheet1.xml';
/** Cells that mix fonts are left alone. */
export const CAREFUL = { flattenMixedFonts: false };
/** Three looks: plain, 「0.0」 with wrapped text, a date. */
export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts><fonts count="1"><font/></fonts>' +
  '<fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>';

/** One thing to do: 「A1」 gets a value, 「=…」 a formula. */
export type Setting = readonly [string, CellValue, string?];

/** A file with these rows on its sheet 「表」. */
export function open(rows: string, around: Partial<XlsxSheet> = {}, source: Partial<XlsxSource> = {}): XlsxFile {
  return xlsxFile(buildXlsx({ styles: STYLES, sheets: [{ name: '表', rows, ...around }], ...source }));
}

/** The edits that set cells of the sheet as it stands. */
export async function settings(file: XlsxFile, list: readonly Setting[]): Promise<readonly Edit[]> {
  const grid = await file.readSheet('表');
  return list.map(([address, value, numberFormat]): Edit => {
    const at = topLeft(parseA1(address)!);
    const base = { at, was: contentOf(cellAt(grid, at)), ...(numberFormat !== undefined && { numberFormat }) };
    const isFormula = typeof value === 'string' && value.startsWith('=');
    return isFormula ? { kind: 'set-formula', ...base, formula: value } : { kind: 'set-value', ...base, value };
  });
}

/** A part as it would be saved. */
export function partOf(file: XlsxFile, part: string): string {
  return editPackage(file.save()).text(part);
}

/** The rows as they would be saved. */
export function rowsOf(file: XlsxFile): string {
  return cutSheet(partOf(file, PART)).data;
}

/** What stands around the rows, without the root's tags. */
export function frameOf(file: XlsxFile): string {
  return cutSheet(partOf(file, PART)).frame.replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gs, '');
}

/** Writes, looks, and takes back: the part must then be what it was, to the byte. */
export async function written(file: XlsxFile, edits: readonly Edit[]): Promise<string> {
  const before = partOf(file, PART);
  const outcome = await file.apply('表', edits, CAREFUL);
  expect(outcome.kind).toBe('applied');
  expect(packageFaults(file.save())).toEqual([]);
  const rows = rowsOf(file);
  const again = xlsxFile(file.save());
  expect((await again.undo(JSON.parse(JSON.stringify(outcome.undo)) as typeof outcome.undo)).kept).toEqual([]);
  expect(partOf(again, PART)).toBe(before);
  return rows;
}

/** The rows after cells are set in them. */
export async function set(rows: string, list: readonly Setting[], around?: Partial<XlsxSheet>): Promise<string> {
  const file = open(rows, around);
  return written(file, await settings(file, list));
}

/** An inline text. */
export const text = (value: string) => `<is><t>${value}</t></is>`;

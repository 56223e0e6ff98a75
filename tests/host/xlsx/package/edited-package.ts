import { strFromU8, unzipSync } from 'fflate';
import { editPackage, type PackageEditor } from '../../../../src/host/xlsx/package/package-editor';
import { readZipDirectory } from '../../../../src/archive/zip-directory';
import { buildXlsx, type XlsxSource } from '../../../kit/xlsx';

/** The part of the only sheet. */
export const SHEET = 'xl/sheets/sheet1.xml';
/** A type for new parts. */
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** The list of types. */
export const TYPES = '[Content_Types].xml';

/** A workbook with one sheet and one cell. */
export function workbook(source: Partial<XlsxSource> = {}): Uint8Array {
  return buildXlsx({ sheets: [{ name: '分工方案', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }], ...source });
}

/** Texts of all entries. */
export function contents(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Names and, letter by letter, local headers, packed bytes and what follows them of all entries. */
export function rawEntries(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new Error('no archive');
  const offsets = [...directory.entries.map(({ offset }) => offset), directory.start].sort((a, b) => a - b);
  return directory.entries.map((entry) => {
    const next = offsets.find((offset) => offset > entry.offset);
    return [entry.name, Buffer.from(bytes.subarray(entry.offset, next)).toString('hex')];
  });
}

/** Saves after a change and opens again. */
export function changed(bytes: Uint8Array, change: (editor: PackageEditor) => void): PackageEditor {
  const editor = editPackage(bytes);
  change(editor);
  return editPackage(editor.save());
}

import type { Edit } from '../../../../src/grid/edit';
import { editPackage, type PackageEditor } from '../../../../src/host/xlsx/package/package-editor';
import { lineMoveOf } from '../../../../src/host/xlsx/formulas/line-move';
import { shiftReferences } from '../../../../src/host/xlsx/shift/shift-references';
import { readWorkbookParts } from '../../../../src/host/xlsx/workbook-parts';

/** Rows that come in before a zero-based row. */
export function insert(before: number, count: number): Edit {
  return { kind: 'insert-rows', before, count };
}

/** Rows that go, from a zero-based row on. */
export function remove(first: number, count: number): Edit {
  return { kind: 'delete-rows', first, count };
}

/** Columns that come in before a zero-based column. */
export function insertColumns(before: number, count: number): Edit {
  return { kind: 'insert-columns', before, count };
}

/** Columns that go, from a zero-based column on. */
export function removeColumns(first: number, count: number): Edit {
  return { kind: 'delete-columns', first, count };
}

/** The package after everything in it has followed the rows or columns of a sheet; the cells themselves stay. */
export function shifted(bytes: Uint8Array, edits: readonly Edit[], sheet = '表'): PackageEditor {
  const editor = editPackage(bytes);
  const move = lineMoveOf(sheet, edits);
  if (move) shiftReferences(editor, readWorkbookParts(editor), move);
  return editor;
}

/** Where the kit puts the sheets it builds. */
export function sheetPart(number: number): string {
  return `xl/sheets/sheet${number}.xml`;
}

/** A validation, as XML. */
export function validation(sqref: string, formula: string): string {
  return `<dataValidations count="1"><dataValidation type="custom" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
}

/** A conditional format, as XML. */
export function condition(sqref: string, formula: string): string {
  return `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
}

import type { Grid } from '../../grid/grid';
import { sheetNameOf } from '../defined-names';
import { type BesideSheet, HostError, type SheetInfo } from '../host';
import { readCellStyles } from './reading/cell-styles';
import { placesOn } from '../places';
import type { CellContext } from './reading/cell-value';
import { refuseForeignFile } from './package/file-kind';
import { openPackage, type PackageParts } from './package/package-parts';
import { readSettingsPart } from './settings-part';
import { readSharedStrings } from './reading/shared-strings';
import { readSheetPart } from './reading/sheet-reader';
import { readWorkbookParts, type WorkbookParts, type WorkbookSheet } from './workbook-parts';

/** A workbook file that has been opened; its sheets are read only when asked for. */
export interface OpenedWorkbook {
  /** In the order of their tabs, hidden ones and chart sheets included. */
  readonly sheets: readonly SheetInfo[];
  /** Reads a sheet, the active one without a name; HostError where there is none or it has no cells. */
  readSheet(name?: string): Grid;
  /** Reads the worksheet of ours with the key, else the one of that name; undefined where there is neither. */
  readBeside(beside: BesideSheet): Grid | undefined;
  /** The text the add-in keeps in the workbook, undefined where there is none. */
  readSettings(): string | undefined;
}

/**
 * Opens an .xlsx (or .xlsm) file. Throws HostError with a message for the clerk: 「file-encrypted」, 「file-unreadable」 for
 * damaged and for other files, 「too-large」.
 */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  refuseForeignFile(bytes);
  return readWorkbook(openPackage(bytes));
}

/** Reads the workbook of a package that is open already. */
export function readWorkbook(parts: PackageParts): OpenedWorkbook {
  const workbook = readWorkbookParts(parts);
  let context: CellContext | undefined;
  const readSheet = (name?: string) => {
    const { part, name: sheet } = findSheet(workbook, name);
    context ??= readContext(parts, workbook);
    const places = placesOn(workbook.placeNames, sheet);
    return { ...readSheetPart(parts, part, sheet, context), ...(places.size > 0 && { places }) };
  };
  return {
    sheets: workbook.sheets.map(({ part, id, ...info }) => info),
    readSheet,
    readBeside: ({ key, name }) => {
      const worksheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet').map((sheet) => sheet.name);
      const known = workbook.ownSheets.get(sheetNameOf(key));
      const beside = [known, name].find((wanted) => wanted !== undefined && worksheets.includes(wanted));
      return beside === undefined ? undefined : readSheet(beside);
    },
    readSettings: () => readSettingsPart(parts, workbook.customXml),
  };
}

/** Finds a worksheet with its part, the active one without a name; HostError where there is none. */
export function findSheet(
  { sheets }: WorkbookParts,
  name: string | undefined,
): WorkbookSheet & { readonly part: string } {
  const sheet = name === undefined ? sheets.find(({ isActive }) => isActive) : sheets.find((one) => one.name === name);
  if (!sheet) throw new HostError('sheet-not-found', `没有名为「${name ?? ''}」的工作表。`);
  const { part } = sheet;
  if (sheet.kind !== 'worksheet') throw new HostError('not-a-worksheet', `「${sheet.name}」是图表，没有单元格。`);
  if (part === undefined) throw new HostError('file-unreadable', `文件不完整：找不到工作表「${sheet.name}」的内容。`);
  return { ...sheet, part };
}

function readContext(parts: PackageParts, workbook: WorkbookParts): CellContext {
  const { sharedStrings, styles, date1904 } = workbook;
  return {
    strings: sharedStrings === undefined ? [] : readSharedStrings(parts, sharedStrings),
    styles: styles === undefined ? [] : readCellStyles(parts, styles),
    date1904,
  };
}

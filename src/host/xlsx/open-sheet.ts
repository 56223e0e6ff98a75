import type { Grid } from '../../grid/grid';
import { HostError } from '../host';
import { findSheet, readWorkbook } from './open-workbook';
import { marksOf } from './marks/sheet-marks';
import { mergesOf } from './patch/frame-changes';
import type { PackageEditor } from './package/package-editor';
import { indexSheet, type SheetIndex } from './patch/sheet-index';
import { cutSheet, requireOrder } from './patch/sheet-text';
import { readWorkbookParts, type WorkbookParts, type WorkbookSheet } from './workbook-parts';

/** A worksheet that is about to be changed. */
export interface OpenSheet {
  readonly workbook: WorkbookParts;
  readonly sheet: WorkbookSheet & { readonly part: string };
  /** As readers see it, but with every merged area, also beside the contents, and with our marks. */
  readonly grid: Grid;
  /** The part without its rows. */
  readonly frame: string;
  /** The rows. */
  readonly data: string;
  readonly prefix: string;
  readonly index: SheetIndex;
}

/** Opens a sheet for writing; HostError where there is none, or where it is protected. */
export function openSheet(editor: PackageEditor, name: string): OpenSheet {
  const workbook = readWorkbookParts(editor);
  const sheet = findSheet(workbook, name);
  const grid = readWorkbook(editor).readSheet(name);
  if (grid.isProtected) throw new HostError('protected', `sheet ${name} is protected`);
  const cut = cutSheet(editor.text(sheet.part));
  const { frame, data, prefix } = cut;
  const index = indexSheet(cut);
  requireOrder(index.rows.map(({ row }) => row));
  return {
    workbook,
    sheet,
    grid: { ...grid, merges: mergesOf(frame), marks: marksOf(frame) },
    frame,
    data,
    prefix,
    index,
  };
}

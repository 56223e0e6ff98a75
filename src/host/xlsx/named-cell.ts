import { isSingleCell, topLeft } from '../../grid/address';
import { cellAt } from '../../grid/grid';
import type { NamedCell } from '../host';
import { namedArea } from '../named-area';
import type { OpenedWorkbook } from './open-workbook';
import type { PackageEditor } from './package/package-editor';
import { readWorkbookNames } from './plan/own-names-editor';
import { readWorkbookParts } from './workbook-parts';

/** The cell a name of the workbook leads to; undefined where it leads to anything else, or to a sheet without cells. */
export function readNamedCell(editor: PackageEditor, workbook: OpenedWorkbook, name: string): NamedCell | undefined {
  const names = readWorkbookNames(editor.text(readWorkbookParts(editor).part));
  const known = names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const found = known && namedArea(known.formula);
  if (!found || !isSingleCell(found.area)) return undefined;
  const sheet = workbook.sheets.find((one) => one.name === found.sheet && one.kind === 'worksheet');
  if (!sheet) return undefined;
  const at = topLeft(found.area);
  const cell = cellAt(workbook.readSheet(sheet.name), at);
  return {
    sheet: sheet.name,
    at,
    value: cell?.value ?? null,
    ...(cell?.formula !== undefined && { formula: cell.formula }),
  };
}

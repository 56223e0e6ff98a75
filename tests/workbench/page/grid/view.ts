import type { CellAddress } from '../../../../src/grid/address';
import { type Area, parseArea } from '../../../../workbench/host/model/area';
import { draftWorkbook, type SheetDraft } from '../../../../workbench/host/model/draft';
import type { Sheet } from '../../../../workbench/host/model/workbook';
import { type SheetView, viewSheet } from '../../../../workbench/page/grid/cells/sheet-view';
import { layOutSheet, scanForLayout } from '../../../../workbench/page/grid/layout/sheet-layout';

/** The area of an address. */
export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`no such area: ${address}`);
  return found;
}

/** The cell of an address. */
export function at(address: string): CellAddress {
  const { row, col } = area(address);
  return { row, col };
}

/** A sheet as the grid draws it, on the day 46,000. */
export function view(draft: Omit<SheetDraft, 'name'>, change: (sheet: Sheet) => void = () => undefined): SheetView {
  const sheet = draftWorkbook([{ name: '表', ...draft }]).active;
  change(sheet);
  const layout = layOutSheet(sheet, scanForLayout(sheet), sheet.selection);
  return viewSheet(sheet, layout, { date1904: false, today: 46_000 });
}

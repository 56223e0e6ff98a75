import { type Area, oneCell } from '../../../host/model/area';
import type { Look } from '../../../host/model/look';
import { type Cell, cellKey, type Sheet } from '../../../host/model/workbook';
import { compileConditions, type Effect } from '../conditions/conditional-formats';
import { nextShown } from '../layout/axis';
import type { SheetLayout } from '../layout/sheet-layout';

/** A sheet as it is drawn: what it holds, where it lies, what its conditional formats do. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
  cellAt(row: number, col: number): Cell | undefined;
  effectAt(row: number, col: number): Effect | undefined;
  /** The look of a cell with what conditional formats change. */
  lookAt(row: number, col: number): Look;
}

const PLAIN: Look = {};

/** Looks at a sheet until something on it changes; `today` is the serial number of the day. */
export function viewSheet(
  sheet: Sheet,
  layout: SheetLayout,
  { date1904, today }: { readonly date1904: boolean; readonly today: number },
): SheetView {
  const compute = compileConditions(sheet, today);
  const effects = new Map<number, Effect | undefined>();
  const effectAt = (row: number, col: number): Effect | undefined => {
    if (sheet.conditionalFormats.length === 0) return undefined;
    const key = cellKey(row, col);
    if (!effects.has(key)) effects.set(key, compute(row, col));
    return effects.get(key);
  };
  const cellAt = (row: number, col: number) => sheet.cells.get(cellKey(row, col));
  return {
    sheet,
    layout,
    date1904,
    cellAt,
    effectAt,
    lookAt(row, col) {
      const own = cellAt(row, col)?.look ?? PLAIN;
      const effect = effectAt(row, col);
      return effect ? { ...own, ...effect.look } : own;
    },
  };
}

/** Whether nothing stands in a cell, so that text beside it may run over it. */
export function isEmptyCell(view: SheetView, row: number, col: number): boolean {
  const cell = view.cellAt(row, col);
  return (cell === undefined || cell.value === '') && view.layout.merges.at(row, col) === undefined;
}

/** The cells drawn as one: the merged area over a cell, or the cell itself. */
export function wholeCell(layout: SheetLayout, row: number, col: number): Area {
  return layout.merges.at(row, col) ?? oneCell(row, col);
}

/** The column shown right of or left of another one; undefined at the edge of the sheet. */
export function columnBeside({ cols }: SheetLayout, col: number, step: 1 | -1): number | undefined {
  const next = nextShown(cols, col, step);
  return next === col ? undefined : next;
}

/** The row shown below or above another one; undefined at the edge of the sheet. */
export function rowBeside({ rows }: SheetLayout, row: number, step: 1 | -1): number | undefined {
  const next = nextShown(rows, row, step);
  return next === row ? undefined : next;
}

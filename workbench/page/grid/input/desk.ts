import type { CellAddress } from '../../../../src/grid/address';
import type { Excel } from '../../../host/excel';
import { type Area, areaAddress, SHEET_COLS, SHEET_ROWS } from '../../../host/model/area';
import { serialOfDay } from '../../../host/model/serial-dates';
import type { Sheet } from '../../../host/model/workbook';
import type { Selected } from '../cells/cell-dom';
import { areaBetween, wholeArea } from './selection';
import { layOutSheet, type SheetLayout, scanForLayout } from '../layout/sheet-layout';
import type { SheetScan } from '../layout/sheet-scan';
import { type SheetView, viewSheet, wholeCell } from '../cells/sheet-view';
import type { Offset } from '../layout/view-window';

/** What the page keeps of each sheet beyond what Excel keeps. */
interface SheetState {
  scroll: Offset;
  active: CellAddress;
  /** The corner opposite the active cell, which Shift moves. */
  lead: CellAddress;
  /** The selection this state belongs to; another object means that somebody else has selected. */
  selection: Area | undefined;
  scan: SheetScan | undefined;
  scannedAt: number;
  scanTook: number;
}

/** The workbook as the user has it before him: which sheet, which cells, how far scrolled. */
export interface Desk {
  sheet(): Sheet;
  view(): SheetView;
  selected(): Selected;
  /** Corner of the selection that Shift and the arrows move. */
  lead(): CellAddress;
  scroll(): Offset;
  keepScroll(scroll: Offset): void;
  /** Looks at the workbook afresh; tells whether another cell or sheet was selected by somebody else. */
  lookAgain(): { readonly isMoved: boolean; readonly isOtherSheet: boolean };
  /** Selects as the user does: from the active cell to the lead. */
  select(active: CellAddress, lead?: CellAddress): void;
  /** Selects any area, the active cell at its top left. */
  selectArea(area: Area): void;
  /** Shows a selection that is still being dragged; Excel hears of it only when it is made. */
  preview(active: CellAddress, lead: CellAddress): void;
  /** Moves the active cell inside the selection without changing it. */
  walkTo(active: CellAddress): void;
  /** Whether Excel is just being told of the user's own selection. */
  isSelecting(): boolean;
}

/** Scanning a large sheet may take a tenth of the time, no more. */
const SCAN_PAUSE = 9;

/** Opens the desk over a workbook; `clock` gives milliseconds. */
export function openDesk(excel: Excel, clock: () => number = () => performance.now()): Desk {
  const states = new Map<string, SheetState>();
  let sheet = excel.book.active;
  let view: SheetView | undefined;
  let preview: Area | undefined;
  let isSelecting = false;

  const stateOf = (of: Sheet): SheetState => {
    const known = states.get(of.id);
    if (known) return known;
    const start = cornerOf(of.selection);
    const made: SheetState = {
      scroll: { x: 0, y: 0 },
      active: start,
      lead: start,
      selection: undefined,
      scan: undefined,
      scannedAt: 0,
      scanTook: 0,
    };
    states.set(of.id, made);
    return made;
  };
  const layoutNow = (): SheetLayout => {
    const state = stateOf(sheet);
    const now = clock();
    if (!state.scan || now - state.scannedAt >= state.scanTook * SCAN_PAUSE) {
      state.scan = scanForLayout(sheet);
      state.scannedAt = clock();
      state.scanTook = state.scannedAt - now;
    }
    return layOutSheet(sheet, state.scan, sheet.selection);
  };
  const viewNow = (): SheetView => {
    const { date1904 } = excel.book;
    view ??= viewSheet(sheet, layoutNow(), { date1904, today: todaySerial(date1904) });
    return view;
  };
  const take = (area: Area, active: CellAddress, lead: CellAddress) => {
    preview = undefined;
    isSelecting = true;
    excel.select(sheet.name, areaAddress(area));
    isSelecting = false;
    Object.assign(stateOf(sheet), { active, lead, selection: sheet.selection });
    const { rows, cols } = viewNow().layout;
    // The laid-out part of the sheet grows where the user goes beyond it.
    if (lead.row >= rows.count - 1 || lead.col >= cols.count - 1) view = undefined;
  };

  return {
    sheet: () => sheet,
    view: viewNow,
    lead: () => stateOf(sheet).lead,
    scroll: () => stateOf(sheet).scroll,
    selected() {
      const { active } = stateOf(sheet);
      const shown = viewNow();
      // An add-in or a file may name a part of a merged area.
      const area = preview ?? wholeArea(shown, sheet.selection);
      return { area, active: wholeCell(shown.layout, active.row, active.col) };
    },
    keepScroll(scroll) {
      stateOf(sheet).scroll = scroll;
    },
    lookAgain() {
      const isOtherSheet = excel.book.active !== sheet;
      sheet = excel.book.active;
      view = undefined;
      const state = stateOf(sheet);
      const isMoved = state.selection !== sheet.selection;
      if (isMoved) {
        const active = cornerOf(sheet.selection);
        Object.assign(state, { active, lead: lastOf(sheet.selection), selection: sheet.selection });
      }
      return { isMoved, isOtherSheet };
    },
    select(active, lead = active) {
      take(areaBetween(viewNow(), active, lead), active, lead);
    },
    selectArea(area) {
      take(area, cornerOf(area), lastOf(area));
    },
    preview(active, lead) {
      preview = areaBetween(viewNow(), active, lead);
      Object.assign(stateOf(sheet), { active, lead });
    },
    isSelecting: () => isSelecting,
    walkTo(active) {
      stateOf(sheet).active = active;
    },
  };
}

function cornerOf({ row, col }: Area): CellAddress {
  return { row, col };
}

/** The last cell of an area; of whole rows and columns the first line, for nobody wants to be taken to the end of the sheet. */
function lastOf({ row, col, rows, cols }: Area): CellAddress {
  return {
    row: rows === SHEET_ROWS ? row : row + rows - 1,
    col: cols === SHEET_COLS ? col : col + cols - 1,
  };
}

function todaySerial(date1904: boolean): number {
  const now = new Date();
  return serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904);
}

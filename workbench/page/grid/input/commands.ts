import type { CellAddress } from '../../../../src/grid/address';
import type { Excel } from '../../../host/excel';
import { areaAddress, cellAddress, SHEET_COLS, SHEET_ROWS } from '../../../host/model/area';
import { usedArea } from '../../../host/model/used-area';
import { sheetNameFault } from '../../../host/sheet-list';
import { readClipboard } from './clipboard-text';
import type { Desk } from './desk';
import type { KeyAction } from './keyboard';
import { findTarget } from './links';
import { stepFrom } from './selection';
import { wholeCell } from '../cells/sheet-view';
import { tryTo } from '../../refusals';
import { nameFaultText } from '../tabs';

/** What commands need of the page around them. */
export interface CommandContext {
  readonly excel: Excel;
  readonly desk: Desk;
  readonly say: (message: string) => void;
  /** Rows seen at once, for PageUp and PageDown. */
  readonly pageRows: () => number;
}

/** Moves the active cell or, extending, the far corner of the selection. */
export function takeStep(
  { desk, pageRows }: CommandContext,
  action: Extract<KeyAction, { readonly kind: 'step' }>,
): void {
  const view = desk.view();
  const { active } = desk.selected();
  if (action.extends) desk.select(cornerOf(active), stepFrom(view, desk.lead(), action.step, pageRows()));
  else desk.select(stepFrom(view, cornerOf(active), action.step, pageRows()));
}

function cornerOf({ row, col }: CellAddress): CellAddress {
  return { row, col };
}

/** Enter and Tab: on to the next cell, inside the selection where it has several cells. */
export function walk({ desk, pageRows }: CommandContext, down: -1 | 0 | 1, right: -1 | 0 | 1): void {
  const view = desk.view();
  const { area, active } = desk.selected();
  const isOneCell = area.rows === active.rows && area.cols === active.cols;
  if (isOneCell) {
    desk.select(stepFrom(view, cornerOf(active), { move: 'cell', down, right }, pageRows()));
    return;
  }
  desk.walkTo(nextInside(desk, down, right));
}

/** The next cell of the selection, from its last one to its first; covered and hidden cells are left out. */
function nextInside(desk: Desk, down: number, right: number): CellAddress {
  const { layout } = desk.view();
  const { area, active } = desk.selected();
  const rows = Math.min(area.rows, layout.rows.count - area.row);
  const cols = Math.min(area.cols, layout.cols.count - area.col);
  const count = rows * cols;
  const step = down + right;
  const [r, c] = [active.row - area.row, active.col - area.col];
  let at = down === 0 ? r * cols + c : c * rows + r;
  for (let tried = 0; tried < count; tried++) {
    at = (at + step + count) % count;
    const [inRow, inCol] = down === 0 ? [Math.floor(at / cols), at % cols] : [at % rows, Math.floor(at / rows)];
    const cell = { row: area.row + inRow, col: area.col + inCol };
    const whole = wholeCell(layout, cell.row, cell.col);
    const isShown = layout.rows.size(cell.row) > 0 && layout.cols.size(cell.col) > 0;
    if (isShown && whole.row === cell.row && whole.col === cell.col) return cell;
  }
  return cornerOf(active);
}

/** Del: the contents of the selection. */
export function clearSelection(context: CommandContext): void {
  const { excel, desk } = context;
  tryTo(context, () => {
    excel.clear(desk.sheet().name, areaAddress(desk.selected().area));
  });
}

/** Ctrl+Z. */
export function undo(context: CommandContext): void {
  if (context.excel.undoList.length === 0) context.say('没有可以撤消的操作。');
  else {
    tryTo(context, () => {
      context.excel.undo();
    });
  }
}

/** Ctrl+A: what is used of the sheet, and the whole of it the second time. */
export function selectAll({ desk }: CommandContext): void {
  const used = usedArea(desk.sheet(), true);
  const { area } = desk.selected();
  const isUsedSelected = used && areaAddress(used) === areaAddress(area);
  desk.selectArea(used && !isUsedSelected ? used : { row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLS });
}

/** Shift+Space and Ctrl+Space: the rows or columns of the selection. */
export function selectLines({ desk }: CommandContext, kind: 'select-row' | 'select-column'): void {
  const { area } = desk.selected();
  desk.selectArea(
    kind === 'select-row' ? { ...area, col: 0, cols: SHEET_COLS } : { ...area, row: 0, rows: SHEET_ROWS },
  );
}

/** Shows the next or the previous sheet that is not hidden. */
export function showBeside({ excel }: CommandContext, step: -1 | 1): void {
  const shown = excel.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const next = shown[shown.indexOf(excel.book.active) + step];
  if (next) excel.activate(next.name);
}

/** Goes to a place written as in the name box; says where there is none. */
export function goTo({ excel, desk, say }: CommandContext, text: string): void {
  const target = findTarget(excel.book, text, desk.sheet());
  if (target) {
    say('');
    excel.select(target.sheet.name, areaAddress(target.area));
  } else say(`找不到「${text.trim()}」。`);
}

/** Writes pasted text, from the active cell on, as one step that can be undone. */
export function paste(context: CommandContext, text: string): void {
  const { excel, desk } = context;
  const { active } = desk.selected();
  tryTo(context, () => {
    excel.paste(desk.sheet().name, cellAddress(active.row, active.col), readClipboard(text));
  });
}

/** Gives a sheet another name, or says why not. */
export function renameSheet(
  context: CommandContext,
  sheet: { readonly id: string; readonly name: string },
  name: string,
): void {
  const { excel, say } = context;
  const others = excel.book.sheets.filter(({ id }) => id !== sheet.id);
  const fault = sheetNameFault(others, name);
  if (fault !== undefined) say(nameFaultText(fault, name));
  else {
    tryTo(context, () => {
      excel.rename(sheet.name, name);
    });
  }
}

import type { Area } from '../../host/model/area';
import type { Look } from '../../host/model/look';
import type { Cell } from '../../host/model/workbook';
import { isErrorText } from './conditional-formats';
import { indentPx, TEXT_PADDING_PX } from './sheet-scan';
import { columnBeside, isEmptyCell, type SheetView } from './sheet-view';
import { shownValue } from './shown-value';
import { textWidthPx } from './text-width';

/** How a cell’s text is drawn. */
export interface CellText {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly isWrapped: boolean;
  readonly indentPx: number;
  readonly points: number;
  /** How far it runs over the empty cells beside it, in pixels, and how many columns those are. */
  readonly spillLeft: Spill;
  readonly spillRight: Spill;
}

/** Columns a text runs over on one side. */
export interface Spill {
  readonly cols: number;
  readonly px: number;
}

const NONE: Spill = { cols: 0, px: 0 };
/** Text runs over no more columns: nobody reads a longer line. */
export const MAX_SPILL_COLS = 30;

/** Decides what a cell shows and where its text stands. */
export function textOf(view: SheetView, cell: Cell, area: Area): CellText {
  const look = view.lookAt(area.row, area.col);
  const align = alignmentOf(look, cell);
  const points = Number(look['font/size'] ?? 11);
  const isText = typeof cell.value === 'string' && !isErrorText(cell.value);
  const isWrapped = isText && (look.wrapText === true || align === 'justify');
  const indent = indentPx(Number(look.indentLevel ?? 0));
  const roomPx = widthOf(view, area) - TEXT_PADDING_PX - indent;
  const shown = shownValue(cell, view.date1904);
  const base = { align, isWrapped, indentPx: indent, points, spillLeft: NONE, spillRight: NONE };
  if (isWrapped) return { ...base, text: shown };
  // A line break in a cell that is not wrapped is not seen.
  const text = shown.replaceAll('\n', '');
  const missingPx = textWidthPx(text, points) - roomPx;
  if (missingPx <= 0) return { ...base, text };
  if (look.shrinkToFit === true)
    return { ...base, text, points: Math.max(1, (points * roomPx) / (roomPx + missingPx)) };
  if (typeof cell.value === 'number') return { ...base, text: narrowNumber(cell, text, roomPx, points) };
  return isText && area.rows === 1 && area.cols === 1
    ? { ...base, text, ...spills(view, area, align, missingPx) }
    : { ...base, text };
}

function widthOf({ layout: { cols } }: SheetView, area: Area): number {
  return cols.offset(Math.min(cols.count, area.col + area.cols)) - cols.offset(area.col);
}

function alignmentOf(look: Look, { value }: Cell): CellText['align'] {
  switch (look.horizontalAlignment ?? 'General') {
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    case 'General':
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isErrorText(value) ? 'center' : 'left';
    default:
      return 'left';
  }
}

/** General drops decimals as long as that helps; a number that does not fit all the same is hashed. */
function narrowNumber(cell: Cell, text: string, roomPx: number, points: number): string {
  const fits = (candidate: string) => textWidthPx(candidate, points) <= roomPx;
  if (cell.numberFormat === 'General' && typeof cell.value === 'number' && text.includes('.')) {
    for (let decimals = 8; decimals >= 0; decimals--) {
      const rounded = cell.value.toFixed(decimals);
      if (fits(rounded)) return rounded;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(roomPx / textWidthPx('#', points))));
}

function spills(
  view: SheetView,
  area: Area,
  align: CellText['align'],
  missingPx: number,
): { readonly spillLeft: Spill; readonly spillRight: Spill } {
  const half = align === 'center' ? missingPx / 2 : missingPx;
  return {
    spillLeft: align === 'left' ? NONE : spillOver(view, area, half, -1),
    spillRight: align === 'right' ? NONE : spillOver(view, area, half, 1),
  };
}

function spillOver(view: SheetView, { row, col }: Area, missingPx: number, step: 1 | -1): Spill {
  const { cols, frozenCols } = view.layout;
  let spill = NONE;
  let at = col;
  while (spill.px < missingPx && spill.cols < MAX_SPILL_COLS) {
    const next = columnBeside(view.layout, at, step);
    // Frozen and scrolled columns are not neighbours for long.
    if (next === undefined || next < frozenCols !== col < frozenCols || !isEmptyCell(view, row, next)) break;
    spill = { cols: spill.cols + 1, px: spill.px + cols.size(next) };
    at = next;
  }
  return spill;
}

/** The column left of `firstCol` whose text runs into the view, undefined where there is none. */
export function spillIntoView(view: SheetView, row: number, firstCol: number): number | undefined {
  const { layout } = view;
  let at = firstCol;
  for (let step = 0; step < MAX_SPILL_COLS && isEmptyCell(view, row, at); step++) {
    const next = columnBeside(layout, at, -1);
    if (next === undefined || next < layout.frozenCols) return undefined;
    at = next;
  }
  const cell = view.cellAt(row, at);
  if (at === firstCol || cell === undefined || cell.value === '' || layout.merges.at(row, at)) return undefined;
  const { spillRight } = textOf(view, cell, { row, col: at, rows: 1, cols: 1 });
  return layout.cols.offset(at + 1) + spillRight.px > layout.cols.offset(firstCol) ? at : undefined;
}

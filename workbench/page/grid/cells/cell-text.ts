import { isErrorValue } from '../../../../src/grid/grid';
import { type Area, oneCell } from '../../../host/model/area';
import type { Look } from '../../../host/model/look';
import type { Cell } from '../../../host/model/workbook';
import { indentPx, TEXT_PADDING_PX } from '../layout/sheet-scan';
import { columnBeside, isEmptyCell, type SheetView } from './sheet-view';
import { shownValue } from './shown-value';
import { STANDARD_POINTS, textWidthPx } from '../layout/text-width';

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
  const isWrapped = isPlainText(cell) && (look.wrapText === true || align === 'justify');
  const shown = shownValue(cell, view.date1904);
  const text: CellText = {
    text: isWrapped ? shown : shown.replaceAll('\n', ''),
    align,
    isWrapped,
    indentPx: indentPx(Number(look.indentLevel ?? 0)),
    points: Number(look['font/size'] ?? STANDARD_POINTS),
    spillLeft: NONE,
    spillRight: NONE,
  };
  return isWrapped ? text : fitted(view, { cell, area, text, isShrunk: look.shrinkToFit === true });
}

interface Fitting {
  readonly cell: Cell;
  readonly area: Area;
  readonly text: CellText;
  readonly isShrunk: boolean;
}

/** What becomes of a single line that is too long: smaller letters, hashes, or text over the empty cells beside it. */
function fitted(view: SheetView, { cell, area, text, isShrunk }: Fitting): CellText {
  const roomPx = widthOf(view, area) - TEXT_PADDING_PX - text.indentPx;
  const missingPx = textWidthPx(text.text, text.points) - roomPx;
  if (missingPx <= 0) return text;
  if (isShrunk) return { ...text, points: Math.max(1, (text.points * roomPx) / (roomPx + missingPx)) };
  if (typeof cell.value === 'number') return { ...text, text: narrowNumber(cell, text, roomPx) };
  const mayRunOver = isPlainText(cell) && area.rows === 1 && area.cols === 1;
  return mayRunOver ? { ...text, ...spills(view, area, text.align, missingPx) } : text;
}

function isPlainText({ value }: Cell): boolean {
  return typeof value === 'string' && !isErrorValue(value);
}

function widthOf({ layout: { cols } }: SheetView, area: Area): number {
  return cols.offset(Math.min(cols.count, area.col + area.cols)) - cols.offset(area.col);
}

const ALIGNMENTS: Readonly<Record<string, CellText['align']>> = {
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'justify',
};

function alignmentOf(look: Look, { value }: Cell): CellText['align'] {
  const asked = look.horizontalAlignment ?? 'General';
  if (asked !== 'General') return ALIGNMENTS[String(asked)] ?? 'left';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isErrorValue(value) ? 'center' : 'left';
}

/** General drops decimals, then takes powers of ten, as long as that helps; what does not fit all the same is hashed. */
function narrowNumber({ value, numberFormat }: Cell, { text, points }: CellText, roomPx: number): string {
  const fits = (candidate: string) => textWidthPx(candidate, points) <= roomPx;
  if (numberFormat === 'General' && typeof value === 'number') {
    const found = (text.includes('E') ? [] : shorterDecimals(value, text)).concat(powersOfTen(value)).find(fits);
    if (found !== undefined) return found;
  }
  return '#'.repeat(Math.max(1, Math.floor(roomPx / textWidthPx('#', points))));
}

function shorterDecimals(value: number, text: string): readonly string[] {
  const decimals = text.split('.')[1]?.length ?? 0;
  return Array.from({ length: decimals }, (_, fewer) => value.toFixed(decimals - 1 - fewer));
}

/** 「1.23457E+11」, with fewer and fewer digits. */
function powersOfTen(value: number): readonly string[] {
  return [5, 4, 3, 2, 1, 0].map((digits) =>
    value
      .toExponential(digits)
      .replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => `E${sign}${power.padStart(2, '0')}`),
  );
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
  const { spillRight } = textOf(view, cell, oneCell(row, at));
  return layout.cols.offset(at + 1) + spillRight.px > layout.cols.offset(firstCol) ? at : undefined;
}

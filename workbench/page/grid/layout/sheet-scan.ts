import type { Area } from '../../../host/model/area';
import { type Cell, type Sheet, placeOfKey } from '../../../host/model/workbook';
import type { AreaIndex } from './area-index';
import { lineCount, lineHeightPx, pxOf, STANDARD_POINTS } from './text-width';

/** What is known of a sheet only after looking at every cell of it. */
export interface SheetScan {
  /** One more than the last row and column that hold or show anything. */
  readonly rows: number;
  readonly cols: number;
  /** Rows without a given height that need more than the standard one, in pixels. */
  readonly heightsPx: ReadonlyMap<number, number>;
}

/** Excel lets no row be higher. */
const MAX_HEIGHT_PX = pxOf(409);
/** Left and right of a cell's text, together. */
export const TEXT_PADDING_PX = 4;

interface Measured {
  readonly text: string;
  readonly roomPx: number;
  readonly points: number;
  readonly heightPx: number;
}

/** Heights of wrapped texts, kept as long as their cells: most are the same after a change. */
const measured = new WeakMap<Cell, Measured>();

/** Looks once at every cell: the extent of the sheet, and what its rows need as Excel's autofit would have it. */
export function scanSheet(sheet: Sheet, merges: AreaIndex, widthPx: (col: number) => number): SheetScan {
  let [rows, cols] = [0, 0];
  const heightsPx = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const { row, col } = placeOfKey(key);
    if (row >= rows) rows = row + 1;
    if (col >= cols) cols = col + 1;
    if (!mayNeedHeight(cell) || sheet.rowHeights.has(row)) continue;
    const needed = neededIn(merges.at(row, col), cell, widthPx(col));
    if (needed > (heightsPx.get(row) ?? 0)) heightsPx.set(row, needed);
  }
  for (const area of furtherAreas(sheet)) {
    rows = Math.max(rows, area.row + area.rows);
    cols = Math.max(cols, area.col + area.cols);
  }
  return { rows, cols, heightsPx };
}

/** Autofit takes no notice of merged cells but for the size of their font. */
function neededIn(merge: Area | undefined, cell: Cell, columnPx: number): number {
  if (!merge) return neededHeightPx(cell, columnPx);
  return merge.rows > 1 ? 0 : lineHeightPx(pointsOf(cell));
}

function pointsOf({ look }: Cell): number {
  return Number(look['font/size'] ?? STANDARD_POINTS);
}

function furtherAreas(sheet: Sheet): readonly Area[] {
  const formatted = sheet.formattedArea ? [sheet.formattedArea] : [];
  return [...sheet.merges, ...sheet.charts.map(({ place }) => place), ...formatted];
}

function mayNeedHeight({ look, value }: Cell): boolean {
  return value !== '' && (look.wrapText === true || Number(look['font/size'] ?? 0) > STANDARD_POINTS);
}

/** The height a cell's text needs in a column of so many pixels. */
function neededHeightPx(cell: Cell, columnPx: number): number {
  const points = pointsOf(cell);
  const text = typeof cell.value === 'string' && cell.look.wrapText === true ? cell.value : '';
  const roomPx = columnPx - TEXT_PADDING_PX - indentPx(Number(cell.look.indentLevel ?? 0));
  const known = measured.get(cell);
  if (known?.text === text && known.roomPx === roomPx && known.points === points) return known.heightPx;
  const heightPx = Math.min(MAX_HEIGHT_PX, lineCount(text, roomPx, points) * lineHeightPx(points));
  measured.set(cell, { text, roomPx, points, heightPx });
  return heightPx;
}

/** Room one level of indent takes: about three blanks. */
export function indentPx(level: number): number {
  return level * 12;
}

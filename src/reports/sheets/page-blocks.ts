import type { CellRange } from '../../grid/address';
import type { PlannedCell } from '../../grid/sheet-plan';
import { brokenLines, textWidthChars } from './lines';
import type { PlannedRow } from './planned-cells';

/** Neighbouring columns of a block that are one cell. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly content: PlannedCell;
}

/** Cells side by side that are as high as the longest text among them needs; none at all is an empty row. */
export type Block = readonly Area[];

/** Digits' room that a cell loses to its margins, and to programs that measure fonts differently. */
const SPARE_CHARS = 2;

/**
 * How many rows of usual height a block takes. Neither Excel nor LibreOffice fits the height of rows to merged cells, so
 * that a long text gets as many rows as it has lines, and one more for every six: lines may be higher than rows.
 */
export function blockHeight(widthsChars: readonly number[], block: Block): number {
  const lines = block.map((area) => brokenLines(textOf(area), roomOf(widthsChars, area)).length);
  const most = Math.max(1, ...lines);
  return most + Math.floor(most / 6);
}

export function heightOf(widthsChars: readonly number[], blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockHeight(widthsChars, block), 0);
}

/** The rows of blocks under each other, and the cells that are to become one. */
export function pageOf(
  widthsChars: readonly number[],
  blocks: readonly Block[],
): { readonly rows: readonly PlannedRow[]; readonly merges: readonly CellRange[] } {
  const rows: PlannedRow[] = [];
  const merges: CellRange[] = [];
  for (const block of blocks) {
    const top = rows.length;
    const bottom = top + blockHeight(widthsChars, block) - 1;
    for (let row = top; row <= bottom; row++) rows.push(rowOfBlock(block, row === top));
    for (const { left, right } of block) {
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }
  }
  return { rows, merges };
}

/** A block's own columns in one of its rows: the look everywhere, so that borders go around. */
function rowOfBlock(block: Block, isFirst: boolean): PlannedRow {
  const row: (PlannedCell | undefined)[] = [];
  for (const { left, right, content } of block) {
    for (let col = left; col <= right; col++) {
      row[col] = isFirst && col === left ? content : { value: null, look: content.look };
    }
  }
  return row;
}

function textOf({ content }: Area): string {
  return String(content.value ?? '');
}

/** A text as wide as its cell may be measured wider: it gets its room only if some is to spare. */
function roomOf(widthsChars: readonly number[], { left, right, content }: Area): number {
  const width = widthsChars.slice(left, right + 1).reduce((sum, chars) => sum + chars, 0);
  const isShort = textWidthChars(String(content.value ?? '')) <= width - 1;
  return isShort ? width : width - SPARE_CHARS;
}

import type { CellRange } from '../../grid/address';
import type { PlannedCell } from '../../grid/sheet-plan';
import { brokenLines, roomChars } from '../../grid/text-lines';
import type { PlannedRow } from './planned-cells';

/** Neighbouring columns of a block that are one cell. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly content: PlannedCell;
}

/** Cells side by side that are as high as the longest text among them needs; none at all is an empty row. */
export type Block = readonly Area[];

/**
 * How many rows of usual height a block takes. Neither Excel nor LibreOffice fits the height of rows to merged cells, so
 * that a long text gets as many rows as it has lines, and one more for every five: lines may be higher than rows.
 */
export function blockHeight(widthsChars: readonly number[], block: Block): number {
  const lines = block.map((area) => brokenLines(textOf(area), roomOf(widthsChars, area)).length);
  const most = Math.max(1, ...lines);
  return most + Math.floor(most / 5);
}

/** How many rows of usual height blocks under each other take. */
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

function roomOf(widthsChars: readonly number[], { left, right }: Area): number {
  return roomChars(widthsChars.slice(left, right + 1).reduce((sum, chars) => sum + chars, 0));
}

import { a1, type CellAddress, type CellRange, isSingleCell, rangesOverlap } from '../grid/address';
import type { SheetPlan } from '../grid/sheet-plan';
import { absoluteAreaReference } from './defined-names';
import { HostError } from './host';

/**
 * The cells that are a plan's own, from A1 to its last column and row. Never a single cell, although the plan may have but
 * one: a name that leads to a single cell is from a version that kept no block.
 */
export function planBlock({ rows, merges }: SheetPlan): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const bottom = merges.reduce((most, area) => Math.max(most, area.bottom), Math.max(rows.length, 1) - 1);
  const right = merges.reduce((most, area) => Math.max(most, area.right), width - 1);
  const isSingle = bottom === 0 && right === 0;
  return { top: 0, left: 0, bottom: isSingle ? 1 : bottom, right };
}

/** What the hidden name of a plan's sheet says: 「='按牵头单位'!$A$1:$H$120」. */
export function blockReference(sheet: string, plan: SheetPlan): string {
  return absoluteAreaReference(sheet, planBlock(plan));
}

/**
 * The block as it was written last. `area` is what the sheet's name leads to; where that is a single cell, an older version
 * has written the sheet, and everything on it (`used`) is ours.
 */
export function formerBlock(area: CellRange, used: CellRange | undefined): CellRange {
  if (!isSingleCell(area) || !used) return area;
  return {
    top: Math.min(area.top, used.top),
    left: Math.min(area.left, used.left),
    bottom: Math.max(area.bottom, used.bottom),
    right: Math.max(area.right, used.right),
  };
}

/** Areas of the new block that were not in the former one, from top to bottom; they do not overlap. */
export function areasBeyond(block: CellRange, former: CellRange): readonly CellRange[] {
  if (!rangesOverlap(block, former)) return [block];
  const [top, bottom] = [Math.max(block.top, former.top), Math.min(block.bottom, former.bottom)];
  return [
    { ...block, bottom: former.top - 1 },
    { ...block, top, bottom, right: former.left - 1 },
    { ...block, top, bottom, left: former.right + 1 },
    { ...block, top: former.bottom + 1 },
  ].filter((area) => area.top <= area.bottom && area.left <= area.right);
}

/** The refusal to write over what a person has put at `at` beside our block; the words are for the clerk. */
export function notesInTheWay(sheet: string, at: CellAddress): HostError {
  return new HostError(
    'notes-in-the-way',
    `「${sheet}」的 ${a1(at)} 有您自己的内容，要写入的内容会盖住它，没有写入。请先把它移到别处（如另一张工作表），再试一次。`,
  );
}

/**
 * Columns whose widths the plan sets: all of a new sheet (`former` undefined), on a known one only those its block has grown
 * into. Every other width may be a person's.
 */
export function columnsToWiden(plan: SheetPlan, former: CellRange | undefined): readonly number[] {
  const { right } = planBlock(plan);
  return [...plan.columnWidthsChars.keys()].filter(
    (col) => former === undefined || (col > former.right && col <= right),
  );
}

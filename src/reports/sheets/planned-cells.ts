import type { Finding } from '../../findings/finding';
import { a1Range, type CellRange, topLeft } from '../../grid/address';
import type { PlannedCell, PlannedLook } from '../../grid/sheet-plan';
import { hashText } from '../../text/hash';

/** One row of a planned sheet. */
export type PlannedRow = readonly (PlannedCell | undefined)[];

/** A cell with its look. */
export function cell(look: PlannedLook, value: string | number): PlannedCell {
  return { value, look };
}

/** A row in which every cell has the same look. */
export function rowOf(look: PlannedLook, values: readonly (string | number)[]): PlannedRow {
  return values.map((value) => cell(look, value));
}

/** Cells of an area that will be one: the value in the first, the look in all, so that the border goes around. */
export function spread(look: PlannedLook, value: string | number, cols: number): PlannedRow {
  return Array.from({ length: cols }, (_, col) => (col === 0 ? cell(look, value) : { value: null, look }));
}

/** Where the cells of one row become one. */
export function mergeOf(row: number, left: number, right: number): CellRange {
  return { top: row, left, bottom: row, right };
}

/**
 * The place of a finding, linked to its cell. The name of a link belongs to the cell, not to the row alone: two findings
 * in one row lead to two places. Where there is no task row (headers) the row's number stands for it until the next writing.
 */
export function placeCell(sheet: string, { at, rowKey }: Pick<Finding, 'at' | 'rowKey'>): PlannedCell {
  const key = hashText([sheet, rowKey || `row ${at.top}`, String(at.left)].join('\u0000'));
  return { ...cell('link', a1Range(at)), source: { sheet, at: topLeft(at), rowKey: key } };
}

/** The name at the end of a path: 「分工方案.xlsx」. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

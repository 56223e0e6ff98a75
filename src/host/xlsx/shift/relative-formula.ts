import { type CellAddress, type CellRange, parseA1 } from '../../../grid/address';
import type { RowMove } from '../formulas/row-move';
import { shiftFormula } from '../formulas/shift-formula';
import { isSameSheet, shiftFormulaRows } from '../formulas/shift-formula-rows';

/** Where a formula is at home that is written once for many cells: a condition, a validation. */
export interface FormulaHome {
  readonly sheet: string;
  readonly areas: readonly CellRange[];
}

/** Rows of each area that are asked, and areas. */
const ASKED_ROWS = 5;
const ASKED_AREAS = 8;

/** The areas of an `sqref`; what is none is left out. */
export function areasOf(sqref: string): readonly CellRange[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((ref) => parseA1(ref) ?? []);
}

/**
 * Moves a formula written for the top left corner of all its areas together, as Excel counts. Its relative references
 * mean other cells in every row, which may move differently: what comes out is right for most rows.
 */
export function shiftRelativeFormula(formula: string, { sheet, areas }: FormulaHome, move: RowMove): string {
  const isMoving = isSameSheet(sheet, move.sheet);
  const rowOf = (row: number) => (isMoving ? move.rowOf(row) : row);
  const base = cornerOf(areas);
  const newBase = cornerOf(isMoving ? areas.flatMap((area) => move.areaOf(area) ?? []) : areas);
  if (!base || !newBase) return shiftFormulaRows(formula, sheet, move);
  const answers = askedRows(areas, rowOf).map((row) => {
    const inRow = shiftFormulaRows(shiftFormula(formula, row - base.row, 0), sheet, move);
    return shiftFormula(inRow, newBase.row - (rowOf(row) ?? row), newBase.col - base.col);
  });
  return mostFrequent(answers) ?? formula;
}

function cornerOf(areas: readonly CellRange[]): CellAddress | undefined {
  if (areas.length === 0) return undefined;
  return { row: Math.min(...areas.map(({ top }) => top)), col: Math.min(...areas.map(({ left }) => left)) };
}

/** Rows spread over the areas that are still there after the move, one at least. */
function askedRows(areas: readonly CellRange[], rowOf: (row: number) => number | undefined): readonly number[] {
  const isThere = (row: number) => rowOf(row) !== undefined;
  const rows = areas.slice(0, ASKED_AREAS).flatMap(spreadRows).filter(isThere);
  return rows.length > 0 ? rows : areas.flatMap((area) => firstRow(area, isThere) ?? []).slice(0, 1);
}

/** The first row of an area, the last, and some between. */
function spreadRows({ top, bottom }: CellRange): readonly number[] {
  const step = (bottom - top) / (ASKED_ROWS - 1);
  return [...new Set(Array.from({ length: ASKED_ROWS }, (_, index) => Math.round(top + step * index)))];
}

function firstRow({ top, bottom }: CellRange, isThere: (row: number) => boolean): number | undefined {
  for (let row = top; row <= bottom; row++) if (isThere(row)) return row;
  return undefined;
}

/** The answer given most often, the first of equals; those that lose a reference only where all do. */
function mostFrequent(answers: readonly string[]): string | undefined {
  const whole = answers.filter((answer) => !answer.includes('#REF!'));
  const counts = new Map<string, number>();
  for (const answer of whole.length > 0 ? whole : answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  let best: string | undefined;
  for (const [answer, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = answer;
  return best;
}

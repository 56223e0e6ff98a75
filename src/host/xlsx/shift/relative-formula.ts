import { type CellAddress, type CellRange, parseA1 } from '../../../grid/address';
import { type Axis, linesOf, withLine } from '../../line-edits';
import type { IndexSpan } from '../reading/index-span';
import type { LineMove } from '../formulas/line-move';
import { shiftFormula } from '../formulas/shift-formula';
import { isSameSheet, shiftFormulaLines } from '../formulas/shift-formula-lines';

/** Where a formula is at home that is written once for many cells: a condition, a validation. */
export interface FormulaHome {
  readonly sheet: string;
  readonly areas: readonly CellRange[];
}

/** Lines of each area that are asked, and areas. */
const ASKED_LINES = 5;
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
 * mean other cells in every line, which may move differently: what comes out is right for most lines.
 */
export function shiftRelativeFormula(formula: string, { sheet, areas }: FormulaHome, move: LineMove): string {
  const { axis } = move;
  const isMoving = isSameSheet(sheet, move.sheet);
  const placeOf = (line: number) => (isMoving ? move.lineOf(line) : line);
  const base = cornerOf(areas);
  const newBase = cornerOf(isMoving ? areas.flatMap((area) => move.areaOf(area) ?? []) : areas);
  if (!base || !newBase) return shiftFormulaLines(formula, sheet, move);
  const answers = askedLines(areas, axis, placeOf).map((line) => {
    const [asked, moved] = [withLine(base, axis, line), withLine(base, axis, placeOf(line) ?? line)];
    const inLine = shiftFormulaLines(spokenAt(formula, base, asked), sheet, move);
    return spokenAt(inLine, moved, newBase);
  });
  return mostFrequent(answers) ?? formula;
}

/** What a formula written for one cell says in another. */
function spokenAt(formula: string, from: CellAddress, to: CellAddress): string {
  return shiftFormula(formula, to.row - from.row, to.col - from.col);
}

function cornerOf(areas: readonly CellRange[]): CellAddress | undefined {
  if (areas.length === 0) return undefined;
  return { row: Math.min(...areas.map(({ top }) => top)), col: Math.min(...areas.map(({ left }) => left)) };
}

/** Lines spread over the areas that are still there after the move, one at least. */
function askedLines(
  areas: readonly CellRange[],
  axis: Axis,
  placeOf: (line: number) => number | undefined,
): readonly number[] {
  const isThere = (line: number) => placeOf(line) !== undefined;
  const spans = areas.map((area) => linesOf(area, axis));
  const lines = spans.slice(0, ASKED_AREAS).flatMap(spreadLines).filter(isThere);
  return lines.length > 0 ? lines : spans.flatMap((span) => firstLine(span, isThere) ?? []).slice(0, 1);
}

/** The first line of a span, the last, and some between. */
function spreadLines({ first, last }: IndexSpan): readonly number[] {
  const step = (last - first) / (ASKED_LINES - 1);
  return [...new Set(Array.from({ length: ASKED_LINES }, (_, index) => Math.round(first + step * index)))];
}

function firstLine({ first, last }: IndexSpan, isThere: (line: number) => boolean): number | undefined {
  for (let line = first; line <= last; line++) if (isThere(line)) return line;
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

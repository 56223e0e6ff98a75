import { columnLetters } from '../../../grid/address';
import { formulaTokens, type Reference, referenceAt, type ReferencePart, referenceText } from './formula-tokens';
import type { Axis } from '../../line-edits';
import type { LineMove } from './line-move';

/** True for two spellings of one sheet's name. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The formula of a cell on `onSheet`, with or without its leading 「=」, after rows or columns have moved: references follow, deleted
 * ones become #REF!. Other files stay, and so do 3-D references 「一月:三月!A1」, whose other sheets do not move.
 */
export function shiftFormulaLines(formula: string, onSheet: string, move: LineMove): string {
  const isOnMoving = isSameSheet(onSheet, move.sheet);
  if (!isOnMoving && !mentions(formula, move.sheet)) return formula;
  return shiftReferencesOf(formula, { isOnMoving, move, isLockedOnly: false });
}

/** The formula of a defined name: its references without $ count from the cell that uses the name, so they stay. */
export function shiftNameLines(formula: string, move: LineMove): string {
  if (!mentions(formula, move.sheet)) return formula;
  return shiftReferencesOf(formula, { isOnMoving: false, move, isLockedOnly: true });
}

/** An area of the moving sheet as files write it, 「A2:B9」; undefined where it is lost. */
export function moveRef(ref: string, move: LineMove): string | undefined {
  const moved = shiftFormulaLines(ref, move.sheet, move);
  if (moved === ref) return ref;
  return moved === '#REF!' ? undefined : moved.replace(/^(\$?[A-Za-z]+\$?\d+):\1$/, '$1');
}

/** Areas with spaces between them, those left over; undefined where all are lost. */
export function moveSqref(sqref: string, move: LineMove): string | undefined {
  const areas = sqref.trim().split(/\s+/);
  const moved = areas.flatMap((area) => moveRef(area, move) ?? []);
  if (moved.every((area, index) => area === areas[index]) && moved.length === areas.length) return sqref;
  return moved.length === 0 ? undefined : moved.join(' ');
}

/** Never wrong where it says no: most formulas of other sheets need no closer look. */
function mentions(formula: string, sheet: string): boolean {
  return formula.includes('!') && formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

interface Shift {
  readonly move: LineMove;
  /** References that name no sheet are to the moving one. */
  readonly isOnMoving: boolean;
  readonly isLockedOnly: boolean;
}

function shiftReferencesOf(formula: string, shift: Shift): string {
  const tokens = formulaTokens(formula);
  // What becomes of the tokens behind a first end, found together with it.
  const settled = new Map<number, string>();
  return tokens
    .map((token, index) => {
      const range = settled.has(index) ? undefined : rangeAt(tokens, index, shift.move.axis);
      if (!range) return settled.get(index) ?? token;
      const [first = token, ...others] = rangeTokens(tokens, index, range, shift);
      for (const [offset, other] of others.entries()) settled.set(index + 1 + offset, other);
      return first;
    })
    .join('');
}

/** The tokens of a range as the move leaves them. */
function rangeTokens(tokens: readonly string[], index: number, range: LineRange, shift: Shift): readonly string[] {
  const written = tokens.slice(index, range.end + 1);
  if (!isToMoving(tokens, index, shift) || (shift.isLockedOnly && !isLocked(range))) return written;
  const moved = movedRange(range, shift.move);
  if (!moved) return written.map((_, offset) => (offset === 0 ? '#REF!' : ''));
  return range.end === index ? [moved.first] : [moved.first, ...written.slice(1, -1), moved.last];
}

/** A reference that has lines of the axis that moves; a single cell is both its ends. */
interface LineRange {
  readonly first: LineReference;
  readonly last: LineReference;
  /** Index of the token that is the last end. */
  readonly end: number;
}

interface LineReference {
  readonly whole: Reference;
  /** Its row or its column, whichever moves. */
  readonly line: ReferencePart;
}

function rangeAt(tokens: readonly string[], index: number, axis: Axis): LineRange | undefined {
  const first = lineReferenceAt(tokens, index, axis);
  if (!first) return undefined;
  const end = endOfRange(tokens, index);
  const last = end === undefined ? undefined : lineReferenceAt(tokens, end, axis);
  const isRange = last !== undefined && isCell(last) === isCell(first);
  if (end !== undefined && isRange) return { first, last, end };
  // One end alone is no row or column: 「Jan」 of 「Jan:Mar!B2」 is a sheet.
  return isCell(first) ? { first, last: first, end: index } : undefined;
}

function lineReferenceAt(tokens: readonly string[], index: number, axis: Axis): LineReference | undefined {
  const whole = referenceAt(tokens, index);
  const line = axis === 'rows' ? whole?.row : whole?.col;
  return whole && line && { whole, line };
}

/** Whether a reference has both a row and a column. */
function isCell({ whole }: LineReference): boolean {
  return whole.col !== undefined && whole.row !== undefined;
}

function isLocked({ first, last }: LineRange): boolean {
  return first.line.isLocked && last.line.isLocked;
}

/** Ends may be written in either order: 「A5:A3」. */
function movedRange(
  { first, last }: LineRange,
  move: LineMove,
): { readonly first: string; readonly last: string } | undefined {
  const isBackward = first.line.index > last.line.index;
  const [start, end] = isBackward ? [last, first] : [first, last];
  const span = move.spanOf({ first: start.line.index, last: end.line.index });
  if (!span) return undefined;
  const texts = [textAt(start, span.first, move.axis), textAt(end, span.last, move.axis)] as const;
  return isBackward ? { first: texts[1], last: texts[0] } : { first: texts[0], last: texts[1] };
}

function textAt({ whole }: LineReference, index: number, axis: Axis): string {
  const { row, col } = whole;
  if (axis === 'rows') return referenceText({ col, row: row && { ...row, index } });
  // Letters that stay are written as they were, also in lower case.
  return referenceText({
    row,
    col: col && { ...col, index, letters: col.index === index ? col.letters : columnLetters(index) },
  });
}

/** Where the other end of 「A1:B2」, 「3:5」 or 「表!A1:表!B2」 would stand; undefined where the two are no such pair. */
function endOfRange(tokens: readonly string[], index: number): number | undefined {
  if (tokens[index + 1] !== ':') return undefined;
  if (tokens[index + 3] !== '!') return index + 2;
  const [sheet, again] = [tokens[index - 2], tokens[index + 2]];
  return tokens[index - 1] === '!' && sheet !== undefined && isSameSheet(sheet, again ?? '') ? index + 4 : undefined;
}

/** The reference may name its sheet: 「表!A1」, 「'表 1'!A1」; a sheet of another file is never the moving one. */
function isToMoving(tokens: readonly string[], index: number, { isOnMoving, move }: Shift): boolean {
  const before = tokens[index - 1];
  if (before === '!') return sheetsNamed(tokens, index - 2)?.every((name) => isSameSheet(name, move.sheet)) ?? false;
  // What is left of a reference to a deleted sheet: 「#REF!A1」.
  return isOnMoving && before?.startsWith('#') !== true;
}

/** First and last sheet of the qualifier that ends at `index`; undefined where it leads out of the file or nowhere. */
function sheetsNamed(tokens: readonly string[], index: number): readonly string[] | undefined {
  const name = tokens[index];
  if (name === undefined || tokens[index - 1]?.endsWith(']')) return undefined;
  if (name.startsWith("'")) {
    const inner = name.slice(1, -1).replaceAll("''", "'");
    return inner.includes('[') ? undefined : inner.split(':');
  }
  if (tokens[index - 1] !== ':' || isEndOfRange(tokens, index - 2)) return [name];
  return tokens[index - 3]?.endsWith(']') ? undefined : [tokens[index - 2] ?? '', name];
}

/** Tells 「A1:表!B2」 and 「INDEX(…):表!B2」 from the sheets of 「一月:三月!B2」. */
function isEndOfRange(tokens: readonly string[], index: number): boolean {
  return tokens[index] === ')' || tokens[index - 1] === '!' || referenceAt(tokens, index)?.row !== undefined;
}

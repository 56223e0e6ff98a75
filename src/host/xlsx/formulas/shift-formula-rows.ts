import { formulaTokens, type Reference, referenceAt, type ReferencePart, referenceText } from './formula-tokens';
import type { RowMove } from './row-move';

/** True for two spellings of one sheet's name. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The formula of a cell on `onSheet`, with or without its leading 「=」, after rows have moved: references follow, deleted
 * ones become #REF!. Other files stay, and so do 3-D references 「一月:三月!A1」, whose other sheets do not move.
 */
export function shiftFormulaRows(formula: string, onSheet: string, move: RowMove): string {
  const isOnMoving = isSameSheet(onSheet, move.sheet);
  if (!isOnMoving && !mentions(formula, move.sheet)) return formula;
  return shiftReferencesOf(formula, { isOnMoving, move, isLockedOnly: false });
}

/** The formula of a defined name: its references without $ count from the cell that uses the name, so they stay. */
export function shiftNameRows(formula: string, move: RowMove): string {
  if (!mentions(formula, move.sheet)) return formula;
  return shiftReferencesOf(formula, { isOnMoving: false, move, isLockedOnly: true });
}

/** An area of the moving sheet as files write it, 「A2:B9」; undefined where it is lost. */
export function moveRef(ref: string, move: RowMove): string | undefined {
  const moved = shiftFormulaRows(ref, move.sheet, move);
  if (moved === ref) return ref;
  return moved === '#REF!' ? undefined : moved.replace(/^([^:]+):\1$/, '$1');
}

/** Areas with spaces between them, those left over; undefined where all are lost. */
export function moveSqref(sqref: string, move: RowMove): string | undefined {
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
  readonly move: RowMove;
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
      const range = settled.has(index) ? undefined : rangeAt(tokens, index);
      if (!range) return settled.get(index) ?? token;
      const [first = token, ...others] = rangeTokens(tokens, index, range, shift);
      for (const [offset, other] of others.entries()) settled.set(index + 1 + offset, other);
      return first;
    })
    .join('');
}

/** The tokens of a range as the move leaves them. */
function rangeTokens(tokens: readonly string[], index: number, range: RowRange, shift: Shift): readonly string[] {
  const written = tokens.slice(index, range.end + 1);
  if (!isToMoving(tokens, index, shift) || (shift.isLockedOnly && !isLocked(range))) return written;
  const moved = movedRange(range, shift.move);
  if (!moved) return written.map((_, offset) => (offset === 0 ? '#REF!' : ''));
  return range.end === index ? [moved.first] : [moved.first, ...written.slice(1, -1), moved.last];
}

/** A reference that has rows; a single cell is both its ends. */
interface RowRange {
  readonly first: RowReference;
  readonly last: RowReference;
  /** Index of the token that is the last end. */
  readonly end: number;
}

interface RowReference extends Reference {
  readonly row: ReferencePart;
}

function rangeAt(tokens: readonly string[], index: number): RowRange | undefined {
  const first = rowReferenceAt(tokens, index);
  if (!first) return undefined;
  const end = endOfRange(tokens, index);
  const last = end === undefined ? undefined : rowReferenceAt(tokens, end);
  const isRange = last !== undefined && (last.col === undefined) === (first.col === undefined);
  return end !== undefined && isRange ? { first, last, end } : { first, last: first, end: index };
}

function rowReferenceAt(tokens: readonly string[], index: number): RowReference | undefined {
  const { col, row } = referenceAt(tokens, index) ?? {};
  return row && { col, row };
}

function isLocked({ first, last }: RowRange): boolean {
  return first.row.isLocked && last.row.isLocked;
}

/** Ends may be written in either order: 「A5:A3」. */
function movedRange(
  { first, last }: RowRange,
  move: RowMove,
): { readonly first: string; readonly last: string } | undefined {
  const isUpward = first.row.index > last.row.index;
  const [upper, lower] = isUpward ? [last, first] : [first, last];
  const span = move.spanOf({ first: upper.row.index, last: lower.row.index });
  if (!span) return undefined;
  const top = referenceText({ ...upper, row: { ...upper.row, index: span.first } });
  const bottom = referenceText({ ...lower, row: { ...lower.row, index: span.last } });
  return isUpward ? { first: bottom, last: top } : { first: top, last: bottom };
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

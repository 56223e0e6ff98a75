import type { Scalar } from '../model/workbook';

/** An error value: what a formula gives that cannot be worked out; the text Excel shows for it. */
export interface ErrorValue {
  readonly error: '#VALUE!' | '#N/A' | '#DIV/0!' | '#NAME?' | '#REF!';
}

/** One value; null is an empty cell, which is 0 or 「」 as its neighbour asks. An empty text is a text. */
export type Single = Scalar | null | ErrorValue;

/** Several values, row by row; every row has as many. */
export interface Table {
  readonly rows: readonly (readonly Single[])[];
}

/** What a formula, or a part of one, gives. */
export type Value = Single | Table;

/** True for several values. */
export function isTable(value: Value): value is Table {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

/** True for an error. */
export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** All values in one list. */
export function itemsOf(value: Value): readonly Single[] {
  return isTable(value) ? value.rows.flat() : [value];
}

/** The one value, the first of several. */
export function singleOf(value: Value): Single {
  return isTable(value) ? (value.rows[0]?.[0] ?? null) : value;
}

/** As a number; throws `#VALUE!` for words. */
export function numberOf(value: Single): number {
  if (isError(value)) throw new FormulaError(value.error);
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

/** As text, as 「&」 puts it together. */
export function textOf(value: Single): string {
  if (isError(value)) throw new FormulaError(value.error);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}

/** As truth; throws `#VALUE!` for words. */
export function truthOf(value: Single): boolean {
  if (isError(value)) throw new FormulaError(value.error);
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Boolean(value);
}

/** Ends the calculation of a cell with an error value. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly code: ErrorValue['error'];

  constructor(code: ErrorValue['error']) {
    super(code);
    this.code = code;
  }
}

/** The formula uses what this calculator does not know: the cell keeps what it held. */
export class UnknownFormula extends Error {
  override readonly name = 'UnknownFormula';
}

/** Does the same to every value of two tables, a single value beside each of the other's. */
export function pairwise(a: Value, b: Value, work: (a: Single, b: Single) => Single): Value {
  if (!isTable(a) && !isTable(b)) return work(a, b);
  const [left, right] = [isTable(a) ? a.rows : [[a]], isTable(b) ? b.rows : [[b]]];
  const height = Math.max(left.length, right.length);
  const width = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  const at = (rows: Table['rows'], row: number, col: number) => {
    const cells = rows[rows.length === 1 ? 0 : row] ?? [];
    const cell = cells[cells.length === 1 ? 0 : col];
    return cell === undefined ? { error: '#N/A' as const } : cell;
  };
  return {
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, col) => work(at(left, row, col), at(right, row, col))),
    ),
  };
}

/** Numbers come before texts, texts before truth; an empty cell is what the other asks for; capitals do not count. */
export function compareValues(a: Single, b: Single): number {
  if (isError(a)) throw new FormulaError(a.error);
  if (isError(b)) throw new FormulaError(b.error);
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const rank = (value: Scalar) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const key = (value: Scalar) => (typeof value === 'string' ? value.toLowerCase() : Number(value));
  const [x, y] = [key(left), key(right)];
  return rank(left) - rank(right) || (x < y ? -1 : Number(x > y));
}

function emptyLike(other: Scalar | null): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** What a formula comes to where it cannot be worked out: an error in a cell, or something this workbench lacks. */
export const FAULT: unique symbol = Symbol('fault');

/** A value in a formula; null is an empty cell. */
export type FormulaValue = number | string | boolean | null | typeof FAULT;

/** The value as a number: empty is 0, texts that read as numbers count. */
export function asNumber(value: FormulaValue): number | typeof FAULT {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  if (typeof value !== 'string' || value.trim() === '') return FAULT;
  const number = Number(value);
  return Number.isFinite(number) ? number : FAULT;
}

/** The value as text, as 「&」 joins it. */
export function asText(value: FormulaValue): string | typeof FAULT {
  if (value === FAULT) return FAULT;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Whether a value counts as true; texts are neither. */
export function asTruth(value: FormulaValue): boolean | typeof FAULT {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value === null ? false : FAULT;
}

/** Order of two values as Excel compares them: numbers before texts before truths, texts in any case. */
export function compareValues(left: FormulaValue, right: FormulaValue): number | typeof FAULT {
  if (left === FAULT || right === FAULT) return FAULT;
  const [a, b] = [filled(left, right), filled(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** An empty cell is the empty value of the other side’s kind. */
function filled(value: Exclude<FormulaValue, typeof FAULT>, other: FormulaValue): number | string | boolean {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

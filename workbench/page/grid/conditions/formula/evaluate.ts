import { SHEET_COLS, SHEET_ROWS } from '../../../../host/model/area';
import { FUNCTIONS } from './functions';
import type { Formula } from './parse';
import { asNumber, asText, asTruth, compareValues, FAULT, type FormulaValue } from './values';

/** Where a formula is worked out. */
export interface FormulaScope {
  /** Value of a cell; null where it is empty. */
  readonly valueAt: (row: number, col: number) => FormulaValue;
  /** How far the cell lies from the one the formula was written for. */
  readonly down: number;
  readonly right: number;
  /** Serial number of the day, for TODAY(). */
  readonly today: number;
  readonly row: number;
  readonly col: number;
}

/** Works a formula out; FAULT where it gives an error or uses what is not read here. */
export function evaluate(formula: Formula, scope: FormulaScope): FormulaValue {
  switch (formula.kind) {
    case 'value':
      return formula.value;
    case 'cell': {
      const row = formula.row + (formula.isRowFixed ? 0 : scope.down);
      const col = formula.col + (formula.isColFixed ? 0 : scope.right);
      const isOnSheet = row >= 0 && col >= 0 && row < SHEET_ROWS && col < SHEET_COLS;
      return isOnSheet ? scope.valueAt(row, col) : FAULT;
    }
    case 'unary':
      return unary(formula.sign, asNumber(evaluate(formula.of, scope)));
    case 'binary':
      return binary(formula.sign, evaluate(formula.left, scope), evaluate(formula.right, scope));
    case 'call':
      return call(formula.name, formula.args, scope);
  }
}

/** Whether a conditional format’s formula says yes. */
export function holds(formula: Formula, scope: FormulaScope): boolean {
  return asTruth(evaluate(formula, scope)) === true;
}

function unary(sign: string, value: number | typeof FAULT): FormulaValue {
  if (value === FAULT) return FAULT;
  if (sign === '%') return value / 100;
  return sign === '-' ? -value : value;
}

function binary(sign: string, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (sign === '&') {
    const a = asText(left);
    const b = asText(right);
    return a === FAULT || b === FAULT ? FAULT : a + b;
  }
  const compare = COMPARISONS[sign];
  if (compare) {
    const order = compareValues(left, right);
    return order === FAULT ? FAULT : compare(order);
  }
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === FAULT || b === FAULT) return FAULT;
  const result = ARITHMETIC[sign]?.(a, b) ?? Number.NaN;
  return Number.isFinite(result) ? result : FAULT;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

function call(name: string, args: readonly Formula[], scope: FormulaScope): FormulaValue {
  if (name === 'TODAY' && args.length === 0) return scope.today;
  if ((name === 'ROW' || name === 'COLUMN') && args.length === 0) return (name === 'ROW' ? scope.row : scope.col) + 1;
  if (name === 'IF') return choose(args, scope);
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  return known ? known(args.map((arg) => evaluate(arg, scope))) : FAULT;
}

function choose([condition, yes, no]: readonly Formula[], scope: FormulaScope): FormulaValue {
  if (!condition || !yes) return FAULT;
  const truth = asTruth(evaluate(condition, scope));
  if (truth === FAULT) return FAULT;
  if (truth) return evaluate(yes, scope);
  return no ? evaluate(no, scope) : false;
}

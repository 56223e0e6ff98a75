import { type CivilDate, dateOfSerial, serialOfDate } from '../../src/calendar/civil-date';
import { parseA1 } from '../../src/grid/address';
import type { SheetPlan } from '../../src/grid/sheet-plan';

export type Scalar = string | number | boolean;
type Value = Scalar | readonly Scalar[];

/** The workbook formulas are computed in: our sheets by name, and the day of 「截至日期」. */
export interface Workbook {
  readonly sheets: ReadonlyMap<string, SheetPlan>;
  readonly day: CivilDate;
}

/** What a cell of a planned sheet shows, its formula computed as Excel would; knows nothing of how formulas are made. */
export function shownAt(workbook: Workbook, sheet: string, row: number, col: number): Scalar {
  const plan = workbook.sheets.get(sheet);
  const cell = plan?.rows[row]?.[col];
  if (cell?.formula === undefined) return cell?.value ?? '';
  const ofBook = shown.get(workbook) ?? new Map<object, Scalar>();
  shown.set(workbook, ofBook);
  const value = ofBook.get(cell) ?? single(computed(workbook, sheet, cell.formula));
  ofBook.set(cell, value);
  return value;
}

/** Results by cell: formulas that count look at the same cells again and again. */
const shown = new WeakMap<Workbook, Map<object, Scalar>>();

function single(value: Value): Scalar {
  return typeof value === 'object' ? (value[0] ?? '') : value;
}

const TOKEN =
  /\s*("(?:[^"]|"")*"|(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\d+(?:\.\d+)?|[A-Z]+(?=\()|截至日期|<=|>=|<>|[-+*/&=<>(){},])/y;

function computed(workbook: Workbook, sheet: string, formula: string): Value {
  const tokens: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(formula)?.[1];
    if (token === undefined) throw new Error(`${formula} is not understood at ${at}`);
    tokens.push(token);
  }
  let next = 0;
  const take = () => tokens[next++] ?? '';
  const accept = (...words: readonly string[]) => (words.includes(tokens[next] ?? '') ? take() : undefined);

  const leftToRight = (operand: () => Value, signs: readonly string[]): Value => {
    let value = operand();
    for (let sign = accept(...signs); sign !== undefined; sign = accept(...signs)) {
      const operator = sign;
      value = each(value, operand(), (a, b) => apply(operator, a, b));
    }
    return value;
  };
  const comparison = (): Value => leftToRight(joined, ['=', '<>', '<', '>', '<=', '>=']);
  const joined = (): Value => leftToRight(sum, ['&']);
  const sum = (): Value => leftToRight(product, ['+', '-']);
  const product = (): Value => leftToRight(primary, ['*', '/']);
  const list = (end: string): Value[] => {
    const values: Value[] = [];
    while (accept(end) === undefined) {
      values.push(comparison());
      accept(',');
    }
    return values;
  };
  const primary = (): Value => {
    const token = take();
    if (token === '(') return list(')')[0] ?? '';
    if (token === '{') return list('}').map(single);
    if (token === '-') return -Number(single(primary()));
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === '截至日期') return serialOfDate(workbook.day, false);
    if (/^\d/.test(token)) return Number(token);
    if (accept('(') !== undefined) return called(token, list(')'));
    return cells(workbook, sheet, token);
  };
  return comparison();
}

function cells(workbook: Workbook, own: string, reference: string): Value {
  const [address = '', quoted] = reference.split('!').reverse();
  const sheet = quoted === undefined ? own : quoted.slice(1, -1).replaceAll("''", "'");
  const range = parseA1(address.replaceAll('$', ''));
  if (!range || !workbook.sheets.has(sheet)) throw new Error(`no such place: ${reference}`);
  if (!address.includes(':')) return shownAt(workbook, sheet, range.top, range.left);
  const values: Scalar[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) values.push(shownAt(workbook, sheet, row, col));
  }
  return values;
}

function each(a: Value, b: Value, combine: (a: Scalar, b: Scalar) => Scalar): Value {
  if (typeof a !== 'object' && typeof b !== 'object') return combine(a, b);
  const length = typeof a === 'object' ? a.length : (b as readonly Scalar[]).length;
  const at = (value: Value, index: number) => (typeof value === 'object' ? (value[index] ?? '') : value);
  return Array.from({ length }, (_, index) => combine(at(a, index), at(b, index)));
}

function apply(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '+':
      return Number(a) + Number(b);
    case '-':
      return Number(a) - Number(b);
    case '*':
      return Number(a) * Number(b);
    case '/':
      return Number(a) / Number(b);
    case '&':
      return String(a) + String(b);
    default:
      return compares(operator, a, b);
  }
}

/** Every text is greater than every number; letters compare without case. */
function compares(operator: string, a: Scalar, b: Scalar): boolean {
  const order = orderOf(a, b);
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  if (operator.startsWith('<')) return order < 0 || (operator === '<=' && order === 0);
  return order > 0 || (operator === '>=' && order === 0);
}

function orderOf(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

const FUNCTIONS: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  COUNTIFS: (...values) => countIfs(values),
  SUM: (...values) => total(values),
  SUMPRODUCT: (...values) => total(values),
  IF: (test = '', yes = '', no = '') => (single(test) === true ? yes : no),
  AND: (...values) => values.flat().every((value) => value === true),
  OR: (...values) => values.flat().some((value) => value === true),
  NOT: (value = '') => single(value) !== true,
  ISNUMBER: (value = '') => typeof single(value) === 'number',
  EXACT: (first = '', second = '') => each(first, second, (a, b) => String(a) === String(b)),
  LOOKUP: (wanted = '', from = '', to = '') => lookedUp(Number(single(wanted)), [from].flat(), [to].flat()),
  TEXT: (value = '') => dateOfSerial(Number(single(value)), false) ?? '',
};

function called(name: string, values: readonly Value[]): Value {
  const run = FUNCTIONS[name];
  if (!run) throw new Error(`no such function: ${name}`);
  return run(...values);
}

function total(values: readonly Value[]): number {
  return values.flat().reduce<number>((sum, value) => sum + (typeof value === 'string' ? 0 : Number(value)), 0);
}

function lookedUp(wanted: number, from: readonly Scalar[], to: readonly Scalar[]): Scalar {
  return to[from.filter((begin) => Number(begin) <= wanted).length - 1] ?? '#N/A';
}

/** Criteria as Excel reads them: comparisons, wildcards, numbers in texts. */
function countIfs(values: readonly Value[]): number {
  const pairs = values.flatMap((value, index) =>
    index % 2 === 0 ? [{ cells: value as readonly Scalar[], test: criterion(single(values[index + 1] ?? '')) }] : [],
  );
  return (pairs[0]?.cells ?? []).filter((_, index) => pairs.every(({ cells, test }) => test(cells[index] ?? '')))
    .length;
}

function criterion(wanted: Scalar): (value: Scalar) => boolean {
  const [, operator = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(String(wanted)) ?? [];
  const isNumber = rest.trim() !== '' && Number.isFinite(Number(rest));
  if (operator !== '' && operator !== '=' && isNumber) {
    return (value) => typeof value === 'number' && compares(operator, value, Number(rest));
  }
  if (isNumber) return (value) => value !== '' && Number(value) === Number(rest);
  const pattern = rest
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/~([*?~])|([*?])/g, (_, escaped?: string, wild?: string) =>
      escaped === undefined ? (wild === '*' ? '[\\s\\S]*' : '[\\s\\S]') : `\\${escaped}`,
    );
  const matches = (value: Scalar) => new RegExp(`^${pattern}$`, 'i').test(String(value));
  return operator === '<>' ? (value) => !matches(value) : matches;
}

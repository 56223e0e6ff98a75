import { parseArea } from '../model/area';
import { callFunction } from './functions';
import type { Term } from './term';
import {
  compareValues,
  FormulaError,
  isError,
  numberOf,
  pairwise,
  type Single,
  singleOf,
  textOf,
  UnknownFormula,
} from './formula-values';

const TOKEN =
  /\s*("(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|<=|>=|<>|[-+*/^&<>=%(),;{}]|[\p{L}_][\p{L}\p{N}_.]*)/uy;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

const ARITHMETIC: readonly Readonly<Record<string, (a: Single, b: Single) => Single>>[] = [
  Object.fromEntries(
    Object.entries(COMPARISONS).map(([sign, holds]) => [sign, (a: Single, b: Single) => holds(compareValues(a, b))]),
  ),
  { '&': (a, b) => textOf(a) + textOf(b) },
  { '+': (a, b) => numberOf(a) + numberOf(b), '-': (a, b) => numberOf(a) - numberOf(b) },
  { '*': (a, b) => numberOf(a) * numberOf(b), '/': (a, b) => quotient(numberOf(a), numberOf(b)) },
  { '^': (a, b) => numberOf(a) ** numberOf(b) },
];

function quotient(a: number, b: number): number {
  if (b === 0) throw new FormulaError('#DIV/0!');
  return a / b;
}

/** Reads a formula with its leading 「=」; `UnknownFormula` for what this calculator does not know. */
export function parseFormula(formula: string): Term {
  const tokens = tokensOf(formula.slice(1));
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++] ?? '';
    if (wanted !== undefined && token !== wanted) throw new UnknownFormula(formula);
    return token;
  };
  const binary = (level: number): Term => {
    const signs = ARITHMETIC[level];
    if (!signs) return signed();
    let left = binary(level + 1);
    for (let work = signs[tokens[at] ?? '']; work; work = signs[tokens[at] ?? '']) {
      take();
      const [one, other, how] = [left, binary(level + 1), work];
      left = (scope) => pairwise(one(scope), other(scope), how);
    }
    return left;
  };
  const signed = (): Term => {
    if (tokens[at] !== '-' && tokens[at] !== '+') return percent();
    const factor = take() === '-' ? -1 : 1;
    const inner = signed();
    return (scope) => pairwise(inner(scope), factor, (a, b) => numberOf(a) * numberOf(b));
  };
  const percent = (): Term => {
    const inner = primary();
    if (tokens[at] !== '%') return inner;
    take();
    return (scope) => pairwise(inner(scope), 100, (a, b) => numberOf(a) / numberOf(b));
  };
  const list = (end: string): readonly (readonly Term[])[] => {
    const rows: Term[][] = [[]];
    while (tokens[at] !== end) {
      rows.at(-1)?.push(binary(0));
      if (tokens[at] === ';') rows.push([]);
      if (tokens[at] === ',' || tokens[at] === ';') take();
      else if (tokens[at] !== end) throw new UnknownFormula(formula);
    }
    take(end);
    return rows;
  };
  const primary = (): Term => {
    const token = take();
    if (token === '(') {
      const inner = binary(0);
      take(')');
      return inner;
    }
    if (token === '{') {
      const rows = list('}');
      return (scope) => ({ rows: rows.map((row) => row.map((item) => singleOf(item(scope)))) });
    }
    if (token.startsWith('"')) return constant(token.slice(1, -1).replaceAll('""', '"'));
    if (/^\d/.test(token)) return constant(Number(token));
    if (token.endsWith('!')) return reference(sheetOf(token), take());
    const area = parseArea(token);
    if (area) return (scope) => scope.cells(undefined, area);
    if (tokens[at] !== '(') return word(token);
    take('(');
    return callFunction(token.toUpperCase(), list(')').flat());
  };
  const term = binary(0);
  if (at < tokens.length) throw new UnknownFormula(formula);
  return term;
}

function constant(value: Single): Term {
  return () => value;
}

function word(token: string): Term {
  if (/^(?:TRUE|FALSE)$/i.test(token)) return constant(/^TRUE$/i.test(token));
  if (token === '') throw new UnknownFormula('the formula ends too soon');
  return (scope) => {
    const value = scope.named(token);
    if (isError(value)) throw new FormulaError(value.error);
    return value;
  };
}

function reference(sheet: string, place: string): Term {
  const area = parseArea(place);
  if (!area) throw new UnknownFormula(place);
  return (scope) => scope.cells(sheet, area);
}

function sheetOf(token: string): string {
  const name = token.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new UnknownFormula(text);
    tokens.push(token);
  }
  return tokens;
}

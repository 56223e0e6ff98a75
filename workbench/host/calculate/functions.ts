import { shownText } from '../model/shown-text';
import {
  compareValues,
  FormulaError,
  isError,
  isTable,
  itemsOf,
  numberOf,
  pairwise,
  type Single,
  singleOf,
  textOf,
  truthOf,
  UnknownFormula,
  type Value,
} from './formula-values';
import type { Scope, Term } from './term';

type Work = (args: readonly Value[], scope: Scope) => Value;

/** A call of a function that this calculator knows; `UnknownFormula` for any other. */
export function callFunction(name: string, args: readonly Term[]): Term {
  const lazy = LAZY[name];
  if (lazy) return lazy(args);
  const work = FUNCTIONS[name];
  if (!work) throw new UnknownFormula(name);
  return (scope) =>
    work(
      args.map((arg) => arg(scope)),
      scope,
    );
}

/** Functions that do not look at all they are given. */
const LAZY: Readonly<Record<string, (args: readonly Term[]) => Term>> = {
  IF:
    ([test, yes, no]) =>
    (scope) =>
      ((truthOf(singleOf(valueOf(test, scope))) ? yes : no) ?? (() => false))(scope),
  IFERROR:
    ([tried, otherwise]) =>
    (scope) => {
      try {
        const value = valueOf(tried, scope);
        return isError(value) ? valueOf(otherwise, scope) : value;
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        return valueOf(otherwise, scope);
      }
    },
};

function valueOf(term: Term | undefined, scope: Scope): Value {
  return term ? term(scope) : null;
}

const FUNCTIONS: Readonly<Record<string, Work>> = {
  AND: (args) => args.flatMap(filled).every(truthOf),
  OR: (args) => args.flatMap(filled).some(truthOf),
  NOT: ([value = '']) => !truthOf(singleOf(value)),
  ISNUMBER: ([value = '']) => typeof singleOf(value) === 'number',
  EXACT: ([one = '', other = '']) => pairwise(one, other, (a, b) => textOf(a) === textOf(b)),
  LEFT: ([text = '', count = 1]) => textOf(singleOf(text)).slice(0, numberOf(singleOf(count))),
  LEN: ([text = '']) => textOf(singleOf(text)).length,
  TRIM: ([text = '']) => textOf(singleOf(text)).trim().replace(/ +/g, ' '),
  TODAY: (_, { today }) => today,
  TEXT: ([value = '', format = '']) => shownText(plain(singleOf(value)), textOf(singleOf(format)), false),
  SUM: (args) => total(args.flatMap(itemsOf)),
  MAX: (args) => Math.max(...args.flatMap(numbersIn)),
  MIN: (args) => Math.min(...args.flatMap(numbersIn)),
  COUNTIF: (args) => countIfs(args),
  COUNTIFS: (args) => countIfs(args),
  SUMPRODUCT: (args) => total(products(args)),
  LOOKUP: ([wanted = '', keys = '', results]) => lookUp(singleOf(wanted), itemsOf(keys), itemsOf(results ?? keys)),
};

function plain(value: Single): string | number | boolean {
  if (isError(value)) throw new FormulaError(value.error);
  return value ?? 0;
}

/** Empty cells and texts of ranges do not count in AND and OR. */
function filled(value: Value): readonly Single[] {
  return isTable(value) ? itemsOf(value).filter((item) => item !== null && typeof item !== 'string') : [value];
}

function numbersIn(value: Value): readonly number[] {
  return itemsOf(value).flatMap((item) => (typeof item === 'number' ? [item] : []));
}

function total(items: readonly Single[]): number {
  let sum = 0;
  for (const item of items) {
    if (isError(item)) throw new FormulaError(item.error);
    if (typeof item === 'number') sum += item;
  }
  return sum;
}

function products(args: readonly Value[]): readonly number[] {
  const lists = args.map(itemsOf);
  return (lists[0] ?? []).map((_, index) =>
    lists.reduce((product, list) => {
      const item = list[index] ?? 0;
      if (isError(item)) throw new FormulaError(item.error);
      return product * (typeof item === 'number' ? item : 0);
    }, 1),
  );
}

/** A criterion of several texts gives several counts. */
function countIfs(args: readonly Value[]): Value {
  const pairs = args.flatMap((range, index) => (index % 2 === 0 ? [{ items: itemsOf(range), index: index + 1 }] : []));
  const several = args.findIndex((arg, index) => index % 2 === 1 && isTable(arg) && itemsOf(arg).length > 1);
  const count = (choice: Single | undefined) => {
    const tests = pairs.map(({ items, index }) => {
      const criterion = index === several && choice !== undefined ? choice : singleOf(args[index] ?? '');
      return { items, holds: criterionOf(criterion) };
    });
    const length = tests[0]?.items.length ?? 0;
    let found = 0;
    for (let at = 0; at < length; at++) if (tests.every(({ items, holds }) => holds(items[at] ?? ''))) found++;
    return found;
  };
  const criteria = several < 0 ? undefined : args[several];
  return criteria === undefined ? count(undefined) : { rows: [itemsOf(criteria).map(count)] };
}

/** 「市教育局」, 「>0」, 「<>」, 3; * and ? stand for anything, ~ before them for themselves. */
function criterionOf(criterion: Single): (value: Single) => boolean {
  if (criterion === null) return criterionOf(0);
  if (typeof criterion !== 'string') return (value) => !isError(value) && !isError(criterion) && value === criterion;
  const [, sign = '', words = ''] = /^(<=|>=|<>|[<>=])?([\s\S]*)$/.exec(criterion) ?? [];
  const number = words.trim() === '' ? NaN : Number(words);
  const wanted = Number.isNaN(number) ? words : number;
  if (sign !== '' && sign !== '=' && sign !== '<>') return comparing(sign, wanted);
  const isSame = same(wanted, words);
  return sign === '<>' ? (value) => !isSame(value) : isSame;
}

function same(wanted: string | number, words: string): (value: Single) => boolean {
  const pattern = typeof wanted === 'string' ? wildcards(wanted) : undefined;
  return (value) => {
    if (isError(value)) return false;
    if (!pattern) return value === wanted || String(value) === words;
    return typeof value === 'string' && pattern.test(value);
  };
}

function comparing(sign: string, wanted: string | number): (value: Single) => boolean {
  return (value) => {
    if (isError(value) || typeof value !== typeof wanted || value === '') return false;
    const order = compareValues(value, wanted);
    if (sign === '<') return order < 0;
    if (sign === '>') return order > 0;
    return sign === '<=' ? order <= 0 : order >= 0;
  };
}

function wildcards(words: string): RegExp {
  const source = words.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (sign, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (sign === '*') return '[\\s\\S]*';
    return sign === '?' ? '[\\s\\S]' : `\\${sign}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

/** The last key that is not above what is looked for. */
function lookUp(wanted: Single, keys: readonly Single[], results: readonly Single[]): Single {
  let found = -1;
  for (const [index, key] of keys.entries()) if (compareValues(key, wanted) <= 0) found = index;
  return found < 0 ? { error: '#N/A' } : (results[found] ?? null);
}

import { asNumber, asText, asTruth, FAULT, type FormulaValue } from './values';

/** A function of values that are already worked out. */
export type FormulaFunction = (args: readonly FormulaValue[]) => FormulaValue;

/** The functions conditional formats of offices use; every other one makes its rule not apply. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  AND: (args) => truths(args, (all) => !all.includes(false)),
  OR: (args) => truths(args, (all) => all.includes(true)),
  NOT: ([value = FAULT]) => mapped(asTruth(value), (truth) => !truth),
  ISBLANK: ([value = FAULT]) => value === null,
  ISNUMBER: ([value = FAULT]) => typeof value === 'number',
  ISTEXT: ([value = FAULT]) => typeof value === 'string',
  ISERROR: ([value = FAULT]) => value === FAULT,
  SEARCH: (args) => position(args, (text) => text.toLowerCase()),
  FIND: (args) => position(args, (text) => text),
  LEN: ([value = FAULT]) => mapped(asText(value), (text) => text.length),
  TRIM: ([value = FAULT]) => mapped(asText(value), (text) => text.trim().replace(/ +/g, ' ')),
  LEFT: ([value = FAULT, count = 1]) => sliced(value, 0, count),
  RIGHT: ([value = FAULT, count = 1]) => mapped(asText(value), (text) => sliced(text, startOfLast(text, count), count)),
  MID: ([value = FAULT, start = FAULT, count = FAULT]) =>
    mapped(asNumber(start), (from) => (from < 1 ? FAULT : sliced(value, Math.floor(from) - 1, count))),
  ABS: ([value = FAULT]) => mapped(asNumber(value), Math.abs),
  INT: ([value = FAULT]) => mapped(asNumber(value), Math.floor),
  MOD: ([value = FAULT, by = FAULT]) =>
    mapped(asNumber(value), (number) =>
      mapped(asNumber(by), (part) => (part === 0 ? FAULT : number - part * Math.floor(number / part))),
    ),
};

function mapped<T extends string | number | boolean>(
  value: T | typeof FAULT,
  map: (value: T) => FormulaValue,
): FormulaValue {
  return value === FAULT ? FAULT : map(value);
}

function truths(args: readonly FormulaValue[], join: (all: readonly boolean[]) => boolean): FormulaValue {
  const all = args.map(asTruth);
  const known = all.filter((truth) => truth !== FAULT);
  return known.length < all.length || all.length === 0 ? FAULT : join(known);
}

/** Place of one text in another, counted from 1; an error where it is not found. Wildcards are taken as they stand. */
function position(
  [part = FAULT, whole = FAULT, start = 1]: readonly FormulaValue[],
  fold: (text: string) => string,
): FormulaValue {
  const needle = asText(part);
  const text = asText(whole);
  const from = asNumber(start);
  if (needle === FAULT || text === FAULT || from === FAULT || from < 1) return FAULT;
  const at = fold(text).indexOf(fold(needle), Math.floor(from) - 1);
  return at < 0 ? FAULT : at + 1;
}

function sliced(value: FormulaValue, start: number, count: FormulaValue): FormulaValue {
  const text = asText(value);
  const length = asNumber(count);
  if (text === FAULT || length === FAULT || length < 0) return FAULT;
  return text.slice(start, start + Math.floor(length));
}

function startOfLast(text: string, count: FormulaValue): number {
  const length = asNumber(count);
  return length === FAULT ? 0 : Math.max(0, text.length - Math.floor(length));
}

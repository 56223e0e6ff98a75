import { type Token, tokensOf } from './tokens';

/** A formula as a tree. */
export type Formula =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | Extract<Token, { readonly kind: 'cell' }>
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: 'unary'; readonly sign: string; readonly of: Formula }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Formula; readonly right: Formula };

/** From the loosest to the tightest, as Excel binds them. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];
/** Excel nests functions 64 deep. */
const MAX_DEPTH = 64;

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Reads a formula with or without its leading 「=」; undefined for everything this workbench cannot work out. */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokensOf(text.replace(/^=/, ''));
  if (!tokens) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const formula = readLevel(reader, 0);
  return reader.at === tokens.length ? formula : undefined;
}

function readLevel(reader: Reader, level: number): Formula | undefined {
  const signs = LEVELS[level];
  if (!signs) return readUnary(reader);
  let left = readLevel(reader, level + 1);
  for (let sign = takeSign(reader, signs); sign !== undefined; sign = takeSign(reader, signs)) {
    const right = readLevel(reader, level + 1);
    if (!left || !right) return undefined;
    left = { kind: 'binary', sign, left, right };
  }
  return left;
}

function takeSign(reader: Reader, signs: readonly string[]): string | undefined {
  const token = reader.tokens[reader.at];
  if (token?.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
  reader.at += 1;
  return token.sign;
}

function readUnary(reader: Reader): Formula | undefined {
  const sign = takeSign(reader, ['-', '+']);
  if (sign !== undefined) {
    const of = deeper(reader, readUnary);
    return of && { kind: 'unary', sign, of };
  }
  let primary = readPrimary(reader);
  while (primary && takeSign(reader, ['%']) !== undefined) primary = { kind: 'unary', sign: '%', of: primary };
  return primary;
}

function readPrimary(reader: Reader): Formula | undefined {
  if (takeSign(reader, ['(']) !== undefined) {
    const inner = deeper(reader, (inside) => readLevel(inside, 0));
    return takeSign(reader, [')']) === undefined ? undefined : inner;
  }
  const token = reader.tokens[reader.at];
  if (!token || token.kind === 'sign') return undefined;
  reader.at += 1;
  if (token.kind === 'cell') return token;
  if (token.kind !== 'name') return { kind: 'value', value: token.value };
  if (takeSign(reader, ['(']) !== undefined) return deeper(reader, (inside) => readCall(inside, token.name));
  const isLogical = token.name === 'TRUE' || token.name === 'FALSE';
  return isLogical ? { kind: 'value', value: token.name === 'TRUE' } : undefined;
}

function readCall(reader: Reader, name: string): Formula | undefined {
  const args: Formula[] = [];
  if (takeSign(reader, [')']) !== undefined) return { kind: 'call', name, args };
  for (;;) {
    const arg = readLevel(reader, 0);
    if (!arg) return undefined;
    args.push(arg);
    if (takeSign(reader, [')']) !== undefined) return { kind: 'call', name, args };
    if (takeSign(reader, [',']) === undefined) return undefined;
  }
}

function deeper(reader: Reader, read: (reader: Reader) => Formula | undefined): Formula | undefined {
  if (reader.depth >= MAX_DEPTH) return undefined;
  reader.depth += 1;
  const formula = read(reader);
  reader.depth -= 1;
  return formula;
}

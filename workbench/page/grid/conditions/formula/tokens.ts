import { columnIndex } from '../../../../../src/grid/address';

/** One word of a formula. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Zero-based; a reference without $ moves with the cell the formula is asked for. */
  | {
      readonly kind: 'cell';
      readonly row: number;
      readonly col: number;
      readonly isRowFixed: boolean;
      readonly isColFixed: boolean;
    }
  | { readonly kind: 'sign'; readonly sign: string };

const TOKEN =
  /\s+|"((?:[^"]|"")*)"|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!:])|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>%(),])/y;

/** Splits a formula without its leading 「=」 into words; undefined where it holds something that is not read here. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return undefined;
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray): Token | undefined {
  const [, text, number, colFixed, letters, rowFixed, digits, name, sign] = match;
  if (text !== undefined) return { kind: 'text', value: text.replaceAll('""', '"') };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (letters !== undefined) {
    return {
      kind: 'cell',
      row: Number(digits) - 1,
      col: columnIndex(letters),
      isRowFixed: rowFixed === '$',
      isColFixed: colFixed === '$',
    };
  }
  if (name !== undefined) return { kind: 'name', name: name.toUpperCase() };
  return sign === undefined ? undefined : { kind: 'sign', sign };
}

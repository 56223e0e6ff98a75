import { digitByDigit, withUnits } from './numerals';
import type { FormatSection, FormatToken } from './parse-format';

/** Width of a number under General, in characters. */
const GENERAL_WIDTH = 11;

/** A number as the General format shows it: at most eleven characters, then scientific. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return scientific(value);
  const wholeDigits = Math.floor(size) === 0 ? 1 : String(Math.floor(size)).length;
  if (size < 1e-4) {
    const plain = String(Number(value.toFixed(GENERAL_WIDTH - 2)));
    return size === 0 || Number(plain) === value ? trimZeros(size.toFixed(9), value < 0) : scientific(value);
  }
  return trimZeros(size.toFixed(Math.max(0, GENERAL_WIDTH - 1 - wholeDigits)), value < 0);
}

function trimZeros(digits: string, isNegative: boolean): string {
  const trimmed = digits.includes('.') ? digits.replace(/(?:\.|(?<!0))0+$/, '') : digits;
  return isNegative ? `-${trimmed}` : trimmed;
}

function scientific(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const power = exponent.slice(1).padStart(2, '0');
  return `${mantissa.replace(/(?:\.|(?<!0))0+$/, '')}E${exponent.charAt(0)}${power}`;
}

/** A number through a section with digit places; `size` is not negative. */
export function numberText(size: number, section: FormatSection): string {
  const { tokens } = section;
  // Fractions (「# ?/?」) are not drawn; the plain number says the same.
  if (tokens.some(({ kind }) => kind === 'slash')) return generalText(size);
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponentAt >= 0) return exponentText(size, tokens, exponentAt);
  const text = fixedText(scaled(size, tokens), tokens);
  return digitByDigit(text, section.numerals);
}

/** A number through a section that says General, perhaps with words around it. */
export function generalSectionText(size: number, section: FormatSection): string {
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      return token.kind === 'general' ? withUnits(generalText(size), section.numerals) : '';
    })
    .join('');
}

/** Each % multiplies by a hundred; each comma behind the last digit place divides by a thousand. */
function scaled(size: number, tokens: readonly FormatToken[]): number {
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  return Number(`${size}`) * 100 ** percents * 1000 ** -thousandsDropped(tokens);
}

function thousandsDropped(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const last = lastPlaceOf(point < 0 ? tokens : tokens.slice(0, point));
  let count = 0;
  while (last >= 0 && tokens[last + 1 + count]?.kind === 'comma') count += 1;
  return count;
}

function lastPlaceOf(tokens: readonly FormatToken[]): number {
  return tokens.reduce((last, { kind }, index) => (kind === 'digit' ? index : last), -1);
}

function exponentText(size: number, tokens: readonly FormatToken[], at: number): string {
  const mantissa = tokens.slice(0, at);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const places = (point < 0 ? mantissa : mantissa.slice(0, point)).filter(({ kind }) => kind === 'digit').length;
  const exact = size === 0 ? 0 : Math.floor(Math.log10(size) + 1e-12);
  const step = Math.max(1, places);
  const exponent = Math.floor(exact / step) * step;
  const sign = tokens[at];
  const plus = exponent < 0 ? '-' : sign?.kind === 'exponent' && sign.plus ? '+' : '';
  const power = fixedText(Math.abs(exponent), tokens.slice(at + 1));
  return `${fixedText(size / 10 ** exponent, mantissa)}E${plus}${power}`;
}

function fixedText(size: number, tokens: readonly FormatToken[]): string {
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const decimalTokens = tokens.slice(point);
  const decimals = Math.min(30, decimalTokens.filter(({ kind }) => kind === 'digit').length);
  const [whole, fraction] = rounded(size, decimals);
  return wholeText(whole, tokens.slice(0, point)) + fractionText(fraction, decimalTokens);
}

/** Digits before and after the point, rounded half up in the decimal notation, as Excel rounds. */
function rounded(size: number, decimals: number): readonly [string, string] {
  const plain = Number(size.toPrecision(15));
  const notation = String(plain);
  const shifted = notation.includes('e') ? plain * 10 ** decimals : Number(`${notation}e${decimals}`);
  const digits = Number.isFinite(shifted) ? BigInt(Math.round(shifted)).toString() : '0';
  const padded = digits.padStart(decimals + 1, '0');
  const cut = padded.length - decimals;
  return [padded.slice(0, cut), padded.slice(cut)];
}

function wholeText(digits: string, tokens: readonly FormatToken[]): string {
  const firstPlace = tokens.findIndex(({ kind }) => kind === 'digit');
  const lastPlace = lastPlaceOf(tokens);
  const isGrouped = tokens.some(({ kind }, index) => kind === 'comma' && index > firstPlace && index < lastPlace);
  let rest = digits === '0' ? '' : digits;
  let place = 0;
  let text = '';
  const put = (digit: string) => {
    const mark = isGrouped && place > 0 && place % 3 === 0 && digit !== ' ' ? ',' : '';
    text = digit + mark + text;
    place += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== 'digit') {
      if (token) text = outsideText(token) + text;
      continue;
    }
    if (rest !== '') {
      put(rest.slice(-1));
      rest = rest.slice(0, -1);
    } else if (token.pad !== '#') put(token.pad === '0' ? '0' : ' ');
    // The first place takes all digits that are left.
    for (; index === firstPlace && rest !== ''; rest = rest.slice(0, -1)) put(rest.slice(-1));
  }
  return text;
}

function fractionText(digits: string, tokens: readonly FormatToken[]): string {
  let text = '';
  let place = 0;
  for (const token of tokens) {
    if (token.kind === 'point') text += '.';
    else if (token.kind !== 'digit') text += outsideText(token);
    else {
      const digit = digits.charAt(place);
      const isNeeded = token.pad === '0' || /[1-9]/.test(digits.slice(place));
      text += isNeeded ? digit : token.pad === '?' ? ' ' : '';
      place += 1;
    }
  }
  return text;
}

function outsideText(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : '';
}

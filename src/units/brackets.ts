import { toHalfWidth } from '../text/width';
import { type FoldedText, NO_GAP } from './fold';

/** Closing bracket by opening bracket, in folded text, and how a Chinese text prints it. */
const CLOSERS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['〔', '〕'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
]);
const OPENERS = new Map(Array.from(CLOSERS, ([opener, closer]) => [closer, opener]));

/** Which bracket belongs to which. */
interface BracketPairs {
  readonly closerOf: ReadonlyMap<number, number>;
  readonly openerOf: ReadonlyMap<number, number>;
  /** Indexes of brackets without a partner, in order. */
  readonly stray: readonly number[];
}

/** A text whose brackets all have a partner. */
export interface BalancedText {
  readonly folded: FoldedText;
  /** Index of the closing bracket by index of its opening bracket, in `folded.key`. */
  readonly closerOf: ReadonlyMap<number, number>;
  /** Offsets in the original text of the brackets that had no partner, in order. */
  readonly strayOffsets: readonly number[];
}

/** Leaves out stray brackets; one that opens a remark nobody closed is closed before the next separator. */
export function balanceBrackets(folded: FoldedText, isSeparator: (sign: string) => boolean): BalancedText {
  const pairs = pairBrackets(folded, isSeparator);
  const strayOffsets = pairs.stray.map((index) => folded.at[index] ?? 0);
  if (strayOffsets.length === 0) return { folded, closerOf: pairs.closerOf, strayOffsets };
  const mended = mend(folded, pairs, isSeparator);
  return { folded: mended, closerOf: pairBrackets(mended, isSeparator).closerOf, strayOffsets };
}

/** Pairs brackets of one family; a closer skips openers of other families, which become stray. Linear. */
function pairBrackets(folded: FoldedText, isSeparator: (sign: string) => boolean): BracketPairs {
  const { key } = folded;
  const closerOf = new Map<number, number>();
  const stray: number[] = [];
  const open: { readonly index: number; readonly sign: string }[] = [];
  const waiting = new Map<string, number>();
  const count = (sign: string, change: number) => waiting.set(sign, (waiting.get(sign) ?? 0) + change);
  for (let index = 0; index < key.length; index++) {
    const sign = key.charAt(index);
    const opener = OPENERS.get(sign);
    if (CLOSERS.has(sign)) {
      open.push({ index, sign });
      count(sign, 1);
    } else if (opener !== undefined && (waiting.get(opener) ?? 0) === 0) {
      if (!endsListMark(folded, index, isSeparator)) stray.push(index);
    } else if (opener !== undefined) {
      let last = open.pop();
      for (; last && last.sign !== opener; last = open.pop()) {
        count(last.sign, -1);
        stray.push(last.index);
      }
      count(opener, -1);
      if (last) closerOf.set(last.index, index);
    }
  }
  stray.push(...open.map(({ index }) => index));
  stray.sort((a, b) => a - b);
  return { closerOf, openerOf: new Map(Array.from(closerOf, ([opener, closer]) => [closer, opener])), stray };
}

/** 「1）市教育局 2）市财政局」: the bracket behind a number needs no partner. */
function endsListMark({ key, gaps }: FoldedText, index: number, isSeparator: (sign: string) => boolean): boolean {
  const digits = /\d{1,2}$/.exec(key.slice(Math.max(0, index - 3), index))?.[0].length ?? 0;
  const start = index - digits;
  if (digits === 0 || index + 1 === key.length) return false;
  return start === 0 || (gaps[start] ?? NO_GAP) > NO_GAP || isSeparator(key.charAt(start - 1));
}

function mend(folded: FoldedText, pairs: BracketPairs, isSeparator: (sign: string) => boolean): FoldedText {
  const endings = missingClosers(folded.key, pairs, isSeparator);
  const kept = new Set([...endings.values()].flat());
  const left = new Set(pairs.stray.filter((index) => !kept.has(index)));
  const length = folded.key.length + kept.size;
  const at = new Int32Array(length);
  const gaps = new Uint8Array(length);
  let key = '';
  let shown = '';
  let gap = NO_GAP;
  for (let index = 0; index <= folded.key.length; index++) {
    for (const opener of endings.get(index) ?? []) {
      at[key.length] = folded.at[index - 1] ?? 0;
      key += CLOSERS.get(folded.key.charAt(opener)) ?? '';
      shown += closingSign(folded.shown.charAt(opener)) ?? '';
    }
    if (index === folded.key.length) break;
    gap = Math.max(gap, folded.gaps[index] ?? NO_GAP);
    if (left.has(index)) continue;
    at[key.length] = folded.at[index] ?? 0;
    gaps[key.length] = key === '' ? NO_GAP : gap;
    key += folded.key.charAt(index);
    shown += folded.shown.charAt(index);
    gap = NO_GAP;
  }
  return { text: folded.text, key, shown, at, gaps };
}

/** Stray openers with words behind them, by the index before which each should have been closed; innermost first. */
function missingClosers(
  key: string,
  { stray, openerOf, closerOf }: BracketPairs,
  isSeparator: (sign: string) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const openers = new Set(stray.filter((index) => CLOSERS.has(key.charAt(index))));
  const endings = new Map<number, number[]>();
  let end = key.length;
  let hasWords = false;
  for (let index = key.length - 1; index >= 0; index--) {
    const opener = openerOf.get(index);
    if (opener !== undefined) {
      index = opener;
      hasWords = true;
    } else if (isSeparator(key.charAt(index))) {
      end = index;
      hasWords = false;
    } else if (openers.has(index)) {
      const isDoubled = closerOf.get(index + 1) === end - 1;
      if (hasWords && !isDoubled) addTo(endings, end, index);
    } else if (!OPENERS.has(key.charAt(index))) {
      hasWords = true;
    }
  }
  return endings;
}

function addTo(lists: Map<number, number[]>, key: number, entry: number): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** The sign that closes an opening bracket, as wide as it is: 「（」 → 「）」. Undefined for every other sign. */
export function closingSign(opener: string): string | undefined {
  const halfWidth = CLOSERS.get(opener);
  if (halfWidth !== undefined || !CLOSERS.has(toHalfWidth(opener))) return halfWidth;
  return String.fromCharCode(opener.charCodeAt(0) + (opener === '（' ? 1 : 2));
}

import { areConfusable } from '../units/matching/confusable';
import { plainWording } from './plain-wording';

/** Two texts that seem to say one thing, by their places in the list. */
export interface NearPair {
  readonly earlier: number;
  readonly later: number;
}

/** Shorter texts are names: one character makes another thing of them. */
const FEWEST_CHARS = 10;
/** A slip of one character is looked for in texts of this length: long enough to be no parallel item, short enough to be quick. */
const FEWEST_FOR_SLIP = 16;
const MOST_FOR_SLIP = 300;

/** Texts with one hash that are compared with each other, at most: more of them are a list made by a pattern. */
const MOST_COMPARED = 6;

/** Characters that make another place, time, size or order wherever they stand. */
const TELLING = new Set(
  '一二三四五六七八九十百千万亿两零〇首次末初上中下前后左右东南西北内外大小高低新旧老少多长短轻重公私男女省市县区镇乡村街社户厂校年月日季旬周时不未非无免禁减增正副主总分全半双单甲乙丙丁戊己庚辛水电气热油煤猪牛羊鸡鸭鱼稻麦',
);

/**
 * Pairs of different texts that differ by wording only (进一步, 制定/制订) or by one slip of the pen. Each later text is paired with one
 * earlier text at most. `sameKind` says whether two texts may be compared at all. Near-linear: texts meet by keys, never all with all.
 */
export function nearDuplicates(
  texts: readonly string[],
  sameKind: (one: number, other: number) => boolean,
): readonly NearPair[] {
  const words = texts.map(plainWording);
  const pairs = new Map<number, number>();
  const offer = (one: number, other: number) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    if (!pairs.has(later) && sameKind(earlier, later)) pairs.set(later, earlier);
  };
  for (const group of groupsOf(words)) {
    for (const [at, index] of group.entries()) {
      for (const other of group.slice(Math.max(0, at - MOST_COMPARED), at)) offer(other, index);
    }
  }
  for (const group of slipGroups(words)) {
    for (const [at, index] of group.entries()) {
      for (const other of group.slice(Math.max(0, at - MOST_COMPARED), at)) {
        if (isSlip(words[other] ?? '', words[index] ?? '')) offer(other, index);
      }
    }
  }
  return [...pairs].map(([later, earlier]) => ({ earlier, later })).sort((a, b) => a.later - b.later);
}

/** Indexes of texts with equal wording, in order. */
function groupsOf(words: readonly string[]): Iterable<readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    if (word.length < FEWEST_CHARS) continue;
    const group = byWord.get(word);
    if (group) group.push(index);
    else byWord.set(word, [index]);
  }
  return [...byWord.values()].filter((group) => group.length > 1);
}

/**
 * Texts that may be a slip away from each other: they share the sum of their characters, with one of them left out or not.
 * A table of bits says first which sums occur twice, so that only those few are remembered.
 */
function slipGroups(words: readonly string[]): Iterable<readonly number[]> {
  const seen = new Uint8Array(1 << 22);
  const twice = new Uint8Array(1 << 22);
  const once = new Set<string>();
  const indexes = [...words.keys()].filter((index) => {
    const word = words[index] ?? '';
    if (word.length < FEWEST_FOR_SLIP || word.length > MOST_FOR_SLIP || once.has(word)) return false;
    once.add(word);
    return true;
  });
  for (const index of indexes) {
    for (const key of sumsOf(words[index] ?? '')) {
      const bit = key >>> 10;
      if (seen[bit] === 1) twice[bit] = 1;
      seen[bit] = 1;
    }
  }
  const groups = new Map<number, number[]>();
  for (const index of indexes) {
    for (const key of sumsOf(words[index] ?? '')) {
      if (twice[key >>> 10] !== 1) continue;
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Sums over the mixed codes of a text's characters: of all of them, and of all but one that tells nothing. */
function sumsOf(word: string): ReadonlySet<number> {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum = (sum + mixed(word.charCodeAt(at))) >>> 0;
  const sums = new Set([sum]);
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isHan(code)) sums.add((sum - mixed(code)) >>> 0);
  }
  return sums;
}

function mixed(code: number): number {
  const spread = Math.imul(code ^ (code << 7), 0x9e37_79b1);
  return (spread ^ (spread >>> 15)) >>> 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** One character too many or too few, two neighbours swapped, or one taken for another that sounds or looks alike. */
export function isSlip(one: string, other: string): boolean {
  if (one.length > other.length) return isSlip(other, one);
  const [left, right] = differingMiddles(one, other);
  if (!isIdle(left) || !isIdle(right)) return false;
  if (left === '') return right.length === 1;
  if (left.length === 1) return right.length === 1 && areConfusable(left, right);
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** What is left of two texts without their common beginning and end. */
function differingMiddles(one: string, other: string): readonly [string, string] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/** True where no character of a piece makes another place, time or number. */
function isIdle(piece: string): boolean {
  if (piece.length > 2) return false;
  for (let at = 0; at < piece.length; at++) {
    if (TELLING.has(piece.charAt(at)) || !isHan(piece.charCodeAt(at))) return false;
  }
  return true;
}

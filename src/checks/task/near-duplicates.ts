import { areConfusable } from '../../units/matching/confusable';
import { plainWording } from './plain-wording';

/** Two texts that seem to say one thing, by their places in the list. */
export interface NearPair {
  readonly earlier: number;
  readonly later: number;
}

/** Shorter texts are names: one character makes another thing of them. */
const FEWEST_CHARS = 8;
/** A slip of one character is looked for in texts of this length: long enough to be no parallel item, short enough to be quick. */
const FEWEST_FOR_SLIP = 16;
const MOST_FOR_SLIP = 300;

/** Texts with one hash that are compared with each other, at most: more of them are a list made by a pattern. */
const MOST_COMPARED = 6;

/** Texts between two chances to stop. */
const TEXTS_PER_PAUSE = 1000;

/** Characters that make another place, time, size or order wherever they stand. */
const TELLING =
  '一二三四五六七八九十百千万亿两零〇首次末初上中下前后左右东南西北内外大小高低新旧老少多长短轻重公私男女省市县区镇乡村街社户厂校年月日季旬周时不未非无免禁减增正副主总分全半双单甲乙丙丁戊己庚辛水电气热油煤猪牛羊鸡鸭鱼稻麦';

/** 1 where a character may be too many, missing, swapped or mistaken: Chinese characters that tell nothing. */
const IDLE = new Uint8Array(0x1_0000).fill(1, 0x4e00, 0xa000);
for (let at = 0; at < TELLING.length; at++) IDLE[TELLING.charCodeAt(at)] = 0;

/**
 * Pairs of different texts that differ by wording only (进一步, 制定/制订) or by one slip of the pen. Each later text is paired with one
 * earlier text at most. Only texts of one kind are compared. Near-linear: texts meet by keys, never all with all.
 * Long lists take their time: there are chances to stop in between.
 */
export function* nearDuplicates(
  texts: readonly string[],
  kindOf: (index: number) => string,
): Generator<undefined, readonly NearPair[]> {
  const words: string[] = [];
  const byKind = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    if (index % TEXTS_PER_PAUSE === 0) yield;
    words.push(plainWording(text));
    append(byKind, kindOf(index), index);
  }
  const pairs = new Map<number, number>();
  const offer = (one: number, other: number) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    if (!pairs.has(later)) pairs.set(later, earlier);
  };
  const isTimeToPause = everySo(TEXTS_PER_PAUSE);
  for (const indexes of byKind.values()) {
    if (indexes.length < 2) continue;
    const byWord = indexesByWord(words, indexes);
    for (const group of byWord.values()) eachNear(group, offer);
    for (const group of yield* slipGroups(words, byWord.values(), isTimeToPause)) {
      eachNear(group, (one, other) => {
        if (isSlip(words[one] ?? '', words[other] ?? '')) offer(one, other);
      });
    }
  }
  return [...pairs].map(([later, earlier]) => ({ earlier, later })).sort((a, b) => a.later - b.later);
}

function append<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/** True at every so many calls. */
function everySo(calls: number): () => boolean {
  let call = 0;
  return () => ++call % calls === 0;
}

/** Shows every member of a group with the few before it. */
function eachNear(group: readonly number[], show: (one: number, other: number) => void): void {
  for (let at = 1; at < group.length; at++) {
    for (let before = Math.max(0, at - MOST_COMPARED); before < at; before++) show(group[before] ?? 0, group[at] ?? 0);
  }
}

/** Indexes of texts with equal wording, in order; names are left out. */
function indexesByWord(words: readonly string[], indexes: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const index of indexes) {
    const word = words[index] ?? '';
    if (word.length >= FEWEST_CHARS) append(byWord, word, index);
  }
  return byWord;
}

/**
 * Texts that may be a slip away from each other: they share the sum of their characters, with one of them left out or not.
 * A table of counts says first which sums occur twice, so that only those few are remembered.
 */
function* slipGroups(
  words: readonly string[],
  equals: Iterable<readonly number[]>,
  isTimeToPause: () => boolean,
): Generator<undefined, Iterable<readonly number[]>> {
  const indexes: number[] = [];
  let chars = 0;
  for (const [first = 0] of equals) {
    const { length } = words[first] ?? '';
    if (length < FEWEST_FOR_SLIP || length > MOST_FOR_SLIP) continue;
    indexes.push(first);
    chars += length;
  }
  // Sixteen places a sum keep chance meetings rare.
  const bits = Math.min(26, Math.ceil(Math.log2(chars * 16 + 16)));
  const counts = countsToTwo(bits);
  const eachSum = sumsOf();
  for (const index of indexes) {
    if (isTimeToPause()) yield;
    eachSum(words[index] ?? '', counts.add);
  }
  const groups = new Map<number, number[]>();
  for (const index of indexes) {
    if (isTimeToPause()) yield;
    eachSum(words[index] ?? '', (sum) => {
      if (!counts.isTwo(sum)) return;
      append(groups, sum, index);
    });
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Counts sums up to two by their first bits, four counts a byte: a long list's table still fits near the processor. */
function countsToTwo(bits: number) {
  const seen = new Uint8Array(1 << (bits - 2));
  const shift = 32 - bits;
  return {
    add: (sum: number) => {
      const place = sum >>> shift;
      const byte = seen[place >>> 2] ?? 0;
      const mark = 1 << ((place & 3) << 1);
      seen[place >>> 2] = byte | mark | ((byte & mark) << 1);
    },
    isTwo: (sum: number) => {
      const place = sum >>> shift;
      return ((seen[place >>> 2] ?? 0) & (2 << ((place & 3) << 1))) !== 0;
    },
  };
}

/**
 * Names the sums over the mixed codes of a text's characters, each once: of all of them, and of all but one idle character.
 * What tells (numbers, places) counts in its order, so that 「第12项」 and 「第21项」 do not meet.
 */
function sumsOf(): (word: string, name: (sum: number) => void) => void {
  const lastSeen = new Int32Array(0x1_0000);
  let text = 0;
  return (word, name) => {
    text++;
    let sum = 0;
    let telling = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (IDLE[code] === 1) sum = (sum + mixed(code)) >>> 0;
      else telling = Math.imul(telling ^ code, 0x0100_0193);
    }
    sum = (sum + mixed(telling)) >>> 0;
    name(sum);
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (IDLE[code] !== 1 || lastSeen[code] === text) continue;
      lastSeen[code] = text;
      name((sum - mixed(code)) >>> 0);
    }
  };
}

function mixed(code: number): number {
  const spread = Math.imul(code ^ (code << 7), 0x9e37_79b1);
  return (spread ^ (spread >>> 15)) >>> 0;
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

/** True for at most two characters that make no other place, time or number. */
function isIdle(piece: string): boolean {
  if (piece.length > 2) return false;
  for (let at = 0; at < piece.length; at++) if (IDLE[piece.charCodeAt(at)] !== 1) return false;
  return true;
}

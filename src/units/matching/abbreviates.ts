import type { BodyWord, SpelledBody } from './spell-body';

/** Characters that tell neighbours apart: 城东 and 城西, 上坪 and 下坪, 第一 and 第二. An abbreviation keeps them. */
const CONTRASTS = new Set(
  '东西南北中上下左右内外新老旧大小前后高低远近一二三四五六七八九十百甲乙丙丁0123456789ABCDEFG',
);

/** True for a character by which two names are told apart: 东, 上, 一. */
export function isContrast(character: string): boolean {
  return CONTRASTS.has(character);
}

/** True where the short name leaves out of the long one only what an abbreviation may: 发改委 of 发展和改革委员会. */
export function abbreviates(short: SpelledBody, long: SpelledBody): boolean {
  if (!sharesHead(short, long) || short.stem.length > long.stem.length) return false;
  if (short.stem === '' || long.stem === '') return short.stem === long.stem;
  const inside = insideWords(short.words, short.stem);
  let reached = new Set([0]);
  for (const word of long.words) {
    const next = new Set<number>();
    for (const at of reached) {
      if (word.kind === 'empty') next.add(at);
      for (const end of endsOf(short, at, word)) if (!inside.has(end)) next.add(end);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(short.stem.length);
}

function sharesHead(one: SpelledBody, other: SpelledBody): boolean {
  return one.head === other.head || one.headKinds.some((kind) => other.headKinds.includes(kind));
}

/** Offsets that lie inside a word the short name writes out: nothing may come between its characters. */
function insideWords(words: readonly BodyWord[], stem: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let at = 0;
  for (const { text, kind } of words) {
    const start = stem.indexOf(text, at);
    if (start < 0) continue;
    at = start + text.length;
    if (kind !== 'subject' && kind !== 'number') continue;
    for (let offset = start + 1; offset < at; offset++) inside.add(offset);
  }
  return inside;
}

/** Where the short stem may go on after the part of it that stands for a word. */
function endsOf({ stem }: SpelledBody, at: number, word: BodyWord): number[] {
  if (word.kind === 'number') return numberEnds(stem, at, word.text);
  const ends: number[] = [];
  const last = Math.min(stem.length, at + word.text.length);
  for (let end = at + 1; end <= last; end++) if (standsFor(stem.slice(at, end), word)) ends.push(end);
  return ends;
}

function numberEnds(stem: string, at: number, number: string): number[] {
  const start = stem.charAt(at) === '第' ? at + 1 : at;
  return stem.startsWith(number, start) ? [start + number.length] : [];
}

/** A two-character word is heard by its first character, a longer one by any part of it; names keep what tells them apart. */
function standsFor(part: string, { text, kind }: BodyWord): boolean {
  if (!isSubsequence(part, text)) return false;
  if (text.length <= 2 || kind === 'unknown') {
    if (part.charAt(0) !== text.charAt(0)) return false;
  }
  return kind !== 'unknown' || [...text].every((character) => !isContrast(character) || part.includes(character));
}

function isSubsequence(part: string, text: string): boolean {
  let at = -1;
  for (const character of part) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

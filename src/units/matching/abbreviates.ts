import { ABBREVIATED_WORDS } from './body-words';
import { type BodyWord, isDepartment, type SpelledBody } from './spell-body';

/** Characters that tell neighbours apart: 城东 and 城西, 上坪 and 下坪, 第一 and 第二. An abbreviation keeps them. */
const CONTRAST = /[东西南北中上下左右内外新老旧大小前后高低远近一二三四五六七八九十百甲乙丙丁0-9a-z]/i;

/** True for a character by which two names are told apart: 东, 上, 一. */
export function isContrast(character: string): boolean {
  return CONTRAST.test(character);
}

/** True where the short name leaves out of the long one only what an abbreviation may: 发改委 of 发展和改革委员会. */
export function abbreviates(short: SpelledBody, long: SpelledBody): boolean {
  return sharesHead(short, long) && stemAbbreviates(short, long);
}

function sharesHead(one: SpelledBody, other: SpelledBody): boolean {
  return one.head === other.head || one.headKinds.some((kind) => other.headKinds.includes(kind));
}

/** Like `abbreviates`, whatever the names end in. Departments may also differ in empty words: 市场监管局, 市场监督局. */
export function stemAbbreviates(short: SpelledBody, long: SpelledBody): boolean {
  if (short.stem === '' || long.stem === '') return short.stem === long.stem;
  if (areHeard(short.words, long.words)) return true;
  const said = short.words.filter(({ kind }) => kind !== 'empty');
  return isDepartment(short) && said.length < short.words.length && areHeard(said, long.words);
}

/** True where the short words are made of characters of the long ones, in order, and hold some of every word that must be heard. */
function areHeard(short: readonly BodyWord[], long: readonly BodyWord[]): boolean {
  const stem = short.map(({ text }) => text).join('');
  const inside = insideWords(short);
  let reached = new Set([0]);
  for (const word of long) {
    const next = new Set<number>();
    for (const at of reached) {
      if (word.kind === 'empty') next.add(at);
      for (const end of endsOf(stem, at, word)) if (!inside.has(end)) next.add(end);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(stem.length);
}

/** Offsets inside a word the short name writes out: nothing may come between its characters, 中医院 is no 中心医院. */
function insideWords(words: readonly BodyWord[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let start = 0;
  for (const { text, kind } of words) {
    const isWhole = kind === 'number' || (kind === 'subject' && !ABBREVIATED_WORDS.has(text));
    for (let offset = 1; isWhole && offset < text.length; offset++) inside.add(start + offset);
    start += text.length;
  }
  return inside;
}

/** Where the short stem may go on after the part of it that stands for a word. */
function endsOf(stem: string, at: number, word: BodyWord): number[] {
  if (word.kind === 'number') return stem.startsWith(word.text, at) ? [at + word.text.length] : [];
  const ends: number[] = [];
  const last = Math.min(stem.length, at + word.text.length);
  for (let end = at + 1; end <= last; end++) if (standsFor(stem.slice(at, end), word)) ends.push(end);
  return ends;
}

/** A two-character word is heard by its first character, a longer one by any part of it, what no list knows only as a whole. */
function standsFor(part: string, { text, kind }: BodyWord): boolean {
  if (kind === 'unknown') return part === text;
  if (text.length <= 2 && part.charAt(0) !== text.charAt(0)) return false;
  return isSubsequence(part, text);
}

function isSubsequence(part: string, text: string): boolean {
  let at = -1;
  for (const character of part) {
    at = text.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

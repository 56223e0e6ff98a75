import { readSyllable } from './pinyin';
import type { TextSpan } from './text-span';
import { SIMPLIFIED_OF, SIMPLIFIED_ONLY } from './traditional-characters';

/** One Han character with one to six small letters in round brackets right behind it. */
const BRACKETED_LETTERS = /(\p{Script=Han})[(（]([a-zà-ÿāáǎēéěīíǐōóǒūúǔǖǘǚǜńňǹḿ]{1,6})[)）]/gu;

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED_OF.keys()].join('')}]`);
const ALL_TRADITIONAL = new RegExp(TRADITIONAL, 'g');

/**
 * Brackets that a converting web page left behind: a pinyin syllable right after the character it reads, 「區(qū)」.
 * Without a tone mark it counts only after a traditional character, so that 「甲(a)」「加入(jia)」 stay.
 */
export function pinyinArtefacts(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  if (!text.includes(')') && !text.includes('）')) return spans;
  for (const match of text.matchAll(BRACKETED_LETTERS)) {
    const [whole, character = '', letters = ''] = match;
    const syllable = readSyllable(letters);
    if (syllable === 'toned' || (syllable === 'plain' && SIMPLIFIED_OF.has(character))) {
      spans.push({ start: match.index + character.length, end: match.index + whole.length });
    }
  }
  return spans;
}

/** The text without pinyin artefacts: 「市發(fā)改委」 → 「市發改委」. */
export function stripArtefacts(text: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of pinyinArtefacts(text)) {
    kept += text.slice(from, start);
    from = end;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** True where the text as a whole is in traditional script; a traditional name quoted in a simplified text does not count. */
export function looksTraditional(text: string): boolean {
  if (!TRADITIONAL.test(text)) return false;
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (SIMPLIFIED_OF.has(character)) traditional++;
    else if (SIMPLIFIED_ONLY.has(character)) simplified++;
  }
  return traditional > 2 * simplified;
}

/**
 * Frequent traditional characters as simplified ones, one for one, so that places in the text stay the same.
 * Enough to recognise header words without the dictionary that turns whole texts.
 */
export function simplifyFrequent(text: string): string {
  if (!TRADITIONAL.test(text)) return text;
  return text.replace(ALL_TRADITIONAL, (character) => SIMPLIFIED_OF.get(character) ?? character);
}

import { SIMPLIFIED_BY_TRADITIONAL } from './names/traditional';

/** What stood before a character: nothing, blanks, or blanks with a line break among them. */
export const NO_GAP = 0;
export const BLANK_GAP = 1;
export const BREAK_GAP = 2;

/** A text as the recogniser sees it: no white space, half-width signs, simplified script. */
export interface FoldedText {
  readonly text: string;
  readonly key: string;
  /** The characters of `key` as the text writes them. */
  readonly shown: string;
  /** Offset in `text` of every character of `key`. */
  readonly at: Int32Array;
  /** NO_GAP, BLANK_GAP or BREAK_GAP: what was left out before every character of `key`. */
  readonly gaps: Uint8Array;
}

const BLANK = /[\s\u200b-\u200f\u2060\ufeff]/;
const LINE_BREAK = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;
/** 「區(qū)」: the reading a web page printed behind a character. */
const PINYIN = /[(（][a-z\u00e0-\u01ff]{1,6}[)）]/y;
const CJK = /[\u3400-\u9fff]/;
/** Signs that mean the same as a commoner one. */
const SAME_SIGNS = new Map([
  ['､', '、'],
  ['﹑', '、'],
  ['﹐', ','],
  ['﹔', ';'],
  ['∶', ':'],
  ['﹕', ':'],
  ['｡', '。'],
  ['﹙', '('],
  ['﹚', ')'],
]);

/** Folds a cell's text, one character to one, so that every place can be found again in the original. */
export function fold(text: string): FoldedText {
  const at = new Int32Array(text.length);
  const gaps = new Uint8Array(text.length);
  let key = '';
  let shown = '';
  let gap = NO_GAP;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (BLANK.test(character)) {
      gap = Math.max(gap, LINE_BREAK.test(character) ? BREAK_GAP : BLANK_GAP);
      continue;
    }
    const artefact = pinyinLength(text, offset);
    if (artefact > 0) {
      offset += artefact - 1;
      continue;
    }
    at[key.length] = offset;
    gaps[key.length] = key.length === 0 ? NO_GAP : gap;
    key += foldCharacter(character);
    shown += character;
    gap = NO_GAP;
  }
  return { text, key, shown, at, gaps };
}

function pinyinLength(text: string, offset: number): number {
  const character = text.charAt(offset);
  if ((character !== '(' && character !== '（') || offset === 0 || !CJK.test(text.charAt(offset - 1))) return 0;
  PINYIN.lastIndex = offset;
  return PINYIN.exec(text)?.[0].length ?? 0;
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return SIMPLIFIED_BY_TRADITIONAL.get(character) ?? SAME_SIGNS.get(character) ?? character;
}

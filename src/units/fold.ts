import { isBlank } from '../text/blanks';
import { pinyinArtefacts, simplifyFrequent } from '../text/script';
import { toHalfWidth } from '../text/width';

/** What stood before a character: nothing, blanks, or blanks with a line break among them. */
export const NO_GAP = 0;
export const BLANK_GAP = 1;
export const BREAK_GAP = 2;

/** A text as the recogniser sees it: no white space and artefacts, half-width signs, simplified script. */
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

const LINE_BREAK = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;
/** Half-width and small forms of Chinese signs that `toHalfWidth` leaves alone. */
const SMALL_FORMS = new Map([
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
  const flat = simplifyFrequent(toHalfWidth(text));
  const skips = new Map(pinyinArtefacts(text).map(({ start, end }) => [start, end]));
  const at = new Int32Array(text.length);
  const gaps = new Uint8Array(text.length);
  let key = '';
  let shown = '';
  let gap = NO_GAP;
  for (let offset = 0; offset < text.length; offset++) {
    offset = skips.get(offset) ?? offset;
    const character = flat.charAt(offset);
    if (isBlank(character)) {
      gap = Math.max(gap, LINE_BREAK.test(character) ? BREAK_GAP : BLANK_GAP);
      continue;
    }
    at[key.length] = offset;
    gaps[key.length] = key === '' ? NO_GAP : gap;
    key += SMALL_FORMS.get(character) ?? character;
    shown += text.charAt(offset);
    gap = NO_GAP;
  }
  return { text, key, shown, at, gaps };
}

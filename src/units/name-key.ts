import { withoutBlanks } from '../text/blanks';
import { toHalfWidth } from '../text/width';
import { fold } from './fold';

/** Signs that mean nothing at the ends of a name, and everywhere. */
const LOOSE_ENDS = new Set(',.;:、，。；：-—_*');
const EMPTY_SIGNS = /[·•・'"“”‘’「」『』]/g;
const BRACKETS: Readonly<Record<string, string>> = { '〔': '(', '[': '(', '【': '(', '〕': ')', ']': ')', '】': ')' };

/**
 * The key by which names are found again, in a sheet and in the 单位名录: a name without what only its writing adds, which is
 * white space, width, script and signs.
 */
export function nameKey(name: string): string {
  return foldedNameKey(fold(name).key);
}

/** `nameKey` of a name that is folded already. */
export function foldedNameKey(key: string): string {
  const even = key.replace(/[〔[【〕\]】]/g, (sign) => BRACKETS[sign] ?? sign).replace(EMPTY_SIGNS, '');
  let start = 0;
  let end = even.length;
  while (start < end && LOOSE_ENDS.has(even.charAt(start))) start++;
  while (end > start && LOOSE_ENDS.has(even.charAt(end - 1))) end--;
  return even.slice(start, end) || key;
}

/** True where two names differ in white space, line breaks, width and punctuation at most. */
export function isSameWriting(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => foldedNameKey(withoutBlanks(toHalfWidth(name))));
  return first === second;
}

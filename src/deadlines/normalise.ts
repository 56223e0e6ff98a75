import { isBlank } from '../text/blanks';
import { SIMPLIFIED_OF } from '../text/traditional-characters';
import { toHalfWidth } from '../text/width';
import type { TextSpan } from '../text/text-span';

/** A deadline text as the patterns see it, and where each of its characters stands in the cell. */
export interface NormalisedText {
  /** Half-width, simplified, without blanks and line breaks but for a blank between two digits. */
  readonly text: string;
  readonly offsets: readonly number[];
  readonly source: string;
}

const DASHES = /[–—―‒‑﹣−]/;
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '〜': '~',
  '∼': '~',
  '﹑': '、',
  '﹔': ';',
  '○': '〇',
  '．': '.',
  於: '于',
};

/** Prepares a cell's text for the patterns; every character of the result is one of the source. */
export function normaliseDeadline(source: string): NormalisedText {
  const half = toHalfWidth(source);
  const chars: string[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < half.length; offset++) {
    const char = half.charAt(offset);
    if (isBlank(char)) continue;
    const wasApart = offset > 0 && isBlank(half.charAt(offset - 1));
    if (wasApart && isDigit(char) && isDigit(chars.at(-1) ?? '')) {
      chars.push(' ');
      offsets.push(offset - 1);
    }
    chars.push(plainForm(char));
    offsets.push(offset);
  }
  return { text: chars.join(''), offsets, source };
}

/** The place in the cell of a piece of the normalised text. */
export function sourceSpan(normalised: NormalisedText, start: number, end: number): TextSpan {
  const first = normalised.offsets[start] ?? normalised.source.length;
  const last = normalised.offsets[end - 1];
  return { start: first, end: last === undefined ? first : last + 1 };
}

/** Whether the cell has a line break or blank before this character of the normalised text. */
export function isBrokenBefore(normalised: NormalisedText, index: number): boolean {
  return index > 0 && (normalised.offsets[index] ?? 0) - (normalised.offsets[index - 1] ?? 0) > 1;
}

function plainForm(char: string): string {
  if (DASHES.test(char)) return '-';
  return SAME_SIGNS[char] ?? SIMPLIFIED_OF.get(char) ?? char;
}

function isDigit(char: string): boolean {
  return /\d/.test(char);
}

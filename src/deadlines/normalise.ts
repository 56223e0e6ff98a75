import { isBlank } from '../text/blanks';
import { SIMPLIFIED_OF } from '../text/traditional-characters';
import { toHalfWidth } from '../text/width';
import type { TextSpan } from '../text/text-span';

/** A deadline text as the patterns see it, and where each of its characters stands in the cell. */
export interface NormalisedText {
  /**
   * Half-width, simplified, without blanks and line breaks but for a blank between two digits; the numbers of a list
   * (「1.……2.……」) are semicolons, lest they be read as months or days.
   */
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
  壹: '一',
  贰: '二',
  叁: '三',
  曰: '日',
};

/** 「1.」「2、」 before an item, not inside a list of months or a figure. */
const ITEM_NUMBER =
  /(?<![\d.、~至到和及与或月年-])(\d{1,2})[.、](?=[^\d.、]|\d{1,2}月|第?[1-4]季|(?:19|20)\d{2}(?:年|[-/.]\d))/g;
/** 「3.6月底前」, 「5、3月8日」 alone: no month has a fraction, and months are listed as they follow one another. */
const LONE_ITEM_NUMBER = /^(?:[1-9]\.(?=\d{1,2}月)|(\d{1,2})、(?=(\d{1,2})月\d{1,2}日))/;

/** Prepares a cell's text for the patterns; every character of the result stands for the one of the source at its offset. */
export function normaliseDeadline(source: string): NormalisedText {
  const half = toHalfWidth(source);
  const chars: string[] = [];
  const offsets: number[] = [];
  let isApart = false;
  for (let offset = 0; offset < half.length; offset++) {
    const char = plainForm(half.charCodeAt(offset));
    if (char !== '') {
      if (isApart && isDigit(char) && isDigit(chars.at(-1) ?? '')) {
        chars.push(' ');
        offsets.push(offset - 1);
      }
      chars.push(char);
      offsets.push(offset);
    }
    isApart = char === '';
  }
  return { text: withoutItemNumbers(chars.join('')), offsets, source };
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

/** Kept, because every text is made of the same few hundred characters. */
const plainForms = new Map<number, string>();

/** What stands for a code unit in the normalised text: nothing for a blank. */
function plainForm(unit: number): string {
  const known = plainForms.get(unit);
  if (known !== undefined) return known;
  const form = formOf(String.fromCharCode(unit));
  plainForms.set(unit, form);
  return form;
}

function formOf(char: string): string {
  if (isBlank(char)) return '';
  if (DASHES.test(char)) return '-';
  return SAME_SIGNS[char] ?? SIMPLIFIED_OF.get(char) ?? char;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Numbers that count up from 1 are those of a list. */
function withoutItemNumbers(text: string): string {
  if (!/\d[.、]/.test(text)) return text;
  const items: RegExpExecArray[] = [];
  for (const match of text.matchAll(ITEM_NUMBER)) if (Number(match[1]) === items.length + 1) items.push(match);
  if (items.length < 2)
    return text.replace(LONE_ITEM_NUMBER, (written, number: string | undefined, month: string | undefined) =>
      number !== undefined && Number(number) < Number(month) ? written : ';'.repeat(written.length),
    );
  const chars = text.split('');
  for (const { index, 0: written } of items) chars.fill(';', index, index + written.length);
  return chars.join('');
}

import { type ItemMark, readItemMark, splitItems } from './marks';
import { toHalfWidth } from './width';

/** A list mark where it stands in a text. */
export interface PlacedMark {
  readonly start: number;
  readonly mark: ItemMark;
  /** How it is written, its number left out: 「#.」「#、」「(#)」「一、」. */
  readonly form: string;
}

/** A mark is short: no need to look further into a long cell. */
const LOOK_AHEAD = 64;

/** Behind a sentence's end only brackets and circles are marks: 「…；2.5亿元」 is none. */
const INLINE = /[。；;：:，,]\s{0,4}(?=[（(①-⑳])/g;
const BRACKET_OR_CIRCLE = /[（(①-⑳]/;
const CLOSED = /^\s*(?:[（(].{1,5}[)）]|[①-⑳])/;

/** 「一、二季度」 counts nothing; behind digits readItemMark knows that itself. */
const NO_MARK = /^[\d一二三四五六七八九十]{1,3}(?:季|月|年|级|类|期|批|产|线|个|次)/;

/** A number behind the end of a sentence: 「1．…。2．…」 */
const NEXT_SENTENCE = /[。；;]\s{0,4}[\d０-９]/;

/** False for most texts: one line without a bracket or circle, or a number behind a sentence, holds one mark at most. */
export function mayHoldSeveral(text: string): boolean {
  return text.includes('\n') || BRACKET_OR_CIRCLE.test(text) || NEXT_SENTENCE.test(text);
}

/** The list marks of a text: those its lines begin with, 「2．」 behind the sentence that 「1．」 begins, and 「（2）」「②」 behind any clause. */
export function readSubMarks(text: string): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  for (const { start, isInline } of candidates(text)) {
    const head = text.slice(start, start + LOOK_AHEAD);
    if (isInline && !CLOSED.test(head)) continue;
    const mark = readItemMark(head);
    if (mark && (mark.style === 'digit' || !NO_MARK.test(head.slice(mark.length))))
      marks.push({ start, mark, form: formOf(head, mark) });
  }
  return marks;
}

interface Candidate {
  readonly start: number;
  readonly isInline: boolean;
}

function candidates(text: string): readonly Candidate[] {
  const lines: Candidate[] = [{ start: 0, isInline: false }];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines.push({ start: at + 1, isInline: false });
  }
  if (NEXT_SENTENCE.test(text)) {
    const known = new Set(lines.map(({ start }) => start));
    const items = splitItems(text).filter(({ start }) => !known.has(start));
    lines.push(...items.map(({ start }) => ({ start, isInline: false })));
    lines.sort((a, b) => a.start - b.start);
  }
  if (!BRACKET_OR_CIRCLE.test(text)) return lines;
  const inline = [...text.matchAll(INLINE)].map((match) => ({ start: match.index + match[0].length, isInline: true }));
  if (inline.length === 0) return lines;
  const starts = new Set(lines.map(({ start }) => start));
  return [...lines, ...inline.filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}

function formOf(head: string, { style, length }: ItemMark): string {
  if (style !== 'digit' && style !== 'chinese') return style;
  return `${style} ${/[.、]/.exec(toHalfWidth(head.slice(0, length)))?.[0] ?? ''}`;
}

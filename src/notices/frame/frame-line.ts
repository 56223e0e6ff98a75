import { toHalfWidth } from '../../text/width';
import { readNamedMark } from '../named-mark';
import type { LayoutBlock, Paragraph } from '../paragraph';

/** A block as this folder looks at it: its half-width text and the level its mark gives; a table has an empty text. */
export interface FrameLine {
  readonly block: LayoutBlock;
  /** Half-width text, same offsets as the paragraph's. */
  readonly text: string;
  /** The text behind the mark. */
  readonly title: string;
  /** Smaller stands above: 0 for 「第一章」, 1 for 「一、」 and 「第一条」, 2 for 「（一）」 … 5 for 「①」. */
  readonly level: number | undefined;
  /** 「第三条」 is an item, 「第三章」 a heading. */
  readonly form: 'mark' | 'chapter' | 'article' | 'none';
  /** What the mark counts: 1 begins a list. */
  readonly number?: number;
  /**
   * Set where the document shows that the line names units without bracket or label: it is nothing else, it begins with them, or
   * it is a heading over what they do.
   */
  readonly names?: 'all' | 'first' | 'over';
}

/** Lines between two chances to stop: a few milliseconds of work. */
export const LINES_PER_PAUSE = 32;

/** The line of a block. */
export function frameLine(block: LayoutBlock): FrameLine {
  if (block.kind === 'table') return { block, text: '', title: '', level: undefined, form: 'none' };
  const { paragraph } = block;
  const text = toHalfWidth(paragraph.text);
  if (paragraph.mark) {
    return {
      block,
      text,
      title: text.slice(paragraph.mark.length),
      level: paragraph.mark.level,
      form: 'mark',
      number: paragraph.mark.number,
    };
  }
  const named = readNamedMark(text);
  if (named) {
    const { length, level, number } = named;
    const form = named.form === 'chapter' || named.form === 'article' ? named.form : 'mark';
    return { block, text, title: text.slice(length), level, form, number };
  }
  return { block, text, title: text, level: undefined, form: 'none' };
}

/** The paragraph of a line; undefined for a table. */
export function paragraphOf(line: FrameLine | undefined): Paragraph | undefined {
  return line?.block.kind === 'paragraph' ? line.block.paragraph : undefined;
}

/** Paragraphs as one, for a title over several lines. */
export function mergeParagraphs(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const [first] = paragraphs;
  if (paragraphs.length <= 1) return first;
  return {
    text: paragraphs.map(({ text }) => text).join(''),
    offsets: paragraphs.flatMap(({ offsets }) => offsets),
  };
}

import type { TextSpan } from '../../../text/text-span';
import { toHalfWidth } from '../../../text/width';
import { shownText } from '../../traced-text';
import type { PhysicalLine } from '../physical-line';

/** A piece of the source that is a cell of a table or a part of one: a line, or what blanks part in a line. */
export interface FlatToken extends TextSpan {
  /** Half-width, without white space. */
  readonly text: string;
  /** Blank lines above. */
  readonly blanks: number;
  /** Index of its line. */
  readonly line: number;
}

/** The words of a line as one token. */
export function lineToken(source: string, { kept, text, blanks, ...line }: PhysicalLine, index: number): FlatToken {
  const start = kept[0]?.start ?? line.start;
  const words = source.slice(start, kept.at(-1)?.end ?? line.end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length), text, blanks, line: index };
}

const WORDS = /\S+/g;

/** The words that blanks part in a line. */
export function spacedTokens(source: string, { start, end, blanks }: PhysicalLine, line: number): readonly FlatToken[] {
  return [...source.slice(start, end).matchAll(WORDS)].map(({ index, 0: word }) => {
    const span = { start: start + index, end: start + index + word.length };
    return { ...span, text: toHalfWidth(shownText(source, [span])), blanks, line };
  });
}

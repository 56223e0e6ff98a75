import type { TextSpan } from '../../text/text-span';

/** Commas, stops and blanks that bind words without belonging to them. */
const BINDING_SIGNS = '，,、；;。.！!？? \t\n\r';

/** A span without such signs at its ends; empty where it holds nothing else. */
export function withoutSigns(text: string, { start, end }: TextSpan, signs: string = BINDING_SIGNS): TextSpan {
  let from = start;
  let to = end;
  while (from < to && signs.includes(text.charAt(from))) from++;
  while (to > from && signs.includes(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The same stretch in a text that has `by` characters more before it. */
export function movedBy<T extends TextSpan>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

import type { TextSpan } from '../../text/text-span';

const ENDS = new Set('。！？!?');
/** Quotes and brackets that close behind an end sign belong to its sentence. */
const CLOSERS = new Set('”」』’）)〕]】');

/** The sentences of a text with their end signs, in order and without gaps. */
export function sentencesIn(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const next = text.charAt(at + 1);
    const isBehindEnd = ENDS.has(text.charAt(at)) || (CLOSERS.has(text.charAt(at)) && endsBefore(text, at, start));
    if (!isBehindEnd || ENDS.has(next) || CLOSERS.has(next)) continue;
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** More closers than this are no sentence's end. */
const MOST_CLOSERS = 4;

function endsBefore(text: string, at: number, start: number): boolean {
  for (let before = at - 1; before >= start && at - before <= MOST_CLOSERS; before--) {
    if (ENDS.has(text.charAt(before))) return true;
    if (!CLOSERS.has(text.charAt(before))) return false;
  }
  return false;
}

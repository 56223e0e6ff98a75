import type { TextSpan } from '../../text/text-span';

/** A sentence with its end sign and the quotes and brackets that close behind it. */
const SENTENCE = /[^。！？!?]*(?:[。！？!?]+[”」』）)〕\]】]*|$)/g;

/** The sentences of a text, in order and without gaps. */
export function sentencesIn(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
    if (sentence.length > 0) spans.push({ start: index, end: index + sentence.length });
  }
  return spans;
}

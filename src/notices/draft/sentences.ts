/** A row can be parted behind sentences and behind clauses with 「；」; full width only, so that no number or address is cut. */
const ENDS = /[。；！？]+[”’」』）]*/g;

/** Where the sentences of a cell begin, the first one at 0; empty for an empty text. */
export function sentenceStarts(text: string): readonly number[] {
  if (text === '') return [];
  const behind = [...text.matchAll(ENDS)].map(({ index, 0: end }) => index + end.length);
  return [0, ...behind.filter((start) => start < text.length)];
}

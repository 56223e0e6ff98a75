/** The differing middle of two texts with some of what surrounds it, short enough to show. */
export interface ChangeExcerpt {
  readonly before: string;
  readonly removed: string;
  readonly inserted: string;
  readonly after: string;
}

const CONTEXT_CHARS = 24;
const MIDDLE_CHARS = 160;

/** Cuts what two texts have in common down to the neighbourhood of the change; never cuts a surrogate pair in two. */
export function excerptChange(original: string, changed: string): ChangeExcerpt {
  const shorter = Math.min(original.length, changed.length);
  let start = 0;
  while (start < shorter && original[start] === changed[start]) start++;
  start -= Number(isLowSurrogate(original, start) || isLowSurrogate(changed, start));
  let end = 0;
  while (end < shorter - start && original[original.length - 1 - end] === changed[changed.length - 1 - end]) end++;
  end -= Number(isLowSurrogate(original, original.length - end) || isLowSurrogate(changed, changed.length - end));
  end = Math.max(0, end);
  const tail = original.slice(original.length - end);
  return {
    before: cutStart(original.slice(0, Math.max(0, start))),
    removed: cutMiddle(original.slice(Math.max(0, start), original.length - end)),
    inserted: cutMiddle(changed.slice(Math.max(0, start), changed.length - end)),
    after: cutEnd(tail),
  };
}

/** A text cut to a readable length, whole characters only. */
export function cutEnd(text: string, maxChars: number = CONTEXT_CHARS): string {
  if (text.length <= maxChars) return text;
  return `${text.slice(0, maxChars - Number(isLowSurrogate(text, maxChars)))}…`;
}

function cutStart(text: string): string {
  if (text.length <= CONTEXT_CHARS) return text;
  const start = text.length - CONTEXT_CHARS;
  return `…${text.slice(start + Number(isLowSurrogate(text, start)))}`;
}

function cutMiddle(text: string): string {
  return cutEnd(text, MIDDLE_CHARS);
}

/** True where the code unit at an index is the second half of a pair. */
function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

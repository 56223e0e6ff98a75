import type { TextSpan } from '../../text/text-span';

/** A bracket of a text; the span holds both of its signs. */
export interface Bracket extends TextSpan {
  /** False where nobody closed it: it then ends with its sentence. */
  readonly isClosed: boolean;
}

/** Openers by family; widths are often mixed: 「（市、区)」. */
const FAMILIES = ['（(', '〔', '［[', '【'] as const;
const CLOSERS = ['）)', '〕', '］]', '】'] as const;
const NONE = -1;
const SENTENCE_END = /[。！？!?]/;
const LONGEST_UNCLOSED = 600;

/** The brackets of a text in the order of their openers; a closer passes over openers of other families. Linear. */
export function findBrackets(text: string): readonly Bracket[] {
  const openers: number[] = [];
  const closers: number[] = [];
  const stack: { readonly index: number; readonly family: number }[] = [];
  const waiting = FAMILIES.map(() => 0);
  const change = (family: number, by: number) => (waiting[family] = (waiting[family] ?? 0) + by);
  for (let at = 0; at < text.length; at++) {
    const opened = familyOf(FAMILIES, text, at);
    const closed = opened === NONE ? familyOf(CLOSERS, text, at) : NONE;
    if (opened !== NONE) {
      stack.push({ index: openers.length, family: opened });
      openers.push(at);
      closers.push(NONE);
      change(opened, 1);
    }
    if (closed === NONE || waiting[closed] === 0) continue;
    let last = stack.pop();
    for (; last && last.family !== closed; last = stack.pop()) change(last.family, -1);
    change(closed, -1);
    if (last) closers[last.index] = at;
  }
  return placed(text, openers, closers);
}

/** Most characters are Han, which needs no closer look. */
function familyOf(signs: readonly string[], text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return NONE;
  const sign = text.charAt(at);
  return signs.findIndex((family) => family.includes(sign));
}

function placed(text: string, openers: readonly number[], closers: readonly number[]): readonly Bracket[] {
  const brackets: Bracket[] = [];
  let nextOpen = text.length;
  for (let index = openers.length - 1; index >= 0; index--) {
    const start = openers[index] ?? 0;
    const closer = closers[index] ?? NONE;
    if (closer !== NONE) {
      brackets.push({ start, end: closer + 1, isClosed: true });
      continue;
    }
    const end = endOfUnclosed(text, start, nextOpen);
    if (end !== undefined) brackets.push({ start, end, isClosed: false });
    nextOpen = start;
  }
  return brackets.reverse();
}

/** As far as its sentence goes; a bracket with another such opener behind it in its sentence holds nothing. */
function endOfUnclosed(text: string, start: number, nextOpen: number): number | undefined {
  const words = text.slice(start, Math.min(nextOpen, start + LONGEST_UNCLOSED));
  const length = words.search(SENTENCE_END);
  if (length < 0 && start + words.length < text.length) return undefined;
  return start + (length < 0 ? words.length : length);
}

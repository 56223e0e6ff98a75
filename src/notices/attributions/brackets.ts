import type { TextSpan } from '../../text/text-span';

/** A bracket of a text; the span holds both of its signs. */
export interface Bracket extends TextSpan {
  /** How many brackets stand around it; 0 for the outermost. */
  readonly depth: number;
  /** False where nobody closed it: it then ends with its sentence. */
  readonly isClosed: boolean;
}

/** Families of brackets; widths are often mixed: 「（市、区)」. */
const FAMILY: Readonly<Record<string, string>> = {
  '（': '(',
  '(': '(',
  '〔': '〔',
  '［': '[',
  '[': '[',
  '【': '【',
};
const OPENER_OF: Readonly<Record<string, string>> = {
  '）': '(',
  ')': '(',
  '〕': '〔',
  '］': '[',
  ']': '[',
  '】': '【',
};
const SIGNS = /[（(〔［[【）)〕］\]】]/g;
const SENTENCE_END = /[。！？!?]/;
const LONGEST_UNCLOSED = 600;

/** The brackets of a text in the order of their openers; a closer passes over openers of other families. Linear. */
export function findBrackets(text: string): readonly Bracket[] {
  const { pairs, open } = pairUp(text);
  const all = [...pairs, ...unclosed(text, open)].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return all.map((bracket) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= bracket.start) ends.pop();
    const depth = ends.length;
    ends.push(bracket.end);
    return { ...bracket, depth };
  });
}

type Pair = Omit<Bracket, 'depth'>;

function pairUp(text: string): { readonly pairs: readonly Pair[]; readonly open: readonly number[] } {
  const pairs: Pair[] = [];
  const stack: { readonly at: number; readonly family: string }[] = [];
  const left: number[] = [];
  const waiting = new Map<string, number>();
  const count = (family: string, change: number) => waiting.set(family, (waiting.get(family) ?? 0) + change);
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const family = FAMILY[sign];
    if (family !== undefined) {
      stack.push({ at: index, family });
      count(family, 1);
      continue;
    }
    const wanted = OPENER_OF[sign] ?? '';
    if ((waiting.get(wanted) ?? 0) === 0) continue;
    for (let last = stack.pop(); last; last = stack.pop()) {
      count(last.family, -1);
      if (last.family === wanted) {
        pairs.push({ start: last.at, end: index + 1, isClosed: true });
        break;
      }
      left.push(last.at);
    }
  }
  return { pairs, open: [...left, ...stack.map(({ at }) => at)].sort((a, b) => a - b) };
}

/** Openers nobody closed, as far as their sentence goes; one with another such opener behind it in its sentence holds nothing. */
function unclosed(text: string, open: readonly number[]): readonly Pair[] {
  return open.flatMap((start, index) => {
    const next = open[index + 1] ?? text.length;
    const words = text.slice(start, Math.min(next, start + LONGEST_UNCLOSED));
    const length = words.search(SENTENCE_END);
    if (length < 0 && start + words.length < text.length) return [];
    return [{ start, end: start + (length < 0 ? words.length : length), isClosed: false }];
  });
}

import type { Replacement } from './replace-spans';

/** Sorts of punctuation that have a half-width and a full-width form. */
export type MarkKind = 'comma' | 'semicolon' | 'colon' | 'question' | 'exclamation' | 'bracket' | 'quote';

/** A half-width mark in the middle of Chinese words, with what would stand there in full width. */
export interface HalfWidthMark extends Replacement {
  readonly kind: MarkKind;
  /** True for a bracket whose other half is full-width. */
  readonly isHalfPair: boolean;
}

const CANDIDATE = /[,;:?!()"]/;
const SINGLE: Readonly<Record<string, readonly [MarkKind, string]>> = {
  ',': ['comma', '，'],
  ';': ['semicolon', '；'],
  ':': ['colon', '：'],
  '?': ['question', '？'],
  '!': ['exclamation', '！'],
};
const FULL: Readonly<Record<string, MarkKind>> = {
  '，': 'comma',
  '；': 'semicolon',
  '：': 'colon',
  '？': 'question',
  '！': 'exclamation',
  '（': 'bracket',
  '“': 'quote',
};

const HAN = /\p{Script=Han}/u;
/** Marks that only Chinese text has. */
const CHINESE_MARK = /[（）《》“”「」『』【】〔〕、，。；：？！]/;
/** What may stand on one side of a mark between Chinese words: 「达90%,同比」「共计:3项」. */
const NEUTRAL = /[\d%()]/;

/** The full-width marks of a text, by sort. */
export function countFullWidth(text: string, counts: Map<MarkKind, number>): void {
  for (const char of text) {
    const kind = FULL[char];
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
}

/** True where a text holds a mark of this sort in full width. */
export function holdsFullWidth(text: string, kind: MarkKind): boolean {
  return Object.keys(FULL).some((mark) => FULL[mark] === kind && text.includes(mark));
}

/**
 * The half-width marks between Chinese words, from left to right; those in numbers, times, addresses and Latin text are
 * none: 「3,200」「9:00」「https://…」「(APP)」.
 */
export function halfWidthMarks(text: string): readonly HalfWidthMark[] {
  if (!CANDIDATE.test(text)) return [];
  const marks: HalfWidthMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const [kind, instead] = SINGLE[text.charAt(at)] ?? [];
    if (!kind || instead === undefined) continue;
    const end = skipBlanks(text, at + 1);
    if (isBetweenWords(text.charAt(at - 1), text.charAt(end)))
      marks.push({ kind, instead, span: { start: at, end }, isHalfPair: false });
  }
  marks.push(...halfWidthBrackets(text), ...straightQuotes(text));
  return marks.sort((a, b) => a.span.start - b.span.start);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at;
}

function isBetweenWords(before: string, after: string): boolean {
  const isEnd = after === '' || after === '\n';
  if (isChinese(before)) return isEnd || isChinese(after) || NEUTRAL.test(after);
  return NEUTRAL.test(before) && HAN.test(after);
}

function isChinese(char: string): boolean {
  return HAN.test(char) || CHINESE_MARK.test(char);
}

/** Pairs around Chinese words, and the half-width half of an uneven pair. */
function halfWidthBrackets(text: string): readonly HalfWidthMark[] {
  const marks: HalfWidthMark[] = [];
  const open: number[] = [];
  let lastHan = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(' || char === '（') open.push(at);
    else if (char === ')' || char === '）') {
      const start = open.pop();
      if (start !== undefined) marks.push(...pairMarks(text, start, at, lastHan > start));
    } else if (HAN.test(char)) lastHan = at;
  }
  return marks;
}

function pairMarks(text: string, start: number, end: number, holdsHan: boolean): readonly HalfWidthMark[] {
  const halves = [
    { at: start, half: '(', instead: '（' },
    { at: end, half: ')', instead: '）' },
  ].filter(({ at, half }) => text.charAt(at) === half);
  if (halves.length === 2 && !holdsHan) return [];
  return halves.map(({ at, instead }) => ({
    kind: 'bracket',
    instead,
    span: { start: at, end: at + 1 },
    isHalfPair: halves.length === 1,
  }));
}

/** Straight quotes that come in pairs around Chinese words; one that is left over, or stands for inches, spoils all. */
function straightQuotes(text: string): readonly HalfWidthMark[] {
  const places: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) places.push(at);
  if (places.length % 2 > 0) return [];
  const marks: HalfWidthMark[] = [];
  for (let index = 0; index < places.length; index += 2) {
    const start = places[index] ?? 0;
    const end = places[index + 1] ?? 0;
    const inside = text.slice(start + 1, end);
    if (!HAN.test(inside) || inside.includes('\n') || /\d/.test(text.charAt(start - 1))) return [];
    marks.push({ kind: 'quote', instead: '“', span: { start, end: start + 1 }, isHalfPair: false });
    marks.push({ kind: 'quote', instead: '”', span: { start: end, end: end + 1 }, isHalfPair: false });
  }
  return marks;
}

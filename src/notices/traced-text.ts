import { isBlank } from '../text/blanks';
import { pinyinArtefacts, stripArtefacts } from '../text/script';
import type { TextSpan } from '../text/text-span';

/** A text together with the places of the source it was read from, in order: several where a page breaks it or it was joined. */
export interface TracedText {
  /** As shown: `shownText(source, spans)`. */
  readonly text: string;
  /** Offsets in the source text; they may hold white space that is not shown. */
  readonly spans: readonly TextSpan[];
}

/** What stands nowhere in the source: an empty cell. */
export const NO_TEXT: TracedText = { text: '', spans: [] };

/** Letters and digits of half width: between two of them a blank parts words and is kept as one. */
const WORD = /[\x21-\x7e]/;
/** A number that a line's end parts is still one number. */
const DIGIT = /\d/;
const LINE_END = /[\n\r\f\v\u0085\u2028\u2029]/;
/** Signs that take up no room, and so part nothing: 「202」, U+200B and 「6」 are one number. */
const NO_WIDTH = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** What programs leave behind and no key types; U+0085 is a line's end. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;

/**
 * A text being put together character by character, with the source offset of each; the one normalisation of this folder is
 * applied on the way: white space, invisible and control characters vanish, but for one blank between two half-width
 * characters, which a line end between two digits leaves out; so does pinyin that a converting web page has left behind
 * characters.
 */
export interface ShownText {
  readonly text: string;
  /** Source offset of every UTF-16 unit of `text`. */
  readonly offsets: readonly number[];
}

/** The one normalisation of this folder, over pieces of the source in order; pieces are read as if a line break parted them. */
export function showText(source: string, spans: readonly TextSpan[]): ShownText {
  const shown: string[] = [];
  const offsets: number[] = [];
  let parted: 'no' | 'blank' | 'line' = 'no';
  const show = (at: number) => {
    const char = source.charAt(at);
    if (hasNoWidth(char)) return;
    if (isBlank(char) || LINE_END.test(char)) {
      parted = parted === 'line' || LINE_END.test(char) ? 'line' : 'blank';
      return;
    }
    if (parted !== 'no' && areWords(shown.at(-1) ?? '', char, parted === 'line')) {
      shown.push(' ');
      offsets.push(at);
    }
    parted = 'no';
    shown.push(char);
    offsets.push(at);
  };
  for (const span of spans) {
    for (const { start, end } of withoutArtefacts(source, span)) for (let at = start; at < end; at++) show(at);
    parted = 'line';
  }
  return { text: shown.join(''), offsets };
}

/** A span less the pinyin that a converting web page has put behind characters: 「區(qū)」. */
function withoutArtefacts(source: string, { start, end }: TextSpan): readonly TextSpan[] {
  const kept: TextSpan[] = [];
  let from = start;
  for (const artefact of pinyinArtefacts(source.slice(start, end))) {
    kept.push({ start: from, end: start + artefact.start });
    from = start + artefact.end;
  }
  return [...kept, { start: from, end }];
}

/** Most characters are of Chinese text, which needs no pattern. */
function hasNoWidth(char: string): boolean {
  return (
    (char < '\u00ae' || char > '\uff00' || (char > '\u180d' && char < '\u206a')) &&
    (NO_WIDTH.test(char) || withoutControls(char, '') === '')
  );
}

/** A text with other words in the place of each control character. */
export function withoutControls(text: string, instead: string): string {
  return text.replace(CONTROLS, instead);
}

function areWords(before: string, after: string, isLineEnd: boolean): boolean {
  if (!WORD.test(before) || !WORD.test(after)) return false;
  return !isLineEnd || !DIGIT.test(before) || !DIGIT.test(after);
}

/** The text that pieces of the source show. */
export function shownText(source: string, spans: readonly TextSpan[]): string {
  return showText(source, spans).text;
}

/** A piece of a shown text, without blanks at its ends, with its places: white space inside belongs to them, residue does not. */
export function traced(shown: ShownText, gaps: GapTest, from = 0, to = shown.text.length): TracedText {
  const { start, end } = withoutBlankEnds(shown.text, Math.max(0, from), Math.min(shown.text.length, to));
  const spans: { start: number; end: number }[] = [];
  for (let index = start; index < end; index++) {
    const at = shown.offsets[index] ?? 0;
    const last = spans.at(-1);
    // A kept blank has the offset of the character behind it.
    if (last && at === last.end - 1) continue;
    if (last && at >= last.end && gaps(last.end, at)) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return { text: shown.text.slice(start, end), spans };
}

function withoutBlankEnds(text: string, from: number, to: number): TextSpan {
  let [start, end] = [from, to];
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  return { start, end };
}

/** True where nothing that is shown stands between two offsets of the source. */
export type GapTest = (from: number, to: number) => boolean;

/** The gap test of a source text. */
export function blankGaps(source: string): GapTest {
  return (from, to) =>
    from === to ||
    (to - from < 1000 && isBlank(withoutControls(stripArtefacts(source.slice(from - 1, to)).slice(1), '')));
}

/** A piece of a traced text, by offsets in its `text`. */
export function sliceTraced(source: string, { spans }: TracedText, start: number, end?: number): TracedText {
  return traced(showText(source, spans), blankGaps(source), start, end);
}

/** Texts without those that say the same as one before: a unit that stands twice is named once. */
export function eachTextOnce<T extends TracedText>(texts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return texts.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Two traced texts as one, in the order given; the text is what their places show together. */
export function joinTraced(source: string, ...parts: readonly TracedText[]): TracedText {
  return traced(
    showText(
      source,
      parts.flatMap(({ spans }) => spans),
    ),
    blankGaps(source),
  );
}

import { isBlank } from '../../text/blanks';
import type { TextSpan } from '../../text/text-span';
import { toHalfWidth } from '../../text/width';
import { shownText } from '../traced-text';
import { LINE_BREAKING_TAG, readMarkup } from './markup';
import type { PhysicalLine } from './physical-line';

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const TAB_COLUMNS = 4;

/** Characters between two chances to stop: a few milliseconds of work. */
const CHARS_PER_PAUSE = 8000;

/** Lines of the source outside the given places that show something. */
export function* physicalLines(
  source: string,
  outside: readonly TextSpan[],
): Generator<undefined, readonly PhysicalLine[]> {
  const lines: PhysicalLine[] = [];
  for (const range of outside) yield* linesOf(source, range, lines);
  return lines;
}

function* linesOf(source: string, range: TextSpan, lines: PhysicalLine[]): Generator<undefined, void> {
  let blanks = 0;
  let isAfterFormFeed = false;
  const add = (start: number, end: number) => {
    if (isBlank(source.slice(start, end))) {
      blanks++;
      return;
    }
    for (const part of tagLines(source, start, end)) {
      lines.push(lineAt(source, part, blanks, isAfterFormFeed));
      blanks = 0;
      isAfterFormFeed = false;
    }
  };
  const text = range.start === 0 && range.end === source.length ? source : source.slice(range.start, range.end);
  let start = range.start;
  let pauseAt = start + CHARS_PER_PAUSE;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    add(start, range.start + index);
    if (end === '\f') isAfterFormFeed = true;
    start = range.start + index + end.length;
    if (start > pauseAt) {
      pauseAt = start + CHARS_PER_PAUSE;
      yield;
    }
  }
  add(start, range.end);
}

/** A line of HTML falls apart behind the tags that end a paragraph. */
function tagLines(source: string, start: number, end: number): readonly TextSpan[] {
  const line = source.slice(start, end);
  if (!line.includes('<')) return [{ start, end }];
  const parts: TextSpan[] = [];
  let from = start;
  for (const { index, 0: tag } of line.matchAll(LINE_BREAKING_TAG)) {
    const to = start + index + tag.length;
    parts.push({ start: from, end: to });
    from = to;
  }
  return isBlank(source.slice(from, end)) ? parts : [...parts, { start: from, end }];
}

function lineAt(source: string, { start, end }: TextSpan, blanks: number, isAfterFormFeed: boolean): PhysicalLine {
  const line = source.slice(start, end);
  const markup = readMarkup(line);
  const kept = keptSpans(markup.signs, start, end);
  const text = toHalfWidth(shownText(source, kept));
  return {
    start,
    end,
    kept: text === '' ? [] : kept,
    text,
    indent: markup.begins ? 0 : indentOf(line),
    columns: columnsOf(text),
    blanks,
    isAfterFormFeed,
    begins: markup.begins,
    ends: markup.ends,
    markupLevel: markup.level,
  };
}

function keptSpans(signs: readonly TextSpan[], start: number, end: number): readonly TextSpan[] {
  const kept: TextSpan[] = [];
  let at = start;
  for (const sign of signs) {
    if (start + sign.start > at) kept.push({ start: at, end: start + sign.start });
    at = Math.max(at, start + sign.end);
  }
  return at < end ? [...kept, { start: at, end }] : kept;
}

function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length && isBlank(line.charAt(at)); at++) {
    const char = line.charAt(at);
    columns += char === '\u3000' || char === '\u2003' ? 2 : char === '\t' ? TAB_COLUMNS : 1;
  }
  return columns;
}

/** Half-width letters and digits take one column, everything else two; measured on text that has become half-width throughout. */
function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += isNarrow(text.charCodeAt(at)) ? 1 : 2;
  return columns;
}

function isNarrow(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x20
  );
}

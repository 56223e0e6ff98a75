import type { TextSpan } from '../../text/text-span';

/** What a conversion put into a line: signs to take out, and what they say about the line. */
export interface LineMarkup {
  readonly signs: readonly TextSpan[];
  readonly begins: boolean;
  readonly ends: boolean;
  readonly level: number | undefined;
}

const NO_MARKUP: LineMarkup = { signs: [], begins: false, ends: false, level: undefined };

/** Without one of these a line holds no markup. */
const MAY_HOLD_MARKUP = /[#*>+\-<&`\\[=_·•●▪◆■]|:\/\//;

const RULE_OR_FENCE = /^\s{0,20}(?:(?:[-*_=]\s{0,3}){3,120}|`{3,10}[\w-]{0,20})\s{0,20}$/;
const QUOTE = /^\s{0,20}(?:>\s{0,3}){1,9}/;
const HEADING = /^\s{0,8}(#{1,6})\s{1,9}/;
const CLOSING_HASHES = /\s#{1,6}\s{0,9}$/;
/** A bullet stands before a word; 「- 3 -」 is a page number. */
const BULLET = /^\s{0,20}(?:[-*+]\s{1,9}(?=\*{0,2}[\p{Script=Han}（(“"《])|[•●▪◆■]\s{0,9})/u;

/** Tags, entities that show a blank, pairs of stars, escapes and the targets of links. */
const INLINE =
  /<\/?[a-zA-Z][^<>]{0,300}>|&(?:nbsp|ensp|emsp|#12288|#160);|\*\*(?=[^*]{1,500}\*\*)|(?<=[^*\s])\*\*|\\(?=[.\-*_#()[\]+>~`])|!\[[^\][]{0,100}\]\([^()\s]{1,300}\)|\]\((?:https?:|\/|\.|#|javascript:|mailto:)[^()\s]{0,300}\s{0,3}\)/g;
/** Where a page leads on behind the last words of a line: 「图解：https://……」. */
const LEADS_ON =
  /(?:[A-Za-z]\d|图文|视频|政策|文件|一图|原文|相关|点击)?(?:解读|图解|读懂|链接|查看|阅读原文)[：:]?\s{0,3}https?:\/\/[\x21-\x7e]{4,300}\s{0,9}$/;
/** What stands behind an opening pair of stars. */
const OPENS = /^\*\*[^*\s和与、，。,;；)）]/;
const LINK_START = /\[(?=[^\][]{1,200}\]\((?:https?:|\/|\.|#|javascript:|mailto:))/g;
/** 「*来源：……*」, a line in italics; 「*县教育局」 marks who leads. */
const ITALIC = /^\s{0,8}([*_])(?![*_\s])[^*_]{1,500}(?<!\s)\1\s{0,8}$/;
const BLOCK_TAG = /^<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|section|article|body|html)\b/i;
const HEADING_TAG = /^<h([1-6])\b/i;

/** Markdown and HTML signs of one line, by offsets in the line. */
export function readMarkup(line: string): LineMarkup {
  if (!MAY_HOLD_MARKUP.test(line)) return NO_MARKUP;
  if (RULE_OR_FENCE.test(line))
    return { ...NO_MARKUP, signs: [{ start: 0, end: line.length }], begins: true, ends: true };
  const quote = lengthOf(QUOTE.exec(line));
  const heading = HEADING.exec(line.slice(quote, quote + 24));
  const lead = heading ?? BULLET.exec(line.slice(quote, quote + 48));
  const from = quote + lengthOf(lead);
  const inline = leadingOn(line, ITALIC.test(line) ? italicSigns(line) : inlineSigns(line, from));
  const tags = inline.map(({ start, end }) => line.slice(start, Math.min(end, start + 12)));
  const level = heading ? heading[1]?.length : headingTag(tags);
  return {
    signs: [...(from > 0 ? [{ start: 0, end: from }] : []), ...inline, ...closingHashes(line, heading !== null)],
    begins: lead !== null || tags.some((tag) => BLOCK_TAG.test(tag)),
    ends: level !== undefined,
    level,
  };
}

function italicSigns(line: string): readonly TextSpan[] {
  const sign = ITALIC.exec(line)?.[1] ?? '*';
  return [line.indexOf(sign), line.lastIndexOf(sign)].map((start) => ({ start, end: start + 1 }));
}

/** The signs, and the words by which a page leads on. */
function leadingOn(line: string, signs: readonly TextSpan[]): readonly TextSpan[] {
  const start = line.includes('://') ? LEADS_ON.exec(line)?.index : undefined;
  if (start === undefined) return signs;
  return [...signs.filter(({ end }) => end <= start), { start, end: line.length }];
}

function lengthOf(match: RegExpExecArray | null): number {
  return match ? match[0].length : 0;
}

function closingHashes(line: string, isHeading: boolean): readonly TextSpan[] {
  const hashes = isHeading ? CLOSING_HASHES.exec(line.slice(-40)) : null;
  return hashes ? [{ start: line.length - hashes[0].length, end: line.length }] : [];
}

function inlineSigns(line: string, from: number): readonly TextSpan[] {
  const signs: TextSpan[] = [];
  let isStarred = false;
  for (const { index, 0: sign } of line.matchAll(INLINE)) {
    if (index < from) continue;
    // A pair of stars closes only what one has opened: 「王**」 is a masked name.
    if (sign === '**') {
      const opens = !isStarred && OPENS.test(line.slice(index, index + 3)) && line.includes('**', index + 2);
      if (!opens && !isStarred) continue;
      isStarred = !isStarred;
    }
    signs.push({ start: index, end: index + sign.length });
  }
  for (const { index } of line.includes('](') ? line.matchAll(LINK_START) : [])
    signs.push({ start: index, end: index + 1 });
  return signs.sort((a, b) => a.start - b.start);
}

function headingTag(tags: readonly string[]): number | undefined {
  const level = tags.map((tag) => HEADING_TAG.exec(tag)?.[1]).find((digit) => digit !== undefined);
  return level === undefined ? undefined : Number(level);
}

/** Tags that break a line: 「<br>」, 「</p>」. */
export const LINE_BREAKING_TAG = /<(?:br|\/p|\/div|\/h[1-6]|\/li|\/tr)\b[^<>]{0,100}>/gi;

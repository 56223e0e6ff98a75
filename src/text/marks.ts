import { readChineseNumber } from './numerals';
import type { TextSpan } from './text-span';
import { toHalfWidth } from './width';

/** Ways of numbering, from the highest level of a document down. */
export type MarkStyle =
  | 'chinese' // 「一、」
  | 'chinese-bracket' // 「（一）」
  | 'digit' // 「1．」「1.」「1、」
  | 'digit-bracket' // 「(1)」「1）」
  | 'circled'; // 「①」

/** The list mark at the start of a text. */
export interface ItemMark {
  readonly style: MarkStyle;
  /** 1 for 「一、」 down to 5 for 「①」. */
  readonly level: number;
  readonly number: number;
  /** UTF-16 length of the mark with the white space around it. */
  readonly length: number;
}

/** Levels of a document from the top. */
const LEVELS: Readonly<Record<MarkStyle, number>> = {
  chinese: 1,
  'chinese-bracket': 2,
  digit: 3,
  'digit-bracket': 4,
  circled: 5,
};

/** Over half-width text. A digit mark is no decimal (1.5亿元), no date (2016.3) and no clock time; 「1．9月底前」 is the first item. */
const FORMS: readonly { readonly style: MarkStyle; readonly form: RegExp }[] = [
  { style: 'chinese', form: /^\s{0,20}([〇零一二三四五六七八九十百]{1,5})[、.]\s{0,20}/ },
  { style: 'chinese-bracket', form: /^\s{0,20}\(([〇零一二三四五六七八九十百]{1,5})\)[、.]?\s{0,20}/ },
  { style: 'digit', form: /^\s{0,20}(\d{1,3})(?:、(?![\d.])|\.(?!\.|\d(?!\d?月|\d{3}年)))\s{0,20}/ },
  { style: 'digit-bracket', form: /^\s{0,20}\(?(\d{1,3})\)[、.]?\s{0,20}/ },
];

/** What every mark begins with: most texts have none, and need no closer look. */
const BEGINS_LIKE_MARK =
  /^\s{0,20}[(（\d０-９〇零一二三四五六七八九十百\u2460-\u249b\u2776-\u277f\u3220-\u3229\u3251-\u325f]/;

/** Marks of one character, by the code of the first and how many there are. */
const SIGNS: readonly {
  readonly style: MarkStyle;
  readonly first: number;
  readonly count: number;
  readonly from: number;
}[] = [
  { style: 'circled', first: 0x2460, count: 20, from: 1 }, // ① to ⑳
  { style: 'circled', first: 0x3251, count: 15, from: 21 }, // ㉑ to ㉟
  { style: 'circled', first: 0x2776, count: 10, from: 1 }, // ❶ to ❿
  { style: 'digit-bracket', first: 0x2474, count: 20, from: 1 }, // ⑴ to ⒇
  { style: 'digit', first: 0x2488, count: 20, from: 1 }, // ⒈ to ⒛
  { style: 'chinese-bracket', first: 0x3220, count: 10, from: 1 }, // ㈠ to ㈩
];
const SIGN = /^\s{0,20}([\u2460-\u249b\u2776-\u277f\u3220-\u3229\u3251-\u325f])[、.]?\s{0,20}/;

/** A mark is short: no need to look further into a long cell. */
const LOOK_AHEAD = 64;

/** The list mark a text begins with: 「（十二）加强…」 → level 2, number 12; undefined without one. */
export function readItemMark(text: string): ItemMark | undefined {
  if (!BEGINS_LIKE_MARK.test(text)) return undefined;
  const head = toHalfWidth(text.slice(0, LOOK_AHEAD));
  for (const { style, form } of FORMS) {
    const match = form.exec(head);
    const number = match ? numberOf(match[1] ?? '') : undefined;
    if (match && number !== undefined) return { style, level: LEVELS[style], number, length: match[0].length };
  }
  return readSign(head);
}

function readSign(head: string): ItemMark | undefined {
  const match = SIGN.exec(head);
  const code = match?.[1]?.charCodeAt(0) ?? 0;
  const sign = SIGNS.find(({ first, count }) => code >= first && code < first + count);
  if (!match || !sign) return undefined;
  return {
    style: sign.style,
    level: LEVELS[sign.style],
    number: code - sign.first + sign.from,
    length: match[0].length,
  };
}

/** The text after its list mark and the white space behind it. */
export function withoutItemMark(text: string): string {
  const mark = readItemMark(text);
  return mark ? text.slice(mark.length) : text;
}

/** Behind these a further item may begin. */
const ITEM_ENDS = /[。；;](?:[^\S\n]{0,20}\n)?|\n/g;

/**
 * The items a text numbers at the starts of its lines or sentences, 「1．…⏎2．…」「1．…。2．…」, each with what follows; one span
 * over the whole text where it holds no second item. Only numbers that run on count: 「3．…⏎1．…」 is one item.
 */
export function splitItems(text: string): readonly TextSpan[] {
  const starts: number[] = [0];
  const first = text.length > 0 ? readItemMark(text.slice(0, LOOK_AHEAD)) : undefined;
  let number = first?.number ?? 0;
  for (const { index, 0: end } of first ? text.matchAll(ITEM_ENDS) : []) {
    const start = index + end.length;
    const mark = readItemMark(text.slice(start, start + LOOK_AHEAD));
    if (mark?.style !== first?.style || mark?.number !== number + 1) continue;
    number = mark.number;
    starts.push(start);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function numberOf(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : readChineseNumber(digits);
}

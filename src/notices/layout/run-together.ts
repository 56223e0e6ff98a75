import { type ItemMark, readItemMark } from '../../text/marks';
import { toHalfWidth } from '../../text/width';
import type { ShownText } from '../traced-text';
import { isClosed } from './sentence-end';

/** Behind these a copied paragraph may have lost its line break. */
const ENDS = /[。；;!！?？)）〕］\]][”’"'」』]?(?=[（(\d０-９一二三四五六七八九十])/g;
const LOOK_AHEAD = 64;
/** 「一、二季度」 and 「2．5」 begin nothing. */
const BEGINS = /^[\p{Script=Han}“"《（(A-Za-z]/u;
const COUNTED = /^[一二三四五六七八九十\d]{0,3}(?:季|月|年|级|类|期|批|产|线|个|次|是)/;

/** Two paragraphs of one list that were run together, parted where the numbering plainly runs on: 「（一）…。（二）…」. */
export function partRunTogether(shown: ShownText, next: ItemMark | undefined): readonly ShownText[] {
  const first = readItemMark(shown.text.slice(0, LOOK_AHEAD));
  if (!first || first.level > 3) return [shown];
  const starts = startsIn(shown.text, first);
  const reached = first.number + starts.length;
  // 「…（二）」 and then a paragraph 「（二）」: the first only spoke of it.
  if (starts.length === 0 || (next?.style === first.style && next.number <= reached && next.number !== 1))
    return [shown];
  return [0, ...starts].map((start, index) => {
    const end = starts[index] ?? shown.text.length;
    return { text: shown.text.slice(start, end), offsets: shown.offsets.slice(start, end) };
  });
}

function startsIn(text: string, first: ItemMark): readonly number[] {
  const starts: number[] = [];
  let number = first.number;
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    const start = index + end.length;
    const head = text.slice(start, start + LOOK_AHEAD);
    const mark = readItemMark(head);
    if (mark?.style !== first.style || mark.number !== number + 1) continue;
    const rest = head.slice(mark.length);
    if (!BEGINS.test(rest) || COUNTED.test(rest)) continue;
    if (!isClosed(toHalfWidth(text.slice(Math.max(from, start - LOOK_AHEAD), start))) || start - from < 8) continue;
    starts.push(start);
    from = start;
    number = mark.number;
  }
  return starts;
}

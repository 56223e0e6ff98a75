import type { Paragraph } from '../paragraph';

/** The title an item begins with: 「加强预期引导」 of 「（一）加强预期引导。围绕……」. */
export interface ItemTitle {
  /** Offsets in the paragraph's text, without mark and end sign. */
  readonly start: number;
  readonly end: number;
  /** Where the item's further words begin. */
  readonly next: number;
  /** Nothing but the title stands before `end` of the words looked at. */
  readonly isWhole: boolean;
  /** Short and without an inner clause, as titles are; else `start` to `end` is only the first sentence. */
  readonly isTitle: boolean;
}

const LONGEST_TITLE = 45;
const END = /[。：:！!；;]/;
/** A clause with a comma in it says something; a title joins with 、 or stands alone. One comma parts two short halves. */
const CLAUSES = /[，,][^，,]*[，,]|[，,][^，,]{14,}|[\d一二三四五六七八九十]月底?前|不得|确保.{8}/;

/** Reads the title of an item within the first `limit` characters of its paragraph. */
export function readTitle({ text, mark }: Paragraph, limit: number): ItemTitle {
  const start = mark?.length ?? 0;
  const words = text.slice(start, limit);
  const stop = words.search(END);
  const end = start + (stop < 0 ? words.length : stop);
  const next = stop < 0 ? limit : end + 1;
  const length = end - start;
  const isTitle = length > 0 && length <= LONGEST_TITLE && !CLAUSES.test(words.slice(0, length));
  return { start, end, next, isWhole: isTitle && next >= limit, isTitle };
}

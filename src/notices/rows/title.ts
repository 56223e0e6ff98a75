import { readNamedMark } from '../named-mark';
import { markLength } from './mark-length';
import type { AttributedParagraph } from './outline';

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
const SENTENCE_END = /[。！!]/;
/** 「https://」 ends nothing. */
const END = /[。：！!；;]|:(?!\/\/)/;
/** A clause with a comma says what to do; a title joins with 、, or parts two halves of about one length. */
const CLAUSES = /[，,][^，,]*[，,]|[，,][^，,]{14,}|[\d一二三四五六七八九十]月底?前|不得|确保.{8}|^在.*[，,]/;

/** Reads the title of an item within the first `limit` characters of its paragraph, never beyond its first attribution. */
export function readTitle(paragraph: AttributedParagraph, limit = paragraph.text.length): ItemTitle {
  const { text, attributions } = paragraph;
  const start = markLength(paragraph);
  const named = attributions.find(({ form }) => form !== 'inline')?.start ?? limit;
  const last = Math.max(start, Math.min(limit, named));
  const words = text.slice(start, last);
  // What is counted by name is named by its whole sentence: 「问题一：管网失修，污水外溢。」
  const isMatter = readNamedMark(text)?.form === 'matter';
  const stop = words.search(isMatter ? SENTENCE_END : END);
  const end = start + (stop < 0 ? words.length : stop);
  const next = stop < 0 ? last : end + 1;
  const length = end - start;
  const isTitle = length > 0 && length <= LONGEST_TITLE && (isMatter || !CLAUSES.test(words.slice(0, length)));
  return { start, end, next, isWhole: isTitle && next >= last, isTitle };
}

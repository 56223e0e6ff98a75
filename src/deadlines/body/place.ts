import type { MatchedPiece } from '../match-patterns';

/**
 * What a time expression does in a sentence: it sets a deadline; it belongs to a thing that is spoken of (「月报信息」「2016年1—9月数据」);
 * or it only tells of something (「2020年3月，省政府办公厅印发了……」).
 */
export type Use = 'deadline' | 'thing' | 'told';

/** Where an expression stands: its own words, those before it in its clause, those behind it in its sentence. */
export interface Place {
  readonly own: string;
  readonly before: string;
  readonly after: string;
}

/** Behind an expression that names a case: 「二十日内不能作出决定的，」. */
export const A_CASE = /^[^,。;]{1,24}的[,:]/;

/** How far the words around an expression are looked at: the work stays linear. */
const NEAR = 48;
const LONGEST_NAME = 80;

/** The place of an expression in a normalised text. */
export function placeOf(text: string, { start, end }: MatchedPiece): Place {
  return {
    own: text.slice(start, end),
    before:
      text
        .slice(Math.max(0, start - NEAR), start)
        .split(/[,;。:!?()\]]/)
        .at(-1) ?? '',
    after: text.slice(end, end + NEAR).split(/[。;!?]/)[0] ?? '',
  };
}

/** True inside 《…》. */
export function isInName(text: string, { start, end }: MatchedPiece): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const after = text.slice(end, end + LONGEST_NAME);
  const closes = after.indexOf('》');
  const opens = after.indexOf('《');
  return before.lastIndexOf('《') > before.lastIndexOf('》') && closes >= 0 && (opens < 0 || closes < opens);
}

/** True where one of the patterns is found. */
export function isAnyOf(patterns: readonly RegExp[], words: string): boolean {
  return patterns.some((pattern) => pattern.test(words));
}

import type { NoticeRow } from '../notice';
import { sentencesIn } from './sentences';

/** For how many sentences of the notice a row stands: those of its words, and one for a row that shows none. */
export function rowSentences({ body }: Pick<NoticeRow, 'body'>): number {
  return Math.max(1, sentencesIn(body.text).length);
}

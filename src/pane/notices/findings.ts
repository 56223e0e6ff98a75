import type { NoOneTable } from '../../app/assistant';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type NoticeContent, type NoticeOf, writtenContent } from './content';

/** What became of what was chosen in the preview; what had to wait is said with it. */
export function mendedContent({ cells, refused, left }: NoticeOf<'mended'>): NoticeContent {
  const words = LATER_TEXT.notices;
  if (cells === 0 && refused.length === 0) return { tone: 'info', words: words.nothingMended(left) };
  const content = writtenContent(words.fixed(cells), cells + refused.length, refused);
  if (left === 0 || typeof content.words !== 'string') return content;
  return { ...content, tone: 'warning', words: `${content.words}${words.leftForLater(left)}` };
}

/** Why nothing was written where there was one table at the last check. */
export function tableLostWords(result: NoOneTable): string {
  return result.kind === 'no-table' ? LATER_TEXT.notices.noTable : LATER_TEXT.notices.severalTables(result.count);
}

/** The finding is gone after the check: this is where a slip is taken back. */
export function ignoredContent({ fingerprint }: NoticeOf<'ignored'>): NoticeContent {
  const restore: Task = { kind: 'unignore', fingerprints: [fingerprint], areUnused: false };
  return {
    tone: 'success',
    words: LATER_TEXT.notices.ignored(1),
    offers: [{ kind: 'ask', words: TEXT.notices.undo, task: restore }],
  };
}

/** Marks are a write like others. */
export function markedContent({ marked }: NoticeOf<'marked'>): NoticeContent {
  const words = marked > 0 ? LATER_TEXT.notices.marked(marked) : LATER_TEXT.notices.unmarked;
  return { tone: 'success', words, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
}

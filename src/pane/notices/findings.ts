import type { LeftReason, NoOneTable } from '../../app/assistant';
import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type NoticeContent, type NoticeOf, writtenContent } from './content';

/** What became of what was chosen in the preview; what had to wait is said with it. */
export function mendedContent({ done, refused, left }: NoticeOf<'mended'>): NoticeContent {
  const words = LATER_TEXT.notices;
  const isNothing = done === 0 && refused.length === 0;
  const content: NoticeContent = isNothing
    ? { tone: 'info', words: words.nothingMended }
    : writtenContent(words.fixed(done), done + refused.length, refused);
  if (left.length === 0 || typeof content.words !== 'string') return content;
  return { ...content, tone: 'warning', words: `${content.words}${leftWords(left)}` };
}

/** Each sort of reason once, with its number. */
function leftWords(left: readonly LeftReason[]): string {
  const words = LATER_TEXT.notices.left;
  const count = (...reasons: readonly LeftReason[]) => left.filter((reason) => reasons.includes(reason)).length;
  const counted = [
    [words.later, count('beside-others', 'moves-columns')],
    [words.gone, count('not-offered')],
    [words.refused, count('refused')],
  ] as const;
  return counted.map(([say, number]) => (number > 0 ? say(number) : '')).join('');
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
export function markedContent({ marked, isUnchanged }: NoticeOf<'marked'>): NoticeContent {
  if (isUnchanged) return { tone: 'info', words: LATER_TEXT.notices.noMarks };
  const words = marked > 0 ? LATER_TEXT.notices.marked(marked) : LATER_TEXT.notices.unmarked;
  return { tone: 'success', words, offers: [{ kind: 'undo', words: TEXT.notices.undo }] };
}

import type { Task } from '../task';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { NoticeContent, NoticeOf } from './content';

/** Settings are put back by saving those that were there before. */
export function settingsContent({ previous }: NoticeOf<'settings-saved'>): NoticeContent {
  return savedContent(LATER_TEXT.notices.settingsSaved, previous && { kind: 'office-settings', settings: previous });
}

/** As settings. */
export function preferencesContent({ previous }: NoticeOf<'preferences-saved'>): NoticeContent {
  return savedContent(LATER_TEXT.notices.preferencesSaved, previous && { kind: 'preferences', preferences: previous });
}

function savedContent(words: string, restore: Task | undefined): NoticeContent {
  const content: NoticeContent = { tone: 'success', words };
  return restore ? { ...content, offers: [{ kind: 'ask', words: TEXT.notices.undo, task: restore }] } : content;
}

/** Marks on protected sheets stay: that is said with what is gone. */
export function clearedContent({ result }: NoticeOf<'traces-cleared'>): NoticeContent {
  const { settings, names, unmarked, stillMarked } = result;
  const words = LATER_TEXT.notices;
  const hadAny = settings || names > 0 || unmarked.length > 0;
  const cleared = hadAny ? words.tracesCleared : words.noTraces;
  if (stillMarked.length === 0) return { tone: 'success', words: cleared };
  return { tone: 'warning', words: `${hadAny ? cleared : ''}${words.stillMarked(stillMarked)}` };
}

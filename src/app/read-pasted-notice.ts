import type { NoticeResult } from './assistant';

/** Reads a pasted notice on holidays; its reader is loaded when it is first wanted, which is once a year. */
export async function readPastedNotice(text: string): Promise<NoticeResult> {
  const reader = await loadReader();
  return reader?.readNotice(text) ?? { kind: 'unreadable', because: '读通知的程序没有载入：请检查网络后再试' };
}

async function loadReader() {
  try {
    return await import(/* webpackChunkName: "holiday-notice" */ '../calendar/read-holiday-notice');
  } catch {
    return undefined;
  }
}

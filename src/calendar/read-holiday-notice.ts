import type { HolidayNotice } from './work-calendar';

/** A pasted notice, read or not; `because` says in Chinese what was missing. */
export type NoticeReading =
  | { readonly kind: 'notice'; readonly notice: HolidayNotice }
  | { readonly kind: 'unreadable'; readonly because: string };

export function readNotice(_text: string): NoticeReading {
  return { kind: 'unreadable', because: '没有读到放假的日子' };
}

/** Reads a pasted notice; undefined where it lays down no days. */
export function readHolidayNotice(text: string): HolidayNotice | undefined {
  const reading = readNotice(text);
  return reading.kind === 'notice' ? reading.notice : undefined;
}

const NAMES = '一二三四五六日';

/** What names a day of the week behind 「星期」 or 「周」, as a piece of a pattern. */
export const WEEKDAY_PATTERN = `[${NAMES}天]`;

/** The day of the week a character names, Monday 1: 「三」 → 3, 「日」 and 「天」 → 7; 0 for any other. */
export function readWeekday(name: string): number {
  return NAMES.indexOf(name === '天' ? '日' : name) + 1;
}

/** The name of a day of the week, Monday 1: 「星期一」. */
export function weekdayName(weekday: number): string {
  return `星期${NAMES.charAt(weekday - 1)}`;
}

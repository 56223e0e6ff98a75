import { readChineseNumber } from '../text/numerals';
import { addDays, type CivilDate } from './civil-date';
import { type HolidayExtension, holidayExtensions } from './holiday-extensions';
import { HOLIDAYS } from './holiday-names';
import { type ItemDays, itemDays, spokenDay } from './notice-days';
import { type NoticeItem, noticeItems, withColons } from './notice-items';
import { normaliseNotice } from './notice-text';
import type { HolidayNotice } from './work-calendar';

/** A pasted notice, read or not; `because` says in Chinese what was missing or cannot be right. */
export type NoticeReading =
  | { readonly kind: 'notice'; readonly notice: HolidayNotice }
  | { readonly kind: 'unreadable'; readonly because: string };

/** Became holidays of everybody in 2008. */
const SINCE_2008: readonly string[] = ['清明节', '端午节', '中秋节'];

/** Where a text says which year it is about, surest first. */
const YEARS = [
  /([\d〇○零一二三四五六七八九]{4})年(?:部分)?节假日/g,
  /([\d〇○零一二三四五六七八九]{4})年,?(?:元旦|春节)/g,
];
const YEAR_OF_DAY = /(\d{4})年\d/g;

/** Reads a pasted notice on the holidays of a year (《国务院办公厅关于2027年部分节假日安排的通知》); undefined where it cannot. */
export function readHolidayNotice(text: string): HolidayNotice | undefined {
  const reading = readNotice(text);
  return reading.kind === 'notice' ? reading.notice : undefined;
}

/**
 * Reads a notice, and says why where it cannot. Only days that are written are reported, and only where the whole year
 * could be read: the days of the week and the numbers of days in the text must agree with it.
 */
export function readNotice(text: string): NoticeReading {
  const plain = normaliseNotice(withColons(text));
  const items = noticeItems(plain);
  const extensions = holidayExtensions(plain);
  if (items.length === 0) {
    return unreadable(
      extensions.length > 0
        ? '这是延长假期的通知，只改动几天：请连同全年的放假通知一起粘贴，或逐日加入'
        : '没有读到放假的日子：请粘贴国务院办公厅放假通知的全文',
    );
  }
  const readings = yearsIn(plain, items).map((year) => noticeOf(year, items, extensions));
  const notices = readings.filter(({ kind }) => kind === 'notice');
  if (notices.length > 1) return unreadable('读到不止一个年份：请一次只粘贴一年的通知');
  return notices[0] ?? readings[0] ?? unreadable('没有读到年份：请连标题一起粘贴');
}

/** Every year the text may be about; a related notice of another year may stand on the same page. */
function yearsIn(text: string, items: readonly NoticeItem[]): readonly number[] {
  const found = [
    ...YEARS.map((pattern) => yearsBy(pattern, text)),
    items.flatMap((item) => yearsBy(YEAR_OF_DAY, item.text)),
  ];
  return found.find((years) => years.length > 0) ?? [];
}

function yearsBy(pattern: RegExp, text: string): readonly number[] {
  const years = [...text.matchAll(pattern)].map(([, year = '']) => readChineseNumber(year) ?? 0);
  return [...new Set(years.filter((year) => year > 1949))];
}

function noticeOf(year: number, items: readonly NoticeItem[], extensions: readonly HolidayExtension[]): NoticeReading {
  const read = items.map((item) => ({ ...item, ...itemDays(item, year) })).filter(isOnHoliday);
  const fault = read.flatMap(({ faults }) => faults)[0];
  if (fault !== undefined) return unreadable(`${fault}：请核对原文和年份`);
  const missing = missingHolidays(year, read);
  if (missing.length > 0) return unreadable(`没有读到${missing.join('、')}的放假安排：请粘贴全年的通知`);
  const names = new Map(read.flatMap(({ holidays, daysOff }) => daysOff.map((day) => [day, holidays.join('、')])));
  const makeUpWorkdays = new Set(read.flatMap((item) => item.makeUpWorkdays));
  for (const day of makeUpWorkdays) {
    if (names.has(day)) return unreadable(`${spokenDay(day)}又放假又上班：请核对原文`);
  }
  for (const [day, name] of extendedDays(year, read, extensions)) {
    names.set(day, name);
    makeUpWorkdays.delete(day);
  }
  const daysOff = [...names.keys()].sort();
  const ordered = Object.fromEntries(daysOff.map((day) => [day, names.get(day) ?? '']));
  return { kind: 'notice', notice: { year, daysOff, makeUpWorkdays: [...makeUpWorkdays].sort(), names: ordered } };
}

type ReadItem = NoticeItem & ItemDays;

/** Prose under headings of its own, 「值班安排」, is no holiday. */
function isOnHoliday({ holidays, daysOff }: ReadItem): boolean {
  return daysOff.length > 0 || holidays.some((name) => isKnown(name));
}

function isKnown(holiday: string): boolean {
  return (HOLIDAYS as readonly string[]).includes(holiday);
}

function missingHolidays(year: number, read: readonly ReadItem[]): readonly string[] {
  const said = new Set(read.flatMap(({ holidays, daysOff }) => (daysOff.length > 0 ? holidays : [])));
  return HOLIDAYS.filter((holiday) => !said.has(holiday) && (year >= 2008 || !SINCE_2008.includes(holiday)));
}

/** The days an extension adds behind the last day of its holiday. */
function extendedDays(
  year: number,
  read: readonly ReadItem[],
  extensions: readonly HolidayExtension[],
): readonly (readonly [day: CivilDate, holiday: string])[] {
  const days: [CivilDate, string][] = [];
  for (const extension of extensions) {
    const of = read.filter(({ holidays }) => extension.year === year && holidays.includes(extension.holiday));
    const end = of
      .flatMap(({ daysOff }) => daysOff)
      .sort()
      .at(-1);
    if (end === undefined) continue;
    for (let day = addDays(end, 1); day <= extension.last; day = addDays(day, 1)) days.push([day, extension.holiday]);
  }
  return days;
}

function unreadable(because: string): NoticeReading {
  return { kind: 'unreadable', because };
}

import { addDays, type CivilDate, civilDate, dateParts, daysBetween } from './civil-date';
import type { NoticeItem } from './notice-items';
import { type NoticeWord, noticeWords, type SaidDay } from './notice-words';
import { weekdayName } from './weekday-names';
import { weekday } from './workdays';

/** The days one item of a notice lays down, and what in it cannot be right, in Chinese. */
export interface ItemDays {
  readonly daysOff: readonly CivilDate[];
  readonly makeUpWorkdays: readonly CivilDate[];
  readonly faults: readonly string[];
}

/** No holiday has ever been longer: a longer range has been misread. */
const LONGEST_DAYS = 16;
/** No weekend worked for a holiday has ever been farther from it. */
const NEAR_DAYS = 10;

type SaidDays = Extract<NoticeWord, { readonly kind: 'days' }>;

/** Days that wait for the word that says what they are. */
interface WaitingDays {
  readonly said: SaidDays;
  readonly days: readonly CivilDate[];
}

/** Reads one item of the notice for a year. Days mean what the word behind them says: 放假, 补休, 上班. */
export function itemDays({ holidays, text }: NoticeItem, year: number): ItemDays {
  const resolve = dayResolver(year, holidays.includes('元旦'));
  const heard = newHeard();
  for (const word of noticeWords(text)) hear(heard, word, resolve);
  endSentence(heard);
  const { daysOff, makeUpWorkdays, faults } = heard;
  const far = [...makeUpWorkdays].find(
    (day) => ![...daysOff].some((off) => Math.abs(daysBetween(off, day)) <= NEAR_DAYS),
  );
  if (far !== undefined && daysOff.size > 0) faults.push(`${spokenDay(far)}上班，离${holidays.join('、')}太远`);
  const wrongCount = heard.isJoined ? undefined : heard.counts.find((count) => count !== daysOff.size);
  if (wrongCount !== undefined && daysOff.size > 0) {
    faults.push(`${holidays.join('、')}写明放假${wrongCount}天，读出${daysOff.size}天`);
  }
  return { daysOff: [...daysOff], makeUpWorkdays: [...makeUpWorkdays].filter((day) => weekday(day) > 5), faults };
}

/** What has been heard of an item so far. */
interface Heard {
  readonly daysOff: Set<CivilDate>;
  readonly makeUpWorkdays: Set<CivilDate>;
  readonly faults: string[];
  readonly counts: number[];
  waiting: WaitingDays[];
  isMoved: boolean;
  isJoined: boolean;
}

function newHeard(): Heard {
  return {
    daysOff: new Set(),
    makeUpWorkdays: new Set(),
    faults: [],
    counts: [],
    waiting: [],
    isMoved: false,
    isJoined: false,
  };
}

function hear(heard: Heard, word: NoticeWord, resolve: Resolve): void {
  switch (word.kind) {
    case 'days':
      hearDays(heard, word, resolve);
      break;
    case 'lost':
      heard.faults.push(unread(word.text));
      break;
    case 'off':
      giveTo(heard.daysOff, heard);
      if (word.count !== undefined) heard.counts.push(word.count);
      break;
    case 'total':
      heard.counts.push(word.count);
      break;
    case 'joined':
      heard.isJoined = true;
      break;
    case 'work':
      giveTo(heard.makeUpWorkdays, heard);
      break;
    case 'moved':
      heard.isMoved = true;
      heard.waiting = [];
      break;
    case 'known':
      heard.waiting = [];
      break;
    case 'comma':
      heard.isMoved = false;
      break;
    case 'end':
      endSentence(heard);
      break;
  }
}

function hearDays(heard: Heard, said: SaidDays, resolve: Resolve): void {
  const days = resolve(said);
  if (typeof days === 'string') heard.faults.push(days);
  else if (!heard.isMoved) heard.waiting.push({ said, days });
}

function giveTo(days: Set<CivilDate>, heard: Heard): void {
  for (const day of heard.waiting.flatMap((some) => some.days)) days.add(day);
  heard.waiting = [];
}

/** Days with their day of the week that nothing was said of: the sentence has not been understood. */
function endSentence(heard: Heard): void {
  const left = heard.waiting.filter(({ said }) => said.last.weekday !== undefined);
  heard.faults.push(...left.map(({ said }) => unread(said.text)));
  heard.waiting = [];
  heard.isMoved = false;
}

/** The days that are meant, or what cannot be right about them. */
type Resolve = (said: SaidDays) => readonly CivilDate[] | string;

/**
 * Fills in what is left out: the month is the one last said, the year the notice's, but for the end of the year before,
 * which only 元旦 reaches into. Answers a fault where there is no such day, or it is another day of the week.
 */
function dayResolver(year: number, isNewYear: boolean): Resolve {
  let lastMonth: number | undefined;
  const dateOf = (said: SaidDay): CivilDate | undefined => {
    lastMonth = said.month ?? lastMonth;
    if (lastMonth === undefined) return undefined;
    return civilDate(said.year ?? (isNewYear && lastMonth > 10 ? year - 1 : year), lastMonth, said.day);
  };
  return (said) => {
    const first = dateOf(said.first);
    const last = said.last === said.first ? first : dateOf(said.last);
    if (!first || !last || Math.abs(dateParts(last).year - year) > 1) return unread(said.text);
    const length = daysBetween(first, last) + 1;
    if (length < 1 || length > LONGEST_DAYS) return unread(said.text);
    return (
      wrongWeekday(said.first, first) ??
      wrongWeekday(said.last, last) ??
      Array.from({ length }, (_, index) => addDays(first, index))
    );
  };
}

function wrongWeekday(said: SaidDay, date: CivilDate): string | undefined {
  if (said.weekday === undefined || said.weekday === weekday(date)) return undefined;
  const { year } = dateParts(date);
  return `通知写${spokenDay(date)}是${weekdayName(said.weekday)}，而${year}年的这一天是${weekdayName(weekday(date))}`;
}

/** 「1月4日」 */
export function spokenDay(date: CivilDate): string {
  const { month, day } = dateParts(date);
  return `${month}月${day}日`;
}

function unread(text: string): string {
  return `「${text}」没有读懂`;
}

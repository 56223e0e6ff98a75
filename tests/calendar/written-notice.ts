import { addDays, type CivilDate, dateParts, daysBetween } from '../../src/calendar/civil-date';
import { type Festival, festivalDate } from '../../src/calendar/festivals';
import { isWorkday, weekday } from '../../src/calendar/workdays';
import { OFFICIAL_CALENDAR } from '../../src/calendar/work-calendar';
import { date } from '../kit/dates';

/** One holiday of a year as a notice has to tell it. */
export interface Holiday {
  readonly names: readonly string[];
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Weekends on which is worked for it. */
  readonly makeUp: readonly CivilDate[];
}

const FESTIVALS: readonly (readonly [Festival, string])[] = [
  ['元旦', '元旦'],
  ['春节', '春节'],
  ['清明', '清明节'],
  ['五一', '劳动节'],
  ['端午', '端午节'],
  ['中秋', '中秋节'],
  ['国庆', '国庆节'],
];

/** The holidays of a year by the facts of the library: runs of free days around the festivals. */
export function holidaysOf(year: number): readonly Holiday[] {
  const holidays: { names: string[]; first: CivilDate; last: CivilDate; makeUp: CivilDate[] }[] = [];
  for (const run of runsOf(year)) {
    const names = FESTIVALS.flatMap(([festival, name]) => {
      const day = festivalDate(festival, year);
      return day !== undefined && day >= run.first && day <= run.last ? [name] : [];
    });
    holidays.push({ ...run, names: names.length > 0 ? names : ['纪念日'], makeUp: [] });
  }
  for (const day of [...OFFICIAL_CALENDAR.makeUpWorkdays].sort().map(date)) {
    if (!belongsTo(day, year)) continue;
    const distance = ({ first, last }: Holiday) =>
      Math.min(...[first, last].map((end) => Math.abs(daysBetween(end, day))));
    const [nearest] = [...holidays].sort((a, b) => distance(a) - distance(b));
    nearest?.makeUp.push(day);
  }
  return holidays;
}

/** Free days in a row, the weekends between them that the library leaves out included. */
function runsOf(year: number): readonly { readonly first: CivilDate; readonly last: CivilDate }[] {
  const listed = [...OFFICIAL_CALENDAR.daysOff].map(date).filter((day) => belongsTo(day, year));
  const festivals = FESTIVALS.flatMap(([festival]) => festivalDate(festival, year) ?? []);
  const days = [...new Set([...listed, ...festivals.filter((day) => !isWorkday(day))])].sort();
  const runs: { first: CivilDate; last: CivilDate }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && isAllFree(addDays(run.last, 1), day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function isAllFree(first: CivilDate, last: CivilDate): boolean {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at)).every(
    (day) => !isWorkday(day),
  );
}

function belongsTo(day: CivilDate, year: number): boolean {
  const parts = dateParts(day);
  return (parts.month === 12 ? parts.year + 1 : parts.year) === year;
}

/** A way of writing a notice. */
export type NoticeStyle = (year: number, holidays: readonly Holiday[]) => string;

const WEEK = '一二三四五六日';
const NUMBERS = '一二三四五六七八九十';

function md(day: CivilDate, year: number): string {
  const parts = dateParts(day);
  return `${parts.year === year ? '' : `${parts.year}年`}${parts.month}月${parts.day}日`;
}

function weekdayOf(day: CivilDate, word: string): string {
  return `${word}${WEEK.charAt(weekday(day) - 1)}`;
}

function count({ first, last }: Holiday): number {
  return daysBetween(first, last) + 1;
}

/** As since 2025: every day with its day of the week. */
export const dated: NoticeStyle = (year, holidays) => {
  const said = (day: CivilDate) => `${md(day, year)}（${weekdayOf(day, '周')}）`;
  const items = holidays.map((holiday, index) => {
    const { names, first, last, makeUp } = holiday;
    const range = first === last ? said(first) : `${said(first)}至${said(last)}`;
    const work = makeUp.length > 0 ? `${makeUp.map(said).join('、')}上班。` : '';
    return `${NUMBERS.charAt(index)}、${names.join('、')}：${range}放假，共${count(holiday)}天。${work}`;
  });
  return [`关于${year}年部分节假日安排的通知`, '各单位：', '具体安排如下。', ...items].join('\n');
};

/** As from 2009 to 2024: days of the week only where is worked, months not repeated. */
export const plain: NoticeStyle = (year, holidays) => {
  const items = holidays.map((holiday, index) => {
    const { names, first, last, makeUp } = holiday;
    const month = dateParts(last).month === dateParts(first).month ? '' : `${dateParts(last).month}月`;
    const end = dateParts(last).year === dateParts(first).year ? `${month}${dateParts(last).day}日` : md(last, 0);
    const range =
      first === last ? `${md(first, year)}放假` : `${md(first, year)}至${end}放假调休，共${count(holiday)}天`;
    const work = makeUp.map((day, at) => {
      const before = makeUp[at - 1];
      const isSameMonth = before !== undefined && dateParts(before).month === dateParts(day).month;
      return `${isSameMonth ? `${dateParts(day).day}日` : md(day, year)}（${weekdayOf(day, '星期')}）`;
    });
    return `${NUMBERS.charAt(index)}、${names.join('、')}：${range}。${work.length > 0 ? `${work.join('、')}上班。` : ''}`;
  });
  return `国务院办公厅关于${year}年\n部分节假日安排的通知\n\n${items.join('\n\n')}\n\n节假日期间，安排好${year}年1月2日的值班。`;
};

/** As in 2007 and 2008: what is law, what is a weekend, and which weekend is moved where. */
export const explained: NoticeStyle = (year, holidays) => {
  const said = (day: CivilDate) => `${md(day, year)}（${weekdayOf(day, '星期')}）`;
  const items = holidays.map((holiday, index) => {
    const { names, first, last, makeUp } = holiday;
    const range = first === last ? md(first, year) : `${md(first, year)}—${md(last, year)}`;
    const moved = makeUp.length > 0 ? `将${makeUp.map(said).join('、')}公休日调至${said(first)}、${said(last)}，` : '';
    const work = makeUp.length > 0 ? `${makeUp.map((day) => md(day, year)).join('、')}上班。` : '照常休息。';
    return (
      `${NUMBERS.charAt(index)}、“${names.join('”、“')}”：${range}放假，共${count(holiday)}天。` +
      `其中，${said(first)}为法定节假日，${said(last)}照常公休，${moved}${work}`
    );
  });
  return `现将${year}年元旦等节假日安排通知如下：\n${items.join('\n')}`;
};

/** As a newspaper sets it: a line over the days, the number of days in it. */
export const headlined: NoticeStyle = (year, holidays) =>
  `${year}年节假日\n${holidays
    .map((holiday) => {
      const { names, first, last, makeUp } = holiday;
      const work = makeUp.map((day) => `${md(day, 0)}${weekdayOf(day, '星期')}上班；`).join('');
      return `${names.join('和')}放假${count(holiday)}天\n${md(first, 0)}～${md(last, 0)}放假。${work}`;
    })
    .join('\n')}`;

import {
  addDays,
  civilDate,
  type CivilDate,
  dateParts,
  monthEnd,
  serialOfDate,
} from '../../../src/calendar/civil-date';
import { isWorkday } from '../../../src/calendar/workdays';
import type { GridCell } from '../../../src/grid/grid';
import { date } from '../../kit/dates';
import type { Random } from '../random';

/** The plan year and the fixed day of all sheets. */
export const PLAN_YEAR = 2026;
export const AS_OF: CivilDate = date('2026-06-15');
export const SOON_DAYS = 7;

/** How a sheet writes its dates. */
export type DateManner = 'words' | 'dashes' | 'dots' | 'real';

/** Where a deadline lies: behind us, or ahead beyond the days of 临期. */
export type When = 'past' | 'ahead';

/** A working day well before or after the fixed day, in the plan year and behind the latest issue date. */
export function workday(random: Random, when: When): CivilDate {
  for (;;) {
    const month = when === 'past' ? 4 + random.int(2) : 7 + random.int(6);
    const day = civilDate(PLAN_YEAR, month, 1 + random.int(28));
    if (day && isWorkday(day)) return day;
  }
}

/** 「2026年9月25日前」 in the sheet's manner. */
export function writtenDay(day: CivilDate, manner: DateManner): string {
  const { year, month, day: number } = dateParts(day);
  if (manner === 'dashes') return day;
  if (manner === 'dots') return `${year}.${month}.${number}`;
  return `${year}年${month}月${number}日`;
}

/** A cell that holds a text. */
export function textCell(text: string): GridCell {
  return { value: text, text };
}

/** A cell that holds a real date. */
export function dateCell(day: CivilDate): GridCell {
  const { year, month, day: number } = dateParts(day);
  return { value: serialOfDate(day, false), text: `${year}/${month}/${number}`, numberFormat: 'yyyy/m/d' };
}

const STANDING = ['全年工作', '长期坚持', '每季度末', '持续推进'];

/** Makes the deadlines of one sheet, in a few wordings of one manner. */
export function deadlineMaker(random: Random, manner: DateManner): (when: When) => GridCell {
  const wordings = random.shuffle(WORDINGS).slice(0, 3 + random.int(3));
  const standing = random.shuffle(STANDING).slice(0, 2);
  return (when) => {
    if (when === 'ahead' && random.chance(0.2)) return textCell(random.pick(standing));
    if (manner === 'real') return dateCell(workday(random, when));
    if (manner !== 'words')
      return textCell(`${writtenDay(workday(random, when), manner)}${manner === 'dots' ? '前' : ''}`);
    return textCell(random.pick(wordings)(random, when));
  };
}

type Wording = (random: Random, when: When) => string;

/** Ways of writing a date that may stand beside each other in one column. */
const WORDINGS: readonly Wording[] = [
  (random, when) => `${PLAN_YEAR}年${monthOf(random, when)}月底前`,
  (random, when) => `${PLAN_YEAR}年${monthOf(random, when)}月底前完成`,
  (random, when) => `${writtenDay(workday(random, when), 'words')}前`,
  (random, when) => (when === 'past' ? `${PLAN_YEAR}年5月末` : `${PLAN_YEAR}年第${random.pick(['三', '四'])}季度`),
  (_, when) => (when === 'past' ? `${PLAN_YEAR}年4月底` : `${PLAN_YEAR}年底前`),
  (random, when) => (when === 'past' ? `${PLAN_YEAR}年4月至5月` : `${PLAN_YEAR}年9月至${10 + random.int(3)}月`),
];

function monthOf(random: Random, when: When): number {
  return when === 'past' ? 4 + random.int(2) : 7 + random.int(6);
}

/** The day on which a task was done: a working day before the fixed day. */
export function dayDone(random: Random): CivilDate {
  let day = addDays(monthEnd(PLAN_YEAR, 4), random.int(40));
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

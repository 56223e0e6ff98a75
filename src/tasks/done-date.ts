import { type CivilDate, civilDate } from '../calendar/civil-date';
import { withoutBlanks } from '../text/blanks';
import { toHalfWidth } from '../text/width';
import type { TaskCell } from './task-table';

/** 「2016年5月10日」「2016.5」「2016-05-10完成」; without a year nothing is sure. */
const WRITTEN =
  /^(?:已?于)?(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?(?:底|初)?(?:前|已|完成|办结|销号|验收)*$/;
const PLAIN = /^(\d{4})(\d{2})(\d{2})$/;

/** A day and a month at least: 「5/10」「10-May」; 「Dec-16」 shows no day. */
const SHOWS_A_DAY = /\d\D+\d|\d-[A-Za-z]{3}$/;

/** The first day a 完成日期 cell can mean: the first of the month where it names no day; undefined where no date is sure. */
export function earliestDoneDate({ raw, date }: Pick<TaskCell, 'raw' | 'date'>): CivilDate | undefined {
  const said = toHalfWidth(withoutBlanks(raw)).slice(0, 40);
  const [, year, month, day = 1] = WRITTEN.exec(said) ?? PLAIN.exec(said) ?? [];
  if (year !== undefined) return civilDate(Number(year), Number(month), Number(day));
  return date && SHOWS_A_DAY.test(raw) ? date : undefined;
}

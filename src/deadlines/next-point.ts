import { addDays, type CivilDate, civilDate, dateParts, monthEnd } from '../calendar/civil-date';
import { weekday } from '../calendar/workdays';
import { readPoint } from './point';
import type { Period } from './reading';
import { resolvePoint } from './resolve-point';

const WEEKDAYS = '一二三四五六日';

/**
 * The next day something recurring is due, the as-of day included: the day the text names (「每月25日前」), else the end of
 * the running period. Undefined for 「定期」 and for rhythms that have no fixed place in the calendar.
 */
export function nextPoint(period: Period, at: string | undefined, asOf: CivilDate): CivilDate | undefined {
  const named = at === undefined ? undefined : namedDay(period, at.replace(/(?:之前|以前|前|内)$/, ''), asOf);
  return named ?? periodEnd(period, asOf);
}

function namedDay(period: Period, at: string, asOf: CivilDate): CivilDate | undefined {
  switch (period) {
    case 'P1W':
      return nextWeekday(at, asOf);
    case 'P1M':
      return monthlyDay('本月', at, asOf) ?? monthlyDay('下月', at, asOf);
    case 'P1Y':
      return yearlyDay(at, asOf, dateParts(asOf).year) ?? yearlyDay(at, asOf, dateParts(asOf).year + 1);
    default:
      return undefined;
  }
}

function nextWeekday(at: string, asOf: CivilDate): CivilDate | undefined {
  const named = /^周([一二三四五六日天])/.exec(at)?.[1];
  const day = named === undefined ? 0 : WEEKDAYS.indexOf(named.replace('天', '日')) + 1;
  return day > 0 ? addDays(asOf, (day - weekday(asOf) + 7) % 7) : undefined;
}

function monthlyDay(month: '本月' | '下月', at: string, asOf: CivilDate): CivilDate | undefined {
  const point = readPoint(month + at.replace(/^月/, ''));
  return point && onOrAfter(resolvePoint(point, { issueDate: asOf }).last, asOf);
}

function yearlyDay(at: string, asOf: CivilDate, year: number): CivilDate | undefined {
  const point = readPoint(at);
  return point && onOrAfter(resolvePoint(point, { planYear: year }).last, asOf);
}

function onOrAfter(date: CivilDate | undefined, asOf: CivilDate): CivilDate | undefined {
  return date !== undefined && date >= asOf ? date : undefined;
}

function periodEnd(period: Period, asOf: CivilDate): CivilDate | undefined {
  const { year, month } = dateParts(asOf);
  switch (period) {
    case 'P1D':
      return asOf;
    case 'P1W':
      return addDays(asOf, 7 - weekday(asOf));
    case 'P1M':
      return monthEnd(year, month);
    case 'P3M':
      return monthEnd(year, Math.ceil(month / 3) * 3);
    case 'P6M':
      return monthEnd(year, month <= 6 ? 6 : 12);
    case 'P1Y':
      return civilDate(year, 12, 31);
    default:
      return undefined;
  }
}

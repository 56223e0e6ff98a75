import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysBetween,
  daysInMonth,
  monthEnd,
} from '../../calendar/civil-date';
import { weekday } from '../../calendar/workdays';
import { pointsInPeriod, type Turn } from './points-in-period';
import type { OfficeFacts, Period } from '../reading';

/** No report is due later than that many turns behind its own. */
const MOST_TURNS_BACK = 6;

/** A rhythm as a reading has it. */
export interface Rhythm {
  readonly period: Period;
  readonly at?: string;
  readonly start?: CivilDate;
  readonly due?: CivilDate;
}

/**
 * The next day something recurring is due, the as-of day included: the day the text names (「每月25日前」), else the end of
 * the running turn. Undefined for 「定期」, for rhythms without a fixed place in the calendar (每两周, with no beginning),
 * and where the named day cannot be dated (每次会议前).
 */
export function nextPoint(rhythm: Rhythm, asOf: CivilDate, facts: OfficeFacts = {}): CivilDate | undefined {
  const { start, due } = rhythm;
  const from = start !== undefined && start > asOf ? start : asOf;
  const next = pointsFrom(rhythm, from, facts)
    .filter((day) => day >= from)
    .sort()[0];
  if (due === undefined || next === undefined || next <= due) return next;
  // The last turn of a window ends with it.
  return from <= due && rhythm.at === undefined ? due : undefined;
}

/** The points of the turns that may reach behind a day: its own, the next, and those before it (「每月结束后60日内」). */
function pointsFrom({ period, at, start }: Rhythm, from: CivilDate, facts: OfficeFacts): readonly CivilDate[] {
  const own = turnAt(period, from, start);
  if (!own) return [];
  if (at === undefined) return [own.last];
  const after = turnAt(period, addDays(own.last, 1), start);
  const turns = after ? [own, after] : [own];
  for (let turn: Turn | undefined = own, left = MOST_TURNS_BACK; turn && left > 0; left--) {
    turn = turnAt(period, addDays(turn.first, -1), start);
    if (turn) turns.push(turn);
  }
  return turns
    .filter(({ last }) => start === undefined || last >= start)
    .flatMap((turn) => pointsInPeriod(at, turn, facts));
}

/**
 * Days around one on which `nextPoint` may begin to give another answer than on the day before: the day behind each point, and
 * the first of each turn. They reach over the turns between two days, or as many of them on either side as asked for.
 */
export function changesOfNextPoint(
  { period, at, start }: Rhythm,
  around: CivilDate,
  { first, last, turnsBack, turnsAhead }: TurnsAround,
  facts: OfficeFacts = {},
): readonly CivilDate[] {
  const own = turnAt(period, start !== undefined && start > around ? start : around, start);
  if (!own) return [];
  // A turn's points may lie turns behind it.
  const behind = at === undefined ? 0 : MOST_TURNS_BACK;
  const step = (turn: Turn, way: -1 | 1) => turnAt(period, addDays(way < 0 ? turn.first : turn.last, way), start);
  const turns = [
    ...walk(own, (turn) => step(turn, 1), { most: turnsAhead, isEnd: (turn) => turn.last > last, more: 0 }),
    ...walk(own, (turn) => step(turn, -1), { most: turnsBack, isEnd: (turn) => turn.first <= first, more: behind }),
  ];
  return turns.flatMap((turn) => [
    turn.first,
    ...(at === undefined ? [turn.last] : pointsInPeriod(at, turn, facts)).map((day) => addDays(day, 1)),
  ]);
}

/** A turn and those after it on one side, up to a last one and some more behind that. */
function* walk(
  own: Turn,
  next: (turn: Turn) => Turn | undefined,
  { most, isEnd, more }: { readonly most: number; readonly isEnd: (turn: Turn) => boolean; readonly more: number },
): Generator<Turn> {
  let over = 0;
  let turn: Turn | undefined = own;
  for (let left = most + more; turn && left >= 0 && over <= more; left--) {
    yield turn;
    if (isEnd(turn)) over++;
    turn = next(turn);
  }
}

/** How far to look for the turns of a rhythm. */
export interface TurnsAround {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly turnsBack: number;
  readonly turnsAhead: number;
}

/** The turn of a period that a day lies in. */
function turnAt(period: Period, day: CivilDate, start: CivilDate | undefined): Turn | undefined {
  const { year, month, day: dayOfMonth } = dateParts(day);
  switch (period) {
    case 'P1D':
      return { first: day, last: day };
    case 'P1W':
      return { first: addDays(day, 1 - weekday(day)), last: addDays(day, 7 - weekday(day)) };
    case 'P10D':
      return turnOfMonth(year, month, Math.min(Math.ceil(dayOfMonth / 10), 3) * 10 - 9, 10, 21);
    case 'P15D':
      return turnOfMonth(year, month, dayOfMonth <= 15 ? 1 : 16, 15, 16);
    case 'P1M':
      return turnOfMonths(year, month, 1);
    case 'P3M':
      return turnOfMonths(year, month, 3);
    case 'P6M':
      return turnOfMonths(year, month, 6);
    case 'P1Y':
      return turnOfMonths(year, month, 12);
    default:
      return start === undefined ? undefined : turnSince(period, day, start);
  }
}

/** Days of a month from `first` on; the turn that begins on `lastFirst` runs to the month's end. */
function turnOfMonth(year: number, month: number, first: number, days: number, lastFirst: number): Turn | undefined {
  const begin = civilDate(year, month, first);
  const end = civilDate(year, month, first >= lastFirst ? daysInMonth(year, month) : first + days - 1);
  return begin && end && { first: begin, last: end };
}

function turnOfMonths(year: number, month: number, months: number): Turn | undefined {
  const firstMonth = month - ((month - 1) % months);
  const first = civilDate(year, firstMonth, 1);
  return first && { first, last: monthEnd(year, firstMonth + months - 1) };
}

/** 「每两周」「每3年」 have a place in the calendar only by their beginning. */
function turnSince(period: Period, day: CivilDate, start: CivilDate): Turn | undefined {
  const [, count = '', unit] = /^P(\d+)([DWMY])$/.exec(period) ?? [];
  const times = Number(count);
  if (times === 0 || day < start) return undefined;
  if (unit === 'D' || unit === 'W') {
    const days = times * (unit === 'W' ? 7 : 1);
    const first = addDays(start, Math.floor(daysBetween(start, day) / days) * days);
    return { first, last: addDays(first, days - 1) };
  }
  const months = times * (unit === 'Y' ? 12 : 1);
  const { year, month } = dateParts(start);
  const passed = (dateParts(day).year - year) * 12 + dateParts(day).month - month;
  const index = year * 12 + month - 1 + Math.floor(passed / months) * months;
  const first = civilDate(Math.floor(index / 12), (index % 12) + 1, 1);
  return first && { first, last: monthEnd(Math.floor(index / 12), (index % 12) + months) };
}

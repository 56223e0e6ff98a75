import { addDays, type CivilDate, civilDate, dateParts, daysBetween, daysInMonth } from '../../calendar/civil-date';
import { festivalDate } from '../../calendar/festivals';
import { weekday } from '../../calendar/workdays';
import type { Point } from './point';
import type { DeadlineContext, DeadlineFlag } from '../reading';
import type { YearPart } from './year-part';

/** Dates of an issue year that lie further back than this before the issue date mean the next year. */
const PAST_DAYS_ALLOWED = 60;

/** First and last day of a point; both undefined where its year cannot be known. */
export interface ResolvedPoint {
  readonly first?: CivilDate;
  readonly last?: CivilDate;
  readonly flags: readonly DeadlineFlag[];
}

/** What a point without a year is read against: the document, and the year named before it in the same text. */
export interface YearContext extends DeadlineContext {
  readonly namedYear?: number | undefined;
}

/** The days a point covers, with a flag for everything that did not come from the text itself. */
export function resolvePoint(point: Point, context: YearContext): ResolvedPoint {
  if (point.part.kind === 'near-month') return resolveNearMonth(point, context);
  if (point.part.kind === 'near-days') return resolveNearDays(point.part, context);
  const named = yearInText(point, context);
  if (named !== undefined) return inYear(point, named, isShortYear(point) ? ['two-digit-year'] : []);
  return inAssumedYear(point, context);
}

/** 「今年」 is the year the writer wrote in; a bare date belongs to the plan. */
function inAssumedYear(point: Point, { planYear, issueDate }: YearContext): ResolvedPoint {
  const issueYear = issueDate && dateParts(issueDate).year;
  const assumed = point.year ? (issueYear ?? planYear) : planYear;
  const year = assumed === undefined ? issueYear : assumed + offsetOf(point);
  if (year === undefined) return { flags: ['year-unknown'] };
  const inferred = inYear(point, year, ['year-inferred']);
  const mayMove = assumed === undefined || point.part.kind === 'festival';
  return mayMove && isGone(point, inferred.last, issueDate) ? inYear(point, year + 1, ['year-inferred']) : inferred;
}

function yearInText(point: Point, { namedYear }: YearContext): number | undefined {
  if (point.year && 'year' in point.year) return point.year.year;
  return namedYear === undefined ? undefined : namedYear + offsetOf(point);
}

/** Whether the next year must be meant: long past at the issue date, or the New Year that a plan looks forward to. */
function isGone({ part, year }: Point, last: CivilDate | undefined, issueDate: CivilDate | undefined): boolean {
  if (year !== undefined || last === undefined) return false;
  if (part.kind === 'festival' && part.festival === '元旦') return issueDate === undefined || last < issueDate;
  return issueDate !== undefined && daysBetween(last, issueDate) > PAST_DAYS_ALLOWED;
}

function isShortYear({ year }: Point): boolean {
  return year !== undefined && 'isShort' in year;
}

function offsetOf(point: Point): number {
  return point.year && 'offset' in point.year ? point.year.offset : 0;
}

function inYear({ part }: Point, year: number, flags: readonly DeadlineFlag[]): ResolvedPoint {
  if (part.kind === 'festival') {
    const feast = festivalDate(part.festival, year);
    const day = feast && addDays(feast, part.offset ?? 0);
    return day ? { first: day, last: day, flags } : { flags: ['year-unknown'] };
  }
  if (part.kind !== 'days') return { flags };
  return daysOf(year, part.firstMonth, part.firstDay, part.lastMonth, part.lastDay, flags);
}

/** 「本月底」「下月5日」: only the issue date can say which month. */
function resolveNearMonth(point: Point, context: YearContext): ResolvedPoint {
  if (point.part.kind !== 'near-month' || !context.issueDate) return { flags: ['year-unknown'] };
  const { year, month, day } = dateParts(context.issueDate);
  const { firstDay, lastDay, isUnnamed } = point.part;
  const isNext = isUnnamed === true && lastDay < day;
  const index = year * 12 + month - 1 + (isNext ? 1 : point.part.offset);
  const number = (index % 12) + 1;
  return daysOf(Math.floor(index / 12), number, firstDay, number, lastDay, ['year-inferred']);
}

/** 「本周五前」: only the issue date can say which week. */
function resolveNearDays(
  { from, first, last }: Extract<YearPart, { kind: 'near-days' }>,
  { issueDate }: YearContext,
): ResolvedPoint {
  if (!issueDate) return { flags: ['year-unknown'] };
  const zero = from === 'week' ? addDays(issueDate, 1 - weekday(issueDate)) : issueDate;
  return { first: addDays(zero, first), last: addDays(zero, last), flags: ['year-inferred'] };
}

/** A day past the month's end (9月31日) becomes its last day, flagged; day 0 is the month's end. */
function daysOf(
  year: number,
  firstMonth: number,
  firstDay: number,
  lastMonth: number,
  lastDay: number,
  flags: readonly DeadlineFlag[],
): ResolvedPoint {
  const first = dayOrEnd(year, firstMonth, firstDay);
  const last = dayOrEnd(year, lastMonth, lastDay);
  const isInvalid = lastDay > daysInMonth(year, lastMonth);
  return {
    flags: isInvalid ? [...flags, 'invalid-day'] : flags,
    ...(first && { first }),
    ...(last && { last }),
  };
}

function dayOrEnd(year: number, month: number, day: number): CivilDate | undefined {
  const end = daysInMonth(year, month);
  return civilDate(year, month, day === 0 ? end : Math.min(day, end));
}

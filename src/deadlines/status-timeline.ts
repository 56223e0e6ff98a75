import { addDays, type CivilDate, civilDate, parseCivilDate } from '../calendar/civil-date';
import type { DeadlinePart, DeadlineReading, DeadlineStatus, StatusContext, StatusReading } from './reading';
import { changesOfNextPoint } from './rhythms/next-point';
import { deadlineStatus } from './status';

/** A stretch of days over which an open task stands the same way. */
export interface StatusStep {
  /** The first day of it; absent on the first step, which reaches back for ever. The last one reaches on for ever. */
  readonly from?: CivilDate;
  readonly status: DeadlineStatus;
  /** The date that decides, from which the days left are counted. */
  readonly decidedBy?: CivilDate;
}

/** More steps no formula should carry. */
const MOST_STEPS = 120;
/** Of so many steps, those before the one of the day around which the timeline lies. */
const STEPS_BACK = 30;

const DAYS_BACK = 366;
const DAYS_AHEAD = 3 * 366;

/**
 * The status of a task that is not done, as a step function of the as-of day: what `deadlineStatus` says on each day, from a year
 * before the day around which it lies until three years after it. A deadline of dates is told for all days. A rhythm of so many
 * turns that 120 steps do not reach that far (每周, 每日) is told as far as they reach, a quarter of them before the day.
 */
export function statusTimeline(
  reading: DeadlineReading | undefined,
  context: Omit<StatusContext, 'asOf'>,
  around: CivilDate,
): readonly StatusStep[] {
  const days = reading ? changes(reading, context, around) : [];
  const [first = around] = days;
  const steps: StatusStep[] = [stepOf(deadlineStatus(reading, { ...context, asOf: addDays(first, -1) }, false))];
  for (const day of days) {
    const step = stepOf(deadlineStatus(reading, { ...context, asOf: day }, false), day);
    const last = steps.at(-1);
    if (step.status !== last?.status || step.decidedBy !== last.decidedBy) steps.push(step);
  }
  return nearest(steps, around);
}

function indexOn(steps: readonly StatusStep[], day: CivilDate): number {
  const later = steps.findIndex(({ from }) => from !== undefined && from > day);
  return (later < 0 ? steps.length : later) - 1;
}

function stepOf({ status, decidedBy }: Pick<StatusReading, 'status' | 'decidedBy'>, from?: CivilDate): StatusStep {
  return { ...(from !== undefined && { from }), status, ...(decidedBy !== undefined && { decidedBy }) };
}

function nearest(steps: readonly StatusStep[], around: CivilDate): readonly StatusStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const own = indexOn(steps, around);
  const begin = Math.min(Math.max(0, own - STEPS_BACK), steps.length - MOST_STEPS);
  const [first, ...others] = steps.slice(begin, begin + MOST_STEPS);
  return first ? [stepOf(first), ...others] : [];
}

/** All days on which the status can change, in order: around every date of the parts, and around the points of their rhythms. */
function changes(
  reading: DeadlineReading,
  context: Omit<StatusContext, 'asOf'>,
  around: CivilDate,
): readonly CivilDate[] {
  const { soonDays, planYear } = context;
  const yearEnd = planYear === undefined ? undefined : civilDate(planYear, 12, 31);
  const dates = [...reading.parts.flatMap(datesOf), ...reading.dueDates, reading.due, reading.latest, yearEnd];
  const known = dates.flatMap((date) => (date === undefined ? [] : [date, addDays(date, 1)]));
  const points = reading.parts.flatMap((part) => pointsOf(part, context, around));
  // 临期 begins so many days before a date, for whole-year work one day later; the day behind a date is here already.
  const soon = known.map((day) => addDays(day, -soonDays));
  const days = [...known, ...soon, ...points];
  return [...new Set(days)].filter((day) => parseCivilDate(day) !== undefined).sort();
}

function datesOf(part: DeadlinePart): readonly (CivilDate | undefined)[] {
  return [
    'start' in part ? part.start : undefined,
    'from' in part ? part.from : undefined,
    'due' in part ? part.due : undefined,
    'latest' in part ? part.latest : undefined,
  ];
}

function pointsOf(part: DeadlinePart, context: Omit<StatusContext, 'asOf'>, around: CivilDate): readonly CivilDate[] {
  if (part.kind !== 'recurring' && part.kind !== 'minfreq') return [];
  const [first, last] = [addDays(around, -DAYS_BACK), addDays(around, DAYS_AHEAD)];
  const range = { first, last, turnsBack: STEPS_BACK, turnsAhead: MOST_STEPS };
  const points = changesOfNextPoint(part, around, range, context);
  const days = [...points, ...points.map((day) => addDays(day, -1 - context.soonDays))];
  return days.filter((day) => day >= first && day <= last);
}

import { type CivilDate, civilDate, dateParts, daysInMonth } from '../../calendar/civil-date';
import type { Season, SeasonDays } from '../../calendar/seasons';
import type { NamedYear } from './named-year';
import type { DeadlineContext, DeadlineFlag } from '../reading';

const INFERRED: readonly DeadlineFlag[] = ['year-inferred', 'season-dated'];

/** The days of one run of a season, and what of them did not come from the text. */
export interface SeasonRun {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly flags: readonly DeadlineFlag[];
}

/**
 * The run of a season that a document means; undefined where the office has not dated the season or no year is known.
 * Without a year in the text it is the run of the plan year, else the one that is not over at the issue date.
 */
export function seasonRun(
  season: Season,
  named: NamedYear | undefined,
  { seasons, planYear, issueDate }: DeadlineContext,
): SeasonRun | undefined {
  const days = seasons?.[season];
  if (!days) return undefined;
  if (named && 'year' in named) return runFrom(days, named.year, ['season-dated']);
  const issueYear = issueDate && dateParts(issueDate).year;
  // 「今年」 is the year the writer wrote in.
  if (named) return runInferred(days, issueYear ?? planYear, named.offset);
  const run = runInferred(days, planYear ?? issueYear, 0);
  return planYear === undefined && run && issueDate ? notOver(run, days, issueDate) : run;
}

function runInferred(days: SeasonDays, year: number | undefined, offset: number): SeasonRun | undefined {
  return year === undefined ? undefined : runFrom(days, year + offset, INFERRED);
}

function notOver(run: SeasonRun, days: SeasonDays, issueDate: CivilDate): SeasonRun | undefined {
  return run.last < issueDate ? runFrom(days, dateParts(issueDate).year + 1, INFERRED) : run;
}

/** The run that begins in a year; one that would end before it begins ends in the next year. */
export function runFrom(
  { first, last }: SeasonDays,
  year: number,
  flags: readonly DeadlineFlag[],
): SeasonRun | undefined {
  const firstDay = dayIn(year, first);
  const lastDay = dayIn(last < first ? year + 1 : year, last);
  return firstDay && lastDay && { first: firstDay, last: lastDay, flags };
}

/** 「02-29」 is the month's last day in other years. */
function dayIn(year: number, monthDay: string): CivilDate | undefined {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return civilDate(year, month, Math.min(day, daysInMonth(year, month)));
}

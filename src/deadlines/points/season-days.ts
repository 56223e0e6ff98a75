import { type CivilDate, civilDate, dateParts } from '../../calendar/civil-date';
import type { Season, SeasonDays } from '../../calendar/seasons';
import type { SeasonMeaning } from '../pattern';
import type { DeadlineContext, DeadlineFlag } from '../reading';

/** Where in a season, and of which year. */
export type SeasonTime = Pick<SeasonMeaning, 'year' | 'edge'>;

const INFERRED: readonly DeadlineFlag[] = ['year-inferred', 'season-dated'];

/** The days of one run of a season, and what of them did not come from the text. */
export interface SeasonRun {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly flags: readonly DeadlineFlag[];
}

/**
 * The run of a season that a document means; undefined where the office has not dated the season or no year is known.
 * Without a year in the text it is the run of the plan year, else the one that is ahead at the issue date; a season that runs
 * over New Year and is on at the issue date is the one that ends.
 */
export function seasonRun(season: Season, time: SeasonTime, context: DeadlineContext): SeasonRun | undefined {
  const days = context.seasons?.[season];
  if (!days) return undefined;
  const { year: named } = time;
  if (!named) return runImplied(days, time, context);
  if ('year' in named) return runFrom(days, named.year, ['season-dated']);
  // 「今年」 is the year the writer wrote in.
  const year = yearOf(context.issueDate) ?? context.planYear;
  return year === undefined ? undefined : runFrom(days, year + named.offset, INFERRED);
}

function runImplied(
  days: SeasonDays,
  { edge }: SeasonTime,
  { planYear, issueDate }: DeadlineContext,
): SeasonRun | undefined {
  const year = planYear ?? yearOf(issueDate);
  if (year === undefined) return undefined;
  if (issueDate === undefined) return runFrom(days, year, INFERRED);
  // Nobody prepares for a season that is on: 「采暖期前」 is not said of the one that began the year before.
  const years = edge === 'before' ? [year] : [year - 1, year];
  const runs = years.flatMap((begin) => runFrom(days, begin, INFERRED) ?? []);
  const ahead = runs.find(({ last }) => last >= issueDate);
  return ahead ?? runFrom(days, planYear ?? year + 1, INFERRED);
}

function yearOf(date: CivilDate | undefined): number | undefined {
  return date && dateParts(date).year;
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

function dayIn(year: number, monthDay: string): CivilDate | undefined {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return civilDate(year, month, day);
}

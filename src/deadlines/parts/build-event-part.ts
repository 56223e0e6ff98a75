import { addDays, type CivilDate } from '../../calendar/civil-date';
import { withIssueFlag } from './build-date-part';
import { countBack, countFrom } from '../count-from';
import type { Meaning } from '../pattern';
import type { DeadlineFlag, DeadlinePart } from '../reading';
import { resolvePoint, type YearContext } from '../points/resolve-point';
import { seasonRun } from '../points/season-days';
import { triggerKey } from '../trigger-key';

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;
type Frame = Omit<DeadlinePart, 'kind' | 'flags'>;

/** A day something is counted from, with what of it the text does not say. */
interface EventDay {
  readonly date: CivilDate;
  readonly flags: readonly DeadlineFlag[];
}

const FLOOD_SEASON_OVER = /^(?:汛期结束|汛后|出汛)/;
const HEATING_OVER = /^(?:采暖|供暖|取暖)[期季]结束/;

type EventMeaning = MeaningOf<'relative' | 'conditional' | 'season' | 'start-of-issue'>;

/** Whether a meaning takes its dates from an event. */
export function isEventMeaning(meaning: Meaning): meaning is EventMeaning {
  return ['relative', 'conditional', 'season', 'start-of-issue'].includes(meaning.kind);
}

/** A part that depends on an event: an amount of time after it, the event alone, a season, the document's own issue. */
export function buildEventPart(meaning: EventMeaning, frame: Frame, context: YearContext): DeadlinePart {
  switch (meaning.kind) {
    case 'relative':
      return buildRelative(meaning, frame, context);
    case 'conditional':
      return buildConditional(meaning, frame, context);
    case 'season':
      return buildSeason(meaning, frame, context);
    case 'start-of-issue':
      return buildStartOfIssue(meaning, frame, context);
  }
}

/** An amount of time: dated by the document's own issue, a day in the text, or the event's day as the office has given it. */
function buildRelative(meaning: MeaningOf<'relative'>, frame: Frame, context: YearContext): DeadlinePart {
  const { trigger, amount, unit, isBefore } = meaning;
  const day = dayCountedFrom(meaning, context);
  const count = isBefore ? countBack : countFrom;
  const counted = day && count(day.date, { amount, unit }, context.calendar);
  const flags = counted ? day.flags : [];
  return {
    kind: 'relative',
    amount,
    unit,
    flags: counted?.isCovered === false ? [...flags, 'calendar-unknown'] : flags,
    ...(trigger !== undefined && { trigger }),
    ...(isBefore && { isBefore }),
    ...(day && counted && { from: day.date, due: counted.date }),
    ...frame,
  };
}

function dayCountedFrom(
  { trigger, isFromIssue, fromDay }: MeaningOf<'relative'>,
  context: YearContext,
): EventDay | undefined {
  const known = trigger === undefined ? undefined : eventDay(trigger, context);
  if (known) return known;
  if (fromDay) {
    const { first, flags } = resolvePoint(fromDay, context);
    return first && { date: first, flags };
  }
  return isFromIssue && context.issueDate ? { date: context.issueDate, flags: [] } : undefined;
}

/** The day of an event: as the office has given it, or the last day of a season it has dated. */
function eventDay(trigger: string, context: YearContext): EventDay | undefined {
  const given = context.triggerDates?.get(triggerKey(trigger));
  if (given) return { date: given, flags: ['trigger-dated'] };
  const season = FLOOD_SEASON_OVER.test(trigger) ? '汛期' : HEATING_OVER.test(trigger) ? '采暖期' : undefined;
  const run = season && seasonRun(season, { edge: 'end' }, context);
  return run && { date: run.last, flags: run.flags };
}

/** An event without an amount of time: 「…前」 is due the day before, as soon as the office has dated the event. */
function buildConditional({ trigger }: MeaningOf<'conditional'>, frame: Frame, context: YearContext): DeadlinePart {
  const from = context.triggerDates?.get(triggerKey(trigger));
  const eve = from && trigger.endsWith('前') ? countBack(from, { amount: 1, unit: '日' }) : undefined;
  return {
    kind: 'conditional',
    trigger,
    flags: from ? ['trigger-dated'] : [],
    ...(from && { from }),
    ...(eve && { due: eve.date }),
    ...frame,
  };
}

/** 「即日起」: the issue date; without one it says no more than 「立即」. */
function buildStartOfIssue(
  { trigger }: MeaningOf<'start-of-issue'>,
  frame: Frame,
  { issueDate }: YearContext,
): DeadlinePart {
  if (issueDate) return { kind: 'start', start: issueDate, flags: ['year-inferred'], ...frame };
  return /日起$/.test(trigger) && !/即日起$/.test(trigger)
    ? { kind: 'conditional', trigger, flags: [], ...frame }
    : { kind: 'asap', flags: [], ...frame };
}

/** Dates where the office has dated the season, else an event to wait for. */
function buildSeason(
  { season, edge, year, trigger }: MeaningOf<'season'>,
  frame: Frame,
  context: YearContext,
): DeadlinePart {
  const { namedYear } = context;
  const named = year ?? (namedYear === undefined ? undefined : { year: namedYear });
  const run = seasonRun(season, { edge, ...(named && { year: named }) }, context);
  if (!run) return buildConditional({ kind: 'conditional', trigger }, frame, context);
  const { first, last, flags } = run;
  const due = edge === 'before' ? addDays(first, -1) : last;
  const flagged = withIssueFlag(flags, due, context);
  switch (edge) {
    case 'before':
    case 'end':
      return { kind: 'by', due, flags: flagged, ...frame };
    case 'during':
      return { kind: 'range', start: first, due, flags: flagged, ...frame };
    case 'after':
      return { kind: 'start', start: addDays(last, 1), flags, ...frame };
  }
}

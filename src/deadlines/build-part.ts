import { addDays, type CivilDate, dateParts } from '../calendar/civil-date';
import type { TextSpan } from '../text/text-span';
import { addMonths, countFrom } from './count-from';
import type { Meaning } from './pattern';
import type { NamedYear, Point } from './point';
import type { DeadlineContext, DeadlineFlag, DeadlinePart } from './reading';
import { resolvePoint, type YearContext } from './resolve-point';
import { triggerKey } from './trigger-key';

/** What every part of a cell carries, whatever its kind. */
export interface PartFrame {
  readonly span: TextSpan;
  readonly text: string;
  readonly label?: string;
  readonly action?: string;
}

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** A part with its dates, from what a pattern understood and what the document adds. */
export function buildPart(
  meaning: Exclude<Meaning, { kind: 'no-deadline' }>,
  frame: PartFrame,
  context: YearContext,
): DeadlinePart {
  switch (meaning.kind) {
    case 'by':
      return buildBy(meaning, frame, context);
    case 'range':
      return buildRange(meaning, frame, context);
    case 'year':
      return buildYear(meaning.year, frame, context);
    case 'relative':
      return buildRelative(meaning, frame, context);
    case 'start':
      return buildStart(meaning.point, frame, context);
    case 'recurring':
    case 'minfreq':
    case 'conditional':
      return { ...frame, ...meaning, flags: [] };
    case 'asap':
      return { ...frame, kind: 'asap', flags: meaning.isVague ? ['vague'] : [] };
    case 'open':
      return { ...frame, kind: 'open', flags: [] };
  }
}

/** 「前」 behind a month, quarter or year: the day before it begins, its end as the generous reading. */
function buildBy(meaning: MeaningOf<'by'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { point, isBefore } = meaning;
  const { first, last, flags } = resolvePoint(point, context);
  const own = [...(meaning.flags ?? []), ...flags];
  if (!first || !last) return { ...frame, kind: 'by', flags: own };
  const isAmbiguous = isBefore && point.isStretch;
  const isStrict = isAmbiguous || (isBefore && point.part.kind === 'festival');
  const due = isStrict ? addDays(first, -1) : last;
  return {
    ...frame,
    kind: 'by',
    due,
    ...(isAmbiguous && { latest: last }),
    flags: withIssueFlag(isAmbiguous ? [...own, 'ambiguous-before'] : own, due, context),
  };
}

/** The end without a year follows the beginning's year, or the next one where it would lie before it; and the other way round. */
function buildRange({ from, to }: MeaningOf<'range'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const toFirst = to.year !== undefined && from.year === undefined;
  const lead = resolvePoint(toFirst ? to : from, context);
  const leadYear = lead.first && dateParts(lead.first).year;
  const follow = follower(toFirst ? from : to, leadYear, context);
  const start = toFirst ? followedBy(follow, lead.last) : lead.first;
  const due = toFirst ? lead.last : notBefore(follow, lead.first);
  const flags = [...new Set([...lead.flags, ...follow.flags])];
  return {
    ...frame,
    kind: 'range',
    ...(start && { start }),
    ...(due && { due }),
    flags: withIssueFlag(flags, due, context),
  };
}

type Follower = ReturnType<typeof resolvePoint> & { readonly isMovable: boolean };

function follower(point: Point, leadYear: number | undefined, context: YearContext): Follower {
  const isMovable = point.year === undefined;
  const named = leadYear === undefined ? context : { ...context, namedYear: leadYear };
  return { ...resolvePoint(point, named), isMovable };
}

function notBefore({ last, isMovable }: Follower, start: CivilDate | undefined): CivilDate | undefined {
  return last && start && isMovable && last < start ? addMonths(last, 12) : last;
}

function followedBy({ first, isMovable }: Follower, due: CivilDate | undefined): CivilDate | undefined {
  return first && due && isMovable && first > due ? addMonths(first, -12) : first;
}

function buildYear(named: NamedYear | undefined, frame: PartFrame, context: YearContext): DeadlinePart {
  const point: Point = {
    ...(named && { year: named }),
    part: { kind: 'days', firstMonth: 1, firstDay: 1, lastMonth: 12, lastDay: 31 },
    isStretch: true,
    isBareYear: true,
  };
  const { last, flags } = resolvePoint(point, context);
  return { ...frame, kind: 'year', ...(last && { year: dateParts(last).year, due: last }), flags };
}

function buildStart(point: Point, frame: PartFrame, context: YearContext): DeadlinePart {
  const { first, flags } = resolvePoint(point, context);
  return { ...frame, kind: 'start', ...(first && { start: first }), flags };
}

/** Only 「印发后」 has a date without being told one: the issue date, the day itself not counted. */
function buildRelative(meaning: MeaningOf<'relative'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { trigger, amount, unit, isFromIssue } = meaning;
  const given = trigger === undefined ? undefined : context.triggerDates?.get(triggerKey(trigger));
  const from = given ?? (isFromIssue ? context.issueDate : undefined);
  const counted = from && countFrom(from, { amount, unit }, context.calendar);
  const flags: readonly DeadlineFlag[] = given && counted ? ['trigger-dated'] : [];
  return {
    ...frame,
    kind: 'relative',
    ...(trigger !== undefined && { trigger }),
    amount,
    unit,
    ...(from && counted && { from, due: counted.date }),
    flags: counted?.isCovered === false ? [...flags, 'calendar-unknown'] : flags,
  };
}

function withIssueFlag(
  flags: readonly DeadlineFlag[],
  due: CivilDate | undefined,
  { issueDate }: DeadlineContext,
): readonly DeadlineFlag[] {
  return due !== undefined && issueDate !== undefined && due < issueDate ? [...flags, 'before-issue'] : flags;
}

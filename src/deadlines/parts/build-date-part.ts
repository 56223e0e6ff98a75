import { addDays, type CivilDate, dateParts } from '../../calendar/civil-date';
import { addMonths } from '../count-from';
import type { PartFrame } from './part-frame';
import type { Meaning } from '../pattern';
import type { Point } from '../points/point';
import type { DeadlineContext, DeadlineFlag, DeadlinePart } from '../reading';
import { type ResolvedPoint, resolvePoint, type YearContext } from '../points/resolve-point';

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** 「动员部署阶段」: what stands beside its name is how long it takes. */
const PHASE = /阶段$/;
/** 「督查时间：6月中旬」: when something is under way, unlike 「建成时间」. */
const ACTIVITY = /(?:督查|检查|巡查|抽查|自查|活动|培训|调研|整治|宣传|评估|考核|公示|实施|举办)$/;

/**
 * 「前」 behind a month, quarter or year: the day before it begins, its end as the generous reading. A bare month beside a
 * phase is the whole of it: 「动员部署阶段（5月）」.
 */
export function buildBy(meaning: MeaningOf<'by'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { first, last, flags: found } = resolvePoint(meaning.point, context);
  const flags = [...(meaning.flags ?? []), ...found];
  if (!first || !last) return { kind: 'by', flags, ...frame };
  if (meaning.isBare && first < last && isUnderWay(frame))
    return { kind: 'range', start: first, due: last, flags: withIssueFlag(flags, last, context), ...frame };
  const due = dueOf(meaning, first, last);
  const latest = latestOf(meaning, last, context);
  const isAmbiguous = meaning.isBefore && meaning.point.isStretch;
  return {
    kind: 'by',
    due,
    flags: withIssueFlag(isAmbiguous ? [...flags, 'ambiguous-before'] : flags, due, context),
    ...(latest && { latest }),
    ...frame,
  };
}

function dueOf({ isBefore, point, daysAfter = 0 }: MeaningOf<'by'>, first: CivilDate, last: CivilDate): CivilDate {
  return isBefore && isLimitItself(point) ? addDays(first, -1) : addDays(last, daysAfter);
}

function latestOf(
  { isBefore, point, orLater }: MeaningOf<'by'>,
  last: CivilDate,
  context: YearContext,
): CivilDate | undefined {
  if (orLater) return resolvePoint(orLater, context).last;
  return isBefore && point.isStretch ? last : undefined;
}

/** 「前」 behind a festival or a stretch of time leaves it out; behind a day (「31日前」) it does not. */
function isLimitItself({ isStretch, part }: Point): boolean {
  return isStretch || part.kind === 'festival';
}

function isUnderWay({ label = '', text }: PartFrame): boolean {
  return PHASE.test(label) || (text.startsWith('时间') && ACTIVITY.test(label));
}

/** The end without a year follows the beginning's year, or the next one where it would lie before it; and the other way round. */
export function buildRange({ from, to }: MeaningOf<'range'>, frame: PartFrame, context: YearContext): DeadlinePart {
  if (from === 'issue-date') return buildRangeFromIssue(to, frame, context);
  const toFirst = to.year !== undefined && from.year === undefined;
  const lead = resolvePoint(toFirst ? to : from, context);
  const leadYear = lead.first && dateParts(lead.first).year;
  const follow = follower(toFirst ? from : to, leadYear, context);
  const start = toFirst ? followedBy(follow, lead.last) : lead.first;
  const due = toFirst ? lead.last : notBefore(follow, lead.first);
  const flags = [...new Set([...lead.flags, ...follow.flags])];
  return {
    kind: 'range',
    flags: withIssueFlag(withOrderFlag(flags, start, due), due, context),
    ...(start && { start }),
    ...(due && { due }),
    ...frame,
  };
}

/** 「即日起至12月底」: from the day the document was issued. */
function buildRangeFromIssue(to: Point, frame: PartFrame, context: YearContext): DeadlinePart {
  const { issueDate: start } = context;
  const { last: due, flags: own } = resolvePoint(to, context);
  const flags: readonly DeadlineFlag[] = start ? [...new Set<DeadlineFlag>(['year-inferred', ...own])] : own;
  return {
    kind: 'range',
    flags: withIssueFlag(flags, due, context),
    ...(start && { start }),
    ...(due && { due }),
    ...frame,
  };
}

type Follower = ResolvedPoint & { readonly isMovable: boolean };

function follower(point: Point, leadYear: number | undefined, context: YearContext): Follower {
  const isMovable = point.year === undefined;
  const named = leadYear === undefined ? context : { ...context, namedYear: leadYear };
  return { isMovable, ...resolvePoint(point, named) };
}

function notBefore({ last, isMovable }: Follower, start: CivilDate | undefined): CivilDate | undefined {
  return last && start && isMovable && last < start ? addMonths(last, 12) : last;
}

function followedBy({ first, isMovable }: Follower, due: CivilDate | undefined): CivilDate | undefined {
  return first && due && isMovable && first > due ? addMonths(first, -12) : first;
}

/** A whole year: 「全年工作」. */
export function buildYear({ year: named }: MeaningOf<'year'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const point: Point = {
    part: { kind: 'days', firstMonth: 1, firstDay: 1, lastMonth: 12, lastDay: 31 },
    isStretch: true,
    isBareYear: true,
    ...(named && { year: named }),
  };
  const { last, flags } = resolvePoint(point, context);
  return { kind: 'year', flags, ...(last && { year: dateParts(last).year, due: last }), ...frame };
}

/** 「2016年7月1日起」. */
export function buildStart({ point }: MeaningOf<'start'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { first, flags } = resolvePoint(point, context);
  return { kind: 'start', flags, ...(first && { start: first }), ...frame };
}

function withOrderFlag(
  flags: readonly DeadlineFlag[],
  start: CivilDate | undefined,
  due: CivilDate | undefined,
): readonly DeadlineFlag[] {
  return start && due && due < start ? [...flags, 'end-before-start'] : flags;
}

function withIssueFlag(
  flags: readonly DeadlineFlag[],
  due: CivilDate | undefined,
  { issueDate }: DeadlineContext,
): readonly DeadlineFlag[] {
  return due !== undefined && issueDate !== undefined && due < issueDate ? [...flags, 'before-issue'] : flags;
}

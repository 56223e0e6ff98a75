import { addDays, type CivilDate, dateParts } from '../../calendar/civil-date';
import type { PartFrame } from './part-frame';
import type { Meaning } from '../pattern';
import type { Point } from '../points/point';
import type { DeadlineContext, DeadlineFlag, DeadlinePart } from '../reading';
import { type ResolvedPoint, resolvePoint, type YearContext } from '../points/resolve-point';

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** 「动员部署阶段」: what stands beside its name is how long it takes. */
const STAGE = /阶段$/;
type Unlimited =
  | { readonly kind: 'start'; readonly start: CivilDate }
  | { readonly kind: 'range'; readonly start: CivilDate; readonly due: CivilDate };

/** 「开始时间：3月」. */
const BEGINNING = /^(?:开始|起始|起)$/;
/** 「督查时间：6月中旬」: when something is under way, unlike 「建成时间」. */
const ACTIVITY = /(?:督查|检查|巡查|抽查|自查|活动|培训|调研|整治|宣传|评估|考核|公示|实施|举办)$/;

/**
 * 「前」 behind a month, quarter or year: the day before it begins, its end as the generous reading. A bare month beside a
 * stage is the whole of it: 「动员部署阶段（5月）」.
 */
export function buildBy(meaning: MeaningOf<'by'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { first, last, flags: found } = resolvePoint(meaning.point, context);
  const flags = [...(meaning.flags ?? []), ...found];
  if (!first || !last) return { kind: 'by', flags, ...frame };
  const alone = meaning.isBare && unlimited(first, last, frame);
  if (alone) return { ...alone, flags: alone.kind === 'start' ? flags : withIssueFlag(flags, last, context), ...frame };
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

type Limit = Pick<MeaningOf<'by'>, 'isBefore' | 'point' | 'daysAfter'>;

function dueOf({ isBefore, point, daysAfter = 0 }: Limit, first: CivilDate, last: CivilDate): CivilDate {
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

/** What stands beside its name without a limiting word: where work begins, or the whole of a stage. */
function unlimited(start: CivilDate, last: CivilDate, frame: PartFrame): Unlimited | undefined {
  if (BEGINNING.test(frame.label ?? '')) return { kind: 'start', start };
  return start < last && isUnderWay(frame) ? { kind: 'range', start, due: last } : undefined;
}

function isUnderWay({ label = '', text }: PartFrame): boolean {
  return STAGE.test(label) || (text.startsWith('时间') && ACTIVITY.test(label));
}

/** Both ends; one without a year lies in the other's, or in the next one where it would lie on the wrong side of it. */
export function buildRange(meaning: MeaningOf<'range'>, frame: PartFrame, context: YearContext): DeadlinePart {
  const { from, to } = meaning;
  if (from === 'issue-date') {
    const { issueDate } = context;
    const begin: ResolvedPoint = issueDate ? { first: issueDate, flags: ['year-inferred'] } : { flags: [] };
    return rangeOf(begin, resolvePoint(to, context), meaning, frame, context);
  }
  if (to.year !== undefined && from.year === undefined) {
    const end = resolvePoint(to, context);
    return rangeOf(beginningBefore(from, end, context), end, meaning, frame, context);
  }
  const begin = resolvePoint(from, context);
  return rangeOf(begin, endBehind(to, begin, context), meaning, frame, context);
}

function endBehind(to: Point, { first: start }: ResolvedPoint, context: YearContext): ResolvedPoint {
  const end = inYearOf(start, 0, to, context);
  return to.year === undefined && start && end.last && end.last < start ? inYearOf(start, 1, to, context) : end;
}

function beginningBefore(from: Point, { first, last }: ResolvedPoint, context: YearContext): ResolvedPoint {
  const begin = inYearOf(first, 0, from, context);
  return last && begin.first && begin.first > last ? inYearOf(first, -1, from, context) : begin;
}

/** A point in the year of a day, or so many years from it. */
function inYearOf(day: CivilDate | undefined, offset: number, point: Point, context: YearContext): ResolvedPoint {
  return resolvePoint(point, day ? { ...context, namedYear: dateParts(day).year + offset } : context);
}

function rangeOf(
  { first: start, flags: ofStart }: ResolvedPoint,
  end: ResolvedPoint,
  meaning: MeaningOf<'range'>,
  frame: PartFrame,
  context: YearContext,
): DeadlinePart {
  const { due, latest } = limitOf(end, meaning);
  const isReversed = start !== undefined && due !== undefined && due < start && meaning.from !== 'issue-date';
  const flags = new Set<DeadlineFlag>([...ofStart, ...end.flags]);
  if (latest) flags.add('ambiguous-before');
  if (isReversed) flags.add('end-before-start');
  return {
    kind: 'range',
    flags: withIssueFlag([...flags], due, context),
    ...(start && { start }),
    ...(due && { due }),
    ...(latest && { latest }),
    ...frame,
  };
}

function limitOf(
  { first, last }: ResolvedPoint,
  { to, isBefore = false }: MeaningOf<'range'>,
): { readonly due?: CivilDate; readonly latest?: CivilDate } {
  if (!first || !last) return {};
  return { due: dueOf({ isBefore, point: to }, first, last), ...(isBefore && to.isStretch && { latest: last }) };
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

/** Adds the flag of a day that lies before the document's own issue. */
export function withIssueFlag(
  flags: readonly DeadlineFlag[],
  due: CivilDate | undefined,
  { issueDate }: DeadlineContext,
): readonly DeadlineFlag[] {
  return due !== undefined && issueDate !== undefined && due < issueDate ? [...flags, 'before-issue'] : flags;
}

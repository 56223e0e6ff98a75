import type { DeadlinePart, DeadlinePartKind, DeadlineReading } from './reading';

/** What a deadline cell is, taken as a whole. */
export type DeadlineKind = DeadlinePartKind | 'milestones' | 'none';

/** What can be checked against the calendar decides before what cannot. */
const WEIGHT: Readonly<Record<DeadlinePartKind, number>> = {
  by: 0,
  range: 0,
  year: 1,
  minfreq: 2,
  recurring: 3,
  relative: 4,
  start: 5,
  conditional: 6,
  open: 7,
  asap: 8,
};

/** What is only aimed at (力争) comes behind what binds, and before other kinds. */
const A_WISH = 0.5;

/** The part that decides how a cell is treated: 「按照部署，全年工作」 is whole-year work. Undefined where nothing was read. */
export function mainPart(reading: DeadlineReading): DeadlinePart | undefined {
  return reading.parts.reduce<DeadlinePart | undefined>(
    (best, part) => (!best || weightOf(part) < weightOf(best) ? part : best),
    undefined,
  );
}

/** The kind of the whole cell: several dates are milestones (节点). */
export function deadlineKind(reading: DeadlineReading): DeadlineKind {
  const dates = reading.parts.filter((part) => part.kind === 'by' || part.kind === 'range');
  if (dates.length > 1 && reading.dueDates.length > 1) return 'milestones';
  return mainPart(reading)?.kind ?? 'none';
}

function weightOf(part: DeadlinePart): number {
  // 「定期通报，每季度一次」: the rhythm that says how often counts.
  if (part.kind === 'recurring' && part.period === 'P?') return WEIGHT.recurring + 0.5;
  if (part.kind === 'relative' && part.due) return part.flags.includes('aimed') ? WEIGHT.relative : 0;
  return WEIGHT[part.kind] + (part.flags.includes('aimed') ? A_WISH : 0);
}

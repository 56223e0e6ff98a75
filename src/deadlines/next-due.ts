import type { CivilDate } from '../calendar/civil-date';
import { nextPoint } from './rhythms/next-point';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from './reading';

/**
 * The next day a deadline asks for something, the as-of day included: the next date that must be met or the next point of a
 * rhythm (「每月25日前」). Undefined where nothing more is due, or no date can be known.
 */
export function nextDue(reading: DeadlineReading, asOf: CivilDate, context: DeadlineContext): CivilDate | undefined {
  return reading.parts.flatMap((part) => nextOfPart(part, asOf, context) ?? []).sort()[0];
}

function nextOfPart(part: DeadlinePart, asOf: CivilDate, context: DeadlineContext): CivilDate | undefined {
  if (part.kind === 'recurring' || part.kind === 'minfreq') return nextPoint(part, asOf, context);
  if (part.flags.includes('aimed')) return undefined;
  const due = 'due' in part ? part.due : undefined;
  const latest = 'latest' in part ? part.latest : undefined;
  return [due, latest].find((day) => day !== undefined && day >= asOf);
}

import { buildBy, buildRange, buildStart, buildYear } from './build-date-part';
import { buildEventPart, isEventMeaning } from './build-event-part';
import type { PartFrame } from './part-frame';
import type { Meaning } from '../pattern';
import type { DeadlinePart } from '../reading';
import { resolvePoint, type YearContext } from '../points/resolve-point';

type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** A part with its dates, from what a pattern understood and what the document adds. */
export function buildPart(
  meaning: Exclude<Meaning, { kind: 'no-deadline' }>,
  frame: PartFrame,
  context: YearContext,
): DeadlinePart {
  if (isEventMeaning(meaning)) return buildEventPart(meaning, frame, context);
  switch (meaning.kind) {
    case 'by':
      return buildBy(meaning, frame, context);
    case 'range':
      return buildRange(meaning, frame, context);
    case 'year':
      return buildYear(meaning, frame, context);
    case 'start':
      return buildStart(meaning, frame, context);
    case 'recurring':
      return { flags: [], ...meaning, ...frame };
    case 'minfreq':
      return buildMinFrequency(meaning, frame, context);
    case 'asap':
      return { kind: 'asap', flags: meaning.isVague ? ['vague'] : [], ...frame };
    case 'open':
      return { kind: 'open', flags: [], ...frame };
  }
}

/** Only a count within one year has a last day: 「年内至少一次」, not 「每年至少一次」. */
function buildMinFrequency(
  { within, ...meaning }: MeaningOf<'minfreq'>,
  frame: PartFrame,
  context: YearContext,
): DeadlinePart {
  if (!within) return { flags: [], ...meaning, ...frame };
  const { last, flags } = resolvePoint(within, context);
  return { flags, ...(last && { due: last }), ...meaning, ...frame };
}

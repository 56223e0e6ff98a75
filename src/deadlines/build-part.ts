import { buildBy, buildRange, buildStart, buildYear } from './build-date-part';
import { buildEventPart, isEventMeaning } from './build-event-part';
import type { PartFrame } from './part-frame';
import type { Meaning } from './pattern';
import type { DeadlinePart } from './reading';
import { resolvePoint, type YearContext } from './resolve-point';

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
      return { ...frame, ...meaning, flags: [] };
    case 'minfreq':
      return buildMinFrequency(meaning, frame, context);
    case 'asap':
      return { ...frame, kind: 'asap', flags: meaning.isVague ? ['vague'] : [] };
    case 'open':
      return { ...frame, kind: 'open', flags: [] };
  }
}

/** Only a count within one year has a last day: 「年内至少一次」, not 「每年至少一次」. */
function buildMinFrequency(
  { within, ...meaning }: MeaningOf<'minfreq'>,
  frame: PartFrame,
  context: YearContext,
): DeadlinePart {
  if (!within) return { ...frame, ...meaning, flags: [] };
  const { last, flags } = resolvePoint(within, context);
  return { ...frame, ...meaning, ...(last && { due: last }), flags };
}

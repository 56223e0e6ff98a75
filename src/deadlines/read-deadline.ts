import { partsOf, readingOf } from './parts/build-reading';
import { matchPatterns } from './match-patterns';
import { normaliseDeadline, sourceSpan } from './normalise';
import type { DeadlineContext, DeadlineReading } from './reading';
import { readSurroundings } from './surroundings';

/**
 * Reads a deadline cell (完成时限): 「2016年12月底前完成」, 「每季度」, 「印发后20个工作日内」, several of them at once.
 * Total on any text; what no pattern explains stands in `unread`.
 */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  const normalised = normaliseDeadline(text);
  const found = matchPatterns(normalised.text).filter(
    ({ meaning }) => meaning.kind !== 'no-deadline' || !meaning.isName,
  );
  const { pieces, unread } = readSurroundings(normalised, found);
  return readingOf(
    text,
    partsOf(normalised, pieces, context),
    unread.map(({ start, end }) => sourceSpan(normalised, start, end)),
  );
}

import { readDeadline } from '../../deadlines/read-deadline';
import type { NoticeRow } from '../notice';
import type { NoticeFacts } from './facts';

/** How many rows have a time that only a plan year would date: 「9月底前」 in a notice that names no year. */
export function* undatedRows(rows: readonly NoticeRow[], facts: NoticeFacts): Generator<undefined, number> {
  if (facts.planYear !== undefined) return 0;
  const known = new Map<string, boolean>();
  const lacksYear = (deadline: string): boolean => {
    const found = known.get(deadline) ?? isWithoutYear(deadline, facts);
    known.set(deadline, found);
    return found;
  };
  let undated = 0;
  for (const { deadlines } of rows) {
    yield;
    if (deadlines.some(({ text }) => lacksYear(text))) undated++;
  }
  return undated;
}

function isWithoutYear(deadline: string, facts: NoticeFacts): boolean {
  return readDeadline(deadline, facts).parts.some(({ flags }) => flags.includes('year-unknown'));
}

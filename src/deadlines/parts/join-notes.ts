import type { DeadlinePart } from '../reading';
import { joinNeighbours } from './join-neighbours';

type Dated = Extract<DeadlinePart, { kind: 'by' | 'range' }>;

const OPENS_BRACKET = /^\s*[（(]\s*$/;

/**
 * Joins a date with the event that explains it in brackets, or that it explains: 「7月至8月（暑假）」, 「汛期（5月1日至
 * 9月30日）」. The date is known, so the event need not be waited for.
 */
export function joinNotes(source: string, parts: readonly DeadlinePart[]): readonly DeadlinePart[] {
  return joinNeighbours(parts, (before, part) => {
    const isNote = OPENS_BRACKET.test(source.slice(before.span.end, part.span.start));
    return isNote ? joinNote(before, part) : undefined;
  });
}

function joinNote(before: DeadlinePart, part: DeadlinePart): DeadlinePart | undefined {
  if (isDated(before) && isAwaited(part) && before.action === undefined) return { ...before, action: part.text };
  if (isAwaited(before) && isDated(part) && part.label === undefined) return { ...part, label: before.text };
  return undefined;
}

function isDated(part: DeadlinePart): part is Dated {
  return (part.kind === 'by' || part.kind === 'range') && part.due !== undefined;
}

function isAwaited(part: DeadlinePart): boolean {
  return part.kind === 'conditional' && part.from === undefined;
}

import type { MatchedPiece } from '../match-patterns';
import type { Meaning } from '../pattern';

type Relative = Extract<Meaning, { kind: 'relative' }>;

const HAPPENED = /(?:后|之日|次日|当日|同步)$/;
const SENTENCE_END = /[。;!?]/;

/**
 * Gives an amount of time without an event of its own the one named before it in the same sentence: 「发现问题后立即报告，
 * 24小时内……」, 「自收到之日起原则上3个工作日内，最迟不超过5个工作日」. Nothing else is shared: 「3日内……，10日内……」 may
 * count from two events.
 */
export function shareEvents<Piece extends MatchedPiece>(text: string, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const shared: Piece[] = [];
  let before: MatchedPiece | undefined;
  for (const piece of pieces) {
    const { meaning } = piece;
    const isNear = before !== undefined && !SENTENCE_END.test(text.slice(before.end, piece.start));
    const source = isNear ? before?.meaning : undefined;
    const lacksEvent = meaning.kind === 'relative' && !hasEvent(meaning);
    const complete = source && lacksEvent ? { ...piece, meaning: withEventOf(meaning, source) } : piece;
    if (meaning.kind === 'relative' || meaning.kind === 'conditional') before = complete;
    shared.push(complete);
  }
  return shared;
}

function hasEvent({ trigger, fromDay }: Relative): boolean {
  return trigger !== undefined || fromDay !== undefined;
}

function withEventOf(meaning: Relative, source: Meaning): Relative {
  if (source.kind === 'conditional' && HAPPENED.test(source.trigger)) return { ...meaning, trigger: source.trigger };
  if (source.kind !== 'relative' || !meaning.isLimit) return meaning;
  const { trigger, isFromIssue, fromDay, isBefore } = source;
  return {
    ...meaning,
    ...(trigger !== undefined && { trigger }),
    isFromIssue,
    ...(fromDay && { fromDay }),
    ...(isBefore && { isBefore }),
  };
}

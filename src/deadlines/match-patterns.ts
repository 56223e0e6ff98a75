import type { DeadlinePattern, Meaning, PlacedMeaning } from './pattern';
import { PATTERNS } from './patterns/index';

/** A piece of the normalised text that a pattern understood. */
export interface MatchedPiece {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** What the search needs of a pattern. */
export type SearchedPattern = Pick<DeadlinePattern, 'cue' | 'pattern' | 'read'>;

/** Cuts a normalised text into understood pieces, left to right: the longest match wins, then the order of the patterns. */
export function matchPatterns(text: string, patterns: readonly SearchedPattern[] = PATTERNS): readonly MatchedPiece[] {
  const pieces: MatchedPiece[] = [];
  const candidates = patterns.filter(({ cue }) => cue.test(text));
  for (let at = 0; at < text.length; ) {
    const best = longestMatchAt(candidates, text, at);
    if (best) pieces.push(...best.pieces);
    at = best?.end ?? at + 1;
  }
  return pieces;
}

interface Match {
  readonly end: number;
  readonly pieces: readonly MatchedPiece[];
}

function longestMatchAt(candidates: readonly SearchedPattern[], text: string, at: number): Match | undefined {
  let best: Match | undefined;
  for (const pattern of candidates) {
    const match = matchAt(pattern, text, at);
    if (match && match.end > (best?.end ?? at)) best = match;
  }
  return best;
}

function matchAt({ pattern, read }: SearchedPattern, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const meaning = match ? read(match) : undefined;
  if (!match || !meaning) return undefined;
  const end = at + match[0].length;
  const placed: readonly PlacedMeaning[] = 'kind' in meaning ? [{ meaning, start: 0, end: end - at }] : meaning;
  return { end, pieces: placed.map((piece) => ({ ...piece, start: at + piece.start, end: at + piece.end })) };
}

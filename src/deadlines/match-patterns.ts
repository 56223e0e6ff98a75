import { firstCharacter } from './first-character';
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
  const search = { text, index: indexOf(patterns), cued: [] };
  for (let at = 0; at < text.length; ) {
    const best = longestMatchAt(search, at);
    if (best) pieces.push(...best.pieces);
    at = best?.end ?? at + 1;
  }
  return pieces;
}

/** A pattern with its place in the list. */
interface Entry {
  readonly pattern: SearchedPattern;
  readonly place: number;
}

/** The patterns that may match behind a place, by the code unit that stands there; filled as texts bring new ones. */
interface Index {
  readonly all: readonly (Entry & { readonly first: RegExp })[];
  readonly byUnit: Map<number, readonly Entry[]>;
}

const indexes = new WeakMap<readonly SearchedPattern[], Index>();

function indexOf(patterns: readonly SearchedPattern[]): Index {
  const known = indexes.get(patterns);
  if (known) return known;
  const all = patterns.map((pattern, place) => ({ pattern, place, first: firstCharacter(pattern.pattern) }));
  const index = { all, byUnit: new Map<number, readonly Entry[]>() };
  indexes.set(patterns, index);
  return index;
}

function entriesFor({ all, byUnit }: Index, unit: number): readonly Entry[] {
  const known = byUnit.get(unit);
  if (known) return known;
  const char = String.fromCharCode(unit);
  const entries = all.filter(({ first }) => first.test(char));
  byUnit.set(unit, entries);
  return entries;
}

interface Search {
  readonly text: string;
  readonly index: Index;
  /** Whether the text holds a pattern's cue, by the pattern's place; asked once a text. */
  readonly cued: (boolean | undefined)[];
}

interface Match {
  readonly end: number;
  readonly pieces: readonly MatchedPiece[];
}

/** Nothing is longer than a match to the text's end, and of two equally long ones the earlier wins: the search ends there. */
function longestMatchAt({ text, index, cued }: Search, at: number): Match | undefined {
  let best: Match | undefined;
  for (const { pattern, place } of entriesFor(index, text.charCodeAt(at))) {
    if (!(cued[place] ??= pattern.cue.test(text))) continue;
    const match = matchAt(pattern, text, at);
    if (match && match.end > (best?.end ?? at)) best = match;
    if (best?.end === text.length) break;
  }
  return best;
}

function matchAt({ pattern, read }: SearchedPattern, text: string, at: number): Match | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const meaning = match ? read(match) : undefined;
  if (!match || !meaning) return undefined;
  const end = at + match[0].length;
  return { end, pieces: 'kind' in meaning ? [{ meaning, start: at, end }] : meaning.map((piece) => moved(piece, at)) };
}

function moved({ meaning, start, end }: PlacedMeaning, by: number): MatchedPiece {
  return { meaning, start: start + by, end: end + by };
}

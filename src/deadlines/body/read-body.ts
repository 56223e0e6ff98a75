import { partsOf, readingOf, yearNamedIn } from '../parts/build-reading';
import { type MatchedPiece, matchPatterns } from '../match-patterns';
import { normaliseDeadline, type NormalisedText } from '../normalise';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from '../reading';
import type { YearContext } from '../points/resolve-point';
import type { SurroundedPiece } from '../surroundings';
import { BODY_PATTERNS } from './body-patterns';
import { asStage } from './stage';
import { trimTrigger } from './trigger';
import type { Use } from './place';
import { useOf } from './use-of';

/** A time expression of a text, with what it does there. */
export interface BodyPiece extends MatchedPiece {
  readonly use: Use;
}

/**
 * Reads the time expressions in prose (具体要求) that set a deadline. Data periods, names of documents and what only looks
 * like a time are left alone; the rest of the prose is nobody's business, so nothing is ever `unread`. Total on any text.
 */
export function readBodyDeadlines(text: string, context: DeadlineContext): DeadlineReading {
  const normalised = normaliseDeadline(text);
  const pieces = judgedPieces(normalised, matchPatterns(normalised.text, BODY_PATTERNS), context);
  return readingOf(
    text,
    bodyParts(
      normalised,
      pieces.filter(({ use }) => use === 'deadline'),
      context,
    ),
  );
}

/** Every expression found in a text with its use; triggers and stages are put right by the words around them. */
export function judgedPieces(
  normalised: NormalisedText,
  pieces: readonly MatchedPiece[],
  context: DeadlineContext,
): readonly BodyPiece[] {
  const judged = pieces.map((piece) => {
    const meaning = asStage(normalised.text, { ...piece, meaning: trimTrigger(piece.meaning) });
    const settled = { ...piece, meaning };
    const [part] = partsOf(normalised, [settled], context);
    return { ...settled, use: useOf(normalised.text, settled, part, context.issueDate) };
  });
  return inLists(normalised.text, judged);
}

/** The dates of one list share their use, wherever it shows: 「7月27日、9月27日前」「于3月30日、6月30日分两次」. */
function inLists(text: string, pieces: readonly BodyPiece[]): readonly BodyPiece[] {
  const settled = [...pieces];
  const spread = (index: number, neighbour: number) => {
    const [piece, beside] = [settled[index], settled[neighbour]];
    const isSpread = piece?.use === 'thing' && beside?.use === 'deadline' && areListed(text, piece, beside);
    if (isSpread) settled[index] = { ...piece, use: 'deadline' };
  };
  for (let index = 1; index < settled.length; index++) spread(index, index - 1);
  for (let index = settled.length - 2; index >= 0; index--) spread(index, index + 1);
  return settled;
}

function areListed(text: string, one: BodyPiece, other: BodyPiece): boolean {
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return one.meaning.kind === other.meaning.kind && /^[、,和与及或]{1,2}$/.test(between);
}

/**
 * Builds the parts clause group by clause group: a beginning joins with an end only inside one (「从6月开始，年底结束」), a year
 * named counts on to the sentence's end.
 */
export function bodyParts(
  normalised: NormalisedText,
  pieces: readonly SurroundedPiece[],
  context: DeadlineContext,
): readonly DeadlinePart[] {
  const parts: DeadlinePart[] = [];
  let group: SurroundedPiece[] = [];
  let groupContext: YearContext = context;
  for (const piece of pieces) {
    const last = group.at(-1);
    const between = last ? normalised.text.slice(last.end, piece.start) : '';
    if (/[。;!?]/.test(between)) {
      parts.push(...partsOf(normalised, group, groupContext));
      groupContext = /[。!?]/.test(between) ? context : withYearOf(group, groupContext);
      group = [];
    }
    group.push(piece);
  }
  return [...parts, ...partsOf(normalised, group, groupContext)];
}

function withYearOf(group: readonly MatchedPiece[], context: YearContext): YearContext {
  const namedYear = group.flatMap(({ meaning }) => yearNamedIn(meaning) ?? []).at(-1);
  return namedYear === undefined ? context : { ...context, namedYear };
}

import { partsOf, readingOf } from '../parts/build-reading';
import { mainPart } from '../main-part';
import { type MatchedPiece, matchPatterns } from '../match-patterns';
import { normaliseDeadline, type NormalisedText } from '../normalise';
import { readDeadline } from '../read-deadline';
import type { DeadlineContext, DeadlinePart, DeadlineReading } from '../reading';
import { readSurroundings } from '../surroundings';
import { BODY_PATTERNS } from './body-patterns';
import { type BodyPiece, bodyParts, judgedPieces } from './read-body';
import { asStage } from './stage';
import { triggerBefore } from './trigger';

/** A mark that a list of clauses puts before each: 「[3.2 正文]」. */
const PLACE_MARK = /^\[[^\]]*\]/;

/** Between two dates of one list with their deeds: 「8月开工、2017年9月竣工」. */
const SAME_LIST = /^[^。;；!！?？]{0,14}$/;

/** A condition that speaks of time; 「根据督查要求」 only says how. */
const SAYS_WHEN = /[前后期]$|期间|[时期]限|时间|时序|部署|进度|节点|规定|法定|计划|安排|之日/;

/**
 * Reads a time expression that was cut out of a sentence. The expression says the dates; the sentence only adds what it cannot
 * know alone: that it tells or names (「一、以《要点》统领全年工作」), what an amount of time counts from, that a month is a stage.
 * A whole sentence as expression is read for its first main deadline.
 */
export function readInClause(clause: string, text: string, context: DeadlineContext): DeadlineReading {
  const around = normaliseDeadline(clause.replace(PLACE_MARK, ''));
  const { text: own } = normaliseDeadline(text);
  const at = own === '' ? -1 : around.text.indexOf(own);
  if (at < 0) return readDeadline(text, context);
  return own === around.text ? readSentence(text, context) : readPlaced(around, at, text, context);
}

function readPlaced(around: NormalisedText, at: number, text: string, context: DeadlineContext): DeadlineReading {
  const alone = readDeadline(text, context);
  const normalised = normaliseDeadline(text);
  const end = at + normalised.text.length;
  const pieces = matchPatterns(normalised.text).map((piece) => ({
    ...piece,
    start: at + piece.start,
    end: at + piece.end,
  }));
  if (pieces.length > 0 && judgedPieces(around, pieces, context).every(({ use }) => use === 'told')) {
    return readingOf(text, []);
  }
  if (pieces.length === 1 && isStage(around.text, pieces)) return readAsStage(normalised, around, at, context);
  const trigger = triggerBefore(around.text.slice(0, at));
  const parts = alone.parts.map((part) => withTrigger(part, trigger));
  return end > at && trigger !== undefined ? { ...alone, parts } : alone;
}

function isStage(text: string, [piece]: readonly MatchedPiece[]): boolean {
  return piece !== undefined && asStage(text, piece) !== piece.meaning;
}

function readAsStage(
  normalised: NormalisedText,
  around: NormalisedText,
  at: number,
  context: DeadlineContext,
): DeadlineReading {
  const pieces = matchPatterns(normalised.text).map((piece) => ({
    ...piece,
    meaning: asStage(around.text, { ...piece, start: at + piece.start, end: at + piece.end }),
  }));
  return readingOf(normalised.source, partsOf(normalised, pieces, context));
}

function withTrigger(part: DeadlinePart, trigger: string | undefined): DeadlinePart {
  return part.kind === 'relative' && part.trigger === undefined && trigger !== undefined ? { ...part, trigger } : part;
}

/** A whole sentence: what sets a deadline counts before what only belongs to a thing; what tells never counts. */
function readSentence(text: string, context: DeadlineContext): DeadlineReading {
  const normalised = normaliseDeadline(text);
  const inProse = judgedPieces(normalised, matchPatterns(normalised.text, BODY_PATTERNS), context);
  const firm = inProse.filter(({ use, meaning }) => use === 'deadline' && isFirm(meaning.kind));
  if (firm.length > 0) return firstDeadline(text, normalised, firm, context);
  const atOnce = inProse.filter(({ meaning }) => meaning.kind === 'asap' && !meaning.isVague);
  if (atOnce.length > 0) return firstDeadline(text, normalised, atOnce, context);
  const asCell = judgedPieces(normalised, matchPatterns(normalised.text), context).filter(({ use }) => use !== 'told');
  const timed = asCell.filter(({ meaning }) => meaning.kind !== 'conditional' || SAYS_WHEN.test(meaning.trigger));
  return firstDeadline(text, normalised, timed.length > 0 ? timed : asCell, context);
}

function isFirm(kind: MatchedPiece['meaning']['kind']): boolean {
  return kind !== 'asap' && kind !== 'open' && kind !== 'conditional';
}

/** The reading's main part with those beside it: 「分别于6月底和7月底」「4月底完成设计，11月底完工」. */
function firstDeadline(
  text: string,
  normalised: NormalisedText,
  pieces: readonly BodyPiece[],
  context: DeadlineContext,
): DeadlineReading {
  const withActions = readSurroundings(normalised, pieces).pieces.map(({ label: _, ...piece }) => piece);
  const reading = readingOf(text, bodyParts(normalised, withActions, context));
  const main = firstKnown(reading);
  if (!main) return reading;
  const from = reading.parts.indexOf(main);
  let to = from + 1;
  while (to < reading.parts.length && isListed(text, reading.parts[to - 1], reading.parts[to])) to++;
  const at = normalised.offsets.findIndex((offset) => offset >= main.span.start);
  const first = withTrigger(main, triggerBefore(normalised.text.slice(0, at)));
  return readingOf(text, [first, ...reading.parts.slice(from + 1, to)]);
}

/** A date whose year nobody knows does not outweigh what is said before it. */
function firstKnown(reading: DeadlineReading): DeadlinePart | undefined {
  const main = mainPart(reading);
  const isUndated = (main?.kind === 'by' || main?.kind === 'range') && main.due === undefined;
  return isUndated ? reading.parts[0] : main;
}

function isListed(text: string, last: DeadlinePart | undefined, next: DeadlinePart | undefined): boolean {
  if (!last || !next || last.kind !== next.kind) return false;
  const between = text.slice(last.span.end, next.span.start);
  return next.kind === 'by' ? SAME_LIST.test(between) : /^[\s、,，和与及或]*$/.test(between);
}

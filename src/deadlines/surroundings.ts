import type { MatchedPiece } from './match-patterns';
import { isBrokenBefore, type NormalisedText } from './normalise';

/** An understood piece with the words around it that say what is due, and the words nobody explains. */
export interface SurroundedPiece extends MatchedPiece {
  readonly label?: string;
  readonly action?: string;
}

export interface Surroundings {
  readonly pieces: readonly SurroundedPiece[];
  /** Pieces of the normalised text that neither a pattern nor a label nor an action explains. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}

interface Words {
  readonly start: number;
  readonly end: number;
}

const MARK = /[,;。、:!?()[\]〔〕【】"'“”‘’《》<>/|~ -]/;
const LONGEST_WORDS = 40;
const CONNECTIVE =
  /^(?:和|与|及|以及|或|并|且|同时|再|后续|其中|其余|分别|各|均|都|则|等|的|在|于|起|前|为|是|至|到|务于|务|应|须|要|请|共|即|其他|另|每|工作|完成|报送|落实|执行|实施)+$/;
const LABEL_TAIL = /(?:的|在|于|为|是|应|须|要|请|将|务必|务|和|与|及|并)+$/;
const CONTINUES = /^(?:并|且|同时|再|及时)/;

/**
 * Shares out the words between the understood pieces. Words right behind a piece are its action (「6月底前动工」), words right
 * before it or before a colon its label (「中考3月」「第一阶段：6月」); connecting words belong to nobody.
 */
export function readSurroundings(normalised: NormalisedText, pieces: readonly MatchedPiece[]): Surroundings {
  const labels = new Map<number, string>();
  const actions = new Map<number, string>();
  const unread: Words[] = [];
  for (let index = 0; index <= pieces.length; index++) {
    const start = pieces[index - 1]?.end ?? 0;
    const end = pieces[index]?.start ?? normalised.text.length;
    for (const words of wordsBetween(normalised.text, start, end)) {
      const text = normalised.text.slice(words.start, words.end);
      const owner = ownerOf(words, text, normalised, start, end, index, pieces.length);
      if (owner === 'before') actions.set(index - 1, (actions.get(index - 1) ?? '') + text);
      else if (owner === 'after') labels.set(index, text.replace(LABEL_TAIL, ''));
      else if (!CONNECTIVE.test(text)) unread.push(words);
    }
  }
  return {
    pieces: pieces.map((piece, index) => ({
      ...piece,
      ...(labels.get(index) && { label: labels.get(index) ?? '' }),
      ...(actions.get(index) && { action: actions.get(index) ?? '' }),
    })),
    unread,
  };
}

/** The runs of words between two offsets, marks and blanks left out. */
function wordsBetween(text: string, start: number, end: number): readonly Words[] {
  const runs: Words[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !MARK.test(text.charAt(at))) continue;
    if (at > from) runs.push({ start: from, end: at });
    from = at + 1;
  }
  return runs;
}

function ownerOf(
  words: Words,
  text: string,
  normalised: NormalisedText,
  gapStart: number,
  gapEnd: number,
  index: number,
  count: number,
): 'before' | 'after' | 'nobody' {
  if (text.length > LONGEST_WORDS || CONNECTIVE.test(text)) return 'nobody';
  const isBehind = index > 0 && words.start === gapStart;
  const isAhead = index < count && words.end === gapEnd;
  if (isBehind && isAhead) return isActionRather(words, gapStart, normalised) ? 'before' : 'after';
  if (isBehind) return 'before';
  if (isAhead) return 'after';
  const mark = normalised.text.charAt(words.end);
  const leadsIn = index < count && words.end + 1 === gapEnd && /[:,、]/.test(mark);
  if (leadsIn && (mark === ':' || text.length <= 10)) return 'after';
  return index > 0 && CONTINUES.test(text) ? 'before' : 'nobody';
}

/** Between two pieces a line break decides; without one 「前」「底」「内」 before the words make them an action. */
function isActionRather(words: Words, gapStart: number, normalised: NormalisedText): boolean {
  if (isBrokenBefore(normalised, words.start)) return false;
  if (isBrokenBefore(normalised, words.end)) return true;
  return /[前底内起止]/.test(normalised.text.charAt(gapStart - 1));
}

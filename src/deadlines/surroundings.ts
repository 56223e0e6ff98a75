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
  readonly text: string;
}

/** What stands between two understood pieces, or between one and an end of the text. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

const MARK = /[,.;。、:!?()[\]〔〕【】"'“”‘’《》<>/|~ -]/;
const LONGEST_WORDS = 40;
const LONGEST_PARTED_LABEL = 10;
/** 「（已完成）」 tells how the task stands, not what is due. */
const HAS_BEEN_DONE = /^已(?:经|全部|基本|按期|按时|如期)?(?:完成|办结|销号|落实|整改完成|整改到位)$/;
const CONNECTIVE =
  /^(?:和|与|及|以及|或|并|且|同时|再|后续|其中|其余|分别|各|均|都|则|等|的|在|于|起|前|为|是|至|到|务|应|须|要|请|共|即|其他|另|每|力争|争取|确保|提前|工作|完成|报送|落实|执行|实施)+$/;
/** 「（一）」「1.」「①」 before an item. */
const ITEM_MARK = /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)是]|[①-⑳])$/;
const LABEL_TAIL = /(?:的|在|于|为|是|应|须|要|请|将|务必|务|和|与|及|并){1,8}$/;
/** Between a piece and the words it is said of: 「（3月至5月）：动员部署」, 「6月底前（第一批）」. */
const SAID_OF = /^(?:[)\]】]*:|[(\[【])$/;
const PHASE = /^(?:为|是)?(.{0,12}阶段)$/;
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
    const gap = gapBefore(index, pieces, normalised.text.length);
    for (const words of wordsIn(normalised.text, gap)) {
      if (CONNECTIVE.test(words.text) || HAS_BEEN_DONE.test(words.text) || isItemMark(words, normalised.text)) continue;
      const owner = ownerOf(words, gap, normalised);
      if (owner === 'after') labels.set(index, words.text.replace(LABEL_TAIL, ''));
      else if (owner === 'nobody') unread.push(words);
      else {
        const phase = PHASE.exec(words.text)?.[1];
        if (phase !== undefined) labels.set(index - 1, phase);
        else actions.set(index - 1, (actions.get(index - 1) ?? '') + words.text);
      }
    }
  }
  return { pieces: pieces.map((piece, index) => withWords(piece, labels.get(index), actions.get(index))), unread };
}

function gapBefore(index: number, pieces: readonly MatchedPiece[], length: number): Gap {
  return {
    start: pieces[index - 1]?.end ?? 0,
    end: pieces[index]?.start ?? length,
    hasBefore: index > 0,
    hasAfter: index < pieces.length,
  };
}

function isItemMark({ text, end }: Words, whole: string): boolean {
  return ITEM_MARK.test(text) || ITEM_MARK.test(text + whole.charAt(end));
}

function withWords(piece: MatchedPiece, label: string | undefined, action: string | undefined): SurroundedPiece {
  return label || action ? { ...(label && { label }), ...(action && { action }), ...piece } : piece;
}

/** The runs of words in a gap, marks and blanks left out. */
function wordsIn(text: string, gap: Gap): readonly Words[] {
  const runs: Words[] = [];
  let from = gap.start;
  for (let at = gap.start; at <= gap.end; at++) {
    if (at < gap.end && !MARK.test(text.charAt(at))) continue;
    if (at > from) runs.push({ start: from, end: at, text: text.slice(from, at) });
    from = at + 1;
  }
  return runs;
}

function ownerOf(words: Words, gap: Gap, normalised: NormalisedText): 'before' | 'after' | 'nobody' {
  if (words.text.length > LONGEST_WORDS) return 'nobody';
  const isBehind = gap.hasBefore && words.start === gap.start;
  const isAhead = gap.hasAfter && words.end === gap.end;
  if (isBehind) return isAhead && !isActionRather(words, gap.start, normalised) ? 'after' : 'before';
  if (isAhead || leadsIn(words, gap, normalised.text)) return 'after';
  return gap.hasBefore && followsUp(words, normalised.text.slice(gap.start, words.start)) ? 'before' : 'nobody';
}

/** Words parted from the piece before them that still belong to it. */
function followsUp({ text }: Words, between: string): boolean {
  return CONTINUES.test(text) || SAID_OF.test(between) || (PHASE.test(text) && between === ',');
}

/** Words parted from the next piece by one mark: any before a colon, short ones before a comma (「第一阶段，6月底前」). */
function leadsIn(words: Words, gap: Gap, text: string): boolean {
  if (!gap.hasAfter || words.end + 1 !== gap.end) return false;
  const mark = text.charAt(words.end);
  return mark === ':' || (/[,、(]/.test(mark) && words.text.length <= LONGEST_PARTED_LABEL);
}

/** Between two pieces a line break decides; without one 「前」「底」「内」 before the words make them an action. */
function isActionRather(words: Words, gapStart: number, normalised: NormalisedText): boolean {
  if (isBrokenBefore(normalised, words.start)) return false;
  if (isBrokenBefore(normalised, words.end)) return true;
  return /[前底内起止]/.test(normalised.text.charAt(gapStart - 1));
}

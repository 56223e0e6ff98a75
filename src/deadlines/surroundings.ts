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
  /** True where the text says the deeds behind a comma each: 「3月，动员部署；4月，……」. */
  readonly isInTurn: boolean;
}

const MARK = /[,.;。、:!?()[\]〔〕【】"'“”‘’《》<>/|~ -]/;
const QUOTES = /["'“”‘’]/g;
/** 「“回头看”」: quotes part words only where they stand alone. */
const QUOTED = /["'“‘][^"'“”‘’,.;。、:!?()[\]《》]{1,20}["'”’]/y;
const LONGEST_WORDS = 40;
const LONGEST_PARTED_LABEL = 10;
/** 「（已完成）」 tells how the task stands, not what is due. */
const HAS_BEEN_DONE = /^已(?:经|全部|基本|按期|按时|如期)?(?:完成|办结|销号|落实|整改完成|整改到位)$/;
const CONNECTIVE =
  /^(?:和|与|及|以及|或|并|且|同时|再|后续|其中|其余|分别|各|均|都|则|等|的|在|于|起|前|为|是|至|到|务|应|须|要|请|共|即|其他|另|每|力争|争取|确保|提前|工作|完成|完|报送|落实|执行|实施|起止|由|之后|此后|今后|以后|转入|坚持)+$/;
/** 「实施：4月至10月」, 「二季度：实施」, 「起：3月1日」. */
const MEANT_BESIDE_COLON = /^(?:实施|执行|落实|起)$/;
/** The column's own name before what stands in it: 「整改时限：立行立改」. */
const COLUMN_NAME =
  /^(?:完成|整改|报送|上报|办理|反馈|提交|计划|工作|任务|销号){0,2}(?:时限|时间|期限|日期|节点|时间节点|进度安排)(?:要求)?$/;
/** 「（一）」「1.」「①」 before an item. */
const ITEM_MARK = /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)是]|[①-⑳])$/;
const LABEL_HEAD = /^(?:其中|另外?)(?=.)/;
const LABEL_TAIL = /(?:的|在|于|为|是|应|须|要|请|将|务必|务|和|与|及|并){1,8}$/;
/** Between a piece and the words it is said of: 「（3月至5月）：动员部署」, 「6月底前（第一批）」. */
const SAID_OF = /^(?:[)\]】]*:|[(\[【])$/;
/** 「3月，动员部署；4月，……」. */
const SAID_IN_TURN = /(?<=[月日旬底末前季度]),[^,;:。\d]{2,20}(?=[;。]|$)/g;
const NOT_CONTINUED = /阶段$|\d{4}|[年月日]|季度|^第[一二三四五六七八九十\d]+(?:批|期|步|段|轮|项|阶段)/;
const STAGE = /^(?:为|是)?(.{0,12}阶段)$/;
const CONTINUES = /^(?:并|且|同时|再|及时)/;

/**
 * Shares out the words between the understood pieces. Words right behind a piece are its action (「6月底前动工」), words right
 * before it or before a colon its label (「中考3月」「第一阶段：6月」); connecting words belong to nobody.
 */
export function readSurroundings(normalised: NormalisedText, pieces: readonly MatchedPiece[]): Surroundings {
  const shares: Shares = { labels: new Map(), actions: new Map(), unread: [] };
  const isInTurn = (normalised.text.match(SAID_IN_TURN)?.length ?? 0) > 1;
  for (let index = 0; index <= pieces.length; index++) {
    shareGap(shares, index, { isInTurn, ...gapBefore(index, pieces, normalised.text.length) }, normalised);
  }
  const { labels, actions, unread } = shares;
  return { pieces: pieces.map((piece, index) => withWords(piece, labels.get(index), actions.get(index))), unread };
}

/** Whose words are whose, so far, by the pieces' places. */
interface Shares {
  readonly labels: Map<number, string>;
  readonly actions: Map<number, string>;
  readonly unread: Words[];
}

/** Shares out the words of the gap before a piece. */
function shareGap(shares: Shares, index: number, gap: Gap, normalised: NormalisedText): void {
  const { text } = normalised;
  let said: Words | undefined;
  for (const words of wordsIn(text, gap)) {
    if (saysNothing(words, text, gap.hasBefore || gap.hasAfter)) continue;
    switch (ownerOf(words, gap, normalised, said)) {
      case 'after':
        shares.labels.set(index, words.text.replace(LABEL_HEAD, '').replace(LABEL_TAIL, ''));
        break;
      case 'nobody':
        shares.unread.push(words);
        break;
      case 'before':
        addAction(shares, index - 1, words, said === undefined ? '' : text.slice(said.end, words.start));
        said = words;
    }
  }
}

/** Adds words to what is to be done; the name of a stage is a label wherever it stands. */
function addAction({ labels, actions }: Shares, index: number, words: Words, between: string): void {
  const stage = STAGE.exec(words.text)?.[1];
  const before = actions.get(index) ?? '';
  if (stage !== undefined) labels.set(index, stage);
  else actions.set(index, `${before}${between.length === 1 ? between : ''}${words.text}`);
}

function saysNothing(words: Words, whole: string, isAmongPieces: boolean): boolean {
  const { text } = words;
  const isBeforeColon = whole.charAt(words.end) === ':';
  const isBesideColon = isBeforeColon || whole.charAt(words.start - 1) === ':';
  if (CONNECTIVE.test(text)) return !(isBesideColon && MEANT_BESIDE_COLON.test(text));
  if (isBeforeColon && isAmongPieces && COLUMN_NAME.test(text)) return true;
  return HAS_BEEN_DONE.test(text.replace(LABEL_TAIL, '')) || isItemMark(words, whole);
}

function gapBefore(index: number, pieces: readonly MatchedPiece[], length: number): Omit<Gap, 'isInTurn'> {
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
    if (at < gap.end && (!MARK.test(text.charAt(at)) || isInFigure(text, at))) continue;
    const quoted = quotedEnd(text, at, gap.end);
    if (quoted > at) {
      at = quoted - 1;
      continue;
    }
    if (at > from) runs.push({ start: from, end: at, text: text.slice(from, at).replace(QUOTES, '') });
    from = at + 1;
  }
  return runs;
}

/** The point of 「1.2亿元」. */
function isInFigure(text: string, at: number): boolean {
  return text.charAt(at) === '.' && /\d\.\d/.test(text.slice(Math.max(0, at - 1), at + 2));
}

/** Where a quotation that begins here ends, if it does so in the gap. */
function quotedEnd(text: string, at: number, end: number): number {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : at;
}

function ownerOf(
  words: Words,
  gap: Gap,
  normalised: NormalisedText,
  said: Words | undefined,
): 'before' | 'after' | 'nobody' {
  if (words.text.length > LONGEST_WORDS) return 'nobody';
  const isBehind = gap.hasBefore && words.start === gap.start;
  const isAhead = gap.hasAfter && words.end === gap.end;
  if (isBehind) return isAhead && !isActionRather(words, gap.start, normalised) ? 'after' : 'before';
  return isAhead ? 'after' : ownerOfParted(words, gap, normalised.text, said);
}

/** Of words that stand apart from the pieces on both sides. */
function ownerOfParted(words: Words, gap: Gap, text: string, said: Words | undefined): 'before' | 'after' | 'nobody' {
  const isSaid = gap.hasBefore && (goesOn(words, said, text) || followsUp(words, gap, text));
  if (leadsIn(words, gap, text))
    return isSaid && /^[^([].*[,、]$/.test(text.slice(words.start - 1, words.end + 1)) ? 'before' : 'after';
  return isSaid ? 'before' : 'nobody';
}

/** The next of several deeds for one piece: 「3月底前制定方案、成立专班，6月底前……」. */
function goesOn(words: Words, said: Words | undefined, text: string): boolean {
  return said !== undefined && /^[,、]$/.test(text.slice(said.end, words.start)) && !NOT_CONTINUED.test(words.text);
}

/** Words parted from the piece before them that still belong to it. */
function followsUp(words: Words, gap: Gap, whole: string): boolean {
  const between = whole.slice(gap.start, words.start);
  if (CONTINUES.test(words.text) || SAID_OF.test(between)) return true;
  if (between !== ',') return false;
  return STAGE.test(words.text) || (gap.isInTurn && /[;。]|^$/.test(whole.charAt(words.end)));
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

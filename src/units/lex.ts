import type { BalancedText } from './brackets';
import { type FoldedText, NO_GAP } from './fold';
import { instructionAt } from './instructions';
import { joinerLength, type ListTail, readListTail } from './list-tail';
import {
  type BracketRemark,
  hasRoleWords,
  labelWord,
  readRemark,
  readRoleWord,
  type RoleWord,
  tailLength,
} from './role-words';

/** A stretch of a folded text, end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a unit cell is made of: runs of name characters between separators, role words and remarks in brackets. */
export type UnitToken =
  | (Stretch & { readonly kind: 'run' })
  | (Stretch & { readonly kind: 'separator' })
  | (Stretch & { readonly kind: 'role'; readonly word: RoleWord })
  | (Stretch & { readonly kind: 'tail'; readonly tail: ListTail })
  | (Stretch & { readonly kind: 'remark'; readonly remark: BracketRemark });

/** Brackets that belong to a name: index behind the group by index of its opening bracket. */
export type NameGroups = ReadonlyMap<number, number>;

/** The tokens of a cell, in order. */
export interface LexedUnits {
  readonly tokens: readonly UnitToken[];
  readonly groups: NameGroups;
}

/** Longest bracket whose content is looked at. */
const LONGEST_CONTENT = 256;
/** 「①市教育局②市财政局」: a numbered list needs no other separator. */
const CIRCLED = /[①-⑳⑴-⑽]/;
/** A list whose bracket also holds an instruction: 「（市教育局、市财政局，下同）」. */
const NAMES_FIRST = /^(?!其中|[列排第首以注]).*[、,]/;
const SEPARATORS = new Set('、,;。:|/…');

export function isSeparator(sign: string): boolean {
  return SEPARATORS.has(sign);
}

/** Cuts a cell into tokens; names are not looked at yet. Linear. */
export function lexUnits({ folded, closerOf }: BalancedText): LexedUnits {
  const { key } = folded;
  const tokens: UnitToken[] = [];
  const groups = new Map<number, number>();
  /** Closing brackets of groups whose content is read as if there were no brackets. */
  const seeThrough = new Set<number>();
  let runStart = -1;
  let index = 0;

  const endRun = () => {
    if (runStart >= 0) tokens.push({ kind: 'run', start: runStart, end: index });
    runStart = -1;
  };
  const add = (token: UnitToken) => {
    endRun();
    tokens.push(token);
    index = token.end;
  };
  const continueRun = (next: number) => {
    if (runStart < 0) runStart = index;
    index = next;
  };
  const skipSign = () => {
    endRun();
    index++;
  };

  const bracketPlace = (): BracketPlace => {
    if (runStart >= 0) return 'behind-name';
    const last = tokens.at(-1);
    return last?.kind === 'role' && last.word.kind === 'label' && last.end === index ? 'behind-label' : 'first';
  };

  while (index < key.length) {
    const closer = closerOf.get(index);
    const token =
      closer === undefined
        ? readToken(folded, index, runStart >= 0, tokens.at(-1))
        : readBracket(folded, index, closer, bracketPlace());
    if (token === 'see-through') seeThrough.add(closer ?? index);
    if (token === 'see-through' || seeThrough.has(index)) skipSign();
    else if (token) add(token);
    else if (closer === undefined) continueRun(index + 1);
    else {
      groups.set(index, closer + 1);
      continueRun(closer + 1);
    }
  }
  endRun();
  return { tokens, groups };
}

function readToken(
  folded: FoldedText,
  index: number,
  isBehindName: boolean,
  last: UnitToken | undefined,
): UnitToken | undefined {
  const { key } = folded;
  const sign = key.charAt(index);
  if (SEPARATORS.has(sign) || CIRCLED.test(sign)) return { kind: 'separator', start: index, end: index + 1 };
  const instruction = beginsClause(folded, index) ? instructionAt(key, index) : undefined;
  if (instruction) {
    const { length, firstLeads } = instruction;
    return { kind: 'remark', remark: { kind: 'instruction', firstLeads }, start: index, end: index + length };
  }
  return readTail(folded, index, isBehindName, last) ?? readRole(folded, index);
}

function readTail(
  { key, gaps }: FoldedText,
  index: number,
  isBehindName: boolean,
  last: UnitToken | undefined,
): UnitToken | undefined {
  if (!isBehindName && last?.kind === 'tail' && last.end === index) {
    const length = joinerLength(key, index);
    return length === 0 ? undefined : { kind: 'separator', start: index, end: index + length };
  }
  const isBroken = (gaps[index + 1] ?? NO_GAP) > NO_GAP;
  const tail = isBehindName || key.charAt(index) === '等' ? readListTail(key, index, isBroken) : undefined;
  return tail && { kind: 'tail', tail, start: index, end: index + tail.length };
}

function readRole(folded: FoldedText, index: number): UnitToken | undefined {
  const { key } = folded;
  const word = readRoleWord(key, index, (start, end) => isLabelAlone(folded, start, end));
  if (!word) return undefined;
  const end = index + word.length;
  const tail = word.kind === 'verb' ? tailLength(key, end) : 0;
  return { kind: 'role', word, start: index, end: end + tail };
}

type BracketPlace = 'first' | 'behind-label' | 'behind-name';

/** A bracket is a remark on the name before it, a label, a list of its own, or (undefined) part of the name. */
function readBracket(
  folded: FoldedText,
  start: number,
  closer: number,
  place: BracketPlace,
): UnitToken | 'see-through' | undefined {
  const content = folded.key.slice(start + 1, Math.min(closer, start + LONGEST_CONTENT));
  const remark = readRemark(content);
  const end = closer + 1;
  const isHeading = place !== 'behind-name' || folded.key.charAt(start) !== '(';
  if (remark?.kind === 'role' && isHeading && !endsClause(folded, end)) {
    const word = labelWord(content, end - start, remark.role);
    return { kind: 'role', word, start, end };
  }
  if (isOrdinal(folded, start, end, place)) return undefined;
  if (remark && !(place === 'first' && NAMES_FIRST.test(content))) return { kind: 'remark', remark, start, end };
  return hasRoleWords(content) || isWholeList(folded, start, end, place) ? 'see-through' : undefined;
}

/** 牵头单位（市教育局）, （市教育局、市财政局）, 【市教育局】【市财政局】: no name stands before the bracket. */
function isWholeList(folded: FoldedText, start: number, end: number, place: BracketPlace): boolean {
  if (place !== 'first') return place === 'behind-label';
  return endsClause(folded, end) || folded.key.charAt(end) === folded.key.charAt(start);
}

/** 第（一）督导组, 监察室（二）: a numeral inside a name; 「（一）市教育局（二）市财政局」 are list marks. */
function isOrdinal(folded: FoldedText, start: number, end: number, place: BracketPlace): boolean {
  if (place !== 'behind-name' || !/^\([一二三四五六七八九十]{1,3}\)$/.test(folded.key.slice(start, end))) return false;
  const isBeforeRole = readRoleWord(folded.key, end, () => false) !== undefined;
  return isBeforeRole || folded.key.charAt(start - 1) === '第' || endsClause(folded, end);
}

function beginsClause({ key, gaps }: FoldedText, index: number): boolean {
  return index === 0 || (gaps[index] ?? NO_GAP) > NO_GAP || SEPARATORS.has(key.charAt(index - 1));
}

function endsClause({ key, gaps }: FoldedText, index: number): boolean {
  return index >= key.length || SEPARATORS.has(key.charAt(index)) || (gaps[index] ?? NO_GAP) > NO_GAP;
}

/** 「牵头单位⏎市财政局」「牵头单位（市财政局）」「责任单位各科室」: no colon stands behind the label. */
function isLabelAlone(folded: FoldedText, start: number, end: number): boolean {
  const begins = beginsClause(folded, start) || folded.key.charAt(start - 1) === ')';
  return begins && (endsLine(folded, end) || /[(省市县区州各]/.test(folded.key.charAt(end)));
}

function endsLine({ key, gaps }: FoldedText, index: number): boolean {
  return index < key.length && (gaps[index] ?? NO_GAP) > NO_GAP;
}

import type { BalancedText } from './brackets';
import { type FoldedText, NO_GAP } from './fold';
import { type BracketRemark, hasRoleWords, readRemark, readRoleWord, type RoleWord, tailLength } from './role-words';

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

  while (index < key.length) {
    const closer = closerOf.get(index);
    const token = closer === undefined ? readToken(folded, index) : readBracket(folded, index, closer, runStart < 0);
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

function readToken(folded: FoldedText, index: number): UnitToken | undefined {
  const { key } = folded;
  if (SEPARATORS.has(key.charAt(index))) return { kind: 'separator', start: index, end: index + 1 };
  const word = readRoleWord(key, index, (start, end) => beginsClause(folded, start) && endsLine(folded, end));
  if (!word) return undefined;
  const end = index + word.length;
  const tail = word.kind === 'verb' ? tailLength(key, end) : 0;
  return { kind: 'role', word, start: index, end: end + tail };
}

/** A bracket is a remark on the name before it, a label, a list of its own, or (undefined) part of the name. */
function readBracket(
  folded: FoldedText,
  start: number,
  closer: number,
  isFirst: boolean,
): UnitToken | 'see-through' | undefined {
  const content = folded.key.slice(start + 1, Math.min(closer, start + LONGEST_CONTENT));
  const remark = readRemark(content);
  const end = closer + 1;
  const isHeading = isFirst || folded.key.charAt(start) !== '(';
  if (remark?.kind === 'role' && isHeading && !endsClause(folded, end)) {
    return { kind: 'role', word: { kind: 'label', length: end - start, role: remark.role }, start, end };
  }
  if (remark) return { kind: 'remark', remark, start, end };
  const isList = hasRoleWords(content) || (isFirst && endsClause(folded, end));
  return isList ? 'see-through' : undefined;
}

function beginsClause({ key, gaps }: FoldedText, index: number): boolean {
  return index === 0 || (gaps[index] ?? NO_GAP) > NO_GAP || SEPARATORS.has(key.charAt(index - 1));
}

function endsClause({ key, gaps }: FoldedText, index: number): boolean {
  return index >= key.length || SEPARATORS.has(key.charAt(index)) || (gaps[index] ?? NO_GAP) > NO_GAP;
}

function endsLine({ key, gaps }: FoldedText, index: number): boolean {
  return index < key.length && (gaps[index] ?? NO_GAP) > NO_GAP;
}

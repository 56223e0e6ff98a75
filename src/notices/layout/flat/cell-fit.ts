import type { Role } from '../../../tasks/role';
import { readItemMark } from '../../../text/marks';
import { kindOfWords, type WordsKind } from './cell-kinds';
import type { FlatColumn } from './flat-header';

/** What the words of a token are, judged once. */
export interface TokenLook {
  readonly text: string;
  readonly kind: WordsKind;
  /** 「无」 or a stroke: the cell is blank. */
  readonly isNone: boolean;
  /** Short and without the end of a sentence: a title, a name. */
  readonly isBrief: boolean;
}

const NONE = /^(?:无|暂无|[-—–─/\\]{1,4})$/;
const LONGEST_BRIEF = 30;
const HAS_SENTENCE = /[。；;!！?？]/;

/** Looks at the words of a token. */
export function lookOf(text: string): TokenLook {
  const isBrief = text.length <= LONGEST_BRIEF && !HAS_SENTENCE.test(text);
  return { text, kind: kindOfWords(text), isNone: NONE.test(text), isBrief };
}

type Sort = 'text' | 'units' | 'time' | 'person';

const PERSONS: ReadonlySet<Role> = new Set(['leader', 'person', 'phone']);

/** What a column holds, persons told from other words. */
export function sortOf({ role, kind }: FlatColumn): Sort {
  if (kind === 'units' || kind === 'time') return kind;
  return PERSONS.has(role) ? 'person' : 'text';
}

/** No cell of a column looks like that: above it the row is doubtful. */
export const MISFIT = 3;
const NEVER = 8;

/** What speaks against a token in a column; below nothing where it speaks for it. */
export function misfit(look: TokenLook, column: FlatColumn): number {
  switch (sortOf(column)) {
    case 'units':
      return misfitOfUnits(look);
    case 'time':
      return misfitOfTime(look);
    case 'person':
      return misfitOfPerson(look);
    case 'text':
      return misfitOfText(look);
  }
}

const SHARED_OUT = /职责|牵头|分工|负责|全体|各/;

function misfitOfUnits({ kind, isNone, isBrief, text }: TokenLook): number {
  if (isNone) return 0;
  switch (kind) {
    case 'units':
      return -1;
    case 'shaped':
      return 0.5;
    case 'time':
      return 6;
    case 'text':
      if (!isBrief) return NEVER;
      return SHARED_OUT.test(text) ? 0.5 : MISFIT;
  }
}

const HAS_TIME = /[年月日季旬周底]|长期|持续|常态|适时|按.{0,8}(?:推进|完成|进度)/;
const LONGEST_TIME = 24;

function misfitOfTime({ kind, isNone, text }: TokenLook): number {
  if (isNone) return 0.5;
  if (kind === 'time') return -1;
  if (kind !== 'text') return 6;
  if (text.length > LONGEST_TIME) return NEVER;
  return HAS_TIME.test(text) ? 1 : MISFIT;
}

const PERSON = /^(?:[\u4e00-\u9fff·]{2,4}|[\d\s、,，;/-]{3,40})(?:[、,，;\s][\u4e00-\u9fff·]{2,4}){0,9}$/;

function misfitOfPerson({ kind, isNone, isBrief, text }: TokenLook): number {
  if (isNone || PERSON.test(text)) return kind === 'time' ? 4 : -0.5;
  if (kind === 'units') return 3;
  return isBrief ? 2 : NEVER;
}

function misfitOfText({ kind, isNone }: TokenLook): number {
  if (isNone) return 2;
  switch (kind) {
    case 'text':
      return 0;
    case 'shaped':
      return 1;
    case 'units':
    case 'time':
      return 4;
  }
}

const ENDS = /[。；;！？!?：:]$/;
const GOES_ON = /[、,，及和与(（]$/;
const BEGINS_LATE = /^[、,，;；)）]/;

/** What speaks against a token that goes on in the cell of the token above it. */
export function breakCost(above: TokenLook, look: TokenLook, column: FlatColumn): number {
  const isList = GOES_ON.test(above.text) || BEGINS_LATE.test(look.text);
  switch (sortOf(column)) {
    case 'units':
      // Where nobody can tell, one unit leads.
      if (isList || /[;；]$/.test(above.text)) return 0;
      return column.role === 'lead' ? 2.5 : 1.5;
    case 'time':
    case 'person':
      return isList ? 0.2 : 1.5;
    case 'text':
      return ENDS.test(above.text) || readItemMark(look.text) !== undefined ? 0.3 : 1;
  }
}

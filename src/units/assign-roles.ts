import { type FoldedText, NO_GAP } from './fold';
import type { Stretch } from './lex';
import type { ListTail } from './list-tail';
import type { BracketRemark, Label, LabelWord, RoleWord } from './role-words';
import { standingOf } from './recognise';
import { isField, partLevel } from './levels';
import type { SaidRole } from './unit-list';

type RoleItem = Stretch & { readonly kind: 'role'; readonly word: RoleWord };

type TailItem = Stretch & { readonly kind: 'tail'; readonly tail: ListTail };

/** Names and what is said about them, in the order of the cell. */
export type UnitItem =
  | (Stretch & { readonly kind: 'name' })
  | (Stretch & { readonly kind: 'separator' })
  | RoleItem
  | TailItem
  | (Stretch & { readonly kind: 'remark'; readonly remark: BracketRemark });

/** A name with the part the cell gives it. */
export interface RoledName extends Stretch {
  readonly role: SaidRole;
}

/** The names of a cell with their parts. */
export interface RoledNames {
  readonly names: readonly RoledName[];
  /** Some units do the work, others take part in it. */
  readonly divided: boolean;
}

interface Draft extends Stretch {
  role: SaidRole;
  /** Who gave the role: a later word overrules a label, nothing overrules a remark or an inversion. */
  source: 'nobody' | 'label' | 'word' | 'settled';
  /** Named as the one mainly responsible, which makes a lead only where nobody else leads. */
  isMain: boolean;
}

const UNSAID: Label = { role: 'unsaid', isMain: false };

/** What has been read of a cell so far. */
interface Reading {
  readonly drafts: Draft[];
  /** Names since the last role word. */
  pending: Draft[];
  /** The label the names stand under. */
  label: Label;
  /** What a word before the coming names says about them. */
  follow: SaidRole | undefined;
  firstLeads: boolean;
  /** Somebody is said to do the work: 负责. */
  answered: boolean;
  /** Somebody is said to take part beside others: 配合. */
  assisted: boolean;
}

/** Reads the role words of a cell: 「X牵头，Y配合」, 「牵头单位：X；责任单位：Y」, 「X配合Y」 (Y leads). */
export function assignRoles(folded: FoldedText, items: readonly UnitItem[]): RoledNames {
  const reading: Reading = {
    drafts: [],
    pending: [],
    label: UNSAID,
    follow: undefined,
    firstLeads: false,
    answered: false,
    assisted: false,
  };
  for (const [index, item] of items.entries()) {
    switch (item.kind) {
      case 'name':
        if (!isSwallowed(folded, items[index - 1], item)) readName(reading, item);
        break;
      case 'separator':
        if (/[;。]/.test(folded.key.charAt(item.start))) startClause(reading);
        break;
      case 'remark':
        readRemark(reading, item.remark);
        break;
      case 'tail':
        readTail(reading, item.tail);
        break;
      case 'role':
        readRole(reading, item.word, isNameBehind(folded, item, items[index + 1]));
    }
  }
  return settle(reading);
}

function startClause(reading: Reading): void {
  reading.pending = [];
  reading.follow = undefined;
}

function readName(reading: Reading, { start, end }: Stretch): void {
  const { label, follow } = reading;
  if (label.role === 'no-unit') return;
  const source = follow ? 'settled' : label.role === 'unsaid' ? 'nobody' : 'label';
  const draft: Draft = { start, end, role: follow ?? label.role, source, isMain: !follow && label.isMain };
  reading.drafts.push(draft);
  reading.pending.push(draft);
}

function readRemark(reading: Reading, remark: BracketRemark): void {
  if (remark.kind === 'instruction') {
    reading.firstLeads ||= remark.firstLeads;
    return;
  }
  reading.assisted ||= remark.assists;
  reading.answered ||= !remark.assists;
  const named = remark.ofAll ? reading.pending : reading.drafts.slice(-1);
  for (const draft of named) {
    draft.role = remark.role;
    draft.source = 'settled';
  }
}

/** 「等牵头单位」 speaks of all names before it; a verb behind it still overrules. */
function readTail({ pending }: Reading, { role }: ListTail): void {
  if (role === 'unsaid') return;
  for (const draft of pending) {
    if (draft.source === 'nobody') draft.role = role;
  }
}

function readLabel(reading: Reading, word: LabelWord): void {
  startClause(reading);
  reading.label = word;
  reading.assisted ||= word.assists;
  reading.answered ||= !word.assists && word.role === 'responsible';
}

function readRole(reading: Reading, word: RoleWord, isBeforeName: boolean): void {
  if (word.kind === 'label') {
    readLabel(reading, word);
    return;
  }
  const isFirst = reading.pending.length === 0;
  switch (word.act) {
    case 'leads':
      give(reading, 'lead', 'word');
      reading.follow = isFirst && isBeforeName ? 'lead' : undefined;
      return;
    case 'answers':
      give(reading, 'responsible', 'word');
      reading.answered = true;
      reading.follow = isFirst && isBeforeName ? 'responsible' : undefined;
      return;
    case 'joins':
      give(reading, 'lead', 'word');
      reading.follow = 'responsible';
      reading.assisted = true;
      return;
    case 'assists':
      give(reading, 'responsible', 'word');
      reading.follow = isBeforeName ? roleOfAssisted(reading, isFirst) : undefined;
      reading.assisted = true;
  }
}

/** 「X配合Y」 turns the order round: Y leads, unless somebody leads already or nobody stands before 配合. */
function roleOfAssisted({ drafts }: Reading, isFirst: boolean): SaidRole {
  return isFirst || drafts.some((draft) => draft.role === 'lead') ? 'responsible' : 'lead';
}

function give(reading: Reading, role: SaidRole, source: Draft['source']): void {
  for (const draft of reading.pending) {
    if (draft.source === 'settled') continue;
    draft.role = role;
    draft.source = source;
    draft.isMain = false;
  }
  reading.pending = [];
}

/** Words right behind a role word or 等部门 that name no unit: 「市财政局牵头制定方案」. */
function isSwallowed(folded: FoldedText, before: UnitItem | undefined, name: UnitItem): boolean {
  if (before?.end !== name.start || folded.gaps[name.start] !== NO_GAP) return false;
  if (before.kind === 'tail') return !isSureName(folded.key.slice(name.start, name.end));
  return before.kind === 'role' && before.word.kind === 'verb' && !isNameBehind(folded, before, name);
}

function isSureName(name: string): boolean {
  const standing = standingOf(name);
  return standing === 'collective' || (standing === 'known' && partLevel(name).level !== '');
}

function isNameBehind({ key }: FoldedText, role: RoleItem, item: UnitItem | undefined): boolean {
  if (item?.kind !== 'name' || role.end !== item.start) return false;
  const name = key.slice(item.start, item.end);
  const standing = standingOf(name);
  if (standing === 'part') return isBetweenNames(role.word) && isField(name);
  if (standing === 'shaped') return isBetweenNames(role.word) || partLevel(name).level !== '';
  return true;
}

/** 会同, 配合: a name follows; behind 牵头 and 负责 stands what is done. */
function isBetweenNames(word: RoleWord): boolean {
  return word.kind === 'verb' && (word.act === 'joins' || word.act === 'assists');
}

/** Settles what the cell as a whole says: the first leads, who is not named as lead answers. */
function settle(reading: Reading): RoledNames {
  const { drafts, firstLeads } = reading;
  const isLed = drafts.some(({ role, isMain }) => role === 'lead' && !isMain);
  const hasLead = isLed || drafts.some(({ role }) => role === 'lead');
  const roleOf = ({ role, isMain }: Draft, index: number): SaidRole => {
    if (hasLead) return role === 'unsaid' || (isMain && isLed) ? 'responsible' : role;
    return firstLeads ? (index === 0 ? 'lead' : 'responsible') : role;
  };
  const names = drafts.map((draft, index) => ({ start: draft.start, end: draft.end, role: roleOf(draft, index) }));
  return { names, divided: reading.assisted && (hasLead || reading.answered) };
}

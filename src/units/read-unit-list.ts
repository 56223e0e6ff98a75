import { assignRoles, type RoledName, type UnitItem } from './assign-roles';
import { balanceBrackets } from './brackets';
import { ownLevel, prefixFor } from './carry-prefix';
import { isOneCollective, joinsZones } from './collectives';
import { fold, type FoldedText, NO_GAP } from './fold';
import { isSeparator, type LexedUnits, lexUnits, type Stretch } from './lex';
import { listFaults } from './list-faults';
import { arePersons, isPerson } from './persons';
import { remarkOf, standingOf } from './recognise';
import { adverbStart, saysSeparately } from './role-words';
import { cutRunTogether } from './run-together';
import { openTailStart, trimPiece } from './trim-piece';
import type { UnitList, UnitMention } from './unit-list';
import { resolveGaps } from './weak-breaks';

/**
 * Reads a unit cell (责任单位): names over their separators, collectives whole, the roles the cell says itself.
 * Total: every text gives a list, in the worst case an empty one. Works on simplified and traditional script.
 */
export function readUnitList(text: string): UnitList {
  const balanced = balanceBrackets(fold(text), isSeparator);
  const { folded, strayOffsets } = balanced;
  const lexed = lexUnits(balanced);
  const { items, isOpen, seams } = findNames(folded, lexed);
  const { names, divided } = assignRoles(folded, items);
  return {
    text,
    mentions: mentionsOf(folded, names),
    faults: listFaults({ folded, items, seams, strayOffsets }),
    isOpen,
    separately: saysSeparately(folded.key),
    divided,
  };
}

/** 「市财政局及各县」+「市、区政府和市直各部门」: what a group is joined to does not belong to it. */
const BEFORE_GROUP = /^.*[及和与](?=各|(?:中央?|[省市县区])(?:[、级]|$))/;
const JOINER = /[及和与]/;
const LONGEST_GROUP = 60;
const OTHERS =
  /^(?:其[他它](?!.*(?:各|[省市县区州][直级属]))|(?:相关|有关)(?:职能|责任|成员)?(?:部门|单位|机构|企业|高校|院校|科室|处室|方面|人员)+(?:[和、](?:部门|单位|企业|机构))?$)/;

interface FoundNames {
  readonly items: readonly UnitItem[];
  readonly isOpen: boolean;
  /** Indexes where two names follow one another without a separator. */
  readonly seams: readonly number[];
}

function findNames(folded: FoldedText, lexed: LexedUnits): FoundNames {
  const pieces = joinCollectives(folded.key, cutIntoPieces(folded, lexed));
  const items: UnitItem[] = [];
  const seams: number[] = [];
  let isOpen = folded.key.includes('…') || lexed.tokens.some((token) => token.kind === 'tail' && token.tail.isOpen);
  for (const [index, item] of pieces.entries()) {
    if (item.kind !== 'name') {
      items.push(item);
      continue;
    }
    if (isHeading(folded.key, item, pieces[index + 1])) continue;
    const trimmed = trimPiece(folded.key, beforeAdverbs(folded.key, item, pieces[index + 1]), lexed.groups);
    isOpen ||= trimmed.isOpen;
    if (trimmed.names.length === 0 && !trimmed.isOpen) items.push(notNamed(item));
    for (const name of trimmed.names) {
      if (isPersonBehindUnit(folded, items, name) || isPersonBesideUnit(folded, name, pieces[index + 1])) {
        items.push(notNamed(name));
        continue;
      }
      const parts = cutRunTogether(folded.key, name, lexed.groups);
      seams.push(...parts.slice(1).map((part) => part.start));
      items.push(...parts.map((part) => ({ kind: 'name' as const, ...part })));
    }
  }
  return { items: withoutPersons(folded.key, items), isOpen: isOpen || namesOthers(folded.key, items), seams };
}

/** 「市发改委分别」牵头: the adverbs belong to the verb. */
function beforeAdverbs(key: string, { start, end }: Stretch, next: UnitItem | undefined): Stretch {
  return { start, end: isVerb(next) ? start + adverbStart(key.slice(start, end)) : end };
}

/** A cell that names nothing but persons names no unit. */
function withoutPersons(key: string, items: readonly UnitItem[]): readonly UnitItem[] {
  const names = items.filter((item) => item.kind === 'name').map((name) => wordsOf(key, name));
  return arePersons(names) ? items.map((item) => (item.kind === 'name' ? notNamed(item) : item)) : items;
}

/** Words that name no unit, yet stand between separators for good: persons, dates. */
function notNamed({ start, end }: Stretch): UnitItem {
  return { kind: 'remark', remark: { kind: 'instruction', firstLeads: false }, start, end };
}

/** 「市财政局、相关部门」: beside a named unit others take part whom nobody can tell; among groups 有关部门 is one more group. */
function namesOthers(key: string, items: readonly UnitItem[]): boolean {
  const names = items.filter((item) => item.kind === 'name').map(({ start, end }) => key.slice(start, end));
  const isNamed = (name: string) => standingOf(name) !== 'collective';
  return names.some((name) => OTHERS.test(name) && !isNamed(name)) && names.some(isNamed);
}

/** 「县住建局 王某、李某」「县住建局：王某」: whoever stands behind a unit, parted by a blank or colon, or behind another person. */
function isPersonBehindUnit(folded: FoldedText, items: readonly UnitItem[], { start, end }: Stretch): boolean {
  const { key, gaps } = folded;
  const last = items.at(-1);
  const before = last?.kind === 'separator' ? items.at(-2) : last;
  if (!before || !isPerson(key.slice(start, end))) return false;
  if (before.kind === 'remark') return isPerson(key.slice(before.start, before.end));
  const isApart = last?.kind === 'separator' ? key.charAt(last.start) === ':' : (gaps[start] ?? NO_GAP) > NO_GAP;
  return before.kind === 'name' && isApart;
}

/** 「张某某 社会事务办」, 「由张某牵头，市财政局…」. */
function isPersonBesideUnit({ key, gaps }: FoldedText, { start, end }: Stretch, next: UnitItem | undefined): boolean {
  if (!next || !isPerson(key.slice(start, end))) return false;
  return next.kind === 'name' ? (gaps[next.start] ?? NO_GAP) > NO_GAP : isVerb(next) && key.charAt(start - 1) === '由';
}

/** 「市直：市财政局、…」「县区：各县区政府」: words before a colon that name no unit. */
function isHeading(key: string, piece: Stretch, next: UnitItem | undefined): boolean {
  const isBeforeColon = next?.kind === 'separator' && key.charAt(next.start) === ':';
  const words = key.slice(piece.start, piece.end);
  const standing = standingOf(words);
  return isBeforeColon && (standing === 'part' || (standing === 'collective' && !words.includes('各')));
}

function isVerb(item: UnitItem | undefined): boolean {
  return item?.kind === 'role' && item.word.kind === 'verb';
}

function cutIntoPieces(folded: FoldedText, lexed: LexedUnits): UnitItem[] {
  return lexed.tokens.flatMap((token): UnitItem[] =>
    token.kind === 'run'
      ? resolveGaps(folded, token, lexed.groups).map((piece) => ({ kind: 'name', ...piece }))
      : [token],
  );
}

/** Puts groups together again that 「、」 has cut: 各县、市、区政府. */
function joinCollectives(key: string, pieces: readonly UnitItem[]): UnitItem[] {
  const joined: UnitItem[] = [];
  for (const piece of pieces) {
    let item = piece;
    let before = listedBefore(key, joined);
    let isOne = item.kind === 'name' && before !== undefined && areOne(key, before, item);
    while (isOne && before) {
      joined.splice(-2, 2);
      item = { kind: 'name', start: before.start, end: item.end };
      before = listedBefore(key, joined);
      isOne = before !== undefined && joinsZones(wordsOf(key, before), wordsOf(key, item));
    }
    joined.push(item);
  }
  return joined;
}

/** The name at the end of a list that a 「、」 follows. */
function listedBefore(key: string, items: readonly UnitItem[]): Stretch | undefined {
  const mark = items.at(-1);
  const name = items.at(-2);
  const isListed = mark?.kind === 'separator' && key.charAt(mark.start) === '、';
  return isListed && name?.kind === 'name' ? name : undefined;
}

function wordsOf(key: string, { start, end }: Stretch): string {
  return key.slice(start, end);
}

function areOne(key: string, before: Stretch, after: Stretch): boolean {
  const group = key.slice(Math.max(before.start, before.end - LONGEST_GROUP), before.end).replace(BEFORE_GROUP, '');
  const next = key.slice(after.start, openTailStart(key, after.start, after.end));
  return (
    isOneCollective(group, next) ||
    isOneCollective(group, next.slice(0, Math.max(0, next.search(JOINER))).replace(/以$/, ''))
  );
}

function mentionsOf(folded: FoldedText, named: readonly RoledName[]): UnitMention[] {
  let level = '';
  return named.map((unit) => {
    const key = folded.key.slice(unit.start, unit.end);
    const own = ownLevel(key);
    if (own !== '') level = shownLevel(folded, unit, key.indexOf(own), own.length);
    return mentionOf(folded, unit, own === '' ? prefixFor(key, level) : '');
  });
}

function shownLevel({ shown }: FoldedText, { start }: Stretch, at: number, length: number): string {
  return shown.slice(start + at, start + at + length);
}

function mentionOf(folded: FoldedText, unit: RoledName, prefix: string): UnitMention {
  const start = folded.at[unit.start] ?? 0;
  const end = (folded.at[unit.end - 1] ?? 0) + 1;
  const key = folded.key.slice(unit.start, unit.end);
  const name = folded.shown.slice(unit.start, unit.end);
  const bracket = remarkOf(key);
  return {
    span: { start, end },
    written: folded.text.slice(start, end),
    name,
    expanded: `${prefix}${name}`,
    prefixCarried: prefix !== '',
    ...(bracket ? { bracket: name.slice(bracket.start, bracket.end) } : {}),
    kind: standingOf(key) === 'collective' ? 'collective' : 'unit',
    role: unit.role,
  };
}

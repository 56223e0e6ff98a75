import { isLocalBody } from '../levels';
import { BODIES } from '../names/bodies';
import type { NamedBody } from '../names/named-body';
import { leadingPlaces, readPlaces } from '../names/read-place';
import { isContrast } from './abbreviates';
import { areConfusable } from './confusable';
import { identityOf, type UnitIdentity } from './identity';
import { byText, intersect, listIn, type SheetUnit } from './sheet-units';
import { withWordsSwapped } from './swapped-words';

const SHORTEST = 3;
const LONGEST = 40;
/** More names that differ in one and the same place are a row of bodies, not slips. */
const MOST_ALIKE = 30;
/** A name no table vouches for is a slip of one used this many times as often. */
const TIMES_RARER = 3;
/** Shorter names must at least sound alike: 港务局 is no slip of 商务局. */
const SURE_STEM = 4;

type ByRest<T> = ReadonlyMap<number, readonly T[]>;

/** Reads every name with a slip of the pen, one character wrong, lost, doubled or changed for its neighbour, as what it was to be. */
export function readSlips(units: readonly SheetUnit[]): readonly SheetUnit[] {
  const names = units.filter(mayHoldSlip);
  const alike = names.every(isSound) ? undefined : byRest(names, ({ identity }) => identity.evened);
  const unitsOf = byNamed(names);
  return units.map((unit) => {
    if (!mayHoldSlip(unit)) return unit;
    const found = isSound(unit) || !alike ? undefined : (meantInSheet(unit, alike) ?? meantInTables(unit, unitsOf));
    const meant = found ?? meantWithSwappedWords(unit, unitsOf);
    return meant ? { ...unit, identity: meant, isSlip: true } : unit;
  });
}

function isSound({ identity }: SheetUnit): boolean {
  return isKnown(identity) && !isOfUnknownPlace(identity);
}

function meantWithSwappedWords({ identity, count }: SheetUnit, unitsOf: UnitsOfBody): UnitIdentity | undefined {
  return withWordsSwapped(identity).find((right) => isCalledOtherwise(right, count, unitsOf));
}

function mayHoldSlip({ isCollective, identity: { evened } }: SheetUnit): boolean {
  return !isCollective && evened.length >= SHORTEST && evened.length <= LONGEST;
}

function isOfUnknownPlace({ place }: UnitIdentity): boolean {
  return place !== '' && readPlaces(place) === undefined;
}

/** Things by their name, and by their name without each of its characters, both hashed: what is found so is compared. */
function byRest<T>(things: readonly T[], nameOf: (thing: T) => string): ByRest<T> {
  const rests = new Map<number, T[]>();
  for (const thing of things) for (const rest of restsOf(nameOf(thing))) listIn(rests, rest).push(thing);
  return rests;
}

const BASE = 31;

/** Hashes of the name and of the name without each of its characters. */
function restsOf(name: string): ReadonlySet<number> {
  const rests = new Set([hashFrom(0, name, 0)]);
  let before = 0;
  for (let at = 0; at < name.length; at++) {
    rests.add(hashFrom(before, name, at + 1));
    before = hashOn(before, name.charCodeAt(at));
  }
  return rests;
}

function hashOn(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0;
}

function hashFrom(before: number, name: string, start: number): number {
  let hash = before;
  for (let at = start; at < name.length; at++) hash = hashOn(hash, name.charCodeAt(at));
  return hash;
}

type UnitsOfBody = ReadonlyMap<NamedBody | string, readonly SheetUnit[]>;

function byNamed(units: readonly SheetUnit[]): UnitsOfBody {
  const lists = new Map<NamedBody | string, SheetUnit[]>();
  for (const unit of units) for (const body of unit.identity.named) listIn(lists, body).push(unit);
  return lists;
}

/** What the sheet's name was to be that another seems to be a slip of; undefined also where there are two. */
function meantInSheet(unit: SheetUnit, alike: ByRest<SheetUnit>): UnitIdentity | undefined {
  const near = [...restsOf(unit.identity.evened)].flatMap((rest) => {
    const others = alike.get(rest) ?? [];
    return others.length > MOST_ALIKE ? [] : others;
  });
  const meant = near.filter((right) => isSlipOf(unit, right)).sort((a, b) => b.count - a.count || byText(a.key, b.key));
  return new Set(meant.map(({ identity }) => identity.evened)).size === 1 ? meant[0]?.identity : undefined;
}

function isSlipOf(slip: SheetUnit, right: SheetUnit): boolean {
  if (slip.key === right.key || slip.count > right.count) return false;
  const { evened, body } = right.identity;
  const change = changeBetween(evened, slip.identity.evened);
  if (!isOneSlip(change)) return false;
  const isRare = slip.count * TIMES_RARER <= right.count;
  if (change.at < evened.length - body.length) return isRare && isSlipOfPlace(slip.identity, change);
  if (isKnown(slip.identity)) return false;
  const isVouchedFor = isInTables(right.identity) || (isRare && isKnown(right.identity));
  return (isVouchedFor || isRare) && isSlipOfBody(slip.identity, right.identity, change, isVouchedFor);
}

/** 武凌区政府 for 武陵区政府: sounds alike, and there is no such place. */
function isSlipOfPlace(identity: UnitIdentity, { was, is }: Change): boolean {
  return was.length === 1 && areConfusable(was, is) && (identity.place === '' || isOfUnknownPlace(identity));
}

let tableNames: ByRest<string> | undefined;

function namesOfTables(): ByRest<string> {
  const names = BODIES.flatMap((body) => [body.name, ...body.otherNames, ...body.formerNames.map(({ name }) => name)]);
  return byRest([...new Set(names)], (name) => name);
}

/** The tables' name a body seems to be a slip of, where the sheet calls that body otherwise: 市住房和城乡健设局 beside 市住建局. */
function meantInTables({ identity, count }: SheetUnit, unitsOf: UnitsOfBody): UnitIdentity | undefined {
  tableNames ??= namesOfTables();
  const names = tableNames;
  const { evened } = identity;
  if (isKnown(identity)) return undefined;
  const meant = beginningsOf(identity).flatMap((length) => {
    const body = evened.slice(length);
    const near = body.length < SHORTEST ? [] : [...restsOf(body)].flatMap((rest) => names.get(rest) ?? []);
    return [...new Set(near)]
      .map((name) => identityOf(evened.slice(0, length) + name))
      .filter((right) => isTableSlip(identity, right) && isCalledOtherwise(right, count, unitsOf));
  });
  return meant.every(({ named }) => intersect(named, meant[0]?.named ?? new Set())) ? meant[0] : undefined;
}

/** How long the prefix may be; a slip can hide it: 「市公安居」. */
function beginningsOf({ evened, body }: UnitIdentity): readonly number[] {
  const read = evened.endsWith(body) ? [evened.length - body.length] : [];
  const hidden = leadingPlaces(evened).length || Number(/^[省市县区州]/.test(evened));
  return [...new Set([...read, hidden])];
}

function isTableSlip(slip: UnitIdentity, right: UnitIdentity): boolean {
  const change = changeBetween(right.evened, slip.evened);
  return isOneSlip(change) && isSlipOfBody(slip, right, change, true);
}

function isCalledOtherwise({ named, kind, place }: UnitIdentity, leastCount: number, unitsOf: UnitsOfBody): boolean {
  return [...named].some((body) =>
    unitsOf
      .get(body)
      ?.some(({ count, identity }) => count >= leastCount && identity.kind === kind && identity.place === place),
  );
}

/** What turns the right name into the other: the stretch in which they differ. */
interface Change {
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

function changeBetween(right: string, slip: string): Change {
  let start = 0;
  while (start < right.length && right.charAt(start) === slip.charAt(start)) start++;
  let tail = 0;
  const most = Math.min(right.length, slip.length) - start;
  while (tail < most && right.charAt(right.length - 1 - tail) === slip.charAt(slip.length - 1 - tail)) tail++;
  return { at: start, was: right.slice(start, right.length - tail), is: slip.slice(start, slip.length - tail) };
}

/** True where one character, or two neighbours, make the difference between two names. */
export function isOneSlipApart(right: string, slip: string): boolean {
  return isOneSlip(changeBetween(right, slip));
}

function isOneSlip({ was, is }: Change): boolean {
  if (Array.from(was + is).some(isContrast)) return false;
  if (was.length === 2 && is.length === 2) return was.charAt(0) === is.charAt(1) && was.charAt(1) === is.charAt(0);
  return was.length + is.length > 0 && was.length <= 1 && is.length <= 1;
}

/** A name the tables have, or one made of words that names of departments are made of, is no slip. */
function isKnown(identity: UnitIdentity): boolean {
  const { words, headKinds } = identity.spelled;
  if (identity.body === '') return false;
  return (
    isInTables(identity) || (words.length > 0 && headKinds.length > 0 && words.every(({ kind }) => kind !== 'unknown'))
  );
}

function isInTables({ body, named }: UnitIdentity): boolean {
  return body !== '' && (named.size > 0 || isLocalBody(body));
}

function isSlipOfBody(slip: UnitIdentity, right: UnitIdentity, change: Change, isVouchedFor: boolean): boolean {
  if (change.was === '' && isDoubled(right.evened, change)) return true;
  if (change.was.length === 2) return true;
  if (change.was !== '' && change.is !== '') return isWrongCharacter(right, change, isVouchedFor);
  if (!isVouchedFor || right.body.length <= SURE_STEM) return false;
  return change.is === '' || slip.spelled.head === right.spelled.head;
}

function isWrongCharacter(right: UnitIdentity, { at, was, is }: Change, isVouchedFor: boolean): boolean {
  const isLong = right.spelled.stem.length >= SURE_STEM;
  if (areConfusable(was, is)) return isLong || !isAcronymOfCompany(right);
  return isVouchedFor && isLong && isInWord(right, at);
}

/** 建投集团 and 健投集团 are two. */
function isAcronymOfCompany({ spelled: { words, headKinds } }: UnitIdentity): boolean {
  return headKinds.includes('公司') && words.some(({ kind }) => kind === 'unknown');
}

function isDoubled(name: string, { at, is }: Change): boolean {
  return name.charAt(at - 1) === is || name.charAt(at) === is;
}

/** True where the changed character belongs to a word that is otherwise still there. */
function isInWord({ evened, spelled: { words } }: UnitIdentity, at: number): boolean {
  return words.some(({ text, kind }) => {
    const start = evened.indexOf(text);
    return kind !== 'unknown' && text.length > 1 && at >= start && at < start + text.length;
  });
}

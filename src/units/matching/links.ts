import type { UnitVerdicts } from '../known-units';
import { areDifferent, verdictOn } from './different-bodies';
import { placeReader } from './place-of';
import { relatedBodies } from './same-body';
import { byText, listIn, type SheetUnit } from './sheet-units';

/** Two names that may mean one body, the surest first: what the office has settled, the body's own name, a short form. */
export interface UnitLink {
  readonly one: SheetUnit;
  readonly other: SheetUnit;
  readonly kind: 'settled' | 'same' | 'short';
}

type PlaceOf = (unit: SheetUnit) => string;

/** Sheets with more names ask for verdicts only on names that share a rarer character. */
const MOST_PAIRED = 500;
const RARE_CHARACTER = 50;
/** A body that is written in more ways is linked to its most frequent ones. */
const MOST_LINKED = 40;

/** All links between the units of a sheet that nothing speaks against. */
export function linksBetween(units: readonly SheetUnit[], verdicts: UnitVerdicts): readonly UnitLink[] {
  const open = linksOfBodies(units).filter(({ one, other }) => !areDifferent(one, other, verdicts));
  return [...settledLinks(units, verdicts), ...withoutAmbiguous(open)];
}

function settledLinks(units: readonly SheetUnit[], verdicts: UnitVerdicts): UnitLink[] {
  const rows = new Map<number, SheetUnit[]>();
  for (const unit of units) if (unit.rows.length === 1) listIn(rows, unit.rows[0] ?? 0).push(unit);
  const listed = [...rows.values()].flatMap(pairs);
  const judged =
    verdicts.same.size === 0 ? [] : comparable(units).filter(([a, b]) => verdictOn(a, b, verdicts) === 'same');
  return [...listed, ...judged]
    .filter(([one, other]) => !areDifferent(one, other, verdicts))
    .map(([one, other]) => ({ one, other, kind: 'settled' }));
}

/** Verdicts are kept as hashes of pairs, so that every pair has to be asked for. */
function comparable(units: readonly SheetUnit[]): readonly (readonly [SheetUnit, SheetUnit])[] {
  if (units.length <= MOST_PAIRED) return pairs(units);
  const byCharacter = new Map<string, SheetUnit[]>();
  for (const unit of units) for (const character of new Set(unit.key)) listIn(byCharacter, character).push(unit);
  return [...byCharacter.values()].filter(({ length }) => length <= RARE_CHARACTER).flatMap(pairs);
}

function pairs(units: readonly SheetUnit[]): (readonly [SheetUnit, SheetUnit])[] {
  return units.flatMap((one, index) => units.slice(index + 1).map((other) => [one, other] as const));
}

function linksOfBodies(units: readonly SheetUnit[]): UnitLink[] {
  const byBody = new Map<string, SheetUnit[]>();
  for (const unit of units) if (!unit.isCollective) listIn(byBody, bodyOf(unit)).push(unit);
  const related = relatedBodies(byBody);
  const placeOf = placeReader(units);
  return [...byBody].reduce((links, [body, own]) => {
    const others = [...(related.get(body) ?? [])].flatMap((other) => byBody.get(other) ?? []);
    if (own.length + others.length > 1) addLinks(links, own, others, placeOf);
    return links;
  }, collectiveLinks(units));
}

/** Links a body's names, in the same place, to one another and to those of related bodies; each pair once. */
function addLinks(links: UnitLink[], own: readonly SheetUnit[], others: readonly SheetUnit[], placeOf: PlaceOf): void {
  const placed = placesIn([...own, ...others], placeOf);
  const same = byPlace(own, placed);
  const related = byPlace(others, placed);
  for (const one of own) {
    for (const other of same.get(placed(one)) ?? []) if (one.key < other.key) links.push({ one, other, kind: 'same' });
    for (const other of related.get(placed(one)) ?? [])
      if (one.key < other.key) links.push({ one, other, kind: 'short' });
  }
}

/** The most used names of each place. */
function byPlace(units: readonly SheetUnit[], placed: PlaceOf): ReadonlyMap<string, readonly SheetUnit[]> {
  const places = new Map<string, SheetUnit[]>();
  for (const unit of units) listIn(places, placed(unit)).push(unit);
  for (const [place, list] of places) {
    if (list.length <= MOST_LINKED) continue;
    places.set(place, list.sort((a, b) => b.count - a.count || byText(a.key, b.key)).slice(0, MOST_LINKED));
  }
  return places;
}

/** A place on its own is its government: 龙潭镇 and 龙潭镇政府. */
function bodyOf({ identity, key }: SheetUnit): string {
  if (identity.body !== '') return identity.body.replace(/[和与及暨、]/g, '');
  return identity.place === '' ? key : '政府';
}

/** The place of each of some related names; one without prefix belongs to the others' place if they have but one. */
function placesIn(family: readonly SheetUnit[], placeOf: PlaceOf): PlaceOf {
  const places = new Set(family.map(placeOf).filter((place) => place !== ''));
  const [only = ''] = places.size === 1 ? places : [];
  return (unit) => placeOf(unit) || only;
}

/** Groups go together by their writing alone: 各县（市、区）人民政府 and 各县市区政府. */
function collectiveLinks(units: readonly SheetUnit[]): UnitLink[] {
  const same = new Map<string, SheetUnit[]>();
  for (const unit of units) {
    if (unit.isCollective) listIn(same, unit.key.replace(/人民政府/g, '政府').replace(/[()、和及与]/g, '')).push(unit);
  }
  return [...same.values()].flatMap(pairs).map(([one, other]) => ({ one, other, kind: 'same' }));
}

/** Leaves out short names that fit two bodies of the sheet: 文旅局 beside 文化和旅游局 and 文化广电旅游体育局. */
function withoutAmbiguous(links: readonly UnitLink[]): readonly UnitLink[] {
  const linked = new Map<SheetUnit, SheetUnit[]>();
  const longNames = new Map<SheetUnit, SheetUnit[]>();
  for (const link of links) {
    listIn(linked, link.one).push(link.other);
    listIn(linked, link.other).push(link.one);
    if (link.kind !== 'short') continue;
    const [short, long] = byLength(link);
    listIn(longNames, short).push(long);
  }
  const areOne = (a: SheetUnit, b: SheetUnit) => a.key === b.key || linked.get(a)?.includes(b) === true;
  const isAmbiguous = (short: SheetUnit) => pairs(longNames.get(short) ?? []).some(([a, b]) => !areOne(a, b));
  const ambiguous = new Set([...longNames.keys()].filter(isAmbiguous));
  return links.filter((link) => link.kind !== 'short' || !ambiguous.has(byLength(link)[0]));
}

/** The short and the long one of two names. */
function byLength({ one, other }: UnitLink): readonly [SheetUnit, SheetUnit] {
  return one.identity.body.length <= other.identity.body.length ? [one, other] : [other, one];
}

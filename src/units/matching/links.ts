import type { UnitVerdicts } from '../known-units';
import { areDifferent, verdictOn } from './different-bodies';
import { placeReader } from './place-of';
import { relatedBodies } from './same-body';
import { listIn, type SheetUnit } from './sheet-units';

/** Two names that may mean one body, the surest first: what the office has settled, the body's own name, a short form. */
export interface UnitLink {
  readonly one: SheetUnit;
  readonly other: SheetUnit;
  readonly kind: 'settled' | 'same' | 'short';
}

/** Units whose names the office has settled, by row of its 单位名录 and by verdict. */
const MOST_PAIRED = 500;

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

/** Verdicts are kept as hashes of pairs: every pair is asked for, in very large sheets every pair that shares a rarer character. */
function comparable(units: readonly SheetUnit[]): readonly (readonly [SheetUnit, SheetUnit])[] {
  if (units.length <= MOST_PAIRED) return pairs(units);
  const byCharacter = new Map<string, SheetUnit[]>();
  for (const unit of units) for (const character of new Set(unit.key)) listIn(byCharacter, character).push(unit);
  return [...byCharacter.values()].filter(({ length }) => length <= MOST_PAIRED / 10).flatMap(pairs);
}

function pairs(units: readonly SheetUnit[]): (readonly [SheetUnit, SheetUnit])[] {
  return units.flatMap((one, index) => units.slice(index + 1).map((other) => [one, other] as const));
}

function linksOfBodies(units: readonly SheetUnit[]): UnitLink[] {
  const byBody = new Map<string, SheetUnit[]>();
  for (const unit of units) if (!unit.isCollective) listIn(byBody, bodyOf(unit)).push(unit);
  const related = relatedBodies(byBody);
  const placeOf = placeReader(units);
  const links: UnitLink[] = collectiveLinks(units);
  for (const [body, own] of byBody) {
    const others = [...(related.get(body) ?? [])];
    const family = [own, ...others.map((other) => byBody.get(other) ?? [])].flat();
    const placed = placesIn(family, placeOf);
    const inPlace = new Map<string, SheetUnit[]>();
    for (const unit of family) listIn(inPlace, placed(unit)).push(unit);
    for (const one of own) {
      for (const other of inPlace.get(placed(one)) ?? []) {
        const isSame = bodyOf(other) === body;
        if (one.key < other.key || !isSame) links.push({ one, other, kind: isSame ? 'same' : 'short' });
      }
    }
  }
  return links.filter(({ one, other, kind }) => kind === 'same' || one.key < other.key);
}

/** A place on its own is its government: 龙潭镇 and 龙潭镇政府. */
function bodyOf({ identity, key }: SheetUnit): string {
  if (identity.body !== '') return identity.body.replace(/[和与及暨、]/g, '');
  return identity.place === '' ? key : '政府';
}

/** The place of each of some related names; one without prefix belongs to the others' place if they have but one. */
function placesIn(family: readonly SheetUnit[], placeOf: (unit: SheetUnit) => string): (unit: SheetUnit) => string {
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
  const linked = new Set(links.flatMap(({ one, other }) => [`${one.key}\n${other.key}`, `${other.key}\n${one.key}`]));
  const longNames = new Map<SheetUnit, SheetUnit[]>();
  for (const { one, other, kind } of links) {
    if (kind !== 'short') continue;
    const [short, long] = lengthOf(one) <= lengthOf(other) ? [one, other] : [other, one];
    listIn(longNames, short).push(long);
  }
  const ambiguous = new Set(
    [...longNames]
      .filter(([, longs]) => pairs(longs).some(([a, b]) => a.key !== b.key && !linked.has(`${a.key}\n${b.key}`)))
      .map(([short]) => short),
  );
  return links.filter(({ one, other, kind }) => {
    if (kind !== 'short') return true;
    return !ambiguous.has(lengthOf(one) <= lengthOf(other) ? one : other);
  });
}

function lengthOf({ identity }: SheetUnit): number {
  return identity.body.length;
}

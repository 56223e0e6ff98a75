import type { KnownUnits } from '../known-units';
import { isSameWriting, nameKey } from '../name-key';
import { verdictOn } from './different-bodies';
import { byText, type SheetUnit } from './sheet-units';
import { reasonFor } from './reason';
import type { UnitGroup, UnitRelation } from './unit-group';

/** A cluster as a group; undefined where the sheet writes its body in one way only. */
export function describeGroup(units: readonly SheetUnit[], known: KnownUnits): UnitGroup | undefined {
  const settled = directoryName(units, known);
  const head = units.find(({ key }) => settled !== undefined && key === nameKey(settled)) ?? headOf(units);
  if (!head) return undefined;
  const target = settled ?? usualName(head);
  const members = units
    .flatMap((unit) =>
      unit.writings.map(({ name, count }) => ({ name, count, relation: relationTo(head, unit, known) })),
    )
    .filter(({ name, count }) => name !== target && count > 0)
    .sort((a, b) => b.count - a.count || byText(a.name, b.name));
  if (members.length === 0) return undefined;
  const uses = units.flatMap(({ writings }) => writings).find(({ name }) => name === target);
  const automatic = members.every(({ name }) => isSameWriting(name, target));
  return { target, targetCount: uses?.count ?? 0, members, reason: reasonFor(target, members, automatic), automatic };
}

/** The unit the others are called by: the one used most, of equal ones one without a second name, then the fuller; no slip, and none without prefix. */
function headOf(units: readonly SheetUnit[]): SheetUnit | undefined {
  const hasPrefix = units.some((unit) => isPrefixed(unit) && !unit.isSlip);
  const faults = (unit: SheetUnit) => Number(unit.isSlip) * 2 + Number(hasPrefix && !isPrefixed(unit));
  return [...units].sort(
    (a, b) =>
      faults(a) - faults(b) ||
      b.count - a.count ||
      Number(hasBracket(a)) - Number(hasBracket(b)) ||
      b.key.length - a.key.length ||
      byText(a.key, b.key),
  )[0];
}

function isPrefixed({ identity }: SheetUnit): boolean {
  return identity.kind !== '' || identity.place !== '';
}

function hasBracket({ identity }: SheetUnit): boolean {
  return identity.bracket !== '';
}

function directoryName(units: readonly SheetUnit[], { directory = [] }: KnownUnits): string | undefined {
  const row = units.find(({ rows }) => rows.length === 1)?.rows[0];
  return row === undefined ? undefined : directory[row]?.fullName;
}

/** The writing used most, of equal ones the one without blanks, then with full-width brackets. */
function usualName({ writings, key }: SheetUnit): string {
  const most = writings[0]?.count ?? 0;
  const usual = writings.filter(({ count }) => count === most).map(({ name }) => name);
  const tight = usual.filter((name) => name.length === key.length);
  return tight.find((name) => !/[()]/.test(name)) ?? tight[0] ?? usual[0] ?? key;
}

function relationTo(head: SheetUnit, unit: SheetUnit, { verdicts }: KnownUnits): UnitRelation {
  if (unit.key === head.key) return 'writing';
  if (unit.rows.some((row) => head.rows.includes(row))) return 'settled';
  if (unit.isSlip || isWrongConnective(unit, head)) return 'misspelt';
  if (verdictOn(unit, head, verdicts) === 'same') return 'settled';
  return isPrefixed(head) && !isPrefixed(unit) && unit.identity.body === head.identity.body ? 'prefix' : 'short';
}

/** 人力资源与社会保障局 for 人力资源和社会保障局. */
function isWrongConnective(unit: SheetUnit, head: SheetUnit): boolean {
  return unit.count <= head.count && unit.key.replace(/与/g, '和') === head.key.replace(/与/g, '和');
}

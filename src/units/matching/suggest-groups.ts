import type { KnownUnits } from '../known-units';
import { describeGroup } from './describe-group';
import { areDifferent } from './different-bodies';
import { linksBetween, type UnitLink } from './links';
import { byText, type SheetUnit, sheetUnits } from './sheet-units';
import { readSlips } from './slips';
import type { UnitGroup, UsedName } from './unit-group';

/** No office writes one body in more ways. */
const MOST_NAMES = 60;
const SUREST_FIRST: readonly UnitLink['kind'][] = ['settled', 'same', 'short'];

/** Finds names of one sheet that seem to mean one body; each name is in at most one group, the most used group first. */
export function suggestGroups(names: readonly UsedName[], known: KnownUnits): readonly UnitGroup[] {
  const units = readSlips(sheetUnits(names, known));
  return clustersOf(units, known)
    .map((members) => describeGroup(members, known))
    .filter((group) => group !== undefined)
    .sort((a, b) => usesOf(b) - usesOf(a) || byText(a.target, b.target));
}

function usesOf({ targetCount, members }: UnitGroup): number {
  return members.reduce((sum, { count }) => sum + count, targetCount);
}

/** Joins linked names, the surest links first, as long as no two names of a cluster are different bodies. */
function clustersOf(units: readonly SheetUnit[], { verdicts }: KnownUnits): readonly (readonly SheetUnit[])[] {
  const clusters = new Map(units.map((unit) => [unit, [unit]]));
  const links = [...linksBetween(units, verdicts)].sort(bySureness);
  for (const { one, other } of links) {
    const into = clusters.get(one);
    const from = clusters.get(other);
    if (!into || !from || into === from || into.length + from.length > MOST_NAMES) continue;
    if (into.some((a) => from.some((b) => areDifferent(a, b, verdicts)))) continue;
    for (const unit of from) {
      into.push(unit);
      clusters.set(unit, into);
    }
  }
  return [...new Set(clusters.values())];
}

function bySureness(a: UnitLink, b: UnitLink): number {
  return (
    SUREST_FIRST.indexOf(a.kind) - SUREST_FIRST.indexOf(b.kind) ||
    b.one.count + b.other.count - a.one.count - a.other.count ||
    byText(a.one.key, b.one.key) ||
    byText(a.other.key, b.other.key)
  );
}

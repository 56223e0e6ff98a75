import type { KnownUnits } from '../known-units';
import { describeGroup } from './describe-group';
import { areDifferent } from './different-bodies';
import { linksBetween, type UnitLink } from './links';
import { byText, type SheetUnit, sheetUnits } from './sheet-units';
import type { UnitGroup, UsedName } from './unit-group';

const SUREST_FIRST: readonly UnitLink['kind'][] = ['settled', 'same', 'short', 'slip'];

/** A body of the sheet and the names that seem to mean it. */
interface Cluster {
  readonly units: SheetUnit[];
  /** Names that came in as slips of the pen. */
  readonly slips: Set<SheetUnit>;
}

/** Finds names of one sheet that seem to mean one body; each name is in at most one group, the most used group first. */
export function suggestGroups(names: readonly UsedName[], known: KnownUnits): readonly UnitGroup[] {
  const units = sheetUnits(names, known.directory ?? []);
  return clustersOf(units, known)
    .map(({ units: members, slips }) => describeGroup(members, slips, known))
    .filter((group) => group !== undefined)
    .sort((a, b) => usesOf(b) - usesOf(a) || byText(a.target, b.target));
}

function usesOf({ targetCount, members }: UnitGroup): number {
  return members.reduce((sum, { count }) => sum + count, targetCount);
}

/** Joins linked names, the surest links first, as long as no two names of a cluster are different bodies. */
function clustersOf(units: readonly SheetUnit[], { verdicts }: KnownUnits): readonly Cluster[] {
  const clusters = new Map(units.map((unit) => [unit, { units: [unit], slips: new Set<SheetUnit>() }]));
  const links = [...linksBetween(units, verdicts)].sort(bySureness);
  for (const { one, other, kind } of links) {
    const into = clusters.get(one);
    const from = clusters.get(other);
    if (!into || !from || into === from) continue;
    if (into.units.some((a) => from.units.some((b) => areDifferent(a, b, verdicts)))) continue;
    if (kind === 'slip') into.slips.add(other);
    for (const slip of from.slips) into.slips.add(slip);
    for (const unit of from.units) {
      into.units.push(unit);
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

import type { UnitGroup, UsedName } from '../units/matching/unit-group';
import type { UnitLevel } from '../units/names/named-body';
import { readUnitName } from '../units/names/read-name';
import type { DirectoryUnit, UnitDirectory } from '../units/unit-directory';

const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  central: '中央',
  province: '省',
  city: '市',
  county: '县区',
  town: '乡镇街道',
};

/**
 * The 单位名录 of the names a sheet uses: a row for every body, the most frequent first. Names that only seem to mean the body
 * of another row get neither a row nor a place in one: either would record a guess as a fact, two rows that they differ.
 * Collectives (各县区) are no units.
 */
export function unitsForDirectory(names: readonly UsedName[], groups: readonly UnitGroup[]): UnitDirectory {
  const collectives = new Set(names.flatMap(({ name, isCollective }) => (isCollective ? [name] : [])));
  const grouped = new Set(groups.flatMap(namesOf));
  const alone = names.filter(({ name }) => !collectives.has(name) && !grouped.has(name));
  const bodies = groups.filter((group) => !namesOf(group).some((name) => collectives.has(name)));
  const rows = [
    ...alone.map(({ name, count }) => ({ count, unit: unitCalled(name, []) })),
    ...bodies.map((group) => ({ count: usesOf(group), unit: unitOfGroup(group) })),
  ];
  return rows.sort((a, b) => b.count - a.count || byCodeUnits(a.unit, b.unit)).map(({ unit }) => unit);
}

function namesOf({ target, members }: UnitGroup): readonly string[] {
  return [target, ...members.map(({ name }) => name)];
}

function byCodeUnits(a: DirectoryUnit, b: DirectoryUnit): number {
  return a.fullName < b.fullName ? -1 : 1;
}

function usesOf({ targetCount, members }: UnitGroup): number {
  return members.reduce((sum, { count }) => sum + count, targetCount);
}

/** What the office has settled is 简称 of the target; slips of writing are not worth keeping. */
function unitOfGroup({ target, members }: UnitGroup): DirectoryUnit {
  const settled = members.filter(({ relation }) => relation === 'settled');
  return unitCalled(
    target,
    settled.map(({ name }) => name),
  );
}

function unitCalled(fullName: string, shortNames: readonly string[]): DirectoryUnit {
  const { level } = readUnitName(fullName);
  return { fullName, shortNames, formerNames: [], ...(level && { level: LEVEL_WORDS[level] }) };
}

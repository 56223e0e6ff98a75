import type { UnitGroup, UnitGroupMember, UsedName } from '../units/matching/unit-group';
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
 * The 单位名录 of the names a sheet uses: a row for every body, the most frequent first. Names that only seem to mean one body
 * keep rows of their own, a guess is never recorded as a fact; collectives (各县区) are no units.
 */
export function unitsForDirectory(names: readonly UsedName[], groups: readonly UnitGroup[]): UnitDirectory {
  const targets = new Map<string, UnitGroup>();
  const absorbed = new Set<string>();
  for (const group of groups) {
    const sure = group.members.filter(isSure);
    if (sure.length > 0) targets.set(group.target, { ...group, members: sure });
    for (const { name } of sure) absorbed.add(name);
  }
  const alone = names.filter(({ name, isCollective }) => !isCollective && !absorbed.has(name) && !targets.has(name));
  const counted = [
    ...alone.map(({ name, count }) => ({ count, unit: unitCalled(name, []) })),
    ...[...targets.values()].map((group) => ({ count: usesOf(group), unit: unitOfGroup(group) })),
  ];
  return counted
    .sort((a, b) => b.count - a.count || (a.unit.fullName < b.unit.fullName ? -1 : 1))
    .map(({ unit }) => unit);
}

/** What differs in writing only, or what the office has settled. */
function isSure({ relation }: UnitGroupMember): boolean {
  return relation === 'writing' || relation === 'settled';
}

function usesOf({ targetCount, members }: UnitGroup): number {
  return members.reduce((sum, { count }) => sum + count, targetCount);
}

/** Slips of writing are not worth keeping as 简称. */
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

import { fold } from '../fold';
import type { KnownUnits } from '../known-units';
import type { UnitGroup, UsedName } from './unit-group';

/** Finds names of one sheet that seem to mean one body; each name is in at most one group, the most used group first. */
export function suggestGroups(names: readonly UsedName[], _known: KnownUnits): readonly UnitGroup[] {
  const byKey = new Map<string, UsedName[]>();
  for (const used of names) {
    const { key } = fold(used.name);
    const same = byKey.get(key);
    if (same) same.push(used);
    else byKey.set(key, [used]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [target, ...others] = [...same].sort((a, b) => b.count - a.count);
    if (!target || others.length === 0) return [];
    const members = others.map(({ name, count }) => ({ name, count, relation: 'writing' as const }));
    return [
      {
        target: target.name,
        targetCount: target.count,
        members,
        reason: '只是空格、全半角或标点不同。',
        automatic: true,
      },
    ];
  });
}

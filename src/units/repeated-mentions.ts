import type { UnitList, UnitMention } from './unit-list';

/** Mentions of a unit the cell has already named in the same part, bare and prefixed forms alike; the first one is not among them. */
export function repeatedMentions(list: UnitList): readonly UnitMention[] {
  const seen = new Set<string>();
  return list.mentions.filter((mention) => {
    const key = `${mention.role} ${mention.expanded}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

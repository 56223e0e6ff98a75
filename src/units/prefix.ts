import { ownLevel, takesPrefix } from './carry-prefix';
import { fold } from './fold';
import type { UnitList, UnitMention } from './unit-list';

/** A name without the level prefix that its column otherwise writes: 行政审批服务局 among 市行政审批服务局. */
export interface MissingPrefix {
  /** Index of its list among those given. */
  readonly list: number;
  readonly mention: UnitMention;
  /** 「市」 */
  readonly level: string;
  /** 「市行政审批服务局」 */
  readonly full: string;
  /** How often the column writes `full`; 0 where only the other bodies give the prefix away. */
  readonly seenInFull: number;
}

/** Share of the prefixed names that must carry the same level, and of all names that must carry one. */
const SAME_LEVEL_SHARE = 0.8;
const PREFIXED_SHARE = 0.9;
/** Prefixed names a column needs before their habit counts for a body it never writes in full. */
const ENOUGH_PREFIXED = 10;

interface Habit {
  readonly level: string;
  readonly isStrict: boolean;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Names of a column that lack its usual level prefix. Groups, enterprises, national bodies and names whose prefix is carried on
 * inside their cell never count; a body never written in full counts only where almost every other name carries the prefix.
 */
export function findMissingPrefixes(lists: readonly UnitList[]): readonly MissingPrefix[] {
  const habit = habitOf(lists);
  if (!habit) return [];
  return lists.flatMap((list, index) => list.mentions.flatMap((mention) => missingIn(habit, index, mention)));
}

function missingIn(habit: Habit, list: number, mention: UnitMention): MissingPrefix[] {
  if (!isBare(mention)) return [];
  const full = `${habit.level}${mention.name}`;
  const seenInFull = habit.counts.get(full) ?? 0;
  const seenBare = habit.counts.get(mention.name) ?? 0;
  return habit.isStrict || seenInFull > seenBare ? [{ list, mention, level: habit.level, full, seenInFull }] : [];
}

/** A single body that takes a prefix and has none, neither written nor carried on. */
function isBare(mention: UnitMention): boolean {
  return mention.kind === 'unit' && !mention.prefixCarried && takesPrefix(fold(mention.name).key);
}

function habitOf(lists: readonly UnitList[]): Habit | undefined {
  const counts = new Map<string, number>();
  const levels = new Map<string, number>();
  let bare = 0;
  let prefixed = 0;
  for (const mention of lists.flatMap((list) => list.mentions)) {
    const level = mention.kind === 'unit' ? levelOf(mention) : '';
    add(counts, mention.name);
    if (level !== '') add(levels, level);
    if (level !== '') prefixed++;
    else if (isBare(mention)) bare++;
  }
  const [level, count] = [...levels].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
  if (count === 0 || count < prefixed * SAME_LEVEL_SHARE) return undefined;
  const isStrict = prefixed >= ENOUGH_PREFIXED && prefixed >= (prefixed + bare) * PREFIXED_SHARE;
  return { level, isStrict, counts };
}

function levelOf(mention: UnitMention): string {
  return mention.name.slice(0, ownLevel(fold(mention.name).key).length);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

import { ownLevel, prefixFor, takesPrefix } from './carry-prefix';
import { fold } from './fold';
import type { UnitList, UnitMention } from './unit-list';

/** A name without the level prefix that the lists otherwise give it: 行政审批服务局 among 市行政审批服务局. */
export interface MissingPrefix {
  /** Index of the mention in its list. */
  readonly mention: number;
  /** As the cell writes it, without white space: 「行政审批服务局」. */
  readonly name: string;
  /** The prefixes it may have lost, the one seen most often first; never empty. */
  readonly prefixes: readonly SeenPrefix[];
}

/** A level prefix, and how often the lists write the name with it; 0 where only the other bodies give it away. */
export interface SeenPrefix {
  readonly prefix: string;
  readonly seen: number;
}

/** A prefix of a level with which the lists write a name. */
interface FullerForm extends SeenPrefix {
  readonly level: string;
}

const LEVELS = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡'];
/** Share of the prefixed names that must carry the same level, and of all names that must carry one. */
const SAME_LEVEL_SHARE = 0.8;
const PREFIXED_SHARE = 0.9;
/** Prefixed names the lists need before their habit counts for a body they never write in full. */
const ENOUGH_PREFIXED = 10;

/** 生态环境分局 among a district's bodies is the city's branch. */
const BRANCH = /分局$/;

/** A body as all lists together know it. */
interface KnownName {
  readonly key: string;
  readonly level: string;
  readonly takesPrefix: boolean;
}

interface Usage {
  readonly nameOf: (written: string) => KnownName;
  /** The prefixes the lists give a name more often than none, the most frequent first. */
  readonly fullerForms: (key: string) => readonly FullerForm[];
  /** The level that almost every name carries, 「」 where there is no such habit. */
  readonly habit: string;
}

/**
 * For each list the names that lack a prefix. A name lacks one that the lists write with it more often than without, or, never
 * written in full, the one that almost every other name carries. Groups, carried prefixes, and levels that a unit before it in
 * the cell has named never count.
 */
export function findMissingPrefixes(lists: readonly UnitList[]): readonly (readonly MissingPrefix[])[] {
  const usage = usageOf(lists);
  return lists.map(({ mentions }) => missingAmong(mentions, usage));
}

function missingAmong(mentions: readonly UnitMention[], usage: Usage): MissingPrefix[] {
  const named = new Set<string>();
  return mentions.flatMap(({ kind, name, expanded, prefixCarried }, mention) => {
    const known = usage.nameOf(expanded);
    const prefixes = kind === 'unit' && !prefixCarried ? prefixesFor(known, usage, named) : [];
    named.add(known.level.slice(-1));
    return prefixes.length === 0 ? [] : [{ mention, name, prefixes }];
  });
}

function prefixesFor(known: KnownName, usage: Usage, named: ReadonlySet<string>): readonly SeenPrefix[] {
  const { key, takesPrefix: takes } = known;
  const seen = usage.fullerForms(key).filter(({ level }) => !named.has(level));
  if (seen.length > 0 || !takes || named.has(usage.habit.slice(-1)))
    return seen.map(({ prefix, seen }) => ({ prefix, seen }));
  const usual = BRANCH.test(key) ? '' : prefixFor(key, usage.habit);
  return usual === '' ? [] : [{ prefix: usual, seen: 0 }];
}

/** Looks each name up once: a sheet names few bodies many times. */
function fullerFormReader(counts: ReadonlyMap<string, number>): (key: string) => readonly FullerForm[] {
  const known = new Map<string, readonly FullerForm[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const forms = fullerFormsOf(key, counts);
    known.set(key, forms);
    return forms;
  };
}

function fullerFormsOf(key: string, counts: ReadonlyMap<string, number>): readonly FullerForm[] {
  const seenBare = counts.get(key) ?? 0;
  return LEVELS.map((level) => {
    const prefix = prefixFor(key, level) || level;
    return { level, prefix, seen: counts.get(prefix + key) ?? 0 };
  })
    .filter((form) => form.seen > seenBare)
    .sort((a, b) => b.seen - a.seen);
}

function usageOf(lists: readonly UnitList[]): Usage {
  const nameOf = nameReader();
  const counts = new Map<string, number>();
  const levels = new Map<string, number>();
  let bare = 0;
  for (const { kind, expanded } of lists.flatMap((list) => list.mentions)) {
    const known = nameOf(expanded);
    add(counts, known.key);
    if (kind !== 'unit') continue;
    if (known.level !== '') add(levels, known.level);
    else if (known.takesPrefix) bare++;
  }
  return { nameOf, fullerForms: fullerFormReader(counts), habit: habitOf(levels, bare) };
}

function habitOf(levels: ReadonlyMap<string, number>, bare: number): string {
  const [level, count] = [...levels].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
  const prefixed = [...levels.values()].reduce((sum, number) => sum + number, 0);
  const isHabit = prefixed >= ENOUGH_PREFIXED && prefixed >= (prefixed + bare) * PREFIXED_SHARE;
  return isHabit && count >= prefixed * SAME_LEVEL_SHARE ? level : '';
}

/** Looks at each spelling once: a sheet names few bodies many times. */
function nameReader(): (written: string) => KnownName {
  const known = new Map<string, KnownName>();
  return (written) => {
    const before = known.get(written);
    if (before) return before;
    const { key } = fold(written);
    const name = { key, level: ownLevel(key), takesPrefix: takesPrefix(key) };
    known.set(written, name);
    return name;
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

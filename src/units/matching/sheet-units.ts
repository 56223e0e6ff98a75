import { fold } from '../fold';
import type { KnownUnits, UnitVerdicts } from '../known-units';
import { nameKey } from '../name-key';
import { pairKey } from '../pair-key';
import type { UnitDirectory } from '../unit-directory';
import { identityOf, type UnitIdentity } from './identity';
import type { UsedName } from './unit-group';

/** One way of writing a name. */
export interface Writing {
  readonly name: string;
  readonly count: number;
}

/** Everything a sheet writes alike but for white space, width, script and signs. */
export interface SheetUnit {
  readonly key: string;
  /** Its writings as `pairKey` folds them, each once. */
  readonly folded: readonly string[];
  /** Most frequent first. */
  readonly writings: readonly Writing[];
  /** Of all writings together; 0 for a name that only the 单位名录 has. */
  readonly count: number;
  readonly cells: ReadonlySet<number>;
  readonly isCollective: boolean;
  readonly identity: UnitIdentity;
  /** Rows of the 单位名录 that give it this name. */
  readonly rows: readonly number[];
  /** The name seems to hold a slip of the pen; its identity is that of the name it was to be. */
  readonly isSlip: boolean;
}

/** The names of a sheet and the full names of its 单位名录, in an order that does not depend on theirs. */
export function sheetUnits(names: readonly UsedName[], known: KnownUnits): readonly SheetUnit[] {
  const { directory = [], verdicts } = known;
  const rows = rowsByKey(directory);
  const byKey = new Map<string, UsedName[]>();
  for (const used of merged(names)) {
    const key = nameKey(used.name);
    if (key !== '') listIn(byKey, key).push(used);
  }
  for (const { fullName } of directory) {
    const key = nameKey(fullName);
    if (key !== '' && !byKey.has(key))
      byKey.set(key, [{ name: fullName, count: 0, cells: new Set(), isCollective: false }]);
  }
  return [...byKey.keys()]
    .sort(byText)
    .flatMap((key) => unitsOf(key, byKey.get(key) ?? [], rows.get(key) ?? [], verdicts));
}

/** Orders texts by their code units, alike on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function merged(names: readonly UsedName[]): readonly UsedName[] {
  const byName = new Map<string, UsedName>();
  for (const used of names) {
    const before = byName.get(used.name);
    byName.set(used.name, before ? together([before, used]) : used);
  }
  return [...byName.values()].sort((a, b) => b.count - a.count || byText(a.name, b.name));
}

function together(all: readonly UsedName[]): UsedName {
  const [first] = all;
  if (first && all.length === 1) return first;
  return {
    name: first?.name ?? '',
    count: all.reduce((sum, { count }) => sum + count, 0),
    cells: new Set(all.flatMap(({ cells }) => [...cells])),
    isCollective: all.every(({ isCollective }) => isCollective),
  };
}

/** Two writings in one cell are two bodies even where they fold to one key, and so are two that a person has told apart. */
function unitsOf(key: string, all: readonly UsedName[], rows: readonly number[], verdicts: UnitVerdicts): SheetUnit[] {
  const areTwo = (one: UsedName, other: UsedName) =>
    intersect(one.cells, other.cells) || verdicts.different.has(pairKey(one.name, other.name));
  const parts: UsedName[][] = [];
  for (const used of all) {
    const part = parts.find((others) => !others.some((other) => areTwo(used, other)));
    if (part) part.push(used);
    else parts.push([used]);
  }
  const identity = identityOf(key);
  return parts.map((part) => {
    const { count, cells, isCollective } = together(part);
    const folded = [...new Set(part.map(({ name }) => fold(name).key))];
    return { key, folded, writings: part, count, cells, isCollective, identity, rows, isSlip: false };
  });
}

function rowsByKey(directory: UnitDirectory): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { fullName, shortNames, formerNames }] of directory.entries()) {
    for (const key of new Set([fullName, ...shortNames, ...formerNames].map(nameKey))) listIn(rows, key).push(row);
  }
  return rows;
}

/** True where two sets share a member. */
export function intersect<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const member of small) if (large.has(member)) return true;
  return false;
}

/** The list kept under a key, a new one where there is none. */
export function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

import { distance } from 'fastest-levenshtein';
import { NOTHING_KNOWN } from '../../../src/units/known-units';
import { suggestGroups } from '../../../src/units/matching/suggest-groups';
import type { UsedName } from '../../../src/units/matching/unit-group';

/** A way of finding names that mean one thing. */
export interface Method {
  readonly name: string;
  /** The names that go together, and whether without asking anybody. */
  group(sheet: readonly UsedName[]): readonly NameGroup[];
}

/** Names a method puts together. */
export interface NameGroup {
  readonly names: readonly string[];
  readonly automatic: boolean;
}

/** This project's own method. */
export const OURS: Method = {
  name: '本项目',
  group: (sheet) =>
    suggestGroups(sheet, NOTHING_KNOWN).map(({ target, members, automatic }) => ({
      names: [target, ...members.map(({ name }) => name)],
      automatic,
    })),
};

/** OpenRefine's key collision by fingerprint: lower case, no punctuation, words sorted, each once. */
export const FINGERPRINT: Method = {
  name: 'OpenRefine fingerprint',
  group: (sheet) => collisions(sheet, (name) => [...new Set(plain(name).split(/\s+/))].sort().join(' ')),
};

/** OpenRefine's key collision by 2-gram fingerprint: all pairs of neighbouring characters, sorted, each once. */
export const TWO_GRAMS: Method = {
  name: 'OpenRefine 2-gram fingerprint',
  group: (sheet) => collisions(sheet, twoGrams),
};

/** Levenshtein distance of one at most, as nearest-neighbour clustering compares names. */
export const ONE_EDIT: Method = {
  name: 'Levenshtein ≤ 1',
  group: (sheet) =>
    sheet.flatMap(({ name: one }, index) =>
      sheet
        .slice(index + 1)
        .filter(({ name: other }) => distance(one, other) <= 1)
        .map(({ name: other }) => ({ names: [one, other], automatic: false })),
    ),
};

function collisions(sheet: readonly UsedName[], keyOf: (name: string) => string): readonly NameGroup[] {
  const groups = new Map<string, string[]>();
  for (const { name } of sheet) {
    const key = keyOf(name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((names) => ({ names, automatic: false }));
}

/** Lower case, without punctuation and control characters. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\p{P}\p{Cc}]/gu, '');
}

function twoGrams(name: string): string {
  const characters = Array.from(plain(name).replace(/\s+/g, ''));
  return [...new Set(characters.slice(1).map((character, at) => (characters[at] ?? '') + character))].sort().join('');
}

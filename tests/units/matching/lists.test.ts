import { NOTHING_KNOWN } from '../../../src/units/known-units';
import { suggestGroups } from '../../../src/units/matching/suggest-groups';
import type { UnitGroup } from '../../../src/units/matching/unit-group';
import { type ListedPair, lonelyTraps, lonelyVariants, mixedTraps, mixedVariants } from './lists';
import { trapPairs } from './trap-pairs';
import { areGrouped } from './used-names';
import { VARIANT_SHEETS, variantBodies } from './variant-pairs';

/** Shares the lists must keep to: a trap is next to never suggested, a variant nearly always. */
const MOST_TRAPS = 0.01;
const LEAST_VARIANTS = 0.95;

const groupsOfSheet = new Map<ListedPair['sheet'], readonly UnitGroup[]>();

function groupsFor({ sheet }: ListedPair): readonly UnitGroup[] {
  const groups = groupsOfSheet.get(sheet) ?? suggestGroups(sheet, NOTHING_KNOWN);
  groupsOfSheet.set(sheet, groups);
  return groups;
}

function grouped(pairs: readonly ListedPair[]): readonly ListedPair[] {
  return pairs.filter((pair) => areGrouped(groupsFor(pair), pair.one, pair.other));
}

test('the lists are long enough, and no trap stands in them twice', () => {
  const traps = trapPairs().map((pair) => [...pair].sort().join(' '));
  expect(traps.length).toBeGreaterThanOrEqual(500);
  expect(new Set(traps).size).toBe(traps.length);
  expect(trapPairs().filter(([one, other]) => one === '' || other === '' || one === other)).toEqual([]);
  const bodies = VARIANT_SHEETS.flatMap(variantBodies);
  expect(bodies.length).toBeGreaterThanOrEqual(200);
  expect(bodies.flat().length).toBeGreaterThanOrEqual(400);
});

test.each([
  ['alone', lonelyTraps],
  ['in mixed sheets', mixedTraps],
])('traps %s: none automatic, next to none suggested', (_where, list) => {
  const pairs = list();
  const suggested = grouped(pairs);
  expect(suggested.filter((pair) => groupsFor(pair).some(({ automatic }) => automatic))).toEqual([]);
  expect(suggested.length / pairs.length).toBeLessThanOrEqual(MOST_TRAPS);
});

test.each([
  ['alone', lonelyVariants],
  ['in mixed sheets', mixedVariants],
])('variants %s: nearly all are suggested', (_where, list) => {
  const pairs = list();
  expect(grouped(pairs).length / pairs.length).toBeGreaterThanOrEqual(LEAST_VARIANTS);
});

test.each(VARIANT_SHEETS)('no group holds two bodies of $what', (listed) => {
  const numbers = new Map<string, number>();
  const bodies = variantBodies(listed);
  for (const [body, pairs] of bodies.entries()) {
    for (const { usual, variant } of pairs) for (const name of [usual, variant]) numbers.set(name, body);
  }
  const names = [...numbers.keys()];
  const sheet = names.map((name, at) => ({ name, count: (at % 4) + 1, cells: new Set([at]), isCollective: false }));
  for (const { target, members } of suggestGroups(sheet, NOTHING_KNOWN)) {
    expect(new Set([target, ...members.map(({ name }) => name)].map((name) => numbers.get(name))).size).toBe(1);
  }
});

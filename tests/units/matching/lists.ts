import type { UsedName } from '../../../src/units/matching/unit-group';
import { trapPairs } from './trap-pairs';
import { VARIANT_SHEETS, variantBodies } from './variant-pairs';
import { usedName } from './used-names';

/** Two names of the lists, and the sheet in which a method meets them. */
export interface ListedPair {
  readonly one: string;
  readonly other: string;
  readonly sheet: readonly UsedName[];
}

const SHEET_SIZE = 40;
/** How often the two names of a trap are used: a rare one could be taken for a slip. */
const TRAP_COUNTS = [
  [4, 4],
  [9, 1],
  [1, 9],
] as const;

/** The traps, each pair alone in a sheet, with both names used alike and with one used rarely. */
export function lonelyTraps(): readonly ListedPair[] {
  return TRAP_COUNTS.flatMap(([ofOne, ofOther]) =>
    trapPairs().map(([one, other]) => ({
      one,
      other,
      sheet: [usedName(one, ofOne, [0]), usedName(other, ofOther, [1])],
    })),
  );
}

/** The traps in sheets of forty names that have nothing to do with one another. */
export function mixedTraps(): readonly ListedPair[] {
  const pairs = shuffled(trapPairs());
  const perSheet = SHEET_SIZE / 2;
  const sheets = Array.from({ length: Math.ceil(pairs.length / perSheet) }, (_, index) => {
    const names = new Set(pairs.slice(index * perSheet, (index + 1) * perSheet).flat());
    return Array.from(names, (name, at) => usedName(name, (at % 5) + 1, [at]));
  });
  return pairs.map(([one, other], index) => ({ one, other, sheet: sheets[Math.floor(index / perSheet)] ?? [] }));
}

/** The variants, each pair alone in a sheet. */
export function lonelyVariants(): readonly ListedPair[] {
  return VARIANT_SHEETS.flatMap(variantBodies).flatMap((pairs) =>
    pairs.map(({ usual, variant, isSlip }) => ({
      one: usual,
      other: variant,
      sheet: [usedName(usual, usualCount(isSlip), [0]), usedName(variant, isSlip ? 1 : 2, [1])],
    })),
  );
}

function usualCount(isSlip: boolean): number {
  return isSlip ? 9 : 5;
}

/** The variants in sheets of about forty names: bodies of one and the same office, each with all its names. */
export function mixedVariants(): readonly ListedPair[] {
  return VARIANT_SHEETS.flatMap((listed) => {
    const sheets: UsedName[][] = [[]];
    return shuffled(variantBodies(listed)).flatMap((pairs) => {
      if ((sheets.at(-1)?.length ?? 0) >= SHEET_SIZE) sheets.push([]);
      const sheet = sheets.at(-1) ?? [];
      const [first] = pairs;
      const start = sheet.length;
      if (first) sheet.push(usedName(first.usual, 9, [start]));
      for (const { variant, isSlip } of pairs) sheet.push(usedName(variant, isSlip ? 1 : 3, [sheet.length]));
      return pairs.map(({ usual, variant }) => ({ one: usual, other: variant, sheet }));
    });
  });
}

/** The same things in another order, the same every time. */
function shuffled<T>(things: readonly T[]): T[] {
  let state = 20_240_701;
  const keyed = things.map((thing) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return { thing, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
}

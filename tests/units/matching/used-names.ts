import { NOTHING_KNOWN } from '../../../src/units/known-units';
import { suggestGroups } from '../../../src/units/matching/suggest-groups';
import type { UnitGroup, UsedName } from '../../../src/units/matching/unit-group';
import { standingOf } from '../../../src/units/recognise';
import { fold } from '../../../src/units/fold';

/** A name as a test writes it: 「市发改委 ×9」, 「市财政局 ×3 @1,2」 with the cells it stands in, else cells of its own. */
export function usedNames(...names: readonly string[]): readonly UsedName[] {
  return names.map((text, index) => {
    const [, name = '', count = '1', cells = ''] = /^(.*?)(?: ×(\d+))?(?: @([\d,]+))?$/su.exec(text) ?? [];
    return usedName(name, Number(count), cells === '' ? [1000 + index] : cells.split(',').map(Number));
  });
}

/** A name as the cells of a sheet use it. */
export function usedName(name: string, count: number, cells: readonly number[]): UsedName {
  return { name, count, cells: new Set(cells), isCollective: standingOf(fold(name).key) === 'collective' };
}

/** The groups as text: 「目标 ← 成员 (short)、…」. */
export function shownGroups(groups: readonly UnitGroup[]): readonly string[] {
  return groups.map(({ target, members, automatic }) => {
    const shown = members.map(({ name, relation }) => `${name} (${relation})`).join('、');
    return `${target} ← ${shown}${automatic ? ' !' : ''}`;
  });
}

/** What is suggested for a sheet of which nobody has settled anything. */
export function suggested(...names: readonly string[]): readonly string[] {
  return shownGroups(suggestGroups(usedNames(...names), NOTHING_KNOWN));
}

/** True where two names are in one group. */
export function areGrouped(groups: readonly UnitGroup[], one: string, other: string): boolean {
  return groups.some(({ target, members }) => {
    const names = new Set([target, ...members.map(({ name }) => name)]);
    return names.has(one) && names.has(other);
  });
}

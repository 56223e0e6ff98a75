import type { Fix, UnitVariants } from '../../findings/finding';
import { a1, cellRange, type CellRange } from '../../grid/address';
import type { UnitGroup, UnitGroupMember } from '../../units/matching/unit-group';
import type { CheckContext } from '../check-rule';
import { renamedCells } from './rename-units';
import { textFixes } from '../fixes/text-fix';
import { firstCells, unitUsage } from './unit-usage';

/** Cells shown for a name: enough to find it. */
const MOST_SAMPLES = 3;

/** 「市发改委」（12 处：C4、C8、C9 等）: a name with its number of mentions and the first cells that write it. */
export function nameWithPlaces(context: CheckContext, name: string): string {
  const use = unitUsage(context.table).names.get(name);
  if (!use) return `「${name}」`;
  const places = firstCells(use, MOST_SAMPLES).map(a1).join('、');
  return `「${name}」（${use.count} 处：${places}${use.count > MOST_SAMPLES ? ' 等' : ''}）`;
}

/** More names than this are counted, not listed. */
const MOST_NAMES = 10;

/** 「市发改委」「市财政局」, after ten of them 「等 24 个」. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `「${name}」`);
  return names.length > MOST_NAMES ? `${shown.join('')}等 ${names.length} 个` : shown.join('');
}

/** The first cell that writes one of these names, in the order of the sheet. */
export function firstCellOf(context: CheckContext, names: readonly string[]): CellRange | undefined {
  const { names: uses } = unitUsage(context.table);
  const lists = names.flatMap((name) => uses.get(name)?.lists ?? []);
  const [first] = firstCells({ lists }, 1);
  return first && cellRange(first);
}

/** The fix that writes one name wherever the table writes the others: 统一为「市发展改革委」（修改 3 处）. */
export function unifyFix(
  { grid, table }: CheckContext,
  names: readonly string[],
  target: string,
  safety: Fix['safety'],
): readonly Fix[] {
  const cells = renamedCells(grid, table, new Set(names), target);
  return textFixes(grid, cells, (count) => `统一为「${target}」（修改 ${count} 处）`, safety);
}

/** The fix that writes another name wherever the table writes this one: 改为「市生态环境局」（修改 2 处）. */
export function renameFix({ grid, table }: CheckContext, name: string, right: string): readonly Fix[] {
  const cells = renamedCells(grid, table, new Set([name]), right);
  return textFixes(grid, cells, (count) => `改为「${right}」${count > 1 ? `（修改 ${count} 处）` : ''}`);
}

/** The target of a group and these members, with where the sheet writes them. */
export function variantsOf(
  { table }: CheckContext,
  { target, targetCount, reason }: Pick<UnitGroup, 'target' | 'targetCount' | 'reason'>,
  members: readonly Pick<UnitGroupMember, 'name' | 'count'>[],
): UnitVariants {
  const { names } = unitUsage(table);
  const written = targetCount > 0 ? [{ name: target, count: targetCount }, ...members] : members;
  return {
    target,
    reason,
    members: written.map(({ name, count }) => {
      const use = names.get(name);
      return { name, count, samples: use ? firstCells(use, MOST_SAMPLES) : [] };
    }),
  };
}

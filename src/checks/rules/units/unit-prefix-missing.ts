import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import { readUnitList } from '../../../units/read-unit-list';
import type { UnitMention } from '../../../units/unit-list';
import type { CheckContext, TableRule } from '../../check-rule';
import { replaceSpans } from '../../replace-spans';
import { textFix, typedText } from '../../text-fix';
import { type UnitCell, unitCells } from '../../unit-cells';

/** Characters that say which level a unit belongs to. */
const LEVELS = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡'];

/** A unit without the level prefix that the rest of the sheet gives it. */
export const unitPrefixMissing: TableRule = {
  id: 'unit-prefix-missing',
  group: 'units',
  scope: 'table',
  title: '单位缺层级前缀',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '别处都写“市某局”，这里少了“市”字，分不清是哪一级的单位，汇总时会多出一个单位。',
  whenNotToUse: '同一格里前一个单位带了“市”，后面的单位省去不写，是通行写法，不会提示。',
  check(context, report) {
    const cells = unitCells(context.table);
    const counts = countNames(cells);
    for (const unitCell of cells) {
      const bare = bareNames(unitCell.list.mentions, counts);
      const first = bare[0];
      if (!first) continue;
      report({
        at: cellRange(unitCell.cell.source),
        message: messageFor(first, counts),
        fixes: prefixFixes(context, unitCell, bare),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 公开预算信息 | 市财政局、审计局 | 2016年12月底前
2 | 公开审计结果 | 市审计局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 公开预算信息 | 市财政局 | 2016年12月底前
2 | 公开决算信息 | 市财政局 | 2016年11月底前
3 | 公开采购信息 | «财政局» | 2016年10月底前`,
    ],
  },
};

type NameCounts = ReadonlyMap<string, number>;

function countNames(cells: readonly UnitCell[]): NameCounts {
  const counts = new Map<string, number>();
  for (const { list } of cells) {
    for (const { expanded } of list.mentions) counts.set(expanded, (counts.get(expanded) ?? 0) + 1);
  }
  return counts;
}

/** A name without its prefix, by its place in the cell, and the levels the sheet gives it elsewhere. */
interface BareName {
  readonly order: number;
  readonly name: string;
  readonly levels: readonly string[];
}

/** Names whose prefixed form outnumbers them; one whose level a unit before it in the cell has named is complete. */
function bareNames(mentions: readonly UnitMention[], counts: NameCounts): readonly BareName[] {
  const named = new Set<string>();
  return mentions.flatMap(({ expanded: name, prefixCarried, kind }, order) => {
    const bareCount = counts.get(name) ?? 0;
    const levels = LEVELS.filter((level) => !named.has(level) && (counts.get(level + name) ?? 0) > bareCount);
    named.add(name.charAt(0));
    return prefixCarried || kind !== 'unit' || levels.length === 0 ? [] : [{ order, name, levels }];
  });
}

function messageFor({ name, levels }: BareName, counts: NameCounts): string {
  const others = levels.map((level) => `『${level}${name}』（${counts.get(level + name) ?? 0} 处）`).join('、');
  return `这里写作『${name}』，本表别处写作${others}。`;
}

/** One fix for each prefix, for all bare names of the cell that are seen with it. */
function prefixFixes({ grid }: CheckContext, { cell, list }: UnitCell, bare: readonly BareName[]): readonly Fix[] {
  const typed = typedText(grid, cell.source);
  const places = typed === undefined ? [] : readUnitList(typed).mentions.map((mention) => mention.span.start);
  // Names are compared as the table reads them (traditional text simplified); only their places come from the typed text.
  if (typed === undefined || places.length !== list.mentions.length) return [];
  return LEVELS.flatMap((level) => {
    const starts = bare.flatMap(({ order, levels }) => (levels.includes(level) ? (places[order] ?? []) : []));
    const pieces = starts.map((start) => ({ span: { start, end: start }, instead: level }));
    return textFix(grid, cell.source, replaceSpans(typed, pieces), 'review');
  });
}

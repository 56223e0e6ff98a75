import type { Fix } from '../../../findings/finding';
import { cellRange } from '../../../grid/address';
import { UNIT_ROLES } from '../../../tasks/role';
import { replaceSpans } from '../../../text/replace-spans';
import { findMissingPrefixes, type MissingPrefix } from '../../../units/prefix';
import type { UnitList } from '../../../units/unit-list';
import type { CheckContext, TableRule } from '../../check-rule';
import { namesToldOtherwise } from '../../units/suspected-variants';
import { droppedPrefixes } from '../../units/dropped-prefixes';
import { onceEach } from '../../once-each';
import { textFix } from '../../fixes/text-fix';
import { typedList, type UnitCell, unitCells } from '../../units/unit-cells';

/** A unit without the level prefix that the rest of the sheet gives it. */
export const unitPrefixMissing: TableRule = {
  id: 'unit-prefix-missing',
  group: 'units',
  scope: 'table',
  title: '单位缺层级前缀',
  severity: 'warning',
  needs: [UNIT_ROLES],
  why: '别处都写「市某局」，这里少了「市」字，分不清是哪一级的单位，汇总时会多出一个单位。',
  whenNotToUse: '同一格里前一个单位带了「市」，后面的单位省去不写，是通行写法；只有全表几乎都写明时才提示。',
  check(context, report) {
    const cells = unitCells(context.table);
    const missing = findMissingPrefixes(cells.map(({ list }) => list));
    const toldOtherwise = namesToldOtherwise(context);
    const dropped = onceEach((list: UnitList) => droppedPrefixes(context.table, list));
    for (const [index, unitCell] of cells.entries()) {
      const lost = [...(missing[index] ?? []), ...dropped(unitCell.list)];
      const names = lost.filter(({ name }) => !toldOtherwise.has(name));
      const first = names[0];
      if (!first) continue;
      report({
        at: cellRange(unitCell.cell.source),
        message: messageFor(first),
        fixes: prefixFixes(context, unitCell, names),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 公开预算信息 | 市财政局、审计局 | 2016年12月底前
2 | 公开审计结果 | 市审计局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头落实单位 | 完成时限
1 | 公开预算信息 | 市财政局 | 2016年12月底前
2 | 公开决算信息 | 市财政局 | 2016年11月底前
3 | 公开采购信息 | «财政局» | 2016年10月底前`,
    ],
  },
};

function messageFor({ name, prefixes }: MissingPrefix): string {
  const seen = prefixes.filter((option) => option.seen > 0);
  const elsewhere = seen.map((option) => `「${option.prefix}${name}」（${option.seen} 处）`).join('、');
  if (elsewhere !== '') return `这里写作「${name}」，本表别处写作${elsewhere}。`;
  return `这里写作「${name}」，本表其他单位前面大多有「${prefixes[0]?.prefix ?? ''}」。`;
}

/** One fix for each prefix, for all names of the cell that may have lost it. */
function prefixFixes(
  { grid }: CheckContext,
  { cell, list }: UnitCell,
  names: readonly MissingPrefix[],
): readonly Fix[] {
  const typed = typedList(grid, cell);
  // Names are compared as the table reads them (traditional text simplified); only their places come from the typed text.
  if (typed?.mentions.length !== list.mentions.length) return [];
  const choices = new Set(names.flatMap(({ prefixes }) => prefixes.map(({ prefix }) => prefix)));
  return [...choices].flatMap((prefix) => {
    const pieces = names
      .filter(({ prefixes }) => prefixes.some((option) => option.prefix === prefix))
      .flatMap(({ mention }) => typed.mentions[mention]?.span.start ?? [])
      .map((start) => ({ span: { start, end: start }, instead: prefix }));
    return textFix(grid, cell.source, replaceSpans(typed.text, pieces), 'review');
  });
}

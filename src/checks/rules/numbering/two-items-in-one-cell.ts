import { cellRange } from '../../../grid/address';
import { crowdedRows } from '../../../tasks/crowded-cells';
import { mainColumnOf } from '../../../tasks/main-columns';
import { readItemMark } from '../../../text/marks';
import type { TableRule } from '../../check-rule';
import { splitRowFixes } from '../../fixes/split-row';

/** Several numbered items in one cell, in a column that gives every item a row of its own. */
export const twoItemsInOneCell: TableRule = {
  id: 'two-items-in-one-cell',
  group: 'numbering',
  scope: 'table',
  title: '一格里有两项内容',
  severity: 'warning',
  needs: [['requirement', 'task', 'target']],
  why: '表中每项各占一行，这一格却并了几项，分不清单位和时限对应哪一项，也无法逐项填报完成情况。',
  whenNotToUse: '整列都在一格里分条书写的，是这张表的写法，不会提示。',
  check(context, report) {
    const main = mainColumnOf(context.table.columns);
    if (main === undefined) return;
    for (const [row, items] of crowdedRows(context.table)) {
      const cell = row.cells[main];
      if (!cell) continue;
      const numbers = items.map(({ start }) => readItemMark(cell.raw.slice(start))?.number ?? '').join('、');
      report({
        at: cellRange(cell.source),
        message: `这一格写了 ${items.length} 项（第 ${numbers} 项），其他行都是每项一行。`,
        fixes: splitRowFixes(
          context,
          cell.source,
          items.map((item) => item.start),
        ),
      });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗\\n2．取缔流动摊点\\n3．施划减速标线 | 市公安局 | 2016年12月底前
2 | 保障食品安全 | 1．抽检食堂食材\\n2．公示后厨视频 | 市教育局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | 1．增设护学岗 | 市公安局 | 2016年12月底前
^ | ^ | «2．取缔流动摊点\\n3．施划减速标线» | ^ | ^
2 | 保障食品安全 | 1．抽检食堂食材 | 市教育局 | 2016年11月底前
^ | ^ | 2．公示后厨视频 | ^ | ^
^ | ^ | 3．培训从业人员 | ^ | ^`,
    ],
  },
};

import { type CellAddress, cellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import type { TaskRow } from '../../../tasks/task-table';
import { type MarkedLine, type MarkStyle, readMarkedLines } from '../../../text/marks';
import type { TableRule } from '../../check-rule';
import { splitRowFixes } from '../../split-row';

const ITEM_ROLES: readonly Role[] = ['task', 'requirement', 'target'];

/** Several numbered items in one cell, in a column that gives every item a row of its own. */
export const twoItemsInOneCell: TableRule = {
  id: 'two-items-in-one-cell',
  group: 'numbering',
  scope: 'table',
  title: '一格里有两项内容',
  severity: 'warning',
  needs: [ITEM_ROLES],
  why: '表中每项各占一行，这一格却并了几项，分不清单位和时限对应哪一项，也无法逐项填报完成情况。',
  whenNotToUse: '整列都在一格里分条书写的，是这张表的写法，不会提示。',
  check(context, report) {
    for (const [index, column] of context.table.columns.entries()) {
      if (!ITEM_ROLES.includes(column.role)) continue;
      for (const { at, items } of crowdedCells(context.table.rows, index)) {
        const starts = items.map((item) => item.start);
        const numbers = items.map((item) => item.mark.number).join('、');
        report({
          at: cellRange(at),
          message: `这一格写了第 ${numbers} 共 ${items.length} 项，其他行都是每项一行。`,
          fixes: splitRowFixes(context, at, starts),
        });
      }
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
^ | ^ | 2．公示后厨视频 | ^ | ^`,
    ],
  },
};

interface ItemCell {
  readonly at: CellAddress;
  readonly style: MarkStyle;
  readonly items: readonly MarkedLine[];
}

/** Cells with several items, where cells with a single item of the same style outnumber them. */
function crowdedCells(rows: readonly TaskRow[], index: number): readonly ItemCell[] {
  const cells = rows.flatMap((row) => itemCell(row, index) ?? []);
  const singles = new Map<MarkStyle, number>();
  const crowded = new Map<MarkStyle, number>();
  for (const { style, items } of cells) {
    const counts = items.length === 1 ? singles : crowded;
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return cells.filter(({ style, items }) => items.length > 1 && (singles.get(style) ?? 0) > (crowded.get(style) ?? 0));
}

/** The marked items of a cell that begins with one; a list behind a sentence of its own belongs to that sentence. */
function itemCell(row: TaskRow, index: number): ItemCell | undefined {
  const cell = row.cells[index];
  if (cell?.inherited !== 'no') return undefined;
  const lines = readMarkedLines(cell.raw);
  const first = lines[0];
  if (first?.start !== 0) return undefined;
  const items = lines.filter((line) => line.mark.style === first.mark.style);
  const countsOn = items.every((item, order) => item.mark.number === first.mark.number + order);
  return countsOn ? { at: cell.source, style: first.mark.style, items } : undefined;
}

import { a1, cellRange } from '../../../grid/address';
import type { TaskCell } from '../../../tasks/task-table';
import { columnIndexOf, type TableColumn, type TaskTable } from '../../../tasks/task-table';
import type { ReportSink, TableRule } from '../../check-rule';
import { oddlyFormed } from '../../numbering/numbering-forms';
import { serialForms } from '../../numbering/serial-forms';
import { subItems } from '../../numbering/sub-items';

/** More odd cells than this in a column are a matter of the column. */
const MOST_FINDINGS = 5;

/** Numbers of one list written in several ways. */
export const numberingStyleMixed: TableRule = {
  id: 'numbering-style-mixed',
  group: 'numbering',
  scope: 'table',
  title: '编号写法不统一',
  severity: 'hint',
  needs: [['no', 'category', 'task', 'requirement', 'target']],
  why: '同一级的编号有的写「1.」、有的写「2、」「（3）」，看不出是并列还是上下级，也不便查找和排序。',
  whenNotToUse: '上下级用不同的编号（如「一、」「（一）」「1.」），以及各节自成一套的，是通行写法，不会提示。',
  noFix: '统一成哪一种写法，要由填表人决定。',
  check({ table }, report) {
    const index = columnIndexOf(table, 'no');
    const column = index === undefined ? undefined : table.columns[index];
    if (column) reportColumn(column, oddSerials(table), '序号', report);
    for (const [items, cells] of oddItems(table)) reportColumn(items, cells, '编号', report);
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
一 | 改善校园周边环境 | 1．增设护学岗：（1）选定路口；（2）配备人员\\n2．取缔流动摊点 | 市公安局 | 2016年12月底前
二 | 保障食品安全 | 1．抽检食堂食材\\n2．公示后厨视频 | 市教育局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 改善校园周边环境 | «1.增设护学岗\\n2、取缔流动摊点\\n（3）施划减速标线» | 市公安局 | 2016年12月底前
2 | 保障食品安全 | 抽检食堂食材 | 市教育局 | 2016年11月底前
«三» | 开展消防演练 | 组织疏散演练 | 市公安局 | 2016年11月底前`,
    ],
  },
};

function oddSerials(table: TaskTable): readonly TaskCell[] {
  return oddlyFormed(serialForms(table)).map(({ cell }) => cell);
}

/** Cells with an oddly written item, by column. */
function oddItems(table: TaskTable): ReadonlyMap<TableColumn, readonly TaskCell[]> {
  const odd = new Map<TableColumn, TaskCell[]>();
  for (const { column, items } of subItems(table)) {
    const entries = items.map(({ mark, form, cell }) => ({ number: mark.number, form, cell }));
    const known = odd.get(column) ?? [];
    for (const cell of new Set(oddlyFormed(entries).map(({ cell }) => cell))) known.push(cell);
    if (known.length > 0) odd.set(column, known);
  }
  return odd;
}

function reportColumn(column: TableColumn, cells: readonly TaskCell[], what: string, report: ReportSink): void {
  if (cells.length > MOST_FINDINGS) {
    const message = `「${column.label}」列有 ${cells.length} 格的${what}与同级的写法不同，如 ${a1(cells[0]?.source ?? column.headerAt)}。`;
    report({ at: cellRange(column.headerAt), subject: column.label, message });
    return;
  }
  for (const { source } of cells) {
    report({ at: cellRange(source), message: `这一格的${what}与同级其他${what}的写法不同。` });
  }
}

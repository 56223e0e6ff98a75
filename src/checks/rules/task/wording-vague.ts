import { cellRange } from '../../../grid/address';
import { columnIndexOf, type TaskRow, type TaskTable } from '../../../tasks/task-table';
import { saysNothing } from '../../table/blank-cells';
import type { TableRule } from '../../check-rule';
import { isEmptyTalk } from '../../texts/empty-talk';
import { preview } from '../../fixes/text-fix';

/** A requirement of nothing but stock phrases: nobody can say when it is met. */
export const wordingVague: TableRule = {
  id: 'wording-vague',
  group: 'task',
  scope: 'table',
  title: '要求空泛',
  severity: 'hint',
  needs: [['task', 'requirement']],
  why: '没有对象、数量和成果，做到什么程度算完成说不清，督办时无从对照。',
  whenNotToUse: '只看通篇都是套话的格子；写明了对象、数量、成果，或者另有目标列写明的，不会提示。',
  noFix: '具体要做什么要由交办单位写明。',
  check({ table }, report) {
    const index = columnIndexOf(table, 'requirement', 'task') ?? 0;
    for (const row of table.rows) {
      const cell = row.cells[index];
      if (cell?.inherited !== 'no' || !isEmptyTalk(cell.text) || namesTarget(table, row)) continue;
      report({ at: cellRange(cell.at), message: `「${preview(cell.text)}」没有写明对象、数量或成果。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 推进农田水利建设 | 进一步加强灌区渠系配套，新增灌溉面积2万亩 | 市水务局 | 2016年12月底前
2 | 推进乡村绿化 | 加大补植力度，补植苗木3万株 | 市林业局 | 2016年11月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 具体要求 | 牵头单位 | 完成时限
1 | 推进农田水利建设 | «进一步加强，切实做好有关工作。» | 市水务局 | 2016年12月底前
2 | 推进乡村绿化 | 补植苗木3万株 | 市林业局 | 2016年11月底前`,
    ],
  },
};

/** True where a target says what is to be reached. */
function namesTarget({ columns }: TaskTable, row: TaskRow): boolean {
  return columns.some(({ role }, index) => role === 'target' && !saysNothing(row.cells[index]?.text ?? ''));
}

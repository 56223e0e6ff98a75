import { cellRange } from '../../../grid/address';
import { isErrorValue } from '../../../grid/grid';
import type { TableRule } from '../../check-rule';
import { tableCells } from '../../table/table-cells';

/** A cell of the table shows #REF!, #N/A and the like. */
export const formulaError: TableRule = {
  id: 'formula-error',
  group: 'table',
  scope: 'table',
  title: '公式出错',
  severity: 'error',
  needs: [],
  why: '单元格显示错误值，收表单位看不到内容，引用它的汇总也会跟着出错。',
  whenNotToUse: '有意用 #N/A 占位、等待数据的格，可以写明理由后忽略。',
  noFix: '错误出在公式引用的内容上，原来应是什么值只有填表人知道。',
  check({ grid, table }, report) {
    for (const { at, cell } of tableCells(grid, table)) {
      if (!isErrorValue(cell.value)) continue;
      const from = cell.formula === undefined ? '' : `，公式为 ${cell.formula.slice(0, 60)}`;
      report({ at: cellRange(at), message: `此格显示错误值 ${cell.text}${from}。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
=ROW()-1 ⇒ 1 | 编制公园绿地建设计划 | 市园林局 | 2016年12月底前`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 编制公园绿地建设计划 | «=单位!B7 ⇒ #REF!» | 2016年12月底前`,
    ],
  },
};

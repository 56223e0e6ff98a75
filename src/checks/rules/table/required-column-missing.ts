import type { CellRange } from '../../../grid/address';
import type { Role } from '../../../tasks/role';
import type { TaskTable } from '../../../tasks/task-table';
import type { TableRule } from '../../check-rule';
import { PRESETS } from '../../presets';

/** A column the preset asks for does not stand on the sheet: one finding a column, not one a row. */
export const requiredColumnMissing: TableRule = {
  id: 'required-column-missing',
  group: 'table',
  scope: 'table',
  title: '缺必备的列',
  severity: 'error',
  needs: [],
  why: '任务、责任单位、完成时限缺一列，任务就无法派发、无法督办，收表单位一般会整表退回。',
  basis: '分解任务应逐项列明牵头单位、配合单位和完成时限；「六明确」方案按甘政发〔2022〕9号的六项内容核对。',
  whenNotToUse:
    '给领导参阅的摘要表、会议用的节选表，以及单位内部只分工到人的表，本来就不列全，可写明理由后忽略，或在设置中关闭。',
  noFix: '新增的列要填什么只有填表人知道；若该列其实存在，请在任务区域中为它指定用途。',
  check({ table, preset }, report) {
    const present = new Set(table.columns.map((column) => column.role));
    for (const { name, anyOf } of PRESETS[preset].requiredColumns) {
      if (anyOf.some((role) => present.has(role))) continue;
      report({ at: headerOf(table), subject: name, message: `表头里没有「${name}」列${personNote(table, anyOf)}。` });
    }
  },
  examples: {
    good: [
      `
序号 | 工作任务 | 责任单位 | 完成时限
1 | 修缮老旧小区供水管网 | 市住建局 | 2016年10月底前`,
    ],
    bad: [
      `
«序号» | 工作任务 | 牵头单位 | 责任单位
1 | 修缮老旧小区供水管网 | 市住建局 | 各区政府`,
    ],
  },
};

/** A table inside one office may name persons only; the finding shows that they have been seen. */
function personNote({ columns }: TaskTable, anyOf: readonly Role[]): string {
  const person = columns.find(({ role }) => role === 'person');
  return person && anyOf.includes('responsible') ? `，只有「${person.label}」列` : '';
}

function headerOf({ headerRows, range }: TaskTable): CellRange {
  return {
    top: headerRows[0] ?? range.top,
    left: range.left,
    bottom: headerRows.at(-1) ?? range.top,
    right: range.right,
  };
}

import { readFirstTable } from '../../app/read-first-table';
import { a1Range } from '../../grid/address';
import { tableJson } from '../../reports/table-json';
import { tableText } from '../../reports/table-text';
import { onlyFile, parseOptions } from '../arguments';
import { SHEET_OPTIONS, SHEET_USAGE, sheetRequest } from '../requests';
import type { Command } from '../terminal';
import { complain } from '../trouble';

/** `zrb read`: what the reader understands of a sheet. */
export const read: Command = {
  name: 'read',
  usage: [`zrb read 文件.xlsx ${SHEET_USAGE} [--json]`, '    读出表格：列的含义、每项任务的单位和时限。'],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, { ...SHEET_OPTIONS, json: { type: 'boolean' } });
    const file = onlyFile(positionals);
    const request = await sheetRequest(values, terminal);
    try {
      const found = await readFirstTable((await terminal.openFile(file)).host, request);
      if (!found) {
        terminal.err(`${file}：没有找到任务清单的表头（如：工作任务、牵头单位、完成时限）。`);
        return 2;
      }
      const { table, tables } = found;
      if (tables > 1)
        terminal.err(`工作表「${table.sheet}」有 ${tables} 个可能的表格，读的是 ${a1Range(table.range)}。`);
      terminal.out(values.json === true ? JSON.stringify(tableJson(table), null, 2) : tableText(table));
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

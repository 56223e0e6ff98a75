import type { Host } from '../../app/assistant';
import { type ReadRequest, type ReadSheet, readSheet } from '../../app/read-sheet';
import { a1Range } from '../../grid/address';
import { tableJson } from '../../reports/table-json';
import { tableText } from '../../reports/table-text';
import type { TaskTable } from '../../tasks/task-table';
import { onlyFile, parseOptions, planYear } from '../arguments';
import type { Command, Terminal } from '../terminal';
import { complain } from '../trouble';

/** `zrb read`: what the reader understands of a sheet. */
export const read: Command = {
  name: 'read',
  usage: [
    'zrb read 文件.xlsx [--sheet 工作表] [--year 年份] [--json]',
    '    读出表格：列的含义、每项任务的单位和时限。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, {
      sheet: { type: 'string' },
      year: { type: 'string' },
      json: { type: 'boolean' },
    });
    const file = onlyFile(positionals);
    const year = planYear(values.year);
    const request: ReadRequest = {
      ...(values.sheet !== undefined && { sheet: values.sheet }),
      ...(year !== undefined && { planYear: year }),
    };
    try {
      const table = await firstTable(await terminal.openFile(file), request, terminal);
      if (!table) {
        terminal.err(`${file}：没有找到任务清单的表头（如：工作任务、牵头单位、完成时限）。`);
        return 2;
      }
      terminal.out(values.json === true ? JSON.stringify(tableJson(table), null, 2) : tableText(table));
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

/** The first table of the named sheet, or of the first visible sheet that has one. */
async function firstTable(host: Host, request: ReadRequest, terminal: Terminal): Promise<TaskTable | undefined> {
  const names =
    request.sheet !== undefined
      ? [request.sheet]
      : (await host.listSheets())
          .filter((sheet) => sheet.kind === 'worksheet' && sheet.isVisible)
          .map((sheet) => sheet.name);
  for (const sheet of names) {
    const found = await settle(host, { ...request, sheet }, await readSheet(host, { ...request, sheet }), terminal);
    if (found) return found;
  }
  return undefined;
}

async function settle(
  host: Host,
  request: ReadRequest,
  found: ReadSheet,
  terminal: Terminal,
): Promise<TaskTable | undefined> {
  if (found.kind === 'read') return found.table;
  const first = found.kind === 'several-tables' ? found.candidates[0] : undefined;
  if (found.kind !== 'several-tables' || !first) return undefined;
  terminal.err(`工作表「${found.grid.sheet}」有 ${found.candidates.length} 个可能的表格，读的是 ${a1Range(first)}。`);
  const again = await readSheet(host, { ...request, table: first });
  return again.kind === 'read' ? again.table : undefined;
}

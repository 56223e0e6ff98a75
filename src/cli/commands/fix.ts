import { type MendedTable, mendWorkbook } from '../../app/mend-workbook';
import { changesJson, type ChangedTable, changesText } from '../../reports/changes-text';
import { onlyFile, outputFormat, parseOptions, UsageError } from '../arguments';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import { progressOn } from '../progress';
import { SAVE_OPTIONS, freeNameBeside, saveTarget } from '../save-target';
import type { Command } from '../terminal';
import { complain } from '../trouble';

/** `zrb fix`: what 「一键修改」 does in Excel, on a file; everything else in the file stays as it is. */
export const fix: Command = {
  name: 'fix',
  usage: [
    `zrb fix 文件.xlsx --safe [--out 新文件.xlsx | --in-place] [--as-of 日期] ${SHEET_USAGE} [--format text|json]`,
    '    修改不会改变意思的问题，列出每一处。默认另存为「文件-已修改.xlsx」，原文件不动；--in-place 才改原文件。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, {
      ...DATED_OPTIONS,
      ...SAVE_OPTIONS,
      safe: { type: 'boolean' },
    });
    const file = onlyFile(positionals);
    const format = outputFormat(values.format);
    const request = await datedRequest(values, terminal);
    if (values.safe !== true) throw new UsageError('只有不会改变意思的问题才能自动修改，请加上 --safe。');
    const target = await saveTarget(terminal, file, values);
    try {
      const workbook = await terminal.openFile(file);
      const mended = await mendWorkbook(workbook.host, request, progressOn(terminal, file));
      if (mended.length === 0) {
        terminal.err(`${file}：没有找到任务清单的表头（如：工作任务、牵头单位、完成时限），没有修改。`);
        return 2;
      }
      const tables = mended.map((table) => reported(file, table));
      if (format === 'json') terminal.out(JSON.stringify(tables.map(changesJson), null, 2));
      else for (const table of tables) terminal.out(changesText(table));
      // A file that was asked for by name is written even when it is a plain copy: scripts go on with it.
      if (countChanged(tables) > 0 || values.out !== undefined) {
        const path = target ?? (await freeNameBeside(terminal, file, '已修改'));
        await workbook.save(path);
        terminal.err(`已保存：${path}`);
      } else terminal.err(`${file}：没有改动，未保存。`);
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

function reported(file: string, { sheet, table, changes, refused, isProtected }: MendedTable): ChangedTable {
  const left = new Set(refused.map(({ index }) => index));
  return {
    file,
    sheet,
    table,
    isProtected,
    changes: changes.map(({ at, original, changed, because }, index) => ({
      at,
      original,
      changed,
      because,
      isRefused: left.has(index),
    })),
  };
}

function countChanged(tables: readonly ChangedTable[]): number {
  return tables
    .filter(({ isProtected }) => !isProtected)
    .reduce((sum, { changes }) => sum + changes.filter(({ isRefused }) => !isRefused).length, 0);
}

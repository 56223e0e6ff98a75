import { exportUnitDirectory } from '../../app/export-unit-directory';
import { onlyFile, parseOptions } from '../arguments';
import type { Command } from '../terminal';
import { complain } from '../trouble';

/** `zrb directory`: the 单位名录 of a workbook as text to paste into another one. */
export const directory: Command = {
  name: 'directory',
  usage: [
    'zrb directory 文件.xlsx',
    '    输出工作簿里的单位名录，用制表符隔开，可以粘贴到另一个工作簿。没有名录时退出码为 2。',
  ],
  run: async (args, terminal) => {
    const file = onlyFile(parseOptions(args, {}).positionals);
    try {
      const exported = await exportUnitDirectory((await terminal.openFile(file)).host);
      switch (exported.kind) {
        case 'exported':
          terminal.out(exported.text.replace(/\n$/, ''));
          return 0;
        case 'no-directory':
          terminal.err(`${file}：没有「单位名录」工作表。`);
          return 2;
        case 'directory-unreadable':
          terminal.err(`${file}：工作表「${exported.sheet}」里没有找到「全称」一列。`);
          return 2;
      }
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

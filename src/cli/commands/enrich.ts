import { enrich as enrichSheet } from '../../app/enrich';
import { DERIVED_COLUMNS } from '../../enrich/columns/index';
import { a1Range } from '../../grid/address';
import { onlyFile, outputFormat, parseOptions, UsageError } from '../arguments';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import { SAVE_OPTIONS, freeNameBeside, saveTarget } from '../save-target';
import type { Command } from '../terminal';
import { complain, failureWords } from '../trouble';
import { numbersOption, refuseTable } from '../written-sheets';

const OPTIONS = { ...DATED_OPTIONS, ...SAVE_OPTIONS, columns: { type: 'string' }, live: { type: 'boolean' } } as const;

/** `zrb enrich`: what 补全 does in Excel, on a file. */
export const enrich: Command = {
  name: 'enrich',
  usage: [
    `zrb enrich 文件.xlsx [--columns 名称、名称|all] [--out 新文件.xlsx | --in-place] [--live] [--as-of 日期] ${SHEET_USAGE} [--format text|json]`,
    `    在表格右侧写入算出来的列，已有的就地更新。可用的列：${DERIVED_COLUMNS.map(({ header }) => header).join('、')}；不写 --columns 时为全部。`,
    '    默认另存为「文件-已补全.xlsx」。--live 状态和剩余天数用公式、随日期更新；不写时为 --as-of 那一天（默认今天）的结果。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, OPTIONS);
    const file = onlyFile(positionals);
    const format = outputFormat(values.format);
    const { numbers, isDayFixed } = numbersOption(values);
    const request = { ...(await datedRequest(values, terminal)), isDayFixed };
    const columns = columnIds(values.columns);
    const target = await saveTarget(terminal, file, values);
    try {
      const workbook = await terminal.openFile(file);
      const result = await enrichSheet(workbook.host, request, { columns, numbers });
      if (result.kind === 'failed') {
        terminal.err(`${file}：${failureWords(result)}`);
        return 2;
      }
      if (result.kind !== 'enriched' && result.kind !== 'unchanged') return refuseTable(terminal, file, result);
      for (const { header, because } of result.left) terminal.err(`${file}：没有写入「${header}」：${because}。`);
      // A file that was asked for by name is written even when it is a plain copy: scripts go on with it.
      const isWritten = result.kind === 'enriched' || values.out !== undefined;
      const path = isWritten ? (target ?? (await freeNameBeside(terminal, file, '已补全'))) : undefined;
      if (path !== undefined) await workbook.save(path);
      terminal.out(format === 'json' ? JSON.stringify(answerOf(path, result), null, 2) : wordsOf(result));
      terminal.err(path === undefined ? `${file}：没有改动，未保存。` : `已保存：${path}`);
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

type Done = Extract<Awaited<ReturnType<typeof enrichSheet>>, { kind: 'enriched' | 'unchanged' }>;

function wordsOf(result: Done): string {
  if (result.kind === 'unchanged') return '这些列已经是最新的。';
  const { sheet, at, added, updated, cells, refused } = result;
  return `工作表「${sheet}」${a1Range(at)}：新增 ${added.length} 列，更新 ${updated.length} 列，写入 ${cells - refused.length} 格。`;
}

function answerOf(file: string | undefined, result: Done): object {
  if (result.kind === 'unchanged') return { file, added: [], updated: [], cells: 0, left: result.left };
  const { sheet, at, added, updated, left, cells, refused } = result;
  return { file, sheet, range: a1Range(at), added, updated, cells: cells - refused.length, left };
}

/** What `--columns` names, by header or id; 「all」 and 「全部」 are every one. */
function columnIds(names: string | undefined): readonly string[] {
  if (names === undefined || names === 'all' || names === '全部') return DERIVED_COLUMNS.map(({ id }) => id);
  return names.split(/[,，、]/).map((name) => {
    const wanted = name.trim();
    const found = DERIVED_COLUMNS.find(({ id, header }) => id === wanted || header === wanted);
    if (!found)
      throw new UsageError(
        `没有「${wanted}」这一列，可用的有：${DERIVED_COLUMNS.map(({ header }) => header).join('、')}。`,
      );
    return found.id;
  });
}

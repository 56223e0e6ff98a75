import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** Options of the commands that write a workbook. */
export const SAVE_OPTIONS = { out: { type: 'string' }, 'in-place': { type: 'boolean' } } as const;

interface SaveValues {
  readonly out?: string;
  readonly 'in-place'?: boolean;
}

/**
 * The file a changed workbook goes to: that of `--out`, the source itself only with `--in-place`; undefined where
 * neither was said. UsageError where `--out` names the source or both were said.
 */
export async function saveTarget(terminal: Terminal, source: string, values: SaveValues): Promise<string | undefined> {
  const { out, 'in-place': isInPlace = false } = values;
  if (out !== undefined && isInPlace) throw new UsageError('--out 和 --in-place 只能用一个。');
  if (isInPlace) return source;
  if (out === undefined) return undefined;
  if (out === '') throw new UsageError('--out 后面要写文件名。');
  // A workbook with macros under the other name is one that Excel does not open, and the other way round.
  const extension = /\.xlsm$/i.test(source) ? '.xlsm' : '.xlsx';
  if (!out.toLowerCase().endsWith(extension))
    throw new UsageError(`--out 要写成 ${extension} 文件，而不是「${out}」。`);
  if (await terminal.isSameFile(source, out)) {
    throw new UsageError('--out 就是原文件。要直接改原文件，请改用 --in-place。');
  }
  return out;
}

/** A free name beside the source: 「分工方案-已修改.xlsx」, 「分工方案-已修改2.xlsx」; `suffix` is 「已修改」. */
export async function freeNameBeside(terminal: Terminal, source: string, suffix: string): Promise<string> {
  const [, stem = source, extension = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(source) ?? [];
  for (let number = 1; ; number++) {
    const name = `${stem}-${suffix}${number === 1 ? '' : number}${extension}`;
    if (!(await terminal.exists(name))) return name;
  }
}

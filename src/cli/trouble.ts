import type { HostErrorCode } from '../app/assistant';
import { failureOf } from '../app/failure';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** What went wrong with a file and what to do about it. */
const SENTENCES: Readonly<Partial<Record<HostErrorCode, string>>> = {
  'file-not-found': '找不到这个文件，请检查路径和文件名。',
  'file-unreadable':
    '打不开：文件已损坏，或者不是 .xlsx 工作簿。请用 Excel 打开后另存为「Excel 工作簿（*.xlsx）」再试。',
  'file-encrypted': '文件有打开密码，无法读取。请在 Excel 中取消打开密码，另存一份后再试。',
  'too-large': '文件太大，无法读取。请删去多余的工作表或空行后再试。',
  'sheet-not-found': '文件里没有这张工作表，请检查 --sheet 的名称。',
  'not-a-worksheet': '这是一张图表工作表，没有单元格可读，请换一张工作表。',
};

/** Says on standard error why a file could not be worked on. */
export function complain(terminal: Terminal, file: string, error: unknown): void {
  if (error instanceof UsageError) throw error;
  const failure = failureOf(error);
  const sentence =
    SENTENCES[failure.code] ?? `程序出错（错误编号 ${failure.errorId}），文件没有被改动。\n${failure.diagnostics}`;
  terminal.err(`${file}：${sentence}`);
}

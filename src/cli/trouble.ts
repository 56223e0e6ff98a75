import type { Failure, HostErrorCode } from '../app/assistant';
import { failureOf } from '../app/failure';
import { UsageError } from './arguments';
import type { Terminal } from './terminal';

/** What went wrong and what to do about it, where the reader of files has no sentence of its own. */
const SENTENCES: Readonly<Partial<Record<HostErrorCode, string>>> = {
  'file-not-found': '找不到这个文件，请检查路径和文件名。',
  'sheet-not-found': '文件里没有这张工作表，请检查 --sheet 的名称。',
  protected: '工作表或工作簿受保护，不能修改。请在 Excel 里撤销保护后再试。',
  'own-sheet': '这张表是助手生成的汇总表，不能用来汇总它自己。请用 --sheet 指定任务表。',
  'file-unwritable':
    '无法保存：请检查文件夹是否存在、有没有写入权限、磁盘是否已满、文件是否正被 Excel 打开。原文件没有被改动。',
  'sheet-hidden': '这张工作表已隐藏，请先在 Excel 里取消隐藏。',
  'not-a-worksheet': '只有图表或隐藏的工作表，没有单元格可读，请换一张工作表。',
};

/** Troubles whose errors carry a sentence for people, without any cell's text. */
const SELF_EXPLAINING: readonly HostErrorCode[] = [
  'file-unreadable',
  'file-encrypted',
  'too-large',
  'own-sheet-blocked',
  'notes-in-the-way',
  'not-supported',
];

/** Says on standard error why a file could not be worked on, and answers the sentence; a call with wrong words is passed on. */
export function complain(terminal: Terminal, file: string, error: unknown): string {
  if (error instanceof UsageError) throw error;
  const sentence = sentenceFor(error);
  terminal.err(`${file}：${sentence}`);
  return sentence;
}

function sentenceFor(error: unknown): string {
  const failure = failureOf(error);
  if (SELF_EXPLAINING.includes(failure.code) && error instanceof Error) return error.message;
  return failureWords(failure);
}

/** The sentence for a failure that a use case has answered. */
export function failureWords({ code, errorId, diagnostics, says }: Failure): string {
  return says ?? SENTENCES[code] ?? `程序出错（错误编号 ${errorId}），文件没有被改动。\n${diagnostics}`;
}

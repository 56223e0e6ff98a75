import type { ImportResult } from '../../app/assistant';
import { importNotice } from '../../app/import-notice';
import { writeNotice } from '../../app/write-notice';
import type { NoticeOptions } from '../../notices/notice';
import { TASK_SHEET } from '../../notices/sheet/plan-task-sheet';
import { sheetDraft } from '../../notices/sheet/sheet-draft';
import { noticeJson } from '../../reports/notice-json';
import { noticeCounts, noticeText, unplacedLines } from '../../reports/notice-text';
import { oneLine } from '../../reports/one-line';
import { dateOption, onlyFile, parseOptions, UsageError, yearOption } from '../arguments';
import { saveTarget } from '../save-target';
import type { Command, ExitCode, Terminal } from '../terminal';
import { complain, failureWords } from '../trouble';
import { UNWATCHED } from '../../app/drive';

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  year: { type: 'string' },
  issued: { type: 'string' },
} as const;

/** A marking with the words beside it. */
const MARKING_CHARS = 60;

type Notice = Extract<ImportResult, { readonly kind: 'notice' }>['notice'];

/** `zrb import`: a notice in prose as rows of a task table. */
export const importCommand: Command = {
  name: 'import',
  usage: [
    'zrb import 通知.docx|通知.txt|- [--json | --out 新文件.xlsx] [--year 年份] [--issued 成文日期]',
    '    从通知文字生成责任分解表：默认只显示读到的各行和待人工处理的句子；--out 写成新的工作簿；- 读标准输入。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, OPTIONS);
    const file = onlyFile(positionals, '.docx 或 .txt 文件');
    if (values.json === true && values.out !== undefined) throw new UsageError('--json 和 --out 只能用一个。');
    const options = noticeOptions(values);
    const { out } = values;
    const target = await saveTarget(terminal, file, out === undefined ? {} : { out });
    try {
      const bytes = await terminal.readBytes(file);
      const result = await importNotice({ kind: 'file', name: file, bytes }, options, UNWATCHED);
      if (result.kind !== 'notice') {
        terminal.err(`${shownName(file)}：${refusal(result)}`);
        return 2;
      }
      if (target !== undefined) return await write(terminal, result.notice, target);
      const { notice } = result;
      terminal.out(values.json === true ? JSON.stringify(noticeJson(notice), null, 2) : noticeText(notice));
      return 0;
    } catch (error) {
      complain(terminal, shownName(file), error);
      return 2;
    }
  },
};

function shownName(file: string): string {
  return file === '-' ? '标准输入' : file;
}

function noticeOptions(values: { readonly year?: string; readonly issued?: string }): NoticeOptions {
  const planYear = yearOption(values.year);
  return {
    ...(planYear !== undefined && { planYear }),
    ...(values.issued !== undefined && { issueDate: dateOption('issued', values.issued) }),
  };
}

function refusal(result: Exclude<ImportResult, { readonly kind: 'notice' }>): string {
  switch (result.kind) {
    case 'classified':
      return `标有「${oneLine(result.marking, MARKING_CHARS)}」，没有读取内容。标有密级的文件不能在非涉密计算机上处理。请立即停止处理，断开网络，并向本单位保密工作机构报告。`;
    case 'empty':
      return '没有文字。';
    case 'unreadable':
      return result.because;
    case 'stopped':
      return '识别中断，没有读完。';
    case 'failed':
      return failureWords(result);
  }
}

async function write(terminal: Terminal, notice: Notice, target: string): Promise<ExitCode> {
  if (notice.rows.length === 0) {
    terminal.err([noticeCounts(notice), '没有读到可以成行的任务，没有保存。', ...unplacedLines(notice)].join('\n'));
    return 2;
  }
  const workbook = terminal.newFile(TASK_SHEET);
  const written = await writeNotice(workbook.host, sheetDraft(notice), UNWATCHED);
  if (written.kind !== 'import-written') return 2;
  await workbook.save(target);
  terminal.out([noticeCounts(notice), ...unplacedLines(notice)].join('\n'));
  terminal.err(`已保存：${target}`);
  return 0;
}

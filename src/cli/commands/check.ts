import { checkWorkbook, type WorkbookRequest } from '../../app/check-workbook';
import { SEVERITIES, type Severity } from '../../findings/finding';
import type { CheckedSheet } from '../../reports/checked-sheet';
import type { UncheckedFile } from '../../reports/sarif/check-sarif';
import { oneOf, onlyFile, parseOptions, UsageError } from '../arguments';
import { CHECK_FORMATS, checksIn, type TextFormat } from '../check-formats';
import { PRESET_USAGE, presetOption } from '../preset-option';
import { progressOn } from '../progress';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import type { Command, ExitCode, Terminal } from '../terminal';
import { complain } from '../trouble';
import { whyNoReports, writeCheckSheets } from '../write-check-sheets';

const OPTIONS = {
  ...DATED_OPTIONS,
  'fail-on': { type: 'string' },
  preset: { type: 'string' },
  'no-ignores': { type: 'boolean' },
  out: { type: 'string' },
} as const;

/** `zrb check`: the same check as in Excel, on files. */
export const check: Command = {
  name: 'check',
  usage: [
    `zrb check 文件.xlsx… [--as-of 日期] ${SHEET_USAGE} ${PRESET_USAGE} [--no-ignores]`,
    `    [--format ${CHECK_FORMATS.join('|')}] [--out 结果文件] [--fail-on error|warning|hint]`,
    '    检查表格。有达到 --fail-on 级别（默认 warning，即「建议改」）的问题时退出码为 1，用法不对或文件打不开时为 2。',
    '    --preset 用这套检查方案，代替工作簿里保存的；--no-ignores 把已忽略的也列为问题；--out 把结果存成文件。',
    '    --format xlsx 一次一个文件：另存一份带「问题清单」和「上报前自检单」的工作簿，默认「文件-检查结果.xlsx」，原文件不动。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, OPTIONS);
    if (positionals.length === 0) throw new UsageError('请给出要检查的 .xlsx 文件。');
    const format = oneOf('format', values.format, CHECK_FORMATS, 'text');
    const failOn = oneOf('fail-on', values['fail-on'], SEVERITIES, 'warning');
    const preferences = await presetOption(values.preset, terminal);
    const request: WorkbookRequest = {
      ...(await datedRequest(values, terminal)),
      ...(preferences && { preferences }),
      showsIgnored: values['no-ignores'] === true,
    };
    await refuseSource(terminal, positionals, values.out);
    const call = { request, failOn, out: values.out };
    return format === 'xlsx'
      ? checkIntoCopy(onlyFile(positionals), call, terminal)
      : checkIntoText(positionals, format, call, terminal);
  },
};

interface Call {
  readonly request: WorkbookRequest;
  readonly failOn: Severity;
  readonly out: string | undefined;
}

async function refuseSource(terminal: Terminal, files: readonly string[], out: string | undefined): Promise<void> {
  if (out === '') throw new UsageError('--out 后面要写文件名。');
  for (const file of files) {
    if (out !== undefined && (await terminal.isSameFile(file, out)))
      throw new UsageError('--out 就是要检查的文件，请换一个文件名。');
  }
}

async function checkIntoText(
  files: readonly string[],
  format: TextFormat,
  { request, failOn, out }: Call,
  terminal: Terminal,
): Promise<ExitCode> {
  if (out !== undefined && /\.xls[xm]$/i.test(out)) throw new UsageError(`--format ${format} 不能存成工作簿：${out}。`);
  const checked: CheckedSheet[] = [];
  const unchecked: UncheckedFile[] = [];
  for (const file of files) {
    try {
      const { host } = await terminal.openFile(file);
      const sheets = await checkWorkbook(host, request, progressOn(terminal, file));
      checked.push(...sheets.map((sheet) => ({ file, ...sheet })));
    } catch (error) {
      unchecked.push({ file, because: complain(terminal, file, error) });
    }
  }
  const text = checksIn(format, checked, unchecked);
  if (!(await tell(text, out, terminal)) || unchecked.length > 0) return 2;
  return exitCode(checked, failOn);
}

/** Prints a text, or saves it; answers whether that went well. */
async function tell(text: string, out: string | undefined, terminal: Terminal): Promise<boolean> {
  if (out === undefined) {
    if (text !== '') terminal.out(text);
    return true;
  }
  try {
    await terminal.writeText(out, `${text}\n`);
  } catch (error) {
    complain(terminal, out, error);
    return false;
  }
  terminal.err(`已保存：${out}`);
  return true;
}

async function checkIntoCopy(file: string, { request, failOn, out }: Call, terminal: Terminal): Promise<ExitCode> {
  try {
    const workbook = await terminal.openFile(file);
    const sheets = await checkWorkbook(workbook.host, request, progressOn(terminal, file));
    const checked = sheets.map((sheet) => ({ file, ...sheet }));
    const [only] = checked;
    const because = whyNoReports(checked);
    if (because !== undefined || !only) {
      terminal.err(`${file}：${because ?? ''}`);
      return 2;
    }
    const copy = await writeCheckSheets(terminal, workbook, only, out);
    terminal.out(`已写入工作表${copy.sheets.map((sheet) => `「${sheet}」`).join('')}。`);
    terminal.err(`已保存：${copy.path}`);
    return exitCode(checked, failOn);
  } catch (error) {
    complain(terminal, file, error);
    return 2;
  }
}

function exitCode(checked: readonly CheckedSheet[], failOn: Severity): ExitCode {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const fails = checked.some(({ report }) => report.findings.some((finding) => failing.includes(finding.severity)));
  return fails ? 1 : 0;
}

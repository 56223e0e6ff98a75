import { checkWorkbook } from '../../app/check-workbook';
import { ruleTexts } from '../../checks/rule-texts';
import { SEVERITIES, type Severity } from '../../findings/finding';
import { checkJson } from '../../reports/check-json';
import type { CheckedSheet } from '../../reports/checked-sheet';
import { checkText } from '../../reports/check-text';
import { oneOf, outputFormat, parseOptions, UsageError } from '../arguments';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import { progressOn } from '../progress';
import type { Command, ExitCode } from '../terminal';
import { complain } from '../trouble';

/** `zrb check`: the same check as in Excel, on files. */
export const check: Command = {
  name: 'check',
  usage: [
    `zrb check 文件.xlsx… [--as-of 日期] ${SHEET_USAGE} [--format text|json] [--fail-on error|warning|hint]`,
    '    检查表格。有达到 --fail-on 级别（默认 warning，即「建议改」）的问题时退出码为 1，用法不对或文件打不开时为 2。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, { ...DATED_OPTIONS, 'fail-on': { type: 'string' } });
    if (positionals.length === 0) throw new UsageError('请给出要检查的 .xlsx 文件。');
    const format = outputFormat(values.format);
    const failOn = oneOf('fail-on', values['fail-on'], SEVERITIES, 'warning');
    const request = await datedRequest(values, terminal);
    const checked: CheckedSheet[] = [];
    let unreadable = false;
    for (const file of positionals) {
      try {
        const host = (await terminal.openFile(file)).host;
        const sheets = await checkWorkbook(host, request, progressOn(terminal, file));
        checked.push(...sheets.map((sheet) => ({ file, ...sheet })));
      } catch (error) {
        complain(terminal, file, error);
        unreadable = true;
      }
    }
    const rules = ruleTexts();
    if (format === 'json')
      terminal.out(
        JSON.stringify(
          checked.map((sheet) => checkJson(sheet, rules)),
          null,
          2,
        ),
      );
    else for (const sheet of checked) terminal.out(checkText(sheet, rules));
    return unreadable ? 2 : exitCode(checked, failOn);
  },
};

function exitCode(checked: readonly CheckedSheet[], failOn: Severity): ExitCode {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const fails = checked.some(({ report }) => report.findings.some((finding) => failing.includes(finding.severity)));
  return fails ? 1 : 0;
}

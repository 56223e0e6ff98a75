import { answerDeadline, type DeadlineItem } from '../../app/deadline-items';
import { officeFactsOf } from '../../app/office-facts';
import { readDeadlineItem } from '../../app/read-deadline-item';
import { dateOption, parseOptions, UsageError, yearOption } from '../arguments';
import { OFFICE_OPTIONS, officeSettings } from '../office-options';
import type { Command } from '../terminal';

/** `zrb deadlines`: how deadline wordings are read, one a line on standard input. */
export const deadlines: Command = {
  name: 'deadlines',
  usage: [
    'zrb deadlines [--json] [--year 年份] [--issued 成文日期] [--trigger 事件=日期]… [--holidays 通知.txt]… < 时限.txt',
    '    读出标准输入里的时限，一行一个；以「{」开头的行按 JSON 读：{id, text, clause?, title?, docDate?, planYear?, triggers?}。',
    '    加 --json 时每行输出一个 JSON，否则输出读成的意思。有不合格式的行时退出码为 2。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, {
      ...OFFICE_OPTIONS,
      json: { type: 'boolean' },
      year: { type: 'string' },
      issued: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('时限从标准输入读，例如：zrb deadlines < 时限.txt');
    const planYear = yearOption(values.year);
    const issued = values.issued === undefined ? undefined : dateOption('issued', values.issued);
    const document: Partial<DeadlineItem> = {
      ...(planYear !== undefined && { planYear }),
      ...(issued && { docDate: issued }),
    };
    const office = officeFactsOf(await officeSettings(values, terminal));
    let lineNumber = 0;
    let isWhole = true;
    for await (const line of terminal.lines()) {
      lineNumber++;
      if (line.trim() === '') continue;
      const item = readDeadlineItem(line);
      if ('because' in item) {
        terminal.err(`第 ${lineNumber} 行${item.because}，没有读。`);
        isWhole = false;
        continue;
      }
      const { answer, words } = answerDeadline({ ...document, ...item }, office);
      terminal.out(values.json === true ? JSON.stringify(answer) : `${item.text} → ${words}`);
    }
    return isWhole ? 0 : 2;
  },
};

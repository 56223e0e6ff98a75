import { planSummary } from '../../app/plan-summary';
import { planJson, planText } from '../../reports/plan-text';
import { byLeadUnit } from '../../summaries/sheets/by-lead-unit';
import { DATED_OPTIONS, datedRequest, onlyFile, outputFormat, parseOptions } from '../arguments';
import type { Command } from '../terminal';
import { complain } from '../trouble';

/** `zrb summary`: the summary sheet as text or data; nothing is written. */
export const summary: Command = {
  name: 'summary',
  usage: [
    'zrb summary 文件.xlsx [--sheet 工作表] [--as-of 日期] [--year 年份] [--format text|json]',
    '    按牵头单位汇总任务和进度。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, DATED_OPTIONS);
    const file = onlyFile(positionals);
    const format = outputFormat(values.format);
    const request = datedRequest(values, terminal.today);
    try {
      const planned = await planSummary(await terminal.openFile(file), byLeadUnit, request);
      if (planned.kind === 'column-missing') {
        terminal.err(`${file}：${planned.because}，无法${byLeadUnit.title}汇总。`);
        return 2;
      }
      if (planned.kind === 'no-table') {
        terminal.err(`${file}：工作表「${planned.sheet}」里没有可以汇总的任务表。`);
        return 2;
      }
      terminal.out(format === 'json' ? JSON.stringify(planJson(planned.plan), null, 2) : planText(planned.plan));
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

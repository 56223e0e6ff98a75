import { planSummary } from '../../app/plan-summary';
import { planJson, planText } from '../../reports/plan-text';
import { byLeadUnit } from '../../summaries/sheets/by-lead-unit';
import { onlyFile, outputFormat, parseOptions } from '../arguments';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import { SAVE_OPTIONS, saveTarget } from '../save-target';
import type { Command } from '../terminal';
import { complain } from '../trouble';

/** `zrb summary`: the summary sheet as text or data, or written into the workbook as in Excel. */
export const summary: Command = {
  name: 'summary',
  usage: [
    `zrb summary 文件.xlsx [--out 新文件.xlsx | --in-place] [--as-of 日期] ${SHEET_USAGE} [--format text|json]`,
    '    按牵头单位汇总任务和进度。有 --out 或 --in-place 时把汇总表写进工作簿，否则只显示。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, { ...DATED_OPTIONS, ...SAVE_OPTIONS });
    const file = onlyFile(positionals);
    const format = outputFormat(values.format);
    const request = await datedRequest(values, terminal);
    const target = await saveTarget(terminal, file, values);
    try {
      const workbook = await terminal.openFile(file);
      const planned = await planSummary(workbook.host, byLeadUnit, request);
      if (planned.kind === 'column-missing') {
        terminal.err(`${file}：${planned.because}，无法${byLeadUnit.title}汇总。`);
        return 2;
      }
      if (planned.kind === 'no-table') {
        terminal.err(`${file}：工作表「${planned.sheet}」里没有可以汇总的任务表。`);
        return 2;
      }
      if (planned.kind === 'several-tables') {
        terminal.err(`${file}：工作表「${planned.sheet}」里有 ${planned.count} 个任务表，不能合在一起汇总。`);
        return 2;
      }
      const { plan } = planned;
      if (target === undefined) {
        terminal.out(format === 'json' ? JSON.stringify(planJson(plan), null, 2) : planText(plan));
        return 0;
      }
      const { sheet, created } = await workbook.host.writeSheet(plan);
      await workbook.save(target);
      if (format === 'json') terminal.out(JSON.stringify({ file: target, sheet, created, ...planJson(plan) }, null, 2));
      else terminal.out(`${created ? '已新建' : '已更新'}工作表「${sheet}」。`);
      terminal.err(`已保存：${target}`);
      return 0;
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

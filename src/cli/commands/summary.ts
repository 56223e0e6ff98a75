import type { SummaryChoice } from '../../app/assistant';
import { type PlannedSummaries, planSummaries } from '../../app/preview-summaries';
import { writeSummaries } from '../../app/write-summaries';
import { planJson, planText } from '../../reports/plan-text';
import { SUMMARIES } from '../../summaries/sheets/index';
import { onlyFile, outputFormat, parseOptions, UsageError } from '../arguments';
import { numbersOption, refuseTable } from '../written-sheets';
import { DATED_OPTIONS, datedRequest, SHEET_USAGE } from '../requests';
import { SAVE_OPTIONS, saveTarget } from '../save-target';
import type { Command, ExitCode, Terminal, WorkbookFile } from '../terminal';
import { complain, failureWords } from '../trouble';
import { UNWATCHED } from '../../app/drive';

const OPTIONS = { ...DATED_OPTIONS, ...SAVE_OPTIONS, sheets: { type: 'string' }, live: { type: 'boolean' } } as const;

/** `zrb summary`: summaries as text or data, or written into the workbook as in Excel. */
export const summary: Command = {
  name: 'summary',
  usage: [
    `zrb summary 文件.xlsx [--sheets 名称、名称|all] [--out 新文件.xlsx | --in-place] [--live] [--as-of 日期] ${SHEET_USAGE} [--format text|json]`,
    `    汇总任务和进度。有 --out 或 --in-place 时把汇总表写进工作簿，否则只显示。可用的汇总：${SUMMARIES.map(({ title }) => title).join('、')}；不写 --sheets 时为按牵头单位。`,
    '    --live 数字用公式、随日期更新；不写时为 --as-of 那一天（默认今天）的数字。',
  ],
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions(args, OPTIONS);
    const file = onlyFile(positionals);
    const format = outputFormat(values.format);
    const request = { ...(await datedRequest(values, terminal)), ...numbersOption(values) };
    const choice: SummaryChoice = { summaries: summaryIds(values.sheets), numbers: request.numbers };
    const target = await saveTarget(terminal, file, values);
    try {
      const workbook = await terminal.openFile(file);
      const planned = await planSummaries(workbook.host, request, choice, UNWATCHED);
      if (planned.kind !== 'planned') return refuseTable(terminal, file, planned);
      for (const { title, because } of planned.left) terminal.err(`${file}：没有生成「${title}」：${because}。`);
      if (planned.planned.length === 0) return 2;
      if (target === undefined) {
        printPlans(terminal, planned, format);
        return 0;
      }
      return await write({ terminal, file, target, format }, workbook, request, choice);
    } catch (error) {
      complain(terminal, file, error);
      return 2;
    }
  },
};

/** Where the result of a writing goes. */
interface Output {
  readonly terminal: Terminal;
  readonly file: string;
  readonly target: string;
  readonly format: 'text' | 'json';
}

async function write(
  { terminal, file, target, format }: Output,
  workbook: WorkbookFile,
  request: Parameters<typeof writeSummaries>[1],
  choice: SummaryChoice,
): Promise<ExitCode> {
  const result = await writeSummaries(workbook.host, request, choice, UNWATCHED);
  const failure = result.kind === 'summaries-written' ? result.because : result;
  if (failure !== undefined && failure !== 'stopped') {
    if (failure.kind !== 'failed') return refuseTable(terminal, file, failure);
    terminal.err(`${file}：${failureWords(failure)}没有保存。`);
    return 2;
  }
  if (result.kind !== 'summaries-written') return 2;
  await workbook.save(target);
  const { tasks, entries, written } = result;
  if (format === 'json') terminal.out(JSON.stringify({ file: target, tasks, entries, sheets: written }, null, 2));
  else {
    for (const { sheet, created } of written) terminal.out(`${created ? '已新建' : '已更新'}工作表「${sheet}」。`);
    terminal.out(`任务 ${tasks} 项，单位任务 ${entries} 项次。`);
  }
  terminal.err(`已保存：${target}`);
  return 0;
}

/** What `--sheets` names, by title or id; 「all」 and 「全部」 are every one. */
function summaryIds(names: string | undefined): readonly string[] {
  if (names === undefined) return ['by-lead-unit'];
  if (names === 'all' || names === '全部') return SUMMARIES.map(({ id }) => id);
  return names.split(/[,，、]/).map((name) => {
    const wanted = name.trim();
    const found = SUMMARIES.find(({ id, title }) => id === wanted || title === wanted);
    if (!found)
      throw new UsageError(`没有「${wanted}」这种汇总，可用的有：${SUMMARIES.map(({ title }) => title).join('、')}。`);
    return found.id;
  });
}

type Planned = Extract<PlannedSummaries, { kind: 'planned' }>;

function printPlans(terminal: Terminal, { planned, tasks, entries }: Planned, format: 'text' | 'json'): void {
  const [first] = planned;
  if (format === 'text') for (const { plan } of planned) terminal.out(planText(plan));
  // One summary is one object, as before there were several.
  else if (first && planned.length === 1)
    terminal.out(JSON.stringify({ tasks, entries, ...planJson(first.plan) }, null, 2));
  else terminal.out(JSON.stringify({ tasks, entries, sheets: planned.map(({ plan }) => planJson(plan)) }, null, 2));
}

import type { CellValue } from '../../src/grid/grid';
import type { PlannedCell, SheetPlan } from '../../src/grid/sheet-plan';
import { detailsOf } from '../../src/summaries/details';
import type { Summary, SummaryContext } from '../../src/summaries/summary';
import { taskStatus } from '../../src/tasks/task-status';
import type { TaskTable } from '../../src/tasks/task-table';
import { date } from '../kit/dates';
import { drawTable } from '../kit/task-table';

interface Choices {
  readonly asOf?: string;
  readonly numbers?: 'live' | 'frozen';
  readonly date1904?: boolean;
  readonly standardName?: (name: string) => string;
}

/** The end of a generator without its steps. */
export function ended<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** What summaries of a table are planned from; live ones beside 明细 and 总览. */
export function contextOf(table: TaskTable, choices: Choices = {}): SummaryContext {
  const { asOf = '2026-10-01', numbers = 'frozen', date1904 = false, standardName = (name: string) => name } = choices;
  const day = { asOf: date(asOf), soonDays: 7 };
  return {
    ...day,
    table,
    numbers,
    date1904,
    details: ended(detailsOf(table, standardName)),
    statusOf: (task) => taskStatus(table, task, day),
    sheets: new Map([
      ['detail', '明细'],
      ['overview', '总览'],
    ]),
  };
}

/** A summary of a table drawn as text. */
export function planOf(summary: Summary, drawing: string, choices: Choices = {}): SheetPlan {
  return ended(summary.plan(contextOf(drawTable(drawing).table, choices)));
}

/** Values of a list sheet's rows: what the filter spans, without the header. */
export function bodyOf(plan: SheetPlan): readonly (readonly CellValue[])[] {
  const { top, bottom } = plan.filter ?? { top: 0, bottom: -1 };
  return plan.rows.slice(top + 1, bottom + 1).map((row) => row.map((cell) => cell?.value ?? null));
}

/** Words of a list sheet's header. */
export function headersOf(plan: SheetPlan): readonly string[] {
  return (plan.rows[plan.frozenRows - 1] ?? []).map((cell) => String(cell?.value));
}

/** Values of a list sheet's column, by its header. */
export function columnOf(plan: SheetPlan, header: string): readonly CellValue[] {
  const col = headersOf(plan).indexOf(header);
  return bodyOf(plan).map((row) => row[col] ?? null);
}

/** Every cell that holds a formula. */
export function formulasOf(plan: SheetPlan): readonly PlannedCell[] {
  return plan.rows.flatMap((row) => row.filter((cell): cell is PlannedCell => cell?.formula !== undefined));
}

/** The numbers of a sentence with counts: 「共 5 项：已完成 1，…」 → 5 and the rest. */
export function numbersOf(sentence: CellValue): { readonly all: number; readonly parts: readonly number[] } {
  const [head = '', rest = ''] = String(sentence).split('：');
  const read = (words: string) => (words.match(/\d+/g) ?? []).map(Number);
  return { all: read(head)[0] ?? Number.NaN, parts: read(rest) };
}

/** A name that is nothing but a name, whatever a formula would make of it. */
export const HOSTILE = `
2026年重点工作责任分解表
序号 | 工作任务 | 牵头单位 | 责任单位 | 责任领导 | 完成时限
1 | "=HYPERLINK("http://x","y")" | "=1+1局" | 市*局 | "=张三" | 2026年9月底前
2 | "@任务" | 市*局 | "~市?局" | 张*、李? | 2026年10月5日前
3 | -2+3 | "<>市局" | "市"局" | "~王" | 每季度
`;

import type { ReportKind } from '../app/assistant';
import { reportPlan } from '../app/write-report';
import type { CheckedSheet } from '../reports/checked-sheet';
import { freeNameBeside, saveTarget } from './save-target';
import type { Terminal, WorkbookFile } from './terminal';

const REPORTS: readonly ReportKind[] = ['finding-list', 'self-check'];

/** A copy of a workbook with both reports on its one table. */
export interface CheckedCopy {
  readonly path: string;
  /** Names of the sheets that were written. */
  readonly sheets: readonly string[];
}

/** Why there is no one table to report on, in Chinese; undefined where there is. */
export function whyNoReports(checks: readonly CheckedSheet[]): string | undefined {
  const sheets = [...new Set(checks.map(({ sheet }) => sheet))];
  if (checks.every(({ table }) => table === undefined))
    return '没有找到任务清单的表头（如：工作任务、牵头单位、完成时限），没有写出检查结果。';
  if (sheets.length > 1)
    return `有 ${checks.length} 个任务表（工作表${sheets.map((sheet) => `「${sheet}」`).join('')}），请用 --sheet 指定一个。`;
  if (checks.length > 1) return `工作表「${sheets.join('')}」里有 ${checks.length} 个任务表，不能写进一份清单。`;
  return undefined;
}

/** Writes 问题清单 and 上报前自检单 into a copy of the workbook, under a free name where none is asked for. */
export async function writeCheckSheets(
  terminal: Terminal,
  workbook: WorkbookFile,
  checked: CheckedSheet,
  out: string | undefined,
): Promise<CheckedCopy> {
  const target = await saveTarget(terminal, checked.file, out === undefined ? {} : { out });
  const sheets: string[] = [];
  for (const report of REPORTS) sheets.push((await workbook.host.writeSheet(reportPlan(report, checked))).sheet);
  const path = target ?? (await freeNameBeside(terminal, checked.file, '检查结果'));
  await workbook.save(path);
  return { path, sheets };
}

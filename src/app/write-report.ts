import type { CivilDate } from '../calendar/civil-date';
import { ruleTexts } from '../checks/rule-texts';
import { runChecks } from '../checks/run-checks';
import type { SeverityCounts } from '../findings/severity-counts';
import type { SheetPlan } from '../grid/sheet-plan';
import type { Host } from '../host/host';
import type { CheckedSheet } from '../reports/checked-sheet';
import { findingListPlan } from '../reports/sheets/finding-list';
import { selfCheckPlan } from '../reports/sheets/self-check';
import type { CheckRequest, ReportKind, ReportResult } from './assistant';
import { checkSettings } from './check-sheet';
import { checkedWith } from './checked-with';
import { driveToEnd } from './drive';
import { noOneTable, readSheet } from './read-sheet';

/** Checks a sheet anew and writes 问题清单 or 上报前自检单 on it into the workbook, in place when it is there already. */
export async function writeReport(
  host: Host,
  request: CheckRequest & { readonly asOf: CivilDate },
  report: ReportKind,
  before?: SeverityCounts,
): Promise<ReportResult> {
  const read = await readSheet(host, request);
  // Reports and summaries are ours: nobody reports on them.
  if (read.isOurs) return { kind: 'no-table', sheet: read.grid.sheet };
  if (read.kind !== 'read') return noOneTable(read);
  const { grid, table, known, workbookName = '' } = read;
  const settings = checkSettings(request, read.office);
  const checkReport = await driveToEnd(runChecks({ grid, table, known, ...settings }));
  const about = {
    file: workbookName,
    sheet: grid.sheet,
    table: table.range,
    report: checkReport,
    settings: checkedWith(settings),
  };
  return { kind: 'report-written', report, ...(await host.writeSheet(reportPlan(report, about, before))) };
}

/** The report of a check as a sheet to be written. */
export function reportPlan(report: ReportKind, checked: CheckedSheet, before?: SeverityCounts): SheetPlan {
  const rules = ruleTexts();
  switch (report) {
    case 'finding-list':
      return findingListPlan(checked, rules);
    case 'self-check':
      return selfCheckPlan(checked, rules, before);
  }
}

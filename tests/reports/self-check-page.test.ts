import type { Finding } from '../../src/findings/finding';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { selfCheckPlan } from '../../src/reports/sheets/self-check';
import { convert, testWithOffice } from '../kit/libre-office';
import { drawSheet } from '../kit/sheet';
import { xlsxOfGrids } from '../kit/xlsx';
import { checkedSheet, faultyPlan, RULES } from './checked';

/** How many pages a workbook has on paper. */
function pagesOf(workbook: Uint8Array): number {
  return (
    Buffer.from(convert(workbook, 'pdf'))
      .toString('latin1')
      .match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
  );
}

testWithOffice('上报前自检单 is one page with 81 rules, long reasons, and more findings than it can list', async () => {
  const { report, ...checked } = checkedSheet(faultyPlan(60), { file: `${'很长的文件名'.repeat(12)}.xlsx` });
  const reason = '经与市委督查室和牵头单位反复核对，此项由两家单位按职责分工负责，会议纪要已写明。'
    .repeat(6)
    .slice(0, 200);
  const verdict = { fingerprint: '', rule: '', reason, on: '2026-09-30', sheet: '' };
  const errors: readonly Finding[] = report.findings.map((finding) => ({ ...finding, severity: 'error' }));
  const full = {
    ...checked,
    report: {
      ...report,
      findings: errors,
      ignored: errors.map((finding) => ({ finding, ignore: verdict })),
      rulesRun: [...RULES.keys()].slice(0, 60),
      rulesNotRun: [...RULES.keys()].slice(60).map((rule, index) => ({ rule, because: `没有「第${index}列」列` })),
    },
  };
  const host = xlsxFile(xlsxOfGrids([drawSheet('通讯录', { sheet: '分工方案' }).grid]));
  await host.writeSheet(selfCheckPlan(full, RULES, { error: 99, warning: 99, hint: 99 }));
  expect(pagesOf(host.save())).toBe(2);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, type WorkbookCheck } from '../../src/app/check-workbook';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { ruleTexts } from '../../src/checks/rule-texts';
import { a1Range } from '../../src/grid/address';
import { SEVERITY_NAMES } from '../../src/reports/severity-words';
import { date } from '../kit/dates';
import { ROOT } from '../kit/project';
import { testWithYardstick } from '../kit/yardsticks';

const RULES = ruleTexts();

function check(bytes: Uint8Array, asOf: string): Promise<readonly WorkbookCheck[]> {
  return checkWorkbook(xlsxFile(bytes), { asOf: date(asOf) }, () => undefined);
}

/** One line a finding, as a person reads the list: 「F7 必须改 时限有错漏字：……」. */
function listOf(checks: readonly WorkbookCheck[]): string {
  return checks
    .flatMap(({ sheet, report }) => [
      `${sheet}：${report.rowCount} 行，${report.findings.length} 处`,
      ...report.findings.map(
        ({ at, severity, rule, message }) =>
          `${a1Range(at)} ${SEVERITY_NAMES[severity]} ${RULES.get(rule)?.title ?? rule}：${message}`,
      ),
    ])
    .join('\n');
}

/** Places and rules only: the texts of the yardsticks are not ours. */
function placesOf(checks: readonly WorkbookCheck[]): string {
  return checks
    .flatMap(({ report }) => report.findings.map(({ at, severity, rule }) => `${a1Range(at)} ${severity} ${rule}`))
    .join('\n');
}

// Every line of these lists has been read and judged; a change of one is a change of what clerks are told.
test.each(['clean', 'plan', 'progress', 'traditional', 'units'])(
  '%s-2026.xlsx: everything that is found, and nothing else',
  async (name) => {
    const bytes = readFileSync(join(ROOT, 'samples', `${name}-2026.xlsx`));
    expect(listOf(await check(bytes, '2026-09-20'))).toMatchSnapshot();
  },
);

test('large-2026.xlsx: what its two thousand rows come to', async () => {
  const [only, ...others] = await check(readFileSync(join(ROOT, 'samples/large-2026.xlsx')), '2026-09-20');
  expect(others).toEqual([]);
  const counts = new Map<string, number>();
  for (const { rule } of only?.report.findings ?? []) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  expect([...counts].map(([rule, count]) => `${rule} ${count}`).join('\n')).toMatchSnapshot();
});

testWithYardstick('sheets/zhongshan-2016.xlsx', 'a plan of 82 items: everything that is found', async (bytes) => {
  expect(placesOf(await check(bytes, '2016-10-01'))).toMatchSnapshot();
});

testWithYardstick('sheets/changde-2020.xlsx', 'a converted table: everything that is found', async (bytes) => {
  expect(placesOf(await check(bytes, '2020-10-01'))).toMatchSnapshot();
});

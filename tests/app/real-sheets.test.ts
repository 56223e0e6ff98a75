import { checkWorkbook } from '../../src/app/check-workbook';
import type { Finding } from '../../src/findings/finding';
import { a1Range } from '../../src/grid/address';
import { xlsxFile } from '../../src/host/xlsx/xlsx-host';
import { date } from '../kit/dates';
import { testWithYardstick } from '../kit/yardsticks';

async function findingsOf(bytes: Uint8Array, asOf: string): Promise<readonly Finding[]> {
  const [check, ...others] = await checkWorkbook(xlsxFile(bytes), { asOf: date(asOf) }, () => undefined);
  expect(others).toEqual([]);
  return check?.report.findings ?? [];
}

const places = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule).map((finding) => a1Range(finding.at));

describe('a plan of 82 items with merged cells, as of 2016-10-01', () => {
  testWithYardstick('sheets/zhongshan-2016.xlsx', 'what its receiver would send back is found', async (bytes) => {
    const findings = await findingsOf(bytes, '2016-10-01');
    expect(places(findings, 'serial-stray')).toHaveLength(8);
    expect(places(findings, 'two-items-in-one-cell')).toHaveLength(1);
    expect(places(findings, 'unit-line-break').length).toBeGreaterThan(0);
    expect(places(findings, 'deadline-line-break')).toHaveLength(2);
    const misspelt = findings.filter((finding) => finding.rule === 'deadline-misspelt');
    expect(misspelt).toHaveLength(1);
    expect(misspelt[0]?.fixes[0]?.edits[0]).toMatchObject({ value: '2016年12月底前完成' });
  });

  testWithYardstick('sheets/zhongshan-2016.xlsx', 'what is in order is left in peace', async (bytes) => {
    const findings = await findingsOf(bytes, '2016-10-01');
    const wholeYear = findings.filter((finding) => finding.original === '全年工作').map((finding) => finding.rule);
    expect(wholeYear).toEqual([]);
    expect(places(findings, 'blank-means-above')).toEqual([]);
    expect(places(findings, 'merge-across-columns')).toEqual([]);
    const overdue = findings.filter((finding) => finding.rule === 'deadline-overdue');
    for (const { original } of overdue) expect(original).toMatch(/2016年7月底前|3月/);
  });
});

describe('a table in converted traditional script without a deadline column', () => {
  testWithYardstick('sheets/changde-2020.xlsx', 'what its receiver would send back is found', async (bytes) => {
    const findings = await findingsOf(bytes, '2020-10-01');
    expect(findings.filter((finding) => finding.rule === 'required-column-missing')).toHaveLength(1);
    expect(places(findings, 'unit-prefix-missing')).toHaveLength(1);
    expect(places(findings, 'text-damaged').length).toBeGreaterThan(10);
    expect(new Set(places(findings, 'text-damaged')).size).toBe(places(findings, 'text-damaged').length);
  });
});

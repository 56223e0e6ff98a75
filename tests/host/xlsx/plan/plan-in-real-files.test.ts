import { unzipSync } from 'fflate';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { byLeadUnit } from '../../../../src/summaries/sheets/by-lead-unit';
import { taskStatus } from '../../../../src/tasks/task-status';
import { date } from '../../../kit/dates';
import { packageFaults } from '../../../kit/package-integrity';
import { newSchemaFaults } from '../../../kit/schema-faults';
import { drawTable } from '../../../kit/task-table';
import { testWithYardstick } from '../../../kit/yardsticks';
import { edited, written } from './plan-file';

const { table } = drawTable(`
序号 | 工作任务 | 牵头单位 | 完成时限 | 完成情况
1 | 修订预案 | 市应急局、市公安局 | 2026年6月底前 | 已完成
2 | 排查隐患 | 市应急局 | 2026年9月15日前 |
3 | =组织演练 | 市教育局 | 2026年10月5日前 |
`);
const asOf = date('2026-10-01');

/** The summary as a plan, linked to the first sheet of the file. */
function planFor(bytes: Uint8Array) {
  const [first] = openWorkbook(bytes).sheets;
  return byLeadUnit.plan({
    table: { ...table, sheet: first?.name ?? '' },
    asOf,
    date1904: false,
    statusOf: (task) => taskStatus(table, task, { asOf, soonDays: 7 }),
  });
}

/** Parts a new sheet has to be entered into. */
const REGISTERS = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);

/** The files forbid new sheets; what a person would unlock first is unlocked here. */
function unlocked(bytes: Uint8Array): Uint8Array {
  return edited(bytes, { 'xl/workbook.xml': (xml) => xml.replace(/<workbookProtection[^>]*>/, '') });
}

describe.each(['rich-ex', 'rich-lo', 'rich-xw'])('%s.xlsx', (name) => {
  testWithYardstick(`files/${name}.xlsx`, 'takes a summary and keeps everything else', (original) => {
    const bytes = unlocked(original);
    const plan = planFor(bytes);
    const file = written(bytes, plan);
    const [before, after] = [unzipSync(bytes), unzipSync(file.bytes)];
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
    );
    expect(changed.filter((part) => !REGISTERS.has(part))).toEqual([]);
    const [was, is] = [bytes, file.bytes].map((content) => packageFaults(content));
    expect(is).toEqual(was);
    expect(newSchemaFaults(bytes, file.bytes) ?? []).toEqual([]);
    const grid = openWorkbook(file.bytes).readSheet(file.sheet);
    expect(grid.rows.map((row) => row.map((one) => one?.value ?? ''))[4]).toEqual(['市应急局', 2, 1, 1, 0, 0, 0, 0]);
    expect(Buffer.compare(written(file.bytes, plan).bytes, file.bytes)).toBe(0);
    return Promise.resolve();
  });
});

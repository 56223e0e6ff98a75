import { unzipSync } from 'fflate';
import { openWorkbook } from '../../../../src/host/xlsx/open-workbook';
import { packageFaults } from '../../../kit/package-integrity';
import { newSchemaFaults } from '../../../kit/schema-faults';
import { testWithYardstick } from '../../../kit/yardsticks';
import { cell, edited, planOf, written } from './plan-file';
import { richPlan } from './rich-plan';

/** Everything a plan can ask for, linked to the first sheet of the file. */
function planFor(bytes: Uint8Array) {
  return richPlan(openWorkbook(bytes).sheets[0]?.name ?? '');
}

/** Another sheet of ours, to which it leads. */
const OTHER = planOf({ rows: [[cell('title', '按牵头单位')], [cell('text', '甲'), cell('number', 1)]] });

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
    const file = written(written(bytes, OTHER).bytes, plan);
    const [before, after] = [unzipSync(bytes), unzipSync(file.bytes)];
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
    );
    expect(changed.filter((part) => !REGISTERS.has(part))).toEqual([]);
    const [was, is] = [bytes, file.bytes].map((content) => packageFaults(content));
    expect(is).toEqual(was);
    expect(newSchemaFaults(bytes, file.bytes) ?? []).toEqual([]);
    const grid = openWorkbook(file.bytes).readSheet(file.sheet);
    expect(grid.rows.map((row) => row.map((one) => one?.value ?? ''))[2]).toEqual(['已逾期', 2, 0.5]);
    expect(Buffer.compare(written(file.bytes, plan).bytes, file.bytes)).toBe(0);
    return Promise.resolve();
  });
});

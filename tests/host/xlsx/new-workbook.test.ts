import { strFromU8, unzipSync } from 'fflate';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { newXlsxFile, xlsxFile } from '../../../src/host/xlsx/xlsx-host';
import { packageFaults } from '../../kit/package-integrity';
import { schemaFaults, testWithSchemas } from '../../kit/schema-faults';

const PLAN: SheetPlan = {
  key: 'import',
  title: '责任分解表',
  rows: [
    [
      { value: '序号', look: 'header' },
      { value: '工作任务', look: 'header' },
    ],
    [
      { value: 1, look: 'word' },
      { value: '=按要求落实', look: 'text' },
    ],
  ],
  columnWidthsChars: [6, 40],
  merges: [],
  frozenRows: 1,
  landscape: true,
  isHandedOver: true,
};

async function written(): Promise<Uint8Array> {
  const file = newXlsxFile(PLAN);
  expect(await file.writeSheet(PLAN)).toEqual({ sheet: '责任分解表', created: true });
  return file.save();
}

test('before anything is written it holds the empty sheet of the plan', async () => {
  const file = newXlsxFile(PLAN);
  expect(await file.listSheets()).toEqual([
    { name: '责任分解表', kind: 'worksheet', isVisible: true, isActive: true, isOurs: true, planKey: 'import' },
  ]);
  expect((await file.readSheet()).rowCount).toBe(0);
  expect(packageFaults(file.save())).toEqual([]);
});

test('the plan fills it, nothing stands beside, and the sheet is the user’s', async () => {
  const file = xlsxFile(await written());
  expect(await file.listSheets()).toEqual([{ name: '责任分解表', kind: 'worksheet', isVisible: true, isActive: true }]);
  const grid = await file.readSheet();
  expect(grid.rows.map((row) => row.map((cell) => cell?.value))).toEqual([
    ['序号', '工作任务'],
    [1, '=按要求落实'],
  ]);
  expect(grid.rows.flat().every((cell) => cell?.formula === undefined)).toBe(true);
});

test('Excel would find nothing to repair, and the same plan gives the same bytes', async () => {
  const bytes = await written();
  expect(packageFaults(bytes)).toEqual([]);
  expect(Buffer.compare(bytes, await written())).toBe(0);
});

let filled = new Uint8Array();
beforeAll(async () => {
  filled = new Uint8Array(await written());
});

testWithSchemas('all parts keep to the schemas', () => {
  expect(schemaFaults(filled)).toEqual([]);
  expect(schemaFaults(newXlsxFile(PLAN).save())).toEqual([]);
});

test('nothing in it tells of the add-in', () => {
  const parts = unzipSync(filled);
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  expect(Object.values(parts).filter((part) => strFromU8(part).includes('zrb'))).toEqual([]);
});

test('all columns get their widths, and every page its number', () => {
  const sheet = strFromU8(unzipSync(filled)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<col /g)).toHaveLength(2);
  expect(sheet).toContain('第 &amp;P 页');
});

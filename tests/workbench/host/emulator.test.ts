/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { PROFILES } from '../../../workbench/host/profiles';
import { excelFailure } from '../../kit/excel-failure';
import { loadOffice, openInExcel, settle } from '../../kit/office';

beforeAll(loadOffice);

const onSheet = (use: (sheet: Excel.Worksheet) => unknown) => (context: Excel.RequestContext) => {
  use(context.workbook.worksheets.getItem('甲'));
  return Promise.resolve();
};

test.each([
  ['a method', onSheet((sheet) => sheet.getRange('A1').getSurroundingRegion()), 'Range.GetSurroundingRegion()'],
  ['a property', onSheet((sheet) => sheet.load('standardWidth')), 'Worksheet.standardWidth'],
  ['a setter', onSheet((sheet) => (sheet.standardWidth = 9)), 'Worksheet.StandardWidth ='],
  ['a child', onSheet((sheet) => sheet.shapes.load('items/name')), 'Worksheet.Shapes'],
])('%s that is not emulated answers loudly', async (_what, batch, member) => {
  openInExcel([{ name: '甲' }]);
  const failure = await excelFailure(batch);
  expect(failure).toContain('ApiNotFound');
  expect(failure).toContain(member);
});

test('a member newer than the played Excel is not found in it', async () => {
  openInExcel([{ name: '甲', rows: [['一']], merges: ['A1:B1'] }], { profile: PROFILES.old365 });
  const failure = await excelFailure(
    onSheet((sheet) => sheet.getRange('A1').getMergedAreasOrNullObject().load('address')),
  );
  expect(failure).toBe('ApiNotFound Range.getMergedAreasOrNullObject: needs ExcelApi 1.13');
});

test('actions run in order, stop at the first error, and what was done stays done', async () => {
  const excel = openInExcel([{ name: '甲' }]);
  const failure = await excelFailure(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1').values = [['写了']];
    sheet.getRange('A2:B2').values = [['一', '二', '三']];
    sheet.getRange('A3').values = [['没写']];
    await context.sync();
  });
  expect(failure).toContain('InvalidArgument');
  expect([...excel.book.active.cells.values()].map((cell) => cell.value)).toEqual(['写了']);
});

test('merged areas are found by their top-left cell only', async () => {
  openInExcel([{ name: '甲', rows: [['标题']], merges: ['A1:C2'] }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const inside = sheet.getRange('B1:C2').getMergedAreasOrNullObject();
    const corner = sheet.getRange('A1').getMergedAreasOrNullObject();
    inside.load('address');
    corner.load('address');
    await context.sync();
    expect([inside.isNullObject, corner.address]).toEqual([true, '甲!A1:C2']);
  });
});

test('a merge over a table conflicts', async () => {
  openInExcel([{ name: '甲', tables: { 表: 'A1:B3' } }]);
  expect(
    await excelFailure(
      onSheet((sheet) => {
        sheet.getRange('A1:A2').merge();
      }),
    ),
  ).toContain('MergedRangeConflict');
});

test('a protected sheet can be read, not written', async () => {
  openInExcel([{ name: '甲', rows: [['一']], isProtected: true }]);
  expect(await excelFailure(onSheet((sheet) => sheet.getRange('A1').load('values')))).toBe('no failure');
  expect(await excelFailure(onSheet((sheet) => (sheet.getRange('A1').values = [['二']])))).toContain('AccessDenied');
});

test('null in an array leaves its cell, an empty text clears it', async () => {
  const excel = openInExcel([{ name: '甲', rows: [['一', '二']] }]);
  await excelFailure(onSheet((sheet) => (sheet.getRange('A1:B1').values = [[null, '']])));
  expect([...excel.book.active.cells.values()].map((cell) => cell.value)).toEqual(['一', '']);
});

test('a request may wait until the cell is no longer edited', async () => {
  const excel = openInExcel([{ name: '甲', rows: [['一']] }]);
  excel.editCell(true);
  const reading = Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('A1');
    range.load('values');
    await context.sync();
    return range.values;
  });
  await settle();
  excel.editCell(false);
  expect(await reading).toEqual([['一']]);
});

test('requests above the payload limit are refused', async () => {
  openInExcel([{ name: '甲' }], { payloadLimitBytes: 10_000 });
  const long = '长'.repeat(5000);
  expect(await excelFailure(onSheet((sheet) => (sheet.getRange('A1').values = [[long]])))).toContain(
    'RequestPayloadSizeLimitExceeded',
  );
});

test('a kept range follows inserted rows', async () => {
  openInExcel([{ name: '甲', rows: [['一'], ['二'], ['三']] }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const kept = sheet.getRange('A3');
    kept.load('rowIndex');
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    kept.load('rowIndex,values');
    await context.sync();
    expect([kept.rowIndex, kept.values]).toEqual([4, [['三']]]);
  });
});

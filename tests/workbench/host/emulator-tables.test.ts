/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { areaAddress } from '../../../workbench/host/model/area';
import { excelFailure } from '../../kit/excel-failure';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('甲');

test('a new table makes texts of its headers, each once', async () => {
  const excel = openInExcel([{ name: '甲', rows: [['单位', '', 2026, '单位', '单位2'], ['市编办']] }]);
  await Excel.run(async (context) => {
    const table = sheetIn(context).tables.add('A1:E2', true);
    table.load('name');
    const body = table.getDataBodyRange();
    body.load('address');
    await context.sync();
    expect([table.name, body.address]).toEqual(['表1', '甲!A2:E2']);
  });
  const headers = [...excel.book.active.cells].filter(([key]) => key < 5).map(([, cell]) => cell.value);
  expect(headers.sort()).toEqual(['2026', '列2', '单位', '单位2', '单位22'].sort());
});

test.each([
  ['over merged cells', 'A3:B4', 'MergedRangeConflict'],
  ['over another table', 'E1:F2', 'InvalidArgument'],
  ['without a place', '没有', 'InvalidArgument'],
])('a table %s is refused', async (_what, address, code) => {
  const excel = openInExcel([{ name: '甲', merges: ['B3:B5'], tables: { 表: 'E1:F3' } }]);
  expect(await excelFailure((context) => sheetIn(context).tables.add(address, true))).toMatch(new RegExp(`^${code}`));
  expect(excel.book.active.tables).toHaveLength(1);
});

test('a table is renamed, turned into cells, or deleted with them', async () => {
  const excel = openInExcel([
    { name: '甲', rows: [['一', '', '二']], tables: { 表: 'A1:A3', 名: 'C1:C3', 留: 'E1:E3' } },
  ]);
  await Excel.run(async (context) => {
    const { tables } = sheetIn(context);
    tables.getItem('表').convertToRange();
    tables.getItem('名').delete();
    tables.getItem('留').name = '任务';
    await context.sync();
  });
  expect(excel.book.active.tables.map(({ name, area }) => [name, areaAddress(area)])).toEqual([['任务', 'E1:E3']]);
  expect([...excel.book.active.cells.values()].map(({ value }) => value)).toEqual(['一']);
  excel.book.names.push({ name: '已有', formula: '=甲!$A$1', comment: '', visible: true });
  expect(await excelFailure((context) => (sheetIn(context).tables.getItem('任务').name = '已有'))).toMatch(
    /^ItemAlreadyExists/,
  );
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { areaAddress } from '../../../workbench/host/model/area';
import { cellKey } from '../../../workbench/host/model/workbook';
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

describe('resizing', () => {
  const open = (options: Parameters<typeof openInExcel>[1] = {}) =>
    openInExcel(
      [
        {
          name: '甲',
          rows: [
            ['序号', '任务', '状态', '', 7],
            [1, '防汛', '=A2', '', ''],
            [2, '演练', '', '', ''],
          ],
          merges: ['A8:B9'],
          tables: { 表: 'A1:B3', 别的: 'H1:H3' },
        },
        { name: '乙' },
      ],
      options,
    );
  const areaOf = ({ book }: ReturnType<typeof open>) => areaAddress(book.active.tables[0]!.area);

  test.each(['A1:C3', 'A1:A2', 'B1:C2', 'A1:F7'])('to %s', async (address) => {
    const excel = open();
    await Excel.run(async (context) => {
      sheetIn(context).tables.getItem('表').resize(address);
      await context.sync();
    });
    expect(areaOf(excel)).toBe(address);
  });

  test('makes texts of the headers it takes in, and leaves all else', async () => {
    const excel = open();
    const before = excel.book.active.cells.size;
    await Excel.run(async (context) => {
      sheetIn(context).tables.getItem('表').resize(sheetIn(context).getRange('A1:E3'));
      await context.sync();
    });
    const headers = [0, 1, 2, 3, 4].map((col) => excel.book.active.cells.get(col)?.value);
    expect([headers, excel.book.active.cells.size]).toEqual([['序号', '任务', '状态', '列4', '7'], before + 1]);
  });

  test.each([
    ['with another header row', 'A2:C3', 'InvalidArgument'],
    ['beside itself', 'C1:D3', 'InvalidArgument'],
    ['without a row below the headers', 'A1:C1', 'InvalidArgument'],
    ['over another table', 'A1:H3', 'InvalidArgument'],
    ['on another sheet', '乙!A1:C3', 'InvalidArgument'],
    ['over merged cells', 'A1:C8', 'MergedRangeConflict'],
  ])('%s is refused', async (_what, address, code) => {
    const excel = open();
    const resize = (context: Excel.RequestContext) => {
      sheetIn(context).tables.getItem('表').resize(address);
    };
    expect(await excelFailure(resize)).toMatch(new RegExp(`^${code}`));
    expect(areaOf(excel)).toBe('A1:B3');
  });

  test('is one step of the undo list', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      sheetIn(context).tables.getItem('表').resize('A1:C3');
      await context.sync();
    });
    expect([excel.undoList.length, excel.undo(), areaOf(excel)]).toEqual([1, true, 'A1:B3']);
  });

  // quirks.ts: table-grows-by-hand
  test('does not come by itself when a script writes beside the table', async () => {
    const excel = open();
    await Excel.run(async (context) => {
      sheetIn(context).getRange('C1:C3').formulas = [['状态'], ['=A2'], ['=A3']];
      await context.sync();
    });
    expect(areaOf(excel)).toBe('A1:B3');
  });

  const formulasIn = ({ book }: ReturnType<typeof open>, col: number) =>
    [1, 2].map((row) => book.active.cells.get(cellKey(row, col))?.formula);

  test('an Excel that makes calculated columns fills an empty column of a table with the lowest formula', async () => {
    const excel = open({ fillsTableColumns: true });
    await Excel.run(async (context) => {
      sheetIn(context).tables.getItem('表').resize('A1:D3');
      sheetIn(context).getRange('D2:D3').formulas = [['=1'], ['=A3']];
      sheetIn(context).getRange('C3').formulas = [['=A3*2']];
      await context.sync();
    });
    // What stands in another cell of the column keeps it from being filled.
    expect([formulasIn(excel, 3), formulasIn(excel, 2)]).toEqual([
      ['=A2', '=A3'],
      ['=A2', '=A3*2'],
    ]);
  });
});

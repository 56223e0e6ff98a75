/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { createAssistant } from '../../../src/app/create-assistant';
import { cellAt } from '../../../src/grid/grid';
import { excelHost } from '../../../src/host/excel/excel-host';
import { PROFILES } from '../../../workbench/host/profiles';
import type { Scalar } from '../../../workbench/host/model/workbook';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { date } from '../../kit/dates';
import { codeOf } from '../../kit/host-errors';

beforeAll(loadOffice);

/** A table of rows × cols cells of the same text. */
function table(rows: number, cols: number, text: string): Scalar[][] {
  return Array.from({ length: rows }, () => Array.from({ length: cols }, () => text));
}

test.each([
  ['a small sheet', 5, 4],
  ['a sheet of 14,000 cells', 2000, 7],
])('%s takes two syncs', async (_title, rows, cols) => {
  const excel = openInExcel([{ name: '方案', rows: table(rows, cols, '责任单位'), merges: ['A1:D1'] }]);
  const grid = await excelHost().readSheet();
  expect([grid.rowCount, grid.colCount, grid.merges.length]).toEqual([rows, cols, 1]);
  expect(excel.log).toHaveLength(2);
});

test.each([
  ['without settings', undefined],
  ['with settings', '{"triggerDates":{}}'],
])('a check of the sheet in front takes two syncs %s', async (_title, settings) => {
  const rows = [
    ['序号', '工作任务', '牵头单位', '完成时限'],
    [1, '修订防汛应急预案', '市应急局', '2026年12月底前'],
    [2, '组织防汛演练', '市水利局', '2026年11月底前'],
  ];
  const excel = openInExcel([{ name: '方案', rows }]);
  if (settings !== undefined) await excelHost().writeSettings(settings);
  const before = excel.log.length;
  const assistant = createAssistant(excelHost(), () => date('2026-03-01'));
  const checked = await assistant.checkSheet({}, { onProgress: () => undefined, signal: new AbortController().signal });
  expect(checked.kind).toBe('checked');
  expect(excel.log.length - before).toBe(2);
});

const BESIDE = { key: 'unit-directory', name: '单位名录' };

test.each([
  ['a small one', table(20, 6, '市财政局'), 2],
  ['an empty one', [], 2],
  ['one of 15,000 cells', table(2500, 6, '市财政局'), 2],
  ['a larger one, which is read by itself', table(2501, 6, '市财政局'), 4],
])('a sheet beside the one in front, %s', async (_title, rows, syncs) => {
  const sheets = [
    { name: '方案', rows: table(2000, 7, '责任单位') },
    { name: '单位名录', rows },
  ];
  const excel = openInExcel(sheets);
  const { grid, beside } = await excelHost().readSheetInWorkbook(undefined, BESIDE);
  expect([grid.rowCount, beside?.sheet, beside?.rowCount]).toEqual([2000, '单位名录', rows.length]);
  expect(excel.log).toHaveLength(syncs);
});

test('a sheet beside another is read whatever hides it', async () => {
  for (const visibility of ['Hidden', 'VeryHidden'] as const) {
    openInExcel([
      { name: '方案', rows: [['序号']] },
      { name: '单位名录', rows: [['全称']], visibility },
    ]);
    expect((await excelHost().readSheetInWorkbook(undefined, BESIDE)).beside?.rowCount).toBe(1);
  }
});

test('a sheet beside another goes by itself where both together are too large', async () => {
  const long = (rows: number, chars: number) => table(rows, 2, '长'.repeat(chars));
  for (const [own, others] of [
    [long(1, 20), long(40, 1000)],
    [long(30, 1000), long(30, 1000)],
    [[], long(40, 1000)],
  ] as const) {
    const excel = openInExcel(
      [
        { name: '方案', rows: own },
        { name: '单位名录', rows: others },
      ],
      { payloadLimitBytes: 400_000 },
    );
    const { grid, beside } = await excelHost().readSheetInWorkbook(undefined, BESIDE);
    expect([grid.rowCount, beside?.rowCount]).toEqual([own.length, others.length]);
    expect(excel.log.some(({ refusedWith }) => refusedWith === 5104)).toBe(true);
  }
});

test('a stray value far below a sheet beside another keeps neither from being read', async () => {
  const rows: string[][] = [['全称'], ['市财政局']];
  rows[60_000] = ['多余'];
  openInExcel([
    { name: '方案', rows: [['序号']] },
    { name: '单位名录', rows: Array.from(rows, (row) => (row as string[] | undefined) ?? []) },
  ]);
  const { grid, beside } = await excelHost().readSheetInWorkbook(undefined, BESIDE);
  expect([grid.rowCount, beside?.rowCount, beside?.rows[1]?.[0]?.text]).toEqual([1, 20_000, '市财政局']);
});

test('the name of a sheet of ours that a person has deleted leads nowhere', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['序号']] }]);
  const head = {
    rows: [[{ value: '全称', look: 'header' }]],
    columnWidthsChars: [9],
    merges: [],
    frozenRows: 0,
  } as const;
  const { sheet } = await excelHost().writeSheet({ key: BESIDE.key, title: BESIDE.name, landscape: false, ...head });
  excel.deleteSheet(sheet);
  expect(await excelHost().readSheetInWorkbook(undefined, BESIDE)).not.toHaveProperty('beside');
});

test('settings are read too where the cells beside them had to be asked for again', async () => {
  const excel = openInExcel([{ name: '方案', rows: table(400, 3, '长'.repeat(200)) }], { payloadLimitBytes: 500_000 });
  await excelHost().writeSettings('{"a":1}');
  const { grid, settings } = await excelHost().readSheetInWorkbook();
  expect([grid.rowCount, settings]).toEqual([400, '{"a":1}']);
  expect(excel.log.some(({ refusedWith }) => refusedWith === 5104)).toBe(true);
});

test('above the payload limit rows are read in chunks, each cell once', async () => {
  const rows = table(5000, 10, '市发展和改革委员会');
  const excel = openInExcel([{ name: '方案', rows, hiddenRows: [0, 4321] }]);
  const grid = await excelHost().readSheet();
  expect(grid.rows).toHaveLength(5000);
  expect(cellAt(grid, { row: 4999, col: 9 })?.value).toBe('市发展和改革委员会');
  expect([...grid.hiddenRows]).toEqual([0, 4321]);
  expect(excel.log).toHaveLength(8);
});

test('a chunk whose answer is too large is asked again in halves', async () => {
  const excel = openInExcel([{ name: '方案', rows: table(400, 3, '长'.repeat(200)), merges: ['A1:B1'] }], {
    payloadLimitBytes: 500_000,
  });
  const grid = await excelHost().readSheet();
  expect(grid.rows).toHaveLength(400);
  expect(grid.merges).toHaveLength(1);
  expect(excel.log.some(({ refusedWith }) => refusedWith === 5104)).toBe(true);
});

test('a single row above the limit is too large', async () => {
  openInExcel([{ name: '方案', rows: table(2, 2, '长'.repeat(30_000)) }], { payloadLimitBytes: 200_000 });
  expect(await codeOf(excelHost().readSheet())).toBe('too-large');
});

test('rows that are only formatted are not read', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['序号'], [1]], formattedArea: 'A1:Z1048576' }]);
  const grid = await excelHost().readSheet();
  expect([grid.rowCount, grid.colCount]).toEqual([2, 1]);
  expect(excel.log).toHaveLength(2);
});

test('a stray value at the very bottom of a wide sheet is too large, not an endless read', async () => {
  const excel = openInExcel([{ name: '方案', rows: [table(1, 8, '甲')[0] ?? []] }]);
  excel.type('方案', 'A1048576', '乙');
  await settle();
  expect(await codeOf(excelHost().readSheet())).toBe('too-large');
});

test('merged areas are read also where only their corner lies in the used range', async () => {
  openInExcel([{ name: '方案', rows: [['标题'], ['序号', '任务']], merges: ['A1:F1', 'B2:B9'] }]);
  const grid = await excelHost().readSheet();
  expect(grid.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 1, left: 1, bottom: 8, right: 1 },
  ]);
});

test('more merged areas than Excel names at once are all read', async () => {
  const merges = Array.from({ length: 600 }, (_, pair) => `A${pair * 2 + 1}:A${pair * 2 + 2}`);
  const excel = openInExcel([{ name: '方案', rows: table(1200, 4, '甲'), merges }]);
  expect((await excelHost().readSheet()).merges).toHaveLength(600);
  expect(excel.log).toHaveLength(2);
});

test('tables, errors, formulas and the 1904 date system are read', async () => {
  openInExcel(
    [
      {
        name: "张三's",
        rows: [
          ['日期', '合计'],
          [41_273, '=#REF!+1'],
        ],
        cached: { B2: '#REF!' },
        numberFormats: { A2: 'yyyy/m/d' },
        tables: { 任务表: 'A1:B2' },
      },
    ],
    { date1904: true },
  );
  const grid = await excelHost().readSheet("张三's");
  expect(grid.date1904).toBe(true);
  expect(grid.tables).toEqual([{ name: '任务表', range: { top: 0, left: 0, bottom: 1, right: 1 } }]);
  expect(cellAt(grid, { row: 1, col: 0 })?.text).toBe('2016/12/31');
  expect(cellAt(grid, { row: 1, col: 1 })).toEqual({ value: '#REF!', text: '#REF!', formula: '=#REF!+1' });
});

describe('an Excel whose texts depend on the column width', () => {
  const open = (cells: readonly Scalar[], numberFormats: Readonly<Record<string, string>>, widthPoints: number) => {
    const excel = openInExcel([{ name: '方案', rows: [cells], numberFormats }], { hashesNarrowNumbers: true });
    cells.forEach((_cell, col) => excel.book.active.colWidths.set(col, widthPoints));
    return excelHost().readSheet();
  };
  const textsOf = async (...sheet: Parameters<typeof open>) =>
    (await open(...sheet)).rows[0]?.map((cell) => cell?.text ?? '');

  test('dates and numbers in narrow columns are read all the same', async () => {
    const formats = { A1: 'm/d/yyyy', B1: 'yyyy"年"m"月"d"日"', C1: '#,##0.00', E1: 'yyyy-mm-dd', F1: '0%' };
    expect(await textsOf([42_735, 42_735, 1_234_567.5, 123_456_789, 42_735.25, 0.5], formats, 10)).toEqual([
      '2016/12/31',
      '2016年12月31日',
      '1,234,567.50',
      '123456789',
      '2016-12-31',
      '50%',
    ]);
  });

  test('a text of # stays that text, in a format with a text part too', async () => {
    expect(await textsOf(['####', '##', '#'], { B1: '@', C1: '0;-0;0;@' }, 10)).toEqual(['####', '##', '#']);
  });

  test('a wide column needs no help', async () => {
    expect(await textsOf([42_735], { A1: 'yyyy-mm-dd' }, 120)).toEqual(['2016-12-31']);
  });
});

test('a date the person typed shows as their system shows dates', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['时限']] }]);
  excel.type('方案', 'A2', '2016-12-31');
  await settle();
  const grid = await excelHost().readSheet();
  expect(cellAt(grid, { row: 1, col: 0 })).toEqual({ value: 42_735, text: '2016/12/31', numberFormat: 'm/d/yyyy' });
});

test('cell-edit mode is told at once, and reading works again after it', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  const host = excelHost();
  excel.editCell(true);
  expect(await codeOf(host.readSheet())).toBe('cell-editing');
  expect(await codeOf(host.listSheets())).toBe('cell-editing');
  excel.editCell(false);
  expect((await host.readSheet()).rowCount).toBe(1);
});

test('an Excel below 1.13 says that it is not supported', async () => {
  openInExcel([{ name: '方案', rows: [['甲']] }], { profile: PROFILES.old365 });
  expect(await codeOf(excelHost().readSheet())).toBe('not-supported');
});

test('hidden sheets are listed as hidden', async () => {
  openInExcel([{ name: '甲', visibility: 'Hidden' }, { name: '乙', visibility: 'VeryHidden' }, { name: '丙' }]);
  expect(await excelHost().listSheets()).toEqual([
    { name: '甲', kind: 'worksheet', isVisible: false, isActive: false },
    { name: '乙', kind: 'worksheet', isVisible: false, isActive: false },
    { name: '丙', kind: 'worksheet', isVisible: true, isActive: true },
  ]);
});

test('while a chart sheet is in front the sheets are listed all the same; there is none to be read', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  excel.book.isChartSheetActive = true;
  const host = excelHost();
  expect(await host.listSheets()).toEqual([{ name: '方案', kind: 'worksheet', isVisible: true, isActive: false }]);
  expect(await codeOf(host.readSheet())).toBe('not-a-worksheet');
  expect((await host.readSheet('方案')).rowCount).toBe(1);
});

test.each(['Hidden', 'VeryHidden'] as const)('nothing is shown on a sheet that is %s', async (visibility) => {
  openInExcel([{ name: '甲', rows: [['一']], visibility }, { name: '乙' }]);
  expect(await codeOf(excelHost().select('甲', { top: 0, left: 0, bottom: 0, right: 0 }))).toBe('sheet-hidden');
});

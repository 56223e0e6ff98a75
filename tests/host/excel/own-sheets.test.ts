/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { cellAt } from '../../../src/grid/grid';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { Host } from '../../../src/host/host';
import type { Excel } from '../../../workbench/host/excel';
import { cellKey, findSheet } from '../../../workbench/host/model/workbook';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';
import { codeOf } from '../../kit/host-errors';

beforeAll(loadOffice);

const PLAN: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    [{ value: '任务', look: 'header' }],
    ...['甲', '乙', '丙'].map((value, row) => [
      { value, look: 'text' as const, source: { sheet: '方案', at: { row, col: 0 }, rowKey: value } },
    ]),
  ],
  columnWidthsChars: [20],
  merges: [],
  frozenRows: 1,
  landscape: true,
};

const FIRST_CELLS = { row: 0, col: 0, rows: 2, cols: 1 };
const SHEET_NAMES = ['zrb.sheet.by_lead_unit', 'zrb.sheet.by_month'];

const ownSheet = ({ book }: Excel) => {
  const sheet = findSheet(book, '按牵头单位');
  if (!sheet) throw new Error('no sheet of ours');
  return sheet;
};

describe('sheets of ours', () => {
  const open = () => openInExcel([{ name: '方案', rows: [['甲'], ['乙'], ['丙']] }]);
  const names = (excel: Excel) => excel.book.names.map(({ name }) => name).sort();
  const shorter = { ...PLAN, rows: PLAN.rows.slice(0, 2) };
  const write = async (host: Host, ...plans: readonly SheetPlan[]) => {
    for (const plan of plans) await host.writeSheet(plan);
  };

  test('there are names for exactly the linked rows, all hidden', async () => {
    const excel = open();
    await write(excelHost(), PLAN, shorter);
    expect(names(excel)).toEqual(['zrb.row.甲', 'zrb.sheet.by_lead_unit']);
    expect(excel.book.names.every(({ visible }) => !visible)).toBe(true);
  });

  test('a name another sheet links through stays until that sheet lets it go too', async () => {
    const excel = open();
    const host = excelHost();
    const other = { ...PLAN, key: 'by-month', title: '按时限' };
    await write(host, PLAN, other, shorter);
    expect(names(excel)).toHaveLength(5);
    await write(host, { ...other, rows: shorter.rows });
    expect(names(excel)).toEqual(['zrb.row.甲', 'zrb.sheet.by_lead_unit', 'zrb.sheet.by_month']);
  });

  test('it prints on A4, one page wide, with the header on every page and its number below', async () => {
    const excel = open();
    await write(excelHost(), PLAN);
    const sheet = findSheet(excel.book, '按牵头单位');
    expect(sheet?.layout).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { row: 0, col: 0, rows: 1, cols: 16_384 },
      centerFooter: '第 &P 页，共 &N 页',
    });
    expect(sheet?.frozen).toMatchObject({ rows: 1 });
    expect(sheet?.colWidths.get(0)).toBe(123.75);
  });

  test('a link leads nowhere when its sheet has gone', async () => {
    const excel = openInExcel([{ name: '别的', rows: [['甲']] }]);
    await write(excelHost(), PLAN);
    expect(names(excel)).toEqual(['zrb.sheet.by_lead_unit']);
  });

  test('too many rows for names are linked straight to', async () => {
    const excel = open();
    const rows = Array.from({ length: 3001 }, (_, row) => [
      { value: `任务${row}`, look: 'text' as const, source: { sheet: '方案', at: at('B2'), rowKey: `k${row}` } },
    ]);
    await write(excelHost(), { ...PLAN, rows });
    expect(names(excel)).toEqual(['zrb.sheet.by_lead_unit']);
    const linked = findSheet(excel.book, '按牵头单位')?.cells.get(cellKey(3000, 0));
    expect(linked).toMatchObject({ value: '任务3000', link: { documentReference: "'方案'!$B$2" } });
  });

  test('keys that differ only in case lead to their own rows', async () => {
    const excel = open();
    const rows = ['ab', 'AB', '①'].map((rowKey, row) => [
      { value: rowKey, look: 'text' as const, source: { sheet: '方案', at: { row, col: 0 }, rowKey } },
    ]);
    await write(excelHost(), { ...PLAN, rows });
    expect(names(excel)).toEqual(['zrb.row._2460_', 'zrb.row._41__42_', 'zrb.row.ab', 'zrb.sheet.by_lead_unit']);
  });

  test('a name linked through by more sheets than its comment can list stays for good', async () => {
    const excel = open();
    const host = excelHost();
    const plans = Array.from({ length: 20 }, (_, index) => ({
      ...PLAN,
      key: `notice-for-unit-${index}`,
      title: `通知单${index}`,
    }));
    await write(host, ...plans);
    await write(host, ...plans.map((plan) => ({ ...plan, rows: PLAN.rows.slice(0, 1) })));
    expect(names(excel).filter((name) => name.startsWith('zrb.row.'))).toEqual([
      'zrb.row.丙',
      'zrb.row.乙',
      'zrb.row.甲',
    ]);
  });

  test('a linked text that looks like a formula or a number stays that text, also after a failure', async () => {
    const excel = open();
    const host = excelHost();
    const rows = ['=一', '2016-12', "'引号"].map((value, row) => [
      { value, look: 'text' as const, source: { sheet: '方案', at: { row, col: 0 }, rowKey: `k${row}` } },
    ]);
    await write(host, { ...PLAN, rows });
    const before = workbookState(excel.book);
    excel.setFault({ request: 3, action: 60 });
    expect(await codeOf(host.writeSheet(PLAN))).toBe('unexpected');
    expect(workbookState(excel.book)).toEqual(before);
    expect((await host.readSheet('按牵头单位')).rows.map(([cell]) => cell?.value)).toEqual(['=一', '2016-12', "'引号"]);
  });

  test('a page that cannot be set up is no reason to lose the sheet', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAN);
    const last = (excel.log.at(-1)?.request.Actions.length ?? 0) - 1;
    const other = openInExcel([{ name: '方案', rows: [['甲']] }]);
    other.setFault({ request: 1, action: last });
    expect(await host.writeSheet(PLAN)).toEqual({ sheet: '按牵头单位', created: true });
    expect((await host.readSheet('按牵头单位')).rowCount).toBe(4);
  });

  test('a protected workbook takes no new sheet', async () => {
    const excel = open();
    excel.book.isStructureProtected = true;
    expect(await codeOf(excelHost().writeSheet(PLAN))).toBe('protected');
  });

  test('a protected sheet of ours is not rewritten', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAN);
    const sheet = findSheet(excel.book, '按牵头单位');
    if (sheet) sheet.isProtected = true;
    expect(await codeOf(host.writeSheet(shorter))).toBe('protected');
    expect((await host.readSheet('按牵头单位')).rowCount).toBe(4);
  });

  test.each([
    ['a table', (excel: Excel) => ownSheet(excel).tables.push({ id: 't', name: '表1', area: FIRST_CELLS })],
    ['a pivot table', (excel: Excel) => (ownSheet(excel).pivotTables = ['数据透视表1'])],
  ])('%s of the user’s own on it is not written over: it is refused before anything changes', async (_what, put) => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAN);
    put(excel);
    const before = workbookState(excel.book);
    const requests = excel.log.length;
    expect(await codeOf(host.writeSheet(shorter))).toBe('own-sheet-blocked');
    expect(excel.log.length - requests).toBe(2);
    expect(workbookState(excel.book)).toEqual(before);
  });

  test('an Excel without a printer writes sheets, again and again, and puts them back', async () => {
    const excel = openInExcel([{ name: '方案', rows: [['甲'], ['乙'], ['丙']] }], { hasNoPrinter: true });
    const host = excelHost();
    await write(host, PLAN, shorter);
    const sheet = findSheet(excel.book, '按牵头单位');
    expect([sheet?.cells.get(cellKey(1, 0))?.value, sheet?.frozen?.rows, sheet?.layout.titleRows?.rows]).toEqual([
      '甲',
      1,
      1,
    ]);
    const before = workbookState(excel.book);
    excel.setFault({ request: 4, action: 30 });
    expect(await codeOf(host.writeSheet(PLAN))).toBe('unexpected');
    expect(workbookState(excel.book)).toEqual(before);
  });

  test('rows a person has hidden on it hide nothing of what is written, and are hidden again after a failure', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAN);
    ownSheet(excel).hiddenRows.add(2);
    const before = workbookState(excel.book);
    excel.setFault({ request: 3, action: 60 });
    expect(await codeOf(host.writeSheet(PLAN))).toBe('unexpected');
    expect(workbookState(excel.book)).toEqual(before);
    await write(host, PLAN);
    expect([...ownSheet(excel).hiddenRows]).toEqual([]);
  });

  test('names whose sheet has gone hinder no write, also one that fails', async () => {
    const excel = openInExcel([
      { name: '方案', rows: [['甲']] },
      { name: '另', rows: [['甲']] },
    ]);
    const host = excelHost();
    const other = { ...PLAN, key: 'by-month', title: '按时限' };
    await write(host, PLAN, other);
    for (const name of excel.book.names) {
      if (name.name.startsWith('zrb.row.')) name.formula = name.formula.replace('方案!', '#REF!');
    }
    excel.setFault({ request: 3, action: 60 });
    expect(await codeOf(host.writeSheet(PLAN))).toBe('unexpected');
    const elsewhere = [[{ value: '甲', look: 'text' as const, source: { sheet: '另', at: at('A1'), rowKey: 'z' } }]];
    await write(host, { ...PLAN, rows: elsewhere });
    expect(names(excel)).toEqual(['zrb.row.z', 'zrb.row.丙', 'zrb.row.乙', 'zrb.row.甲', ...SHEET_NAMES]);
  });

  test('a new sheet takes two syncs, a known one four', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAN);
    expect(excel.log).toHaveLength(2);
    await write(host, PLAN);
    expect(excel.log).toHaveLength(6);
  });

  test('many links go out in pieces below the payload limit', async () => {
    const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
    const rows = Array.from({ length: 2500 }, (_, row) => [
      { value: `任务${row}`, look: 'text' as const, source: { sheet: '方案', at: at('A1'), rowKey: `k${row}` } },
    ]);
    const host = excelHost();
    await write(host, { ...PLAN, rows });
    expect(excel.log.every(({ refusedWith }) => refusedWith === undefined)).toBe(true);
    expect(cellAt(await host.readSheet('按牵头单位'), { row: 2499, col: 0 })?.value).toBe('任务2499');
  });
});

test.each([
  [true, { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  [undefined, { horizontalFitToPages: 1 }],
] as const)('a sheet that is to be one page (%s) is fitted to it, on A4', async (isOnePage, zoom) => {
  const excel = openInExcel([{ name: '方案', rows: [['甲'], ['乙'], ['丙']] }]);
  await excelHost().writeSheet({ ...PLAN, ...(isOnePage && { isOnePage }) });
  expect(ownSheet(excel).layout).toMatchObject({ paperSize: 'A4', zoom });
  expect(Object.keys(ownSheet(excel).layout.zoom)).toEqual(Object.keys(zoom));
});

test('the file name comes along with the sheet, in the same two syncs', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  const host = excelHost();
  expect(await host.readSheetInWorkbook()).not.toHaveProperty('workbookName');
  excel.book.fileName = '分工方案.xlsx';
  const start = excel.log.length;
  expect((await host.readSheetInWorkbook()).workbookName).toBe('分工方案.xlsx');
  expect(excel.log.length - start).toBe(2);
});

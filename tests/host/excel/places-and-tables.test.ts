/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { a1Range, type CellRange, parseA1 } from '../../../src/grid/address';
import type { Edit } from '../../../src/grid/edit';
import type { Grid } from '../../../src/grid/grid';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { ExcelOptions } from '../../../workbench/host/excel';
import { areaAddress } from '../../../workbench/host/model/area';
import { cellKey } from '../../../workbench/host/model/workbook';
import { PROFILES } from '../../../workbench/host/profiles';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const CAREFUL = { flattenMixedFonts: false };
const SHEET = '台账';

function area(address: string): CellRange {
  const range = parseA1(address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
}

function place(key: string, ...addresses: readonly string[]): Edit {
  return { kind: 'set-place', key, areas: addresses.map(area) };
}

function set(address: string, value: string | number): Edit {
  return { kind: 'set-value', at: at(address), was: { value: null }, value };
}

function formula(address: string, text: string): Edit {
  return { kind: 'set-formula', at: at(address), was: { value: null }, formula: text, value: '未到期' };
}

const resize = (to: string): Edit => ({ kind: 'resize-table', name: '台账表', to: area(to) });

const ROWS = [
  ['序号', '任务', '时限'],
  [1, '防汛演练', 42_735],
  [2, '安全检查', 42_704],
  [3, '档案整理', 42_704],
];

const open = (options: ExcelOptions = {}) =>
  openInExcel([{ name: SHEET, rows: ROWS, tables: { 台账表: 'A1:C4' }, merges: ['A8:B9'] }, { name: '别处' }], options);

const tableOf = ({ book }: ReturnType<typeof open>) => areaAddress(book.active.tables[0]!.area);

function placesOf({ places = new Map<string, readonly CellRange[]>() }: Grid): Readonly<Record<string, string>> {
  return Object.fromEntries([...places].map(([key, areas]) => [key, areas.map(a1Range).join(' ')]));
}

/** As a pane would after a reload. */
function recalled<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

describe('places', () => {
  test('stand under hidden names, written and read in two syncs each', async () => {
    const excel = open();
    await excelHost().apply(SHEET, [place('split.1', 'A2:A3', 'B2')], CAREFUL);
    expect(excel.log).toHaveLength(2);
    expect(excel.book.names).toEqual([
      { name: 'zrb.place.split.1.1', formula: "='台账'!$A$2:$A$3,'台账'!$B$2", comment: '', visible: false },
    ]);
    expect(placesOf(await excelHost().readSheet())).toEqual({ 'split.1': 'A2:A3 B2' });
    expect(excel.log).toHaveLength(4);
    const { grid, beside } = await excelHost().readSheetInWorkbook('别处', { key: 'unit-directory', name: SHEET });
    expect([placesOf(grid), beside && placesOf(beside)]).toEqual([{}, { 'split.1': 'A2:A3 B2' }]);
    expect(excel.log).toHaveLength(6);
  });

  test('are found among thousands of names of rows, in the same two syncs and far below what an answer carries', async () => {
    const excel = open({ profile: PROFILES.web });
    await excelHost().apply(SHEET, [place('column.status', 'D1')], CAREFUL);
    for (let row = 0; row < 3000; row++) {
      const name = `zrb.row.${row.toString(36).padStart(13, 'k')}`;
      excel.book.names.push({ name, formula: `='台账'!$B$${row + 2}`, comment: 'by-lead-unit', visible: false });
    }
    const before = excel.log.length;
    expect(placesOf(await excelHost().readSheet())).toEqual({ 'column.status': 'D1' });
    const answers = excel.log.slice(before).map(({ response }) => Buffer.byteLength(JSON.stringify(response ?? null)));
    expect(answers).toHaveLength(2);
    expect(Math.max(...answers)).toBeLessThan(500_000);
  });

  test('of which Excel has lost some are read without these, and set anew all the same', async () => {
    const excel = open();
    const host = excelHost();
    await host.apply(SHEET, [place('split.1', 'A2', 'B4'), place('gone', 'C4')], CAREFUL);
    excel.remove(SHEET, '4:4');
    await settle();
    expect(placesOf(await host.readSheet())).toEqual({ 'split.1': 'A2' });
    expect(excel.book.names.map(({ formula: text }) => text)).toEqual(["='台账'!$A$2,'台账'!#REF!", "='台账'!#REF!"]);
    const { undo } = await host.apply(SHEET, [place('gone', 'C2'), place('split.1', 'A2', 'A3')], CAREFUL);
    expect(placesOf(await host.readSheet())).toEqual({ 'split.1': 'A2 A3', gone: 'C2' });
    await host.undo(recalled(undo));
    expect(placesOf(await host.readSheet())).toEqual({ 'split.1': 'A2' });
  });

  test('that a write which broke off has left to be seen are hidden again', async () => {
    const excel = open();
    const host = excelHost();
    await host.apply(SHEET, [place('column.status', 'D1')], CAREFUL);
    excel.book.names[0]!.visible = true;
    await host.apply(SHEET, [place('column.status', 'D1')], CAREFUL);
    expect(excel.book.names.map(({ visible }) => visible)).toEqual([false]);
  });

  test('keep what lines a person has written into stand in the way of', async () => {
    const excel = open();
    const host = excelHost();
    await host.apply(SHEET, [place('split.1', 'A4')], CAREFUL);
    const { undo } = await host.apply(
      SHEET,
      [{ kind: 'insert-rows', before: 1, count: 1 }, place('split.1', 'B3'), set('D1', '状态'), resize('A1:D5')],
      CAREFUL,
    );
    excel.type(SHEET, 'B2', '人工补充');
    await settle();
    expect((await host.undo(recalled(undo))).kept.map(a1Range)).toEqual(['B2']);
    // The row stays, so that the place of before is one row lower; the table keeps the row and gives up the column.
    expect(placesOf(await host.readSheet())).toEqual({ 'split.1': 'A5' });
    expect([tableOf(excel), excel.book.active.cells.get(cellKey(0, 3))?.value]).toEqual(['A1:C5', '']);
  });
});

describe('tables', () => {
  test('take in a column with its formulas, and give it up again: one write, one undo', async () => {
    const excel = open();
    const before = workbookState(excel.book);
    const host = excelHost();
    const edits = [set('D1', '状态'), formula('D2', '=IF(C2<1,"已逾期","未到期")'), resize('A1:D4')];
    const { undo } = await host.apply(SHEET, edits, CAREFUL);
    expect([tableOf(excel), excel.log.length]).toEqual(['A1:D4', 2]);
    await host.undo(recalled(undo));
    expect(workbookState(excel.book)).toEqual(before);
    // Nothing of this empties the list behind the person's own 撤消.
    expect(excel.undoList).toHaveLength(2);
  });

  test('that get formulas before they take the column in keep every one of them, in an Excel that fills columns', async () => {
    const excel = open({ fillsTableColumns: true });
    const formulas = ['=IF(C2<1,1,2)', '=IF(C3<1,"长期","")', '=C4'];
    const edits = formulas.map((text, row) => formula(`D${row + 2}`, text));
    await excelHost().apply(SHEET, [set('D1', '状态'), ...edits.slice(0, 2), resize('A1:D4')], CAREFUL);
    const stand = [1, 2, 3].map((row) => excel.book.active.cells.get(cellKey(row, 3))?.formula);
    expect(stand).toEqual([...formulas.slice(0, 2), undefined]);
  });

  test.each([
    ['that are gone', { ...resize('A1:D4'), name: '没有' } as Edit],
    ['whose header row would move', resize('A2:D4')],
    ['that would stand beside themselves', resize('D1:E4')],
    ['that would have no row', resize('A1:D1')],
  ])('%s are left out', async (_what, edit) => {
    const excel = open();
    const outcome = await excelHost().apply(SHEET, [set('D1', '状态'), edit], CAREFUL);
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 1, reason: 'changed-since' }] });
    expect([tableOf(excel), excel.book.active.cells.get(cellKey(0, 3))?.value]).toEqual(['A1:C4', '状态']);
  });

  test('that Excel does not resize take the whole write back', async () => {
    const excel = open();
    const before = workbookState(excel.book);
    const edits = [set('D1', '状态'), place('column.status', 'D1'), resize('A1:D9')];
    expect(await codeOf(excelHost().apply(SHEET, edits, CAREFUL))).toBe('unexpected');
    expect(workbookState(excel.book)).toEqual(before);
  });

  test.each([
    ['rows below', 'A1:D6', 'A1:C6'],
    ['a column more', 'A1:E4', 'A1:E4'],
  ])('keep %s that a person has added since', async (_what, since, expected) => {
    const excel = open();
    const host = excelHost();
    const { undo } = await host.apply(SHEET, [set('D1', '状态'), resize('A1:D4')], CAREFUL);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).tables.getItem('台账表').resize(since);
      await context.sync();
    });
    await host.undo(recalled(undo));
    expect(tableOf(excel)).toBe(expected);
  });

  test('that a person has turned into cells since need no undo', async () => {
    const excel = open();
    const host = excelHost();
    const { undo } = await host.apply(SHEET, [set('D1', '状态'), resize('A1:D4')], CAREFUL);
    excel.book.active.tables = [];
    expect(await host.undo(recalled(undo))).toEqual({ restored: 1, kept: [] });
    expect(excel.book.active.cells.get(cellKey(0, 3))?.value).toBe('');
  });
});

test('a formula that a text cell keeps as text is not left standing', async () => {
  const excel = openInExcel([{ name: SHEET, rows: [['甲']], numberFormats: { B1: '@' } }]);
  const before = workbookState(excel.book);
  expect(await codeOf(excelHost().apply(SHEET, [formula('B1', '=A1')], CAREFUL))).toBe('unexpected');
  expect(workbookState(excel.book)).toEqual(before);
  const withFormat: Edit = {
    kind: 'set-formula',
    at: at('B1'),
    was: { value: null },
    formula: '=A1',
    numberFormat: 'General',
  };
  expect((await excelHost().apply(SHEET, [withFormat], CAREFUL)).kind).toBe('applied');
});

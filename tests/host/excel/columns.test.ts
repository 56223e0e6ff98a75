/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Edit } from '../../../src/grid/edit';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { UndoRecord } from '../../../src/host/host';
import type { Excel } from '../../../workbench/host/excel';
import { findSheet } from '../../../workbench/host/model/workbook';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const CAREFUL = { flattenMixedFonts: false };

function set(address: string, was: string | number | null, value: string | number): Edit {
  return { kind: 'set-value', at: at(address), was: { value: was }, value };
}

function stored(undo: UndoRecord): UndoRecord {
  return JSON.parse(JSON.stringify(undo)) as UndoRecord;
}

function open(): Excel {
  const excel = openInExcel([
    {
      name: '方案',
      rows: [
        ['二〇一六年分工', '', '', '', ''],
        ['序号', '任务', '旧栏', '单位', '时限'],
        [1, '公开清单', '一', '市编办', 42_735],
        [2, '办事指南', '', '=D3', '全年'],
      ],
      cached: { D4: '市编办' },
      merges: ['A1:E1', 'C3:C4'],
      numberFormats: { E3: 'yyyy/m/d', C3: '@' },
      looks: { 'A2:E2': { 'font/bold': true, 'fill/color': '#DDEBF7' }, C3: { 'font/italic': true } },
    },
  ]);
  const sheet = findSheet(excel.book, '方案');
  sheet?.colWidths.set(2, 120);
  sheet?.hiddenCols.add(2);
  excel.book.names.push({ name: '时限', formula: "='方案'!$E$2", comment: '', visible: true });
  return excel;
}

test('columns are inserted and filled; references, merges and names follow; undo puts all back', async () => {
  const excel = open();
  const host = excelHost();
  const before = workbookState(excel.book);
  const edits: readonly Edit[] = [
    { kind: 'insert-columns', before: 4, count: 2 },
    set('E2', null, '状态'),
    set('E3', null, '=逾期'),
    set('G4', '全年', '2016年全年'),
    { kind: 'set-column-width', col: 4, widthChars: 20 },
    { kind: 'set-column-width', col: 6, widthChars: 30 },
  ];
  const { kind, undo } = await host.apply('方案', edits, CAREFUL);
  const grid = await host.readSheet('方案');
  expect([kind, grid.rows[2]?.map((cell) => cell?.value)]).toEqual([
    'applied',
    [1, '公开清单', '一', '市编办', '=逾期', undefined, 42_735],
  ]);
  expect(grid.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 6 });
  expect(excel.book.names[0]?.formula).toMatch(/\$G\$2$/);
  expect(await host.undo(stored(undo))).toMatchObject({ kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
});

test('deleted columns come back with contents, formats, merges, widths, hidden as they were', async () => {
  const excel = open();
  const host = excelHost();
  const before = workbookState(excel.book);
  const { undo } = await host.apply(
    '方案',
    [
      set('B3', '公开清单', '公开权责清单'),
      { kind: 'delete-columns', first: 2, count: 1 },
      set('D4', '全年', '长期'),
      { kind: 'delete-columns', first: 0, count: 1 },
    ],
    CAREFUL,
  );
  expect((await host.readSheet('方案')).rows.map((row) => row.map((cell) => cell?.text))).toEqual([
    [],
    ['任务', '单位', '时限'],
    ['公开权责清单', '市编办', '2016/12/31'],
    ['办事指南', '市编办', '长期'],
  ]);
  expect(await host.undo(stored(undo))).toMatchObject({ kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
});

test('a column a person has filled since is not deleted; what else was written is taken back', async () => {
  const excel = open();
  const host = excelHost();
  const { undo } = await host.apply(
    '方案',
    [{ kind: 'insert-columns', before: 4, count: 1 }, set('E2', null, '状态'), set('F4', '全年', '长期')],
    CAREFUL,
  );
  excel.type('方案', 'E4', '已办');
  const { kept } = await host.undo(stored(undo));
  expect(kept).toContainEqual({ top: 3, left: 4, bottom: 3, right: 4 });
  const grid = await host.readSheet('方案');
  expect(grid.rows[3]?.map((cell) => cell?.value)).toEqual([2, '办事指南', undefined, '市编办', '已办', '全年']);
});

test('rows and columns in one batch are refused before anything is asked', async () => {
  const excel = open();
  const edits: readonly Edit[] = [
    { kind: 'insert-rows', before: 1, count: 1 },
    { kind: 'insert-columns', before: 1, count: 1 },
  ];
  expect(await codeOf(excelHost().apply('方案', edits, CAREFUL))).toBe('unexpected');
  expect(excel.log).toEqual([]);
});

test('columns cost one sync for inserting, one more where some go, however high the sheet', async () => {
  const rows = Array.from({ length: 600 }, (_, row) => [`${row}`, '旧', '新']);
  const excel = openInExcel([{ name: '方案', rows }]);
  const host = excelHost();
  const before = workbookState(excel.book);
  await host.apply('方案', [{ kind: 'insert-columns', before: 1, count: 1 }, set('B1', null, '状态')], CAREFUL);
  expect(excel.log).toHaveLength(2);
  const { undo } = await host.apply('方案', [{ kind: 'delete-columns', first: 1, count: 1 }], CAREFUL);
  expect(excel.log).toHaveLength(5);
  await host.undo(undo);
  await host.apply('方案', [{ kind: 'delete-columns', first: 1, count: 1 }], CAREFUL);
  expect(workbookState(excel.book)).toEqual(before);
});

test('an inserted column looks like the one to its left, and text in it stays text', async () => {
  const excel = openInExcel([
    {
      name: '方案',
      rows: [
        ['单位', '时限'],
        ['市编办', 1],
      ],
      numberFormats: { A2: '@', B2: 'yyyy/m/d' },
    },
  ]);
  const sheet = findSheet(excel.book, '方案');
  sheet?.colWidths.set(0, 150);
  const host = excelHost();
  const before = workbookState(excel.book);
  const edits = [1, 3].map((col): Edit => ({ kind: 'insert-columns', before: col, count: 1 }));
  const { kind, undo } = await host.apply(
    '方案',
    [...edits, set('B2', null, '=文字'), set('D2', null, '007')],
    CAREFUL,
  );
  expect(sheet?.colWidths.get(1)).toBe(150);
  expect([kind, (await host.readSheet('方案')).rows[1]]).toEqual([
    'applied',
    [
      { value: '市编办', text: '市编办', numberFormat: '@' },
      { value: '=文字', text: '=文字', numberFormat: '@' },
      expect.anything(),
      { value: '007', text: '007', numberFormat: 'yyyy/m/d' },
    ],
  ]);
  await host.undo(stored(undo));
  expect(workbookState(excel.book)).toEqual(before);
});

test('a change of columns is known as ours', async () => {
  open();
  const host = excelHost();
  const heard: boolean[] = [];
  const stop = await host.watch(({ byThisAddIn }) => heard.push(byThisAddIn));
  await host.apply('方案', [{ kind: 'insert-columns', before: 1, count: 1 }], CAREFUL);
  await new Promise((done) => setTimeout(done, 20));
  await stop();
  expect(heard.length).toBeGreaterThan(0);
  expect(heard).not.toContain(false);
});

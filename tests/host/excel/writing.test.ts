/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { Edit } from '../../../src/grid/edit';
import { excelHost } from '../../../src/host/excel/excel-host';
import { type ApplyOutcome, type ChangeNotice } from '../../../src/host/host';
import type { Excel } from '../../../workbench/host/excel';
import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { cellKey, findSheet } from '../../../workbench/host/model/workbook';
import { PROFILES } from '../../../workbench/host/profiles';
import { loadOffice, openInExcel, settle } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';
import { codeOf } from '../../kit/host-errors';

beforeAll(loadOffice);

const CAREFUL = { flattenMixedFonts: false };

function set(address: string, was: string | number | null, value: string | number): Edit {
  return { kind: 'set-value', at: at(address), was: { value: was }, value };
}

test.each([
  '=1+1',
  '+86 760',
  '-1',
  '@某人',
  "'引号",
  '2016-12',
  '2016年12月',
  '12:30',
  '50%',
  'TRUE',
  '#REF!',
  '007',
  '１２',
  '  2016 ',
  '2016年12月底前完成',
  '全年工作',
])('the text %j stays exactly that text and leaves the number format alone', async (text) => {
  openInExcel([{ name: '方案', rows: [['旧', '旧']], numberFormats: { B1: '@' } }]);
  const host = excelHost();
  const { kind } = await host.apply('方案', [set('A1', '旧', text), set('B1', '旧', text)], CAREFUL);
  const grid = await host.readSheet('方案');
  expect([kind, grid.rows]).toEqual([
    'applied',
    [
      [
        { value: text, text },
        { value: text, text, numberFormat: '@' },
      ],
    ],
  ]);
});

test('a text Excel reads as something else after all is not left standing', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['旧', '并入']], merges: ['A1:B1'] }]);
  const before = workbookState(excel.book);
  // B1 is covered by the merged area, so Excel drops what is written there.
  expect(await codeOf(excelHost().apply('方案', [set('A1', '旧', '新'), set('B1', '并入', '改')], CAREFUL))).toBe(
    'unexpected',
  );
  expect(workbookState(excel.book)).toEqual(before);
});

test('however many edits, one sync reads and one writes', async () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`市编办${row}、`, `${row}`]);
  const excel = openInExcel([{ name: '方案', rows }]);
  const edits = rows.map(([text = ''], row) => set(`A${row + 1}`, text, text.slice(0, -1)));
  await excelHost().apply('方案', edits, CAREFUL);
  expect(excel.log).toHaveLength(2);
  const written = excel.log[1]?.request.Actions.filter(({ ActionType }) => ActionType === 4) ?? [];
  expect(written).toHaveLength(1);
});

describe('mixed fonts', () => {
  const mixed = () => openInExcel([{ name: '方案', rows: [['红字、', '平常、']], mixedFonts: { A1: ['font/color'] } }]);
  const edits = [set('A1', '红字、', '红字'), set('B1', '平常、', '平常')];

  test('a cell that mixes fonts is left out', async () => {
    const excel = mixed();
    const outcome = await excelHost().apply('方案', edits, CAREFUL);
    expect(outcome).toMatchObject({ kind: 'partial', refused: [{ index: 0, reason: 'mixed-fonts' }] });
    expect(cellOf(excel, 'A1')).toMatchObject({ value: '红字、', mixedFont: ['font/color'] });
    expect(cellOf(excel, 'B1')?.value).toBe('平常');
  });

  test('unless the person has agreed to lose them', async () => {
    const excel = mixed();
    expect((await excelHost().apply('方案', edits, { flattenMixedFonts: true })).kind).toBe('applied');
    expect(cellOf(excel, 'A1')?.value).toBe('红字');
  });
});

function cellOf(excel: Excel, address: string) {
  const { row, col } = at(address);
  return findSheet(excel.book, '方案')?.cells.get(cellKey(row, col));
}

test('places outside a sheet and texts too long for a cell are refused, the rest is written', async () => {
  openInExcel([{ name: '方案', rows: [['甲']] }]);
  const outcome: ApplyOutcome = await excelHost().apply(
    '方案',
    [
      { kind: 'set-value', at: { row: 1_048_576, col: 0 }, was: { value: null }, value: 1 },
      set('B1', null, '长'.repeat(32_768)),
      { kind: 'delete-rows', first: 3, count: 0 },
      set('A1', '甲', '乙'),
    ],
    CAREFUL,
  );
  expect(outcome).toMatchObject({
    refused: [
      { index: 0, reason: 'outside' },
      { index: 1, reason: 'outside' },
      { index: 2, reason: 'outside' },
    ],
  });
});

test('undo brings looks, widths, heights and hidden rows back too', async () => {
  const excel = openInExcel([
    {
      name: '方案',
      rows: [['标题'], ['甲', '乙'], ['丙', '丁'], ['戊']],
      merges: ['A1:B1'],
      looks: { A2: { 'fill/color': '#FFFF00', 'font/bold': true }, B3: { 'borders/left/style': 'Double' } },
      hiddenRows: [2],
    },
  ]);
  findSheet(excel.book, '方案')?.rowHeights.set(2, 40);
  const host = excelHost();
  const before = workbookState(excel.book);
  const outcome = await host.apply(
    '方案',
    [
      {
        kind: 'copy-look',
        from: { top: 1, left: 0, bottom: 1, right: 0 },
        to: { top: 3, left: 0, bottom: 3, right: 1 },
      },
      { kind: 'set-column-width', col: 0, widthChars: 40 },
      { kind: 'delete-rows', first: 2, count: 1 },
      { kind: 'merge', area: { top: 1, left: 0, bottom: 1, right: 1 } },
    ],
    CAREFUL,
  );
  expect(workbookState(excel.book)).not.toEqual(before);
  expect(await host.undo(JSON.parse(JSON.stringify(outcome.undo)) as typeof outcome.undo)).toMatchObject({ kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
});

test('a look copied from merged cells merges nothing: every cell beside them can be written', async () => {
  const rows = [
    ['单位', ''],
    ['市编办', ''],
    ['', ''],
    ['市财政局', ''],
  ];
  const excel = openInExcel([{ name: '方案', rows, merges: ['A2:A3'], looks: { 'A1:A4': { 'font/bold': true } } }]);
  const host = excelHost();
  const before = workbookState(excel.book);
  const column = { top: 0, bottom: 3 };
  const look: Edit = {
    kind: 'copy-look',
    from: { ...column, left: 0, right: 0 },
    to: { ...column, left: 1, right: 1 },
  };
  const edits = [look, ...['状态', '逾期', '临期', '完成'].map((text, row) => set(`B${row + 1}`, null, text))];
  const { kind, undo } = await host.apply('方案', edits, CAREFUL);
  const grid = await host.readSheet();
  expect([kind, grid.merges.length, grid.rows.map((cells) => cells[1]?.value)]).toEqual([
    'applied',
    1,
    ['状态', '逾期', '临期', '完成'],
  ]);
  await host.undo(undo);
  expect(workbookState(excel.book)).toEqual(before);
});

test.each([
  ['of the cells it comes from', ['A2:A4']],
  ['of the cells it goes to', ['B1:B9']],
  ['of both, in one area', ['A2:B4']],
])('a look is copied without the conditional formats %s, and undo leaves them alone', async (_whose, addresses) => {
  const rows = [['单位'], ['市编办'], ['市财政局'], ['市发改委']];
  const excel = openInExcel([
    {
      name: '方案',
      rows,
      looks: { A1: { 'font/bold': true, 'fill/color': '#DDEBF7' }, 'A2:A4': { 'borders/left/style': 'Continuous' } },
      numberFormats: { A3: '0.00' },
      hiddenRows: addresses[0] === 'A2:A4' ? [2] : [],
    },
  ]);
  const sheet = findSheet(excel.book, '方案');
  sheet?.conditionalFormats.push({
    id: 'a',
    areas: addresses.flatMap((address) => parseArea(address) ?? []),
    stopIfTrue: false,
    rule: { kind: 'formula', formula: '=$A2="市编办"', look: { 'fill/color': '#FFFF00' } },
  });
  const host = excelHost();
  const before = workbookState(excel.book);
  const column = { top: 0, bottom: 3 };
  const look: Edit = {
    kind: 'copy-look',
    from: { ...column, left: 0, right: 0 },
    to: { ...column, left: 1, right: 1 },
  };
  const { undo } = await host.apply('方案', [look, set('B2', null, '逾期')], CAREFUL);
  expect(sheet?.conditionalFormats.map(({ areas }) => areas.map(areaAddress))).toEqual([addresses]);
  expect(['B1', 'B2', 'B3', 'B4'].map((address) => cellOf(excel, address))).toMatchObject(
    ['A1', 'A2', 'A3', 'A4'].map((address) => ({
      look: cellOf(excel, address)?.look,
      numberFormat: cellOf(excel, address)?.numberFormat,
    })),
  );
  await host.undo(undo);
  expect(workbookState(excel.book)).toEqual(before);
});

test('a text beside text cells under a plain header stays that text', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['序号'], ['1']], numberFormats: { A2: '@' } }]);
  const column = { top: 0, bottom: 1 };
  const look: Edit = {
    kind: 'copy-look',
    from: { ...column, left: 0, right: 0 },
    to: { ...column, left: 1, right: 1 },
  };
  const { kind } = await excelHost().apply('方案', [look, set('B2', null, '2016-12')], CAREFUL);
  expect([kind, cellOf(excel, 'B2')?.value]).toEqual(['applied', '2016-12']);
});

test('a filter that hides rows misplaces nothing, neither on writing nor on undo', async () => {
  const rows = [['单位'], ...['一、', '二、', '三、', '四、', '五、'].map((text) => [text])];
  const excel = openInExcel([{ name: '方案', rows, filter: 'A1:A6', hiddenRows: [2, 4] }]);
  const host = excelHost();
  const before = workbookState(excel.book);
  const edits = rows.slice(1).map(([text = ''], row) => set(`A${row + 2}`, text, text.slice(0, 1)));
  const area = { top: 1, left: 0, bottom: 5, right: 0 };
  const look: Edit = { kind: 'copy-look', from: { ...area, bottom: 1 }, to: area };
  const { undo } = await host.apply('方案', [...edits, look], CAREFUL);
  expect((await host.readSheet()).rows.map(([cell]) => cell?.value)).toEqual(['单位', '一', '二', '三', '四', '五']);
  expect(await host.undo(undo)).toMatchObject({ restored: 5, kept: [] });
  expect(workbookState(excel.book)).toEqual(before);
});

test('undo of a protected sheet asks for nothing and changes nothing', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  const host = excelHost();
  const { undo } = await host.apply('方案', [set('A1', '甲', '乙')], CAREFUL);
  const sheet = findSheet(excel.book, '方案');
  if (sheet) sheet.isProtected = true;
  expect(await codeOf(host.undo(undo))).toBe('protected');
  expect(cellOf(excel, 'A1')?.value).toBe('乙');
});

test.each([
  ['the oldest supported Excel', PROFILES.oldest],
  ['Excel 2021', PROFILES.excel2021],
])('%s: own writes are known as such, a person’s are not', async (_title, profile) => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }], { profile });
  const host = excelHost();
  const heard: ChangeNotice[] = [];
  const stop = await host.watch((change) => heard.push(change));
  excel.type('方案', 'A1', '人');
  await settle();
  await host.apply('方案', [set('A1', '人', '机')], CAREFUL);
  await settle();
  await stop();
  expect(heard.map(({ byThisAddIn }) => byThisAddIn)).toEqual([false, true]);
});

test('a change is told also when the person is already typing in the next cell', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  const heard: ChangeNotice[] = [];
  const stop = await excelHost().watch((change) => heard.push(change));
  excel.type('方案', 'A1', '乙');
  excel.editCell(true);
  await settle();
  expect(heard).toEqual([]);
  excel.editCell(false);
  await settle();
  expect(heard).toMatchObject([{ sheet: '方案', byThisAddIn: false }]);
  await stop();
});

test('events that come in together ask for the sheet once', async () => {
  const excel = openInExcel([{ name: '方案', rows: [['甲']] }]);
  const heard: ChangeNotice[] = [];
  const stop = await excelHost().watch((change) => heard.push(change));
  const requests = excel.log.length;
  for (let row = 1; row <= 50; row++) excel.type('方案', `A${row}`, '乙');
  await settle();
  expect([heard.length, excel.log.length - requests]).toEqual([50, 1]);
  await stop();
});

test('settings live in one custom XML part any host can read', async () => {
  const excel = openInExcel([{ name: '方案' }]);
  const host = excelHost();
  await host.writeSettings('{"a":"<&>"}');
  await host.writeSettings('{"b":1}');
  expect(excel.book.xmlParts.map(({ xml }) => xml)).toEqual([
    '<settings xmlns="urn:zerenbiao:settings:1">{"b":1}</settings>',
  ]);
});

test.each([
  ['characters of the markup', 'a<b>&"c"\r\n'],
  ['characters beyond the first plane', '𠮷𝄞'],
])('settings with %s come back', async (_what, text) => {
  openInExcel([{ name: '方案' }]);
  const host = excelHost();
  await host.writeSettings(text);
  expect(await host.readSettings()).toBe(text);
});

test('what XML cannot hold is left out of settings', async () => {
  openInExcel([{ name: '方案' }]);
  const host = excelHost();
  await host.writeSettings('甲\u0000\u000b乙\ufffe丙\uffff丁\ud800戊\udc00');
  expect(await host.readSettings()).toBe('甲乙丙丁戊');
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { type Excel as EmulatedExcel, type ExcelOptions, startExcel } from '../../../workbench/host/excel';
import { draftWorkbook } from '../../../workbench/host/model/draft';
import { cellAt } from '../../../workbench/host/model/workbook';
import { PROFILES } from '../../../workbench/host/profiles';
import type { Action, ObjectPath, RichResponse } from '../../../workbench/host/protocol';
import { memberSets } from '../../kit/api-sets';
import { excelFailure } from '../../kit/excel-failure';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

test('what a file says about itself is read and written', async () => {
  const excel = openInExcel([{ name: '甲' }]);
  excel.book.properties.author = '综合科';
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = '责任分解表';
    properties.load('title,author');
    await context.sync();
    expect([properties.title, properties.author]).toEqual(['责任分解表', '综合科']);
  });
});

test('custom properties of the workbook are found in any case, counted, changed and deleted', async () => {
  const excel = openInExcel([{ name: '甲' }]);
  await Excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    custom.add('Year', 2026);
    custom.add('单位', '市发改委');
    custom.getItem('YEAR').value = 2027;
    const count = custom.getCount();
    const missing = custom.getItemOrNullObject('没有');
    custom.load('items/key,items/value,items/type');
    await context.sync();
    expect([count.value, missing.isNullObject]).toEqual([2, true]);
    expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
      ['Year', 2027, 'Number'],
      ['单位', '市发改委', 'String'],
    ]);
    custom.getItem('year').delete();
    await context.sync();
  });
  expect([...excel.book.customProperties]).toEqual([['单位', '市发改委']]);
});

test.each([
  [PROFILES.excel2021, 255],
  [PROFILES.web, 300],
])('long values of custom properties: %j keeps %i characters', async (profile, kept) => {
  const excel = openInExcel([{ name: '甲' }], { profile });
  await Excel.run(async (context) => {
    context.workbook.properties.custom.add('说明', '长'.repeat(300));
    await context.sync();
  });
  expect(String(excel.book.customProperties.get('说明'))).toHaveLength(kept);
});

test('custom properties of a sheet stay with it; keys that are too long are refused', async () => {
  const excel = openInExcel([{ name: '甲' }, { name: '乙' }]);
  const properties = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('甲').customProperties;
  await Excel.run(async (context) => {
    properties(context).add('zrb', '按牵头单位');
    const found = properties(context).getItem('ZRB');
    found.load('key,value');
    await context.sync();
    expect([found.key, found.value]).toEqual(['zrb', '按牵头单位']);
  });
  expect(excel.book.sheets.map((sheet) => [...sheet.customProperties])).toEqual([[['zrb', '按牵头单位']], []]);
  expect(await excelFailure((context) => properties(context).add('k'.repeat(256), 'v'))).toMatch(/^InvalidArgument/);
  expect(await excelFailure((context) => properties(context).getItem('没有').load('value'))).toMatch(/^ItemNotFound/);
});

test('settings of the workbook and of the document are one store', async () => {
  const excel = openInExcel([{ name: '甲' }]);
  await Excel.run(async (context) => {
    context.workbook.settings.add('预设', { id: '严格', days: [1, 2] });
    await context.sync();
  });
  const { settings } = Office.context.document;
  await new Promise((refreshed) => {
    settings.refreshAsync(refreshed);
  });
  expect(settings.get('预设')).toEqual({ id: '严格', days: [1, 2] });
  settings.set('主题', '深色');
  await new Promise((saved) => {
    settings.saveAsync(saved);
  });
  expect(excel.book.settings).toEqual(
    new Map([
      ['预设', '{"id":"严格","days":[1,2]}'],
      ['主题', '"深色"'],
    ]),
  );
  await Excel.run(async (context) => {
    const theme = context.workbook.settings.getItem('主题');
    theme.load('value');
    await context.sync();
    expect(theme.value).toBe('深色');
  });
});

test('comments are read: of the workbook, of a sheet, of a cell', async () => {
  const excel = openInExcel([{ name: '甲' }, { name: '乙' }]);
  const [first, second] = excel.book.sheets;
  cellAt(first!, 4, 1).comment = { id: '{1}', author: '张三', text: '请核实', isResolved: false };
  cellAt(first!, 0, 2).comment = { id: '{2}', author: '李四', text: '已办', isResolved: true };
  cellAt(second!, 0, 0).comment = { id: '{3}', author: '李四', text: '收到', isResolved: false };
  await Excel.run(async (context) => {
    const all = context.workbook.comments.getCount();
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.comments.load('items/id,items/content,items/resolved');
    const onCell = context.workbook.comments.getItemByCell('乙!A1');
    onCell.load('authorName');
    const place = context.workbook.comments.getItem('{1}').getLocation();
    place.load('address');
    await context.sync();
    expect(sheet.comments.items.map(({ id, content, resolved }) => [id, content, resolved])).toEqual([
      ['{2}', '已办', true],
      ['{1}', '请核实', false],
    ]);
    expect([all.value, onCell.authorName, place.address]).toEqual([3, '李四', '甲!B5']);
  });
  expect(await excelFailure((context) => context.workbook.comments.getItemByCell('甲!A1').load('id'))).toMatch(
    /^ItemNotFound/,
  );
});

test('created workbooks are recorded, nothing else happens', async () => {
  const excel = openInExcel([{ name: '甲' }]);
  await Excel.createWorkbook('UEsDBA==');
  await Excel.createWorkbook();
  expect([excel.created, excel.book.sheets.length]).toEqual([['UEsDBA==', ''], 1]);
});

/** Asks as an office.js does that knows notes: the one in the registry is older. */
function ask(excel: EmulatedExcel, paths: readonly Partial<ObjectPath>[], actions: readonly Partial<Action>[]) {
  let response: RichResponse | undefined;
  const body = {
    Actions: actions.map((action, index) => ({ Id: 100 + index, Name: '', ...action })),
    ObjectPaths: Object.fromEntries(
      [
        { ObjectPathType: 1 },
        { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
        { ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['甲'] } },
        { ObjectPathType: 4, Name: 'Notes', ParentObjectPathId: 3 },
        ...paths,
      ].map((path, index) => [index + 1, { Id: index + 1, Name: '', ...path }]),
    ),
  };
  excel.answer(JSON.stringify(body), 0, (result) => {
    response = JSON.parse(String(result)) as RichResponse;
  });
  return response;
}

const startWithNotes = (options: ExcelOptions = {}) => {
  const excel = startExcel(draftWorkbook([{ name: '甲', rows: [['一'], ['二']] }]), {
    memberSets: memberSets(),
    profile: PROFILES.microsoft365,
    ...options,
  });
  excel.setNote('甲', 'B3', '第二条');
  excel.setNote('甲', 'A2', '请核实');
  return excel;
};

const NOTE_AT = { ObjectPathType: 3, Name: 'GetItem', ParentObjectPathId: 4 };

test('notes are listed row by row, written and deleted', () => {
  const excel = startWithNotes();
  const listed = ask(excel, [], [{ ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['content', 'authorName'] } }]);
  expect(listed?.Results[0]?.Value).toEqual({
    _Items: [
      { Content: '请核实', AuthorName: '用户' },
      { Content: '第二条', AuthorName: '用户' },
    ],
  });
  const edited = ask(
    excel,
    [
      { ...NOTE_AT, ArgumentInfo: { Arguments: ['A2'] } },
      { ...NOTE_AT, ArgumentInfo: { Arguments: ['B3'] } },
      { ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 4, ArgumentInfo: { Arguments: ['甲!C1', '新'] } },
    ],
    [
      { ActionType: 4, Name: 'Content', ObjectPathId: 5, ArgumentInfo: { Arguments: ['已核实'] } },
      { ActionType: 3, Name: 'Delete', ObjectPathId: 6 },
      { ActionType: 1, ObjectPathId: 7 },
      { ActionType: 3, Name: 'GetCount', ObjectPathId: 4 },
    ],
  );
  expect([edited?.Error, edited?.Results.at(-1)?.Value]).toEqual([undefined, 2]);
  const notes = [...excel.book.active.cells.values()].flatMap(({ note }) => note?.text ?? []);
  expect(notes.sort()).toEqual(['已核实', '新']);
});

test.each([
  ['where there is none', 'A1', 'ItemNotFound'],
  ['of more than one cell', 'A1:B2', 'InvalidCellAddress'],
])('a note %s', (_what, address, code) => {
  const path = { ...NOTE_AT, ArgumentInfo: { Arguments: [address] } };
  expect(ask(startWithNotes(), [path], [{ ActionType: 1, ObjectPathId: 5 }])?.Error?.Code).toBe(code);
});

test('an Excel older than notes does not know them', () => {
  const excel = startWithNotes({ profile: PROFILES.excel2024 });
  expect(ask(excel, [], [{ ActionType: 2, ObjectPathId: 4 }])?.Error?.Message).toContain('needs ExcelApi 1.18');
});

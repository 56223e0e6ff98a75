/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { findSheet } from '../../../workbench/host/model/workbook';
import { excelFailure } from '../../kit/excel-failure';
import { loadOffice, openInExcel, settle } from '../../kit/office';

beforeAll(loadOffice);

const sheetsIn = (context: Excel.RequestContext) => context.workbook.worksheets;

/** Does something with the sheet 甲 and writes it. */
async function onSheet(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    use(sheetsIn(context).getItem('甲'), context);
    await context.sync();
  });
}

function openTwo() {
  return openInExcel([
    { name: '甲', rows: [['一', '=B2']], tables: { 表: 'D1:E3' } },
    { name: '乙', rows: [['=甲!A1', '=SUM(甲!$A$1:$B$2)', '="甲!A1"']] },
  ]);
}

const formulasOf = (excel: ReturnType<typeof openInExcel>) =>
  [...(findSheet(excel.book, '乙')?.cells.values() ?? [])].map(({ formula }) => formula);

test('a sheet is renamed, and what refers to it follows', async () => {
  const excel = openTwo();
  excel.book.names.push({ name: '处', formula: '=甲!$A$1', comment: '', visible: true });
  await onSheet((sheet) => (sheet.name = '任务 分解'));
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['任务 分解', '乙']);
  expect(formulasOf(excel)).toEqual(["='任务 分解'!A1", "=SUM('任务 分解'!$A$1:$B$2)", '="甲!A1"']);
  expect(excel.book.names[0]?.formula).toBe("='任务 分解'!$A$1");
});

test.each(['', '乙', '一/二', "'甲", '长'.repeat(32)])('%j is no name for a sheet', async (name) => {
  openTwo();
  expect(await excelFailure((context) => (sheetsIn(context).getItem('甲').name = name))).toMatch(/^Invalid/);
});

test('a deleted sheet leaves broken references', async () => {
  const excel = openTwo();
  await onSheet((sheet) => {
    sheet.delete();
  });
  expect(formulasOf(excel)).toEqual(['=甲!#REF!', '=SUM(甲!#REF!)', '="甲!A1"']);
});

test('sheets are hidden, shown, moved and coloured', async () => {
  const excel = openTwo();
  await onSheet((sheet) => {
    sheet.visibility = 'Hidden';
    sheet.position = 1;
    sheet.tabColor = '#c00000';
    sheet.showGridlines = false;
  });
  const [second, first] = excel.book.sheets;
  expect([second?.name, first?.name, excel.book.active.name]).toEqual(['乙', '甲', '乙']);
  expect([first?.visibility, first?.tabColor, first?.showsGridlines]).toEqual(['Hidden', '#C00000', false]);
  await Excel.run(async (context) => {
    const sheet = sheetsIn(context).getItem('甲');
    sheet.load('position,tabColor,visibility,showGridlines');
    const visible = sheetsIn(context).getCount(true);
    const last = sheetsIn(context).getLast();
    last.load('name');
    await context.sync();
    expect([sheet.position, sheet.tabColor, sheet.visibility, sheet.showGridlines]).toEqual([
      1,
      '#C00000',
      'Hidden',
      false,
    ]);
    expect([visible.value, last.name]).toEqual([1, '甲']);
  });
});

test('the last visible sheet can be neither hidden nor deleted', async () => {
  openInExcel([{ name: '甲' }, { name: '乙', visibility: 'Hidden' }]);
  for (const use of [
    (sheet: Excel.Worksheet) => (sheet.visibility = 'Hidden'),
    (sheet: Excel.Worksheet) => {
      sheet.delete();
    },
  ]) {
    expect(
      await excelFailure((context) => {
        use(sheetsIn(context).getItem('甲'));
      }),
    ).toMatch(/^InvalidOperation/);
  }
});

test('a copy has its own name, tables and charts and shares nothing with the original', async () => {
  const excel = openTwo();
  excel.book.active.charts.push({
    id: '图1',
    name: '图',
    type: 'Pie',
    title: '',
    hasLegend: false,
    isReversed: false,
    series: [{ id: '列1', name: '', values: '=甲!$A$1:$A$9', categories: '' }],
    place: parseArea('G1:H9')!,
  });
  await onSheet((sheet) => {
    const copy = sheet.copy('After', sheet);
    copy.getRange('A1').values = [['改']];
  });
  const [original, copy] = excel.book.sheets;
  expect([original?.name, copy?.name, excel.book.sheets.length]).toEqual(['甲', '甲 (2)', 3]);
  expect([original, copy].map((sheet) => sheet?.cells.get(0)?.value)).toEqual(['一', '改']);
  expect(copy?.charts[0]?.series[0]?.values).toBe("='甲 (2)'!$A$1:$A$9");
  expect(copy?.tables[0]?.name).not.toBe('表');
});

test('protection is switched through the API, not twice', async () => {
  const excel = openTwo();
  const protection = (context: Excel.RequestContext) => sheetsIn(context).getItem('甲').protection;
  const protect = (context: Excel.RequestContext) => {
    protection(context).protect();
  };
  const unprotect = (context: Excel.RequestContext) => {
    protection(context).unprotect();
  };
  expect(await excelFailure(unprotect)).toMatch(/^AccessDenied/);
  expect([await excelFailure(protect), excel.book.active.isProtected]).toEqual(['no failure', true]);
  expect(await excelFailure(protect)).toMatch(/^AccessDenied/);
  expect([await excelFailure(unprotect), excel.book.active.isProtected]).toEqual(['no failure', false]);
});

test('a protected workbook keeps its sheets as they are', async () => {
  const excel = openTwo();
  excel.book.isStructureProtected = true;
  const tries: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
    (sheet) => (sheet.name = '丙'),
    (sheet) => (sheet.visibility = 'Hidden'),
    (sheet) => (sheet.position = 1),
    (sheet) => sheet.copy(),
  ];
  for (const use of tries) {
    expect(await excelFailure((context) => use(sheetsIn(context).getItem('甲')))).toMatch(/^AccessDenied/);
  }
});

test('columns put in through the API move what lies there, and kept ranges', async () => {
  const excel = openInExcel([{ name: '甲', rows: [['一', '二', '=A1&B1']], merges: ['B2:C2'] }]);
  await Excel.run(async (context) => {
    const sheet = sheetsIn(context).getItem('甲');
    const kept = sheet.getRange('C1');
    kept.load('address');
    await context.sync();
    sheet.getRange('B:C').insert('Right');
    kept.load('address,formulas');
    await context.sync();
    expect([kept.address, kept.formulas]).toEqual(['甲!E1', [['=A1&D1']]]);
    sheet.getRange('B:B').delete('Left');
    await context.sync();
  });
  expect(excel.book.active.merges.map(areaAddress)).toEqual(['C2:D2']);
});

test('pushing a part of a row aside is not emulated, and says so', async () => {
  openInExcel([{ name: '甲', rows: [['一']] }]);
  const failure = await excelFailure((context) => sheetsIn(context).getItem('甲').getRange('A1').insert('Down'));
  expect(failure).toMatch(/^ApiNotFound Range.insert/);
});

test('listeners hear of selected cells and of shown, added and deleted sheets', async () => {
  const excel = openTwo();
  const heard: string[] = [];
  const hear = (what: string) => (event: { worksheetId: string; address?: string }) => {
    const name = findSheet(excel.book, event.worksheetId)?.name ?? '没有了';
    heard.push(`${what} ${name} ${event.address ?? ''}`.trim());
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const sheets = sheetsIn(context);
    sheets.getItem('甲').onSelectionChanged.add(hear('选定'));
    sheets.onActivated.add(hear('显示'));
    sheets.onDeactivated.add(hear('离开'));
    sheets.onAdded.add(hear('新增'));
    sheets.onDeleted.add(hear('删除'));
    await context.sync();
  });
  excel.select('甲', 'B2:C3');
  excel.select('乙', 'A1');
  excel.addSheet('丙');
  await settle();
  excel.deleteSheet('丙');
  await settle();
  expect(heard).toEqual(['选定 甲 B2:C3', '离开 甲', '显示 乙', '新增 丙', '离开 乙', '显示 丙', '删除 没有了']);
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { PlannedCell, SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { Host } from '../../../src/host/host';
import type { Excel as EmulatedExcel } from '../../../workbench/host/excel';
import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { cellAt, cellKey, findSheet } from '../../../workbench/host/model/workbook';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';
import { at } from '../host-under-test';

beforeAll(loadOffice);

const planOf = (rows: readonly (readonly string[])[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  key: 'by-month',
  title: '按时限',
  rows: rows.map((row) => row.map((value): PlannedCell => ({ value, look: 'text' }))),
  columnWidthsChars: rows[0]?.map(() => 12) ?? [],
  merges: [],
  frozenRows: 1,
  landscape: false,
  ...more,
});

const SMALL = planOf([
  ['月份', '任务'],
  ['三月', '2'],
  ['六月', '1'],
]);
const TALL = planOf([...['月份', '三月', '四月', '六月', '九月'].map((month) => [month, '1'])]);
const WIDE = planOf([
  ['月份', '任务', '逾期'],
  ['三月', '2', '1'],
]);

const open = () => openInExcel([{ name: '方案', rows: [['甲'], ['乙'], ['丙']] }]);

const sheetOf = ({ book }: EmulatedExcel, name = '按时限') => {
  const sheet = findSheet(book, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** A person types into cells of our sheet. */
function note(excel: EmulatedExcel, notes: Readonly<Record<string, string>>, name = '按时限'): void {
  for (const [address, value] of Object.entries(notes)) {
    const { row, col } = at(address);
    cellAt(sheetOf(excel, name), row, col).value = value;
  }
}

const valueAt = (excel: EmulatedExcel, address: string) => {
  const { row, col } = at(address);
  return sheetOf(excel).cells.get(cellKey(row, col))?.value ?? '';
};

const nameOf = ({ book }: EmulatedExcel, name: string) => book.names.find((item) => item.name === name);

async function written(...plans: readonly SheetPlan[]): Promise<{ excel: EmulatedExcel; host: Host }> {
  const excel = open();
  const host = excelHost();
  for (const plan of plans) await host.writeSheet(plan);
  return { excel, host };
}

describe('the block of a plan', () => {
  test('its hidden name leads to the whole of it, and follows each write', async () => {
    const { excel, host } = await written(SMALL);
    expect(nameOf(excel, 'zrb.sheet.by_month')).toMatchObject({ formula: "='按时限'!$A$1:$B$3", visible: false });
    await host.writeSheet(TALL);
    expect(nameOf(excel, 'zrb.sheet.by_month')?.formula).toBe("='按时限'!$A$1:$B$5");
  });

  test('what a person has put beside and below it stays, with its looks', async () => {
    const { excel, host } = await written(TALL);
    note(excel, { D1: '请各科室核对', A8: '以上已报', D4: '李' });
    cellAt(sheetOf(excel), 3, 3).look = { 'font/bold': true };
    await host.writeSheet(SMALL);
    expect(['D1', 'A8', 'D4', 'A4', 'A5'].map((address) => valueAt(excel, address))).toEqual([
      '请各科室核对',
      '以上已报',
      '李',
      '',
      '',
    ]);
    expect(sheetOf(excel).cells.get(cellKey(3, 3))?.look).toEqual({ 'font/bold': true });
  });

  test.each([
    ['below', { A5: '以上已报' }, TALL, 'A5'],
    ['to the right', { C2: '逾期一项' }, WIDE, 'C2'],
    ['both in a row', { B4: '二', A4: '一' }, TALL, 'A4'],
  ] as const)(
    'a note %s is in the way of a block that grows: nothing is written',
    async (_where, notes, plan, cell) => {
      const { excel, host } = await written(SMALL);
      note(excel, notes);
      const before = workbookState(excel.book);
      await expect(host.writeSheet(plan)).rejects.toMatchObject({
        code: 'notes-in-the-way',
        message: expect.stringContaining(`「按时限」的 ${cell} `) as string,
      });
      expect(workbookState(excel.book)).toEqual(before);
    },
  );

  test('a formula that shows nothing is a note too', async () => {
    const { excel, host } = await written(SMALL);
    cellAt(sheetOf(excel), 4, 1).formula = '=""';
    expect(await codeOf(host.writeSheet(TALL))).toBe('notes-in-the-way');
  });

  test('on a sheet of an older version everything is ours', async () => {
    const { excel, host } = await written(TALL);
    const name = nameOf(excel, 'zrb.sheet.by_month');
    if (name) name.formula = "='按时限'!$A$1";
    note(excel, { D7: '旧版留下的' });
    await host.writeSheet(SMALL);
    expect(valueAt(excel, 'D7')).toBe('');
    expect(name?.formula).toBe("='按时限'!$A$1:$B$3");
  });

  test('a plan of one cell is no such sheet', async () => {
    const one = planOf([['截至']]);
    const { excel, host } = await written(one);
    note(excel, { C3: '旁注' });
    await host.writeSheet(one);
    expect(valueAt(excel, 'C3')).toBe('旁注');
  });

  test('rows a person has put in above it move the block: the plan begins at A1 again', async () => {
    const { excel, host } = await written(SMALL);
    excel.insert('按时限', '1:2');
    await host.writeSheet(SMALL);
    expect(['A1', 'A3', 'A5'].map((address) => valueAt(excel, address))).toEqual(['月份', '六月', '']);
  });

  test('widths are set for a new sheet and for columns the block grows into', async () => {
    const { excel, host } = await written(SMALL);
    const { colWidths } = sheetOf(excel);
    colWidths.set(1, 200);
    colWidths.set(4, 300);
    await host.writeSheet(WIDE);
    expect([0, 1, 2, 4].map((col) => colWidths.get(col))).toEqual([75.75, 200, 75.75, 300]);
  });

  test('conditional formats beside it stay, one across its edge keeps its cells outside', async () => {
    const { excel, host } = await written(SMALL);
    const add = (address: string, id: string) =>
      sheetOf(excel).conditionalFormats.push({
        id,
        areas: [parseArea(address)].flatMap((area) => area ?? []),
        rule: { kind: 'formula', formula: '=TRUE', look: { 'font/bold': true } },
        stopIfTrue: false,
      });
    add('D1:D9', 'beside');
    add('B2:D2', 'across');
    await host.writeSheet(SMALL);
    expect(sheetOf(excel).conditionalFormats.map(({ id, areas }) => [id, areas.map(areaAddress).join()])).toEqual([
      ['beside', 'D1:D9'],
      ['across', 'C2:D2'],
    ]);
  });

  test('a filter of a person’s beside it stays where the plan has none', async () => {
    const { excel, host } = await written(SMALL);
    sheetOf(excel).filter = parseArea('D1:E9')!;
    await host.writeSheet(SMALL);
    expect(sheetOf(excel).filter).toEqual(parseArea('D1:E9'));
    await host.writeSheet({ ...SMALL, filter: { top: 0, left: 0, bottom: 2, right: 1 } });
    expect(sheetOf(excel).filter).toEqual(parseArea('A1:B3'));
  });
});

describe('what a plan says beside its cells', () => {
  test('pages begin where it says; breaks inside the former block go, those below stay', async () => {
    const { excel, host } = await written({ ...TALL, pageBreaks: [2, 4] });
    const { layout } = sheetOf(excel);
    expect([layout.pageBreaks, layout.zoom]).toEqual([[2, 4], { scale: 100 }]);
    layout.pageBreaks = [2, 3, 4, 20];
    await host.writeSheet({ ...TALL, pageBreaks: [3] });
    expect(layout.pageBreaks).toEqual([3, 20]);
    await host.writeSheet(TALL);
    expect([layout.pageBreaks, layout.zoom]).toEqual([[20], { horizontalFitToPages: 1 }]);
  });

  test('a footer a person has changed stays', async () => {
    const { excel, host } = await written(SMALL);
    sheetOf(excel).layout.centerFooter = '内部资料';
    await host.writeSheet(TALL);
    expect(sheetOf(excel).layout.centerFooter).toBe('内部资料');
  });

  const DATED = { ...SMALL, cellNames: new Map([['截至日期', at('B2')]]) };

  test('a cell is named for a person, follows the plan, and is read by its name', async () => {
    const { excel, host } = await written(DATED);
    expect(nameOf(excel, '截至日期')).toEqual({
      name: '截至日期',
      formula: "='按时限'!$B$2",
      comment: '',
      visible: true,
    });
    expect(await host.readNamedCell('截至日期')).toEqual({ sheet: '按时限', at: at('B2'), value: '2' });
    await host.writeSheet({ ...DATED, cellNames: new Map([['截至日期', at('B3')]]) });
    expect(nameOf(excel, '截至日期')?.formula).toBe("='按时限'!$B$3");
    await host.writeSheet(SMALL);
    expect(nameOf(excel, '截至日期')?.formula).toBe("='按时限'!$B$3");
  });

  test('a name of that spelling that leads elsewhere is the person’s', async () => {
    const excel = open();
    const own = { name: '截至日期', formula: '=方案!$A$2', comment: '我的', visible: true };
    excel.book.names.push({ ...own });
    const host = excelHost();
    await host.writeSheet(DATED);
    expect(nameOf(excel, '截至日期')).toEqual(own);
    expect(await host.readNamedCell('截至日期')).toEqual({ sheet: '方案', at: at('A2'), value: '乙' });
  });

  test.each([
    ['is not there', undefined],
    ['leads to several cells', '=方案!$A$1:$A$2'],
    ['leads to a cell that is gone', '=方案!#REF!'],
    ['leads to a sheet that is gone', '=没有!$A$1'],
    ['is a constant', '=42735'],
  ])('a name that %s is no named cell', async (_what, formula) => {
    const excel = open();
    if (formula !== undefined) excel.book.names.push({ name: '截至日期', formula, comment: '', visible: true });
    expect(await excelHost().readNamedCell('截至日期')).toBeUndefined();
  });

  test('a named formula is read with what it gives', async () => {
    const excel = openInExcel([{ name: '方案', rows: [['=TODAY()']], cached: { A1: 46_000 } }]);
    excel.book.names.push({ name: '截至日期', formula: '=方案!$A$1', comment: '', visible: true });
    const cell = await excelHost().readNamedCell('截至日期');
    expect(cell).toEqual({ sheet: '方案', at: at('A1'), value: 46_000, formula: '=TODAY()' });
  });

  test('a cell leads to another sheet of ours, also after that was renamed', async () => {
    const { excel, host } = await written(SMALL);
    const rows = [[{ value: '按时限', look: 'link' as const, leadsTo: 'by-month' }]];
    await host.writeSheet({ ...SMALL, key: 'overview', title: '总览', rows });
    const link = () => sheetOf(excel, '总览').cells.get(cellKey(0, 0));
    expect([link()?.value, link()?.link?.documentReference]).toEqual(['按时限', 'zrb.top.by_month']);
    excel.rename('按时限', '给领导看');
    expect(nameOf(excel, 'zrb.top.by_month')?.formula).toBe('=给领导看!$A$1');
    await host.writeSheet({ ...SMALL, key: 'overview', title: '总览', rows: [] });
    expect(nameOf(excel, 'zrb.top.by_month')).toBeUndefined();
  });

  test('sheets are listed with the keys of their plans', async () => {
    const { host } = await written(SMALL, { ...SMALL, key: 'as-of', title: '截至' });
    expect((await host.listSheets()).map(({ name, isOurs, planKey }) => [name, isOurs, planKey])).toEqual([
      ['方案', undefined, undefined],
      ['按时限', true, 'by-month'],
      ['截至', true, 'as-of'],
    ]);
  });

  test('formulas stand as formulas, with looks of every kind', async () => {
    const looks = ['late', 'soon', 'coming', 'done'] as const;
    const { excel } = await written(
      planOf([], { rows: [looks.map((look): PlannedCell => ({ value: 1, formula: '=COUNTIFS(A2:A3,"甲")', look }))] }),
    );
    const cells = looks.map((_, col) => sheetOf(excel).cells.get(cellKey(0, col)));
    expect(cells.map((cell) => cell?.formula)).toEqual(looks.map(() => '=COUNTIFS(A2:A3,"甲")'));
    expect(cells.map((cell) => cell?.look['fill/color'])).toEqual(['#FFC7CE', '#FFEB9C', '#DDEBF7', '#C6EFCE']);
  });

  test('a doughnut has a hole and the colours of its pieces', async () => {
    const column = { top: 1, left: 1, bottom: 2, right: 1 };
    const series = [{ title: '任务', values: column, color: '#5B9BD5', pointColors: ['#C00000', '#70AD47'] }];
    const categories = { ...column, left: 0, right: 0 };
    const place = { top: 5, left: 0, bottom: 14, right: 3 };
    const charts = [{ key: 'status', title: '状态', kind: 'doughnut' as const, place, categories, series }];
    const { excel } = await written({ ...SMALL, charts });
    const [chart] = sheetOf(excel).charts;
    expect([chart?.type, chart?.hasLegend]).toEqual(['Doughnut', true]);
    expect(chart?.details).toMatchObject({
      'series 0/hole': 55,
      'series 0/point 0/fill': '#C00000',
      'series 0/point 1/fill': '#70AD47',
    });
  });
});

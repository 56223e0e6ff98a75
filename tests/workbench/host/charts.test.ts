/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { areaAddress } from '../../../workbench/host/model/area';
import type { SheetDraft } from '../../../workbench/host/model/draft';
import { loadOffice, openInExcel } from '../../kit/office';

beforeAll(loadOffice);

const COUNTS: SheetDraft = {
  name: '汇总',
  rows: [
    ['单位', '任务', '逾期'],
    ['市教育局', 3, 1],
    ['市公安局', 5, 0],
    ['市民政局', 2, 2],
  ],
};

async function inSheet(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void) {
  const { book } = openInExcel([COUNTS]);
  await Excel.run(async (context) => {
    await use(context.workbook.worksheets.getItem('汇总'), context);
    await context.sync();
  });
  return book.active;
}

describe('charts', () => {
  test.each([
    ['A1:C4', 'Auto', ['任务 汇总!$B$2:$B$4 汇总!$A$2:$A$4', '逾期 汇总!$C$2:$C$4 汇总!$A$2:$A$4']],
    ['B2:C4', 'Auto', ['系列1 汇总!$B$2:$B$4 ', '系列2 汇总!$C$2:$C$4 ']],
    ['B2:C4', 'Rows', ['系列1 汇总!$B$2:$C$2 ', '系列2 汇总!$B$3:$C$3 ', '系列3 汇总!$B$4:$C$4 ']],
    ['B1:B4', 'Columns', ['任务 汇总!$B$2:$B$4 ']],
    ['B3', 'Columns', ['任务 汇总!$B$2:$B$4 汇总!$A$2:$A$4', '逾期 汇总!$C$2:$C$4 汇总!$A$2:$A$4']],
  ] as const)('a chart over %s, series by %s, guesses its series', async (address, by, series) => {
    const { charts } = await inSheet((sheet) => {
      sheet.charts.add('ColumnClustered', sheet.getRange(address), by);
    });
    expect(charts[0]?.series.map(({ name, values, categories }) => `${name} ${values} ${categories}`)).toEqual(
      series.map((line) => line.replace(/汇总!/g, '=汇总!')),
    );
  });

  test('the categories can be turned round', async () => {
    const { charts } = await inSheet((sheet) => {
      for (const isReversed of [false, true]) {
        const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B4'), 'Columns');
        chart.axes.categoryAxis.reversePlotOrder = isReversed;
      }
    });
    expect(charts.map(({ isReversed }) => isReversed)).toEqual([false, true]);
  });

  test('clearing all cells leaves the charts, deleting takes one away', async () => {
    const { charts } = await inSheet(async (sheet, context) => {
      for (const name of ['一', '二']) sheet.charts.add('Pie', sheet.getRange('B2:B4'), 'Columns').name = name;
      sheet.getRange().clear('All');
      await context.sync();
      sheet.charts.getItem('一').delete();
    });
    expect(charts.map(({ name }) => name)).toEqual(['二']);
  });

  test('a protected sheet takes no chart and no conditional format', async () => {
    const { book } = openInExcel([{ ...COUNTS, isProtected: true }]);
    const refused = (use: (sheet: Excel.Worksheet) => unknown) =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem('汇总'));
        await context.sync();
      });
    await expect(refused((sheet) => sheet.charts.add('Pie', sheet.getRange('B2:B4')))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(refused((sheet) => sheet.getRange('B2').conditionalFormats.add('DataBar'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    expect(book.active.charts).toEqual([]);
    expect(book.active.conditionalFormats).toEqual([]);
  });
});

describe('conditional formats', () => {
  test('the newest comes first and reads back as it was set, its formula for the cell asked', async () => {
    let read: unknown;
    const { conditionalFormats } = await inSheet(async (sheet, context) => {
      const bars = sheet.getRange('B2:B4').conditionalFormats.add('DataBar').dataBar;
      bars.upperBoundRule = { type: 'Number', formula: '=1' };
      const late = sheet.getRange('A2:C4').conditionalFormats.add('Custom');
      late.custom.rule.formula = '=$C2>0';
      late.custom.format.font.color = '#9C0006';
      const { conditionalFormats: inB } = sheet.getRange('B3');
      inB.load('items/type,items/priority');
      await context.sync();
      const custom = inB.items[0]?.custom.load('rule/formula,format/font/color,format/font/bold');
      await context.sync();
      read = [inB.items.map(({ type, priority }) => `${priority} ${type}`), custom?.toJSON()];
    });
    expect(read).toEqual([
      ['0 Custom', '1 DataBar'],
      { rule: { formula: '=$C3>0' }, format: { font: { bold: null, color: '#9C0006' } } },
    ]);
    expect(conditionalFormats.map(({ rule }) => rule)).toEqual([
      { kind: 'formula', formula: '=$C2>0', look: { 'font/color': '#9C0006' } },
      { kind: 'data-bar', color: '#638EC6', max: 1 },
    ]);
  });

  test.each([
    ['B2:C3', ['A1:D1', 'A2:A3', 'D2:D3', 'A4:D4']],
    ['A1:D2', ['A3:D4']],
    ['D4:F9', ['A1:D3', 'A4:C4']],
    ['A1:D4', undefined],
    ['F1:G9', ['A1:D4']],
  ])('clearing the formats of %s takes those cells out of them', async (address, left) => {
    const { conditionalFormats } = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:D4').conditionalFormats.add('DataBar');
      await context.sync();
      sheet.getRange(address).clear('Formats');
    });
    expect(conditionalFormats[0]?.areas.map(areaAddress)).toEqual(left);
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import type { CellRange } from '../../../src/grid/address';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { excelHost } from '../../../src/host/excel/excel-host';
import type { Host } from '../../../src/host/host';
import type { Excel } from '../../../workbench/host/excel';
import { areaAddress, parseArea } from '../../../workbench/host/model/area';
import { findSheet } from '../../../workbench/host/model/workbook';
import { codeOf } from '../../kit/host-errors';
import { loadOffice, openInExcel } from '../../kit/office';
import { workbookState } from '../../kit/workbook-state';

beforeAll(loadOffice);

const SHARES: CellRange = { top: 1, left: 1, bottom: 3, right: 1 };

const PLAIN: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    ['单位', '完成率', '逾期'],
    ['甲', 1, 2],
    ['乙', 0.5, 0],
    ['丙', 0, 1],
  ].map((row, index) => row.map((value) => ({ value, look: index === 0 ? ('header' as const) : ('text' as const) }))),
  columnWidthsChars: [20],
  merges: [],
  frozenRows: 1,
  landscape: true,
};

const DRAWN = {
  ...PLAIN,
  conditions: [
    { kind: 'formula', area: SHARES, formula: '=$B2>0', look: 'late' },
    { kind: 'data-bar', area: SHARES },
  ],
  charts: (['bars', 'stacked-columns', 'pie'] as const).map((kind) => ({
    key: `tasks-${kind}`,
    title: `任务（${kind}）`,
    kind,
    place: { top: 5, left: 0, bottom: 14, right: 3 },
    categories: { ...SHARES, left: 0, right: 0 },
    series: [
      { title: '任务', values: SHARES, color: '#5B9BD5' },
      { title: '逾期', values: { ...SHARES, left: 2, right: 2 }, color: '#C00000' },
    ],
  })),
} satisfies SheetPlan;
const ownSheet = (excel: Excel) => {
  const sheet = findSheet(excel.book, '按牵头单位');
  if (!sheet) throw new Error('no sheet of ours');
  return sheet;
};

const open = () => openInExcel([{ name: '方案', rows: [['甲'], ['乙'], ['丙']] }]);

const write = async (host: Host, ...plans: readonly SheetPlan[]) => {
  for (const plan of plans) await host.writeSheet(plan);
};

describe('charts and conditional formats of sheets of ours', () => {
  test('charts draw what the plan says, whatever Excel guesses', async () => {
    const excel = open();
    await write(excelHost(), DRAWN);
    const { charts } = ownSheet(excel);
    expect(charts.map(({ name, type, title, hasLegend }) => [name, type, title, hasLegend])).toEqual([
      ['zrb.chart.tasks-bars', 'BarClustered', '任务（bars）', true],
      ['zrb.chart.tasks-stacked-columns', 'ColumnStacked', '任务（stacked-columns）', true],
      ['zrb.chart.tasks-pie', 'Pie', '任务（pie）', true],
    ]);
    expect(charts[0]?.place).toEqual({ row: 5, col: 0, rows: 10, cols: 4 });
    expect(charts[0]?.series.map(({ id: _id, ...series }) => series)).toEqual([
      { name: '任务', values: '=按牵头单位!$B$2:$B$4', categories: '=按牵头单位!$A$2:$A$4', color: '#5B9BD5' },
      { name: '逾期', values: '=按牵头单位!$C$2:$C$4', categories: '=按牵头单位!$A$2:$A$4', color: '#C00000' },
    ]);
    // A pie colours its slices itself.
    expect(charts[2]?.series.map(({ color }) => color)).toEqual([undefined, undefined]);
  });

  test('a chart of a single number does not look around it', async () => {
    const excel = open();
    const [bars] = DRAWN.charts;
    const one = { ...SHARES, bottom: 1 };
    const series = [{ title: '任务', values: one, color: '#5B9BD5' }];
    await write(excelHost(), { ...DRAWN, charts: bars ? [{ ...bars, categories: one, series }] : [] });
    expect(ownSheet(excel).charts.map((chart) => [chart.hasLegend, chart.series.length])).toEqual([[false, 1]]);
  });

  test('of conditional formats the first planned wins; shares fill a cell at 1', async () => {
    const excel = open();
    await write(excelHost(), DRAWN);
    expect(ownSheet(excel).conditionalFormats.map(({ areas, rule }) => [areas.map(areaAddress), rule])).toEqual([
      [
        ['B2:B4'],
        {
          kind: 'formula',
          formula: '=$B2>0',
          look: { 'font/bold': true, 'font/color': '#9C0006', 'fill/color': '#FFC7CE', 'fill/pattern': 'Solid' },
        },
      ],
      [['B2:B4'], { kind: 'data-bar', color: '#9DC3E6', min: 0, max: 1 }],
    ]);
  });

  test('written twice a sheet looks the same: charts and conditional formats are not doubled', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, DRAWN);
    const once = workbookState(excel.book);
    await write(host, DRAWN);
    expect(workbookState(excel.book)).toEqual(once);
    expect(excel.log).toHaveLength(2 + 5);
  });

  test('charts no longer planned go, a chart a person has made stays, also one that was ours and was renamed', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, DRAWN);
    const [first, second] = ownSheet(excel).charts;
    if (!first || !second) throw new Error('no charts');
    first.name = '我的图';
    ownSheet(excel).charts.push({ ...second, id: 'own', name: '图表 9' });
    await write(host, { ...DRAWN, charts: DRAWN.charts.slice(2) });
    expect(ownSheet(excel).charts.map(({ name }) => name)).toEqual(['我的图', '图表 9', 'zrb.chart.tasks-pie']);
    await write(host, PLAIN);
    expect(ownSheet(excel).charts.map(({ name }) => name)).toEqual(['我的图', '图表 9']);
  });

  test('a rewrite that fails puts back what a person has set up: types, areas, order', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, DRAWN);
    excel.rename('按牵头单位', '单位, 汇总!');
    const sheet = findSheet(excel.book, '单位, 汇总!');
    const areas = ['A2:A4', 'C2:D4'].flatMap((address) => parseArea(address) ?? []);
    sheet?.conditionalFormats.unshift(
      {
        id: 'a',
        areas,
        stopIfTrue: true,
        rule: { kind: 'cell-value', operator: 'Between', formulas: ['=1', '=2'], look: {} },
      },
      {
        id: 'b',
        areas,
        stopIfTrue: false,
        rule: { kind: 'contains-text', operator: 'Contains', text: '逾期', look: { 'font/italic': true } },
      },
      { id: 'c', areas, stopIfTrue: false, rule: { kind: 'color-scale', colors: ['#FFFFFF', '#FF0000'] } },
    );
    const before = workbookState(excel.book);
    excel.setFault({ request: 3, action: 60 });
    expect(await codeOf(host.writeSheet({ ...PLAIN, rows: PLAIN.rows.slice(0, 2) }))).toBe('unexpected');
    expect(workbookState(excel.book)).toEqual(before);
  });

  test('former charts Excel will not let go of at first are gone all the same', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, DRAWN);
    const once = workbookState(excel.book);
    const swap = excel.log.length;
    await write(host, DRAWN);
    const actions = excel.log.at(-1)?.request.Actions.length ?? 0;
    expect(excel.log.length - swap).toBe(5);
    for (let action = 0; action < actions; action++) {
      excel.setFault({ request: 4, action });
      await write(host, DRAWN);
      expect(workbookState(excel.book)).toEqual(once);
    }
  });

  test('charts left standing by a swap Excel refused twice go with the next write', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, DRAWN);
    const once = workbookState(excel.book);
    await write(host, DRAWN);
    const actions = excel.log.at(-1)?.request.Actions.length ?? 0;
    for (let action = 0; action < actions; action++) {
      excel.setFault({ request: 4, action, forever: true });
      const code = await codeOf(host.writeSheet(DRAWN));
      excel.setFault(undefined);
      expect(['resolved', 'repair-failed']).toContain(code);
      await write(host, DRAWN);
      expect(workbookState(excel.book)).toEqual(once);
    }
  });
});

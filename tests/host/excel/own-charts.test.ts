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
  });

  test('charts look as those written into files do', async () => {
    const excel = open();
    await write(excelHost(), DRAWN);
    const [bars, columns, pie] = ownSheet(excel).charts;
    expect([bars?.isReversed, columns?.isReversed]).toEqual([true, false]);
    expect(bars?.details).toEqual({
      'series 0/line/color': '#FFFFFF',
      'series 0/line/weight': 0.5,
      'series 0/gap': 60,
      'series 1/line/color': '#FFFFFF',
      'series 1/line/weight': 0.5,
      'series 1/gap': 60,
      'category axis/position': 'Maximum',
      'value axis/minimum': 0,
      'value axis/major unit': 1,
      'category axis/type': 'TextAxis',
      'category axis/every': 1,
      'category axis/labels': 'Low',
      'category axis/tick marks': 'None',
      'category axis/line/color': '#D9D9D9',
      'value axis/tick marks': 'None',
      'value axis/grid/line/color': '#D9D9D9',
      'value axis/grid/line/weight': 0.5,
      'value axis/line/style': 'None',
      'legend/position': 'Bottom',
      'chart/size': 9,
      'title/size': 12,
      'title/bold': true,
      'chart/fill': '#FFFFFF',
      'chart/line/color': '#D9D9D9',
      'chart/line/weight': 0.75,
    });
    expect(pie?.series.map(({ color }) => color)).toEqual([undefined, undefined]);
    const slices = Object.entries(pie?.details ?? {}).filter(([path]) => path.startsWith('series 0'));
    expect(Object.fromEntries(slices)).toEqual({
      'series 0/point 0/fill': '#1F4E79',
      'series 0/point 0/line/color': '#FFFFFF',
      'series 0/point 0/line/weight': 0.5,
      'series 0/point 1/fill': '#C77F00',
      'series 0/point 1/line/color': '#FFFFFF',
      'series 0/point 1/line/weight': 0.5,
      'series 0/point 2/fill': '#A80000',
      'series 0/point 2/line/color': '#FFFFFF',
      'series 0/point 2/line/weight': 0.5,
    });
  });

  test('many things are counted in the steps Excel chooses, shares too', async () => {
    const excel = open();
    const share = (value: number) => ({ value, look: 'number' as const, numberFormat: '0%' });
    const [bars] = DRAWN.charts;
    const charts = [
      { ...bars, key: 'many', series: [{ title: '任务', values: SHARES, color: '#5B9BD5' }] },
      {
        ...bars,
        key: 'shares',
        series: [{ title: '比例', values: { ...SHARES, left: 2, right: 2 }, color: '#5B9BD5' }],
      },
    ] as SheetPlan['charts'];
    const rows = [
      [],
      ...[11, 2, 3].map((many) => [
        { value: '甲', look: 'text' as const },
        { value: many, look: 'number' as const },
        share(1),
      ]),
    ];
    await write(excelHost(), { ...PLAIN, rows, ...(charts && { charts }) });
    expect(ownSheet(excel).charts.map(({ details }) => details?.['value axis/major unit'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('whatever Excel will not draw, the chart and all that it does draw stand', async () => {
    const plan = { ...DRAWN, charts: DRAWN.charts.slice(0, 1) };
    const excel = open();
    await write(excelHost(), plan);
    const { details = {} } = ownSheet(excel).charts[0] ?? {};
    const last = excel.log.at(-1)?.request;
    const first = last?.Actions.findIndex(({ ActionType }) => ActionType === 5) ?? 0;
    const missing: number[] = [];
    for (let action = first + 1; action < (last?.Actions.length ?? 0); action++) {
      const other = open();
      other.setFault({ request: 1, action });
      expect(await excelHost().writeSheet(plan)).toEqual({ sheet: '按牵头单位', created: true });
      const [chart] = ownSheet(other).charts;
      missing.push(Object.keys(details).length - Object.keys(chart?.details ?? {}).length);
    }
    expect(Math.max(...missing)).toBeGreaterThan(0);
    // No step says more than six things of a chart, and only the failing step is left out.
    expect(Math.max(...missing)).toBeLessThanOrEqual(6);
  }, 60_000);

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

  test('the first planned wins too where Excel adds new ones behind the others, and the order comes back', async () => {
    const excel = openInExcel([{ name: '方案', rows: [['甲']] }], { addsConditionsLast: true });
    const host = excelHost();
    await write(host, DRAWN);
    const kinds = () => ownSheet(excel).conditionalFormats.map(({ rule }) => rule.kind);
    expect(kinds()).toEqual(['formula', 'data-bar']);
    excel.setFault({ request: 3, action: 60 });
    expect(await codeOf(host.writeSheet({ ...PLAIN, rows: PLAIN.rows.slice(0, 2) }))).toBe('unexpected');
    expect(kinds()).toEqual(['formula', 'data-bar']);
  });

  test('several conditional formats of one kind on the same cells hinder no rewrite, ours or a person’s', async () => {
    const excel = open();
    const host = excelHost();
    const late = { kind: 'formula', area: SHARES, formula: '=$B2>1', look: 'late' } as const;
    const plan = { ...DRAWN, conditions: [late, { ...late, formula: '=$B2>0', look: 'soon' as const }] };
    await write(host, plan, plan, DRAWN);
    expect(ownSheet(excel).conditionalFormats.map(({ rule }) => rule.kind)).toEqual(['formula', 'data-bar']);
  });

  test('where they could not be read they are lost with a failed rewrite, and nothing else', async () => {
    const excel = open();
    const host = excelHost();
    await write(host, { ...DRAWN, conditions: [...DRAWN.conditions, { kind: 'data-bar', area: SHARES }] });
    const before = workbookState(excel.book);
    excel.setFault({ request: 4, action: 60 });
    expect(await codeOf(host.writeSheet({ ...PLAIN, rows: PLAIN.rows.slice(0, 2) }))).toBe('unexpected');
    expect(ownSheet(excel).conditionalFormats).toEqual([]);
    const lost = (state: unknown) =>
      JSON.stringify(state).replace(/"conditionalFormats":\[.*?\],"customProperties"/g, '');
    expect(lost(workbookState(excel.book))).toBe(lost(before));
  });

  test.each([
    ['in the way of whole rows', 'C2:D4', '=$B2>0'],
    ['as a pattern over cells', 'B2:C4', '=AND(B2=B1,A$1<>"B2")'],
    ['pointing to another sheet', 'A3:A4', "='方 案'!A3>$C$1"],
  ])('a formula %s comes back as it was', async (_what, address, formula) => {
    const excel = open();
    const host = excelHost();
    await write(host, PLAIN);
    const areas = [address].flatMap((part) => parseArea(part) ?? []);
    ownSheet(excel).conditionalFormats.push({
      id: 'a',
      areas,
      stopIfTrue: false,
      rule: { kind: 'formula', formula, look: { 'fill/color': '#FFFF00', 'fill/pattern': 'Solid' } },
    });
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
  }, 60_000);

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
  }, 60_000);
});

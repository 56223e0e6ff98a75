import { draftWorkbook } from '../../../../../workbench/host/model/draft';
import { chartData, chartLabel } from '../../../../../workbench/page/grid/charts/chart-data';
import { area } from '../view';

describe('charts', () => {
  const book = draftWorkbook([
    {
      name: '汇总',
      rows: [
        ['市发改委', 5, '无'],
        ['市财政局', 2, 7],
      ],
    },
  ]);
  const chart = {
    id: '1',
    name: '图',
    type: 'BarStacked',
    title: '按单位',
    hasLegend: true,
    isReversed: false,
    place: area('E1:H10'),
    series: [
      { id: 'a', name: '已完成', values: '=汇总!$B$1:$B$2', categories: '=汇总!$A$1:$A$2', color: '#00B050' },
      { id: 'b', name: '未完成', values: '=汇总!$C$1:$C$2', categories: '=汇总!$A$1:$A$2' },
    ],
  };

  test('a chart shows what its cells hold; text counts as nothing', () => {
    expect(chartData(book, chart)).toEqual({
      kind: 'bars',
      stacking: 'stacked',
      title: '按单位',
      hasLegend: true,
      isReversed: false,
      categories: ['市发改委', '市财政局'],
      pieceColors: ['#4472C4', '#ED7D31'],
      hole: 0,
      series: [
        { name: '已完成', color: '#00B050', values: [5, 2] },
        { name: '未完成', color: '#ED7D31', values: [0, 7] },
      ],
    });
  });

  test('its name tells the numbers', () => {
    expect(chartLabel(chartData(book, chart), chart.name)).toBe(
      '图表：按单位。市发改委 已完成 5，未完成 0；市财政局 已完成 2，未完成 7',
    );
  });

  test.each([
    ['ColumnClustered', 'columns', 'none'],
    ['ColumnStacked100', 'columns', 'shares'],
    ['BarClustered', 'bars', 'none'],
    ['Pie', 'pie', 'none'],
    ['Line', 'unknown', 'none'],
  ])('%s is drawn as %s', (type, kind, stacking) => {
    expect(chartData(book, { ...chart, type })).toMatchObject({ kind, stacking });
  });

  test('a doughnut has its hole and the colours it was given', () => {
    const details = { 'series 0/hole': 55, 'series 0/point 1/fill': '#C00000' };
    expect(chartData(book, { ...chart, type: 'Doughnut', details })).toMatchObject({
      kind: 'pie',
      hole: 0.55,
      pieceColors: ['#4472C4', '#C00000'],
    });
  });

  test('a chart over cells that are gone is empty', () => {
    const gone = chart.series.map((series) => ({ ...series, values: '=汇总!#REF!', categories: '' }));
    expect(chartData(book, { ...chart, series: gone })).toMatchObject({ categories: [], series: [{ values: [] }, {}] });
  });
});

import { type CellRange, a1 } from '../../grid/address';
import type { PlannedChart, PlannedSeries } from '../../grid/sheet-plan';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

const TYPES = {
  bars: 'BarClustered',
  'stacked-bars': 'BarStacked',
  columns: 'ColumnClustered',
  'stacked-columns': 'ColumnStacked',
  pie: 'Pie',
} as const satisfies Readonly<Record<PlannedChart['kind'], Excel.ChartType | `${Excel.ChartType}`>>;

/** Per cent of a bar's width between bars: words fit beside them, and they do not look lost. */
const GAP_WIDTH = 60;

/** What one chart takes in a request, and one series of it. */
const CHART_BYTES = 5000;
const SERIES_BYTES = 4000;

/** Queues new charts on a sheet whose cells, widths and heights stand; `nameOf` says what to call each. */
export async function queueCharts(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  charts: readonly PlannedChart[],
  nameOf: (chart: PlannedChart) => string,
): Promise<void> {
  for (const planned of charts) {
    await batch.room(CHART_BYTES + SERIES_BYTES * planned.series.length);
    const [first, ...others] = planned.series;
    if (first) queueChart(sheet, planned, nameOf(planned), [first, ...others]);
  }
}

function queueChart(
  sheet: Excel.Worksheet,
  planned: PlannedChart,
  name: string,
  [first, ...others]: readonly [PlannedSeries, ...PlannedSeries[]],
): void {
  const { kind, title, place } = planned;
  const chart = sheet.charts.add(TYPES[kind], rangeAt(sheet, lineOf(first.values)), directionOf(first.values));
  chart.name = name;
  queueSeries(sheet, chart.series.getItemAt(0), planned, first);
  for (const series of others) queueSeries(sheet, chart.series.add(series.title), planned, series);
  chart.title.text = title;
  chart.legend.visible = others.length > 0 || kind === 'pie';
  if (others.length > 0 || kind === 'pie') chart.legend.position = 'Bottom';
  if (isLying(kind)) {
    // Excel draws the first category at the bottom; turned round, the numbers would move to the top.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = 'Maximum';
  }
  chart.setPosition(a1({ row: place.top, col: place.left }), a1({ row: place.bottom, col: place.right }));
}

function isLying(kind: PlannedChart['kind']): boolean {
  return kind === 'bars' || kind === 'stacked-bars';
}

/** Everything Excel may have guessed is said: values, categories, name and colour; a pie colours its slices itself. */
function queueSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { kind, categories }: PlannedChart,
  { title, values, color }: PlannedSeries,
): void {
  series.name = title;
  series.setValues(rangeAt(sheet, values));
  series.setXAxisValues(rangeAt(sheet, categories));
  if (kind === 'pie') return;
  series.format.fill.setSolidColor(color);
  series.gapWidth = GAP_WIDTH;
}

function directionOf({ top, bottom }: CellRange): 'Columns' | 'Rows' {
  return top === bottom ? 'Rows' : 'Columns';
}

/** One line of cells makes one series; a single cell would make Excel look around it, so the cell beside it comes along. */
function lineOf(values: CellRange): CellRange {
  const isOneCell = values.top === values.bottom && values.left === values.right;
  return isOneCell ? { ...values, right: values.right + 1 } : values;
}

import { type CellRange, a1 } from '../../grid/address';
import type { PlannedChart, PlannedSeries } from '../../grid/sheet-plan';
import { hasLegend } from '../chart-style';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';

const TYPES = {
  bars: 'BarClustered',
  'stacked-bars': 'BarStacked',
  columns: 'ColumnClustered',
  'stacked-columns': 'ColumnStacked',
  pie: 'Pie',
  doughnut: 'Doughnut',
} as const satisfies Readonly<Record<PlannedChart['kind'], Excel.ChartType | `${Excel.ChartType}`>>;

/** What one chart takes in a request, and one series of it. */
const CHART_BYTES = 5000;
const SERIES_BYTES = 4000;

/**
 * Queues new charts on a sheet whose cells, widths and heights stand; `nameOf` says what to call each. How they are
 * drawn in detail is left to `chartLooks`.
 */
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
  chart.legend.visible = hasLegend(planned);
  chart.setPosition(a1({ row: place.top, col: place.left }), a1({ row: place.bottom, col: place.right }));
}

/** Everything Excel may have guessed is said: values, categories and name. */
function queueSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { categories }: PlannedChart,
  { title, values }: PlannedSeries,
): void {
  series.name = title;
  series.setValues(rangeAt(sheet, values));
  series.setXAxisValues(rangeAt(sheet, categories));
}

function directionOf({ top, bottom }: CellRange): 'Columns' | 'Rows' {
  return top === bottom ? 'Rows' : 'Columns';
}

/** One line of cells makes one series; a single cell would make Excel look around it, so the cell beside it comes along. */
function lineOf(values: CellRange): CellRange {
  const isOneCell = values.top === values.bottom && values.left === values.right;
  return isOneCell ? { ...values, right: values.right + 1 } : values;
}

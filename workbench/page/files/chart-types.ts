/** What a plot of DrawingML is called in Office.js, and back. */
interface PlotType {
  /** As `Excel.ChartType` has it. */
  readonly type: string;
  readonly plot: string;
  readonly options: Readonly<Record<string, string>>;
}

const STACKED = { grouping: 'stacked' };
const FULL = { grouping: 'percentStacked' };

const TYPES: readonly PlotType[] = [
  { type: 'ColumnClustered', plot: 'barChart', options: { barDir: 'col', grouping: 'clustered' } },
  { type: 'ColumnStacked', plot: 'barChart', options: { barDir: 'col', ...STACKED } },
  { type: 'ColumnStacked100', plot: 'barChart', options: { barDir: 'col', ...FULL } },
  { type: 'BarClustered', plot: 'barChart', options: { barDir: 'bar', grouping: 'clustered' } },
  { type: 'BarStacked', plot: 'barChart', options: { barDir: 'bar', ...STACKED } },
  { type: 'BarStacked100', plot: 'barChart', options: { barDir: 'bar', ...FULL } },
  { type: 'Line', plot: 'lineChart', options: { grouping: 'standard' } },
  { type: 'LineStacked', plot: 'lineChart', options: STACKED },
  { type: 'LineStacked100', plot: 'lineChart', options: FULL },
  { type: 'Pie', plot: 'pieChart', options: {} },
  { type: 'Doughnut', plot: 'doughnutChart', options: {} },
  { type: 'Area', plot: 'areaChart', options: { grouping: 'standard' } },
  { type: 'AreaStacked', plot: 'areaChart', options: STACKED },
  { type: 'AreaStacked100', plot: 'areaChart', options: FULL },
  { type: 'XYScatter', plot: 'scatterChart', options: { scatterStyle: 'lineMarker' } },
];

const FIRST = TYPES[0] as PlotType;

/** The type of a chart by its plot's element and options; the nearest flat one for three dimensions and rare kinds. */
export function chartType(plot: string, options: Readonly<Record<string, string>>): string {
  const flat = plot.replace('3D', '').replace('ofPie', 'pie');
  const ofPlot = TYPES.filter((type) => type.plot === flat);
  const fits = (type: PlotType) =>
    ['barDir', 'grouping'].every((name) => type.options[name] === undefined || type.options[name] === options[name]);
  return (ofPlot.find(fits) ?? ofPlot[0] ?? FIRST).type;
}

/** Element and options that draw a type; clustered columns for one that is not listed. */
export function plotOf(type: string): Pick<PlotType, 'plot' | 'options'> {
  return TYPES.find((known) => known.type === type) ?? FIRST;
}

import type { Area } from '../../../host/model/area';
import { readReference } from '../../../host/model/references';
import {
  type Cell,
  cellKey,
  type Chart,
  type ChartSeries,
  findSheet,
  type Workbook,
} from '../../../host/model/workbook';
import { OFFICE_THEME } from '../../files/colors';
import { shownValue } from '../cells/shown-value';

/** A chart with the numbers its cells hold. */
export interface ChartData {
  readonly kind: 'bars' | 'columns' | 'pie' | 'unknown';
  readonly stacking: 'none' | 'stacked' | 'shares';
  readonly title: string;
  readonly hasLegend: boolean;
  readonly isReversed: boolean;
  readonly categories: readonly string[];
  /** Colours of the pieces of a pie or doughnut. */
  readonly pieceColors: readonly string[];
  /** How much of the radius a doughnut's hole takes; 0 in a pie. */
  readonly hole: number;
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[];
}

/** Excel’s own colours for series that have none: the Office theme’s accents. */
const ACCENTS = OFFICE_THEME.slice(4, 10).map((hex) => `#${hex}`);
const COLOR = /^#[0-9a-f]{6}$/i;
/** A chart over more cells than that is not read by anybody. */
const MAX_POINTS = 200;

/** Colour of the series or slice at a place. */
function accentOf(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? '#4472C4';
}

/** Gathers what a chart shows from the cells it refers to. */
export function chartData(book: Workbook, chart: Chart): ChartData {
  const series = chart.series.map((one, index) => ({
    name: one.name,
    color: one.color !== undefined && COLOR.test(one.color) ? one.color : accentOf(index),
    values: cellsOf(book, one.values).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0)),
  }));
  const categories = categoriesOf(book, chart.series, Math.max(0, ...series.map(({ values }) => values.length)));
  return {
    kind: kindOf(chart.type),
    stacking: chart.type.includes('100') ? 'shares' : chart.type.includes('Stacked') ? 'stacked' : 'none',
    title: chart.title,
    hasLegend: chart.hasLegend,
    isReversed: chart.isReversed,
    categories,
    pieceColors: categories.map((_, index) => pieceColor(chart, index)),
    hole: chart.type.startsWith('Doughnut') ? Number(chart.details?.['series 0/hole'] ?? 50) / 100 : 0,
    series,
  };
}

/** What a script has said, else Excel's own. */
function pieceColor({ details }: Chart, index: number): string {
  const said = details?.[`series 0/point ${index}/fill`];
  return typeof said === 'string' && COLOR.test(said) ? said : accentOf(index);
}

function kindOf(type: string): ChartData['kind'] {
  if (/^Bar(?:Clustered|Stacked)/.test(type)) return 'bars';
  if (/^Column(?:Clustered|Stacked)/.test(type)) return 'columns';
  return /^(?:Pie|Doughnut)/.test(type) ? 'pie' : 'unknown';
}

function categoriesOf(book: Workbook, series: readonly ChartSeries[], count: number): readonly string[] {
  const named = cellsOf(book, series[0]?.categories ?? '').map((cell) => (cell ? shownValue(cell, book.date1904) : ''));
  return Array.from({ length: count }, (_, index) => named[index] ?? String(index + 1));
}

function cellsOf(book: Workbook, reference: string): readonly (Cell | undefined)[] {
  const target = readReference(reference);
  const sheet = target && findSheet(book, target.sheet);
  return sheet ? keysOf(target.area).map((key) => sheet.cells.get(key)) : [];
}

/** The cells of a row or a column, the first ones of a longer area. */
function keysOf({ row, col, rows, cols }: Area): readonly number[] {
  const count = Math.min(MAX_POINTS, rows * cols);
  return Array.from({ length: count }, (_, at) => cellKey(row + Math.floor(at / cols), col + (at % cols)));
}

/** What a chart is called for those who do not see it. */
export function chartLabel({ title, series, categories }: ChartData, name: string): string {
  const rows = categories.slice(0, 12).map((category, at) => {
    const values = series.map((one) => `${one.name === '' ? '' : `${one.name} `}${one.values[at] ?? 0}`).join('，');
    return `${category} ${values}`;
  });
  const more = categories.length > 12 ? `等 ${categories.length} 项` : '';
  return `图表：${title === '' ? name : title}。${rows.join('；')}${more}`;
}

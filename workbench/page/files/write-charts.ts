import { TRANSITIONAL } from '../../../src/host/xlsx/package/dialect';
import { cellText } from '../../../src/host/xlsx/patch/cell-text';
import type { Chart, ChartSeries } from '../../host/model/workbook';
import { plotOf } from './chart-types';
import { element } from './xml-text';

const CATEGORY_AXIS = 111;
const VALUE_AXIS = 112;
const WITHOUT_AXES: ReadonlySet<string> = new Set(['pieChart', 'doughnutChart']);

/** The drawing part that places charts over their cells; `relations` are their ids in the same order. */
export function drawingXml(charts: readonly Chart[], relations: readonly string[]): string {
  const anchors = charts.map(({ place, name }, index) => {
    const frame = element(
      'xdr:graphicFrame',
      { macro: '' },
      `${element('xdr:nvGraphicFramePr', {}, `${element('xdr:cNvPr', { id: index + 2, name })}<xdr:cNvGraphicFramePr/>`)}<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphicXml(relations[index] ?? '')}`,
    );
    const from = cornerXml('xdr:from', place.row, place.col);
    const to = cornerXml('xdr:to', place.row + place.rows, place.col + place.cols);
    return element('xdr:twoCellAnchor', {}, `${from}${to}${frame}<xdr:clientData/>`);
  });
  return element(
    'xdr:wsDr',
    { 'xmlns:xdr': TRANSITIONAL.sheetDrawing, 'xmlns:a': TRANSITIONAL.drawing },
    anchors.join(''),
  );
}

function graphicXml(relation: string): string {
  const names = { 'xmlns:c': TRANSITIONAL.chart, 'xmlns:r': TRANSITIONAL.relations, 'r:id': relation };
  const data = element('a:graphicData', { uri: TRANSITIONAL.chart }, element('c:chart', names));
  return element('a:graphic', {}, data);
}

function cornerXml(name: string, row: number, col: number): string {
  return element(
    name,
    {},
    `<xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
  );
}

/** A chart part; readers draw it from its references, no values are cached. */
export function chartXml(chart: Chart): string {
  const { plot, options } = plotOf(chart.type);
  const value = (name: string) => (options[name] === undefined ? '' : element(`c:${name}`, { val: options[name] }));
  const series = chart.series.map((one, index) => seriesXml(one, index, plot)).join('');
  const isStacked = options['grouping']?.toLowerCase().includes('stacked') === true;
  const hasAxes = !WITHOUT_AXES.has(plot);
  const content =
    value('scatterStyle') +
    value('barDir') +
    value('grouping') +
    element('c:varyColors', { val: hasAxes ? 0 : 1 }) +
    series +
    plotTail(plot, isStacked) +
    (hasAxes ? element('c:axId', { val: CATEGORY_AXIS }) + element('c:axId', { val: VALUE_AXIS }) : '');
  const area = element(
    'c:plotArea',
    {},
    `<c:layout/>${element(`c:${plot}`, {}, content)}${hasAxes ? axesXml(plot, options, chart.isReversed) : ''}`,
  );
  const legend = chart.hasLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  const whole = `${titleXml(chart.title)}${area}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`;
  return element(
    'c:chartSpace',
    { 'xmlns:c': TRANSITIONAL.chart, 'xmlns:a': TRANSITIONAL.drawing, 'xmlns:r': TRANSITIONAL.relations },
    element('c:chart', {}, whole),
  );
}

function titleXml(title: string): string {
  if (title === '') return '<c:autoTitleDeleted val="1"/>';
  const text = `<a:bodyPr/><a:p><a:r><a:t>${cellText(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich>${text}</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function plotTail(plot: string, isStacked: boolean): string {
  if (plot === 'barChart') return `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}`;
  if (plot === 'lineChart') return '<c:marker val="1"/>';
  if (plot === 'pieChart') return '<c:firstSliceAng val="0"/>';
  return plot === 'doughnutChart' ? '<c:firstSliceAng val="0"/><c:holeSize val="50"/>' : '';
}

function seriesXml({ name, values, categories, color }: ChartSeries, index: number, plot: string): string {
  const isScatter = plot === 'scatterChart';
  const reference = (tag: string, kind: string, formula: string) => {
    if (formula === '') return '';
    return element(`c:${tag}`, {}, element(`c:${kind}`, {}, `<c:f>${cellText(formula.slice(1))}</c:f>`));
  };
  const label = name === '' ? '' : `<c:tx><c:v>${cellText(name)}</c:v></c:tx>`;
  return element(
    'c:ser',
    {},
    `<c:idx val="${index}"/><c:order val="${index}"/>${label}${color === undefined ? '' : fillXml(color, plot)}` +
      (plot === 'barChart' ? '<c:invertIfNegative val="0"/>' : '') +
      reference(isScatter ? 'xVal' : 'cat', isScatter ? 'numRef' : 'strRef', categories) +
      reference(isScatter ? 'yVal' : 'val', 'numRef', values),
  );
}

function fillXml(color: string, plot: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${color.replace('#', '')}"/></a:solidFill>`;
  const line = plot === 'lineChart' ? `<a:ln w="28575">${fill}</a:ln>` : '';
  return `<c:spPr>${fill}${line}</c:spPr>`;
}

function axesXml(plot: string, options: Readonly<Record<string, string>>, isReversed: boolean): string {
  const isBar = options['barDir'] === 'bar';
  const axis = (tag: string, id: number, cross: number, position: string, orientation: string) =>
    `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${cross}"/></c:${tag}>`;
  const categories = axis(
    plot === 'scatterChart' ? 'valAx' : 'catAx',
    CATEGORY_AXIS,
    VALUE_AXIS,
    isBar ? 'l' : 'b',
    isReversed ? 'maxMin' : 'minMax',
  );
  return categories + axis('valAx', VALUE_AXIS, CATEGORY_AXIS, isBar ? 'b' : 'l', 'minMax');
}

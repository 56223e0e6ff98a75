import type { CellRange } from '../../../../grid/address';
import type { PlannedChart, PlannedSeries, SheetPlan } from '../../../../grid/sheet-plan';
import {
  GAP_WIDTH,
  GROUND_COLOR,
  HOLE_SIZE,
  LINES,
  PIECE_LABELS,
  TEXT_POINTS,
  countsOneByOne,
  hasLegend,
  isLying,
  isRound,
  isStacked,
  plannedCells,
  sliceColor,
  valueFormat,
} from '../../../chart-style';
import { cellText } from '../../patch/cell-text';
import type { Dialect } from '../../package/dialect';
import { absoluteArea } from '../../formulas/sheet-reference';
import { escapeXml } from '../../package/xml-outline';
import { axes } from './axes';
import { emus, fill, shapeLook } from './shape-look';

/** What a chart is drawn from: its plan and the name of the sheet that holds the cells. */
export interface ChartSource {
  readonly chart: PlannedChart;
  readonly plan: SheetPlan;
  readonly sheet: string;
}

/** The chart part of a planned chart; its values go along, so that readers that do not calculate show them too. */
export function chartPart(source: ChartSource, { chart, drawing, relations }: Dialect): string {
  const { title } = source.chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawing}" xmlns:r="${relations}">`,
    `<c:date1904 val="${source.plan.date1904 ? 1 : 0}"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleElement(title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot(source)}</c:plotArea>`,
    hasLegend(source.chart) ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fill(GROUND_COLOR)}<a:ln w="${emus(LINES.framePoints)}">${fill(LINES.color)}</a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${TEXT_POINTS.rest * 100}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`,
    '</c:chartSpace>',
  ].join('');
}

/** Typeface and ink are the workbook's own. */
function titleElement(title: string): string {
  const look = `sz="${TEXT_POINTS.title * 100}" b="1"`;
  const run = `<a:r><a:rPr lang="zh-CN" ${look}/><a:t>${escapeXml(title)}</a:t></a:r>`;
  const words = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${words}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plot(source: ChartSource): string {
  const { chart, plan } = source;
  const { kind, series } = chart;
  const bars = series.map((one, index) => seriesElement(source, one, index));
  const pieces = `<c:varyColors val="1"/>${bars.join('')}<c:firstSliceAng val="0"/>`;
  if (kind === 'pie') return `<c:pieChart>${pieces}</c:pieChart>`;
  if (kind === 'doughnut') return `<c:doughnutChart>${pieces}<c:holeSize val="${HOLE_SIZE}"/></c:doughnutChart>`;
  return [
    `<c:barChart><c:barDir val="${isLying(kind) ? 'bar' : 'col'}"/><c:grouping val="${isStacked(kind) ? 'stacked' : 'clustered'}"/>`,
    `<c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="${GAP_WIDTH}"/>${isStacked(kind) ? '<c:overlap val="100"/>' : ''}`,
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>',
    axes({
      isLying: isLying(kind),
      numberFormat: valueFormat(series[0]?.values, plan),
      countsOneByOne: countsOneByOne(chart, plan),
    }),
  ].join('');
}

function seriesElement(source: ChartSource, series: PlannedSeries, index: number): string {
  const { kind } = source.chart;
  const look = isRound(kind) ? '' : shapeLook(series.color);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.title)}</c:v></c:tx>${look}`,
    isRound(kind) ? slices(series, plannedCells(source.plan, series.values).length) : '<c:invertIfNegative val="0"/>',
    kind === 'doughnut' ? PIECE_NUMBERS : '',
    `<c:cat>${categories(source)}</c:cat><c:val>${numbers(source, series.values)}</c:val></c:ser>`,
  ].join('');
}

/** The number on every piece. */
const PIECE_NUMBERS = [
  `<c:dLbls><c:numFmt formatCode="${PIECE_LABELS.numberFormat}" sourceLinked="0"/>`,
  '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>',
  `<a:defRPr sz="${TEXT_POINTS.rest * 100}" b="1">${fill(PIECE_LABELS.color)}</a:defRPr>`,
  '</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="1"/>',
  '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>',
  '<c:showLeaderLines val="0"/></c:dLbls>',
].join('');

function slices(series: PlannedSeries, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${shapeLook(sliceColor(series, index))}</c:dPt>`,
  ).join('');
}

function categories(source: ChartSource): string {
  const area = source.chart.categories;
  const values = plannedCells(source.plan, area).map((cell) => cell?.value ?? null);
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return numbers(source, area);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${cellText(String(value))}</c:v></c:pt>`],
  );
  const cache = `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
  return `<c:strRef><c:f>${escapeXml(absoluteArea(source.sheet, area))}</c:f>${cache}</c:strRef>`;
}

function numbers(source: ChartSource, area: CellRange): string {
  const cells = plannedCells(source.plan, area);
  const points = cells.flatMap((cell, index) =>
    typeof cell?.value === 'number' ? [`<c:pt idx="${index}"><c:v>${cell.value}</c:v></c:pt>`] : [],
  );
  const format = `<c:formatCode>${escapeXml(valueFormat(area, source.plan))}</c:formatCode>`;
  const cache = `<c:numCache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache>`;
  return `<c:numRef><c:f>${escapeXml(absoluteArea(source.sheet, area))}</c:f>${cache}</c:numRef>`;
}

import type { CellRange } from '../../../grid/address';
import type { PlannedCell, PlannedChart, PlannedSeries, SheetPlan } from '../../../grid/sheet-plan';
import { cellText } from '../cell-text';
import type { Dialect } from '../dialect';
import { absoluteArea } from '../sheet-reference';
import { escapeXml } from '../xml-outline';
import { axes } from './axes';

/** What a chart is drawn from: its plan and the name of the sheet that holds the cells. */
export interface ChartSource {
  readonly chart: PlannedChart;
  readonly plan: SheetPlan;
  readonly sheet: string;
}

/** The chart part of a planned chart; its values go along, so that readers that do not calculate show them too. */
export function chartPart(source: ChartSource, { chart, drawing, relations }: Dialect): string {
  const { title, series, kind } = source.chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawing}" xmlns:r="${relations}">`,
    `<c:date1904 val="${source.plan.date1904 ? 1 : 0}"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleElement(title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot(source)}</c:plotArea>`,
    series.length > 1 || kind === 'pie' ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${fill('#FFFFFF')}<a:ln w="9525">${fill('#D9D9D9')}</a:ln></c:spPr>`,
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>',
    '</c:chartSpace>',
  ].join('');
}

/** Typeface and ink are the workbook's own. */
function titleElement(title: string): string {
  const look = 'sz="1200" b="1"';
  const run = `<a:r><a:rPr lang="zh-CN" ${look}/><a:t>${escapeXml(title)}</a:t></a:r>`;
  const words = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${words}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plot(source: ChartSource): string {
  const { kind, series } = source.chart;
  if (kind === 'pie') {
    const slices = series.map((one, index) => seriesElement(source, one, index));
    return `<c:pieChart><c:varyColors val="1"/>${slices.join('')}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
  const isStacked = kind === 'stacked-bars' || kind === 'stacked-columns';
  const isLying = kind === 'bars' || kind === 'stacked-bars';
  const bars = series.map((one, index) => seriesElement(source, one, index));
  return [
    `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>`,
    `<c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}`,
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>',
    axes({ isLying, numberFormat: formatOf(source, series[0]?.values), top: highest(source, isStacked) }),
  ].join('');
}

function seriesElement(source: ChartSource, series: PlannedSeries, index: number): string {
  const isPie = source.chart.kind === 'pie';
  const look = isPie ? '' : shapeLook(series.color);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.title)}</c:v></c:tx>${look}`,
    isPie ? slices(cellsOf(source.plan, series.values).length) : '<c:invertIfNegative val="0"/>',
    `<c:cat>${categories(source)}</c:cat><c:val>${numbers(source, series.values)}</c:val></c:ser>`,
  ].join('');
}

/** Light and dark in turn, 3 : 1 against white; a workbook without a theme has no colours of its own for them. */
const SLICE_COLORS = ['#1F4E79', '#C77F00', '#A80000', '#5C9E3D', '#404040', '#4A90C2'];

function slices(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const color = SLICE_COLORS[index % SLICE_COLORS.length] ?? '';
    return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${shapeLook(color)}</c:dPt>`;
  }).join('');
}

/** A white seam keeps pieces apart where colours do not. */
function shapeLook(color: string): string {
  return `<c:spPr>${fill(color)}<a:ln w="6350">${fill('#FFFFFF')}</a:ln></c:spPr>`;
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function categories(source: ChartSource): string {
  const area = source.chart.categories;
  const values = cellsOf(source.plan, area).map((cell) => cell?.value ?? null);
  if (values.length > 0 && values.every((value) => typeof value === 'number')) return numbers(source, area);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${cellText(String(value))}</c:v></c:pt>`],
  );
  const cache = `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
  return `<c:strRef><c:f>${escapeXml(absoluteArea(source.sheet, area))}</c:f>${cache}</c:strRef>`;
}

function numbers(source: ChartSource, area: CellRange): string {
  const cells = cellsOf(source.plan, area);
  const points = cells.flatMap((cell, index) =>
    typeof cell?.value === 'number' ? [`<c:pt idx="${index}"><c:v>${cell.value}</c:v></c:pt>`] : [],
  );
  const format = `<c:formatCode>${escapeXml(formatOf(source, area))}</c:formatCode>`;
  const cache = `<c:numCache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache>`;
  return `<c:numRef><c:f>${escapeXml(absoluteArea(source.sheet, area))}</c:f>${cache}</c:numRef>`;
}

function formatOf({ plan }: ChartSource, area: CellRange | undefined): string {
  return (area && cellsOf(plan, area)[0]?.numberFormat) ?? 'General';
}

/** Where the longest bar ends, as far as the plan knows its values. */
function highest({ chart, plan }: ChartSource, isStacked: boolean): number {
  const rows = chart.series.map(({ values }) =>
    cellsOf(plan, values).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0)),
  );
  if (!isStacked) return Math.max(0, ...rows.flat());
  const sums = (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));
  return Math.max(0, ...sums);
}

function cellsOf({ rows }: SheetPlan, { top, left, bottom, right }: CellRange): readonly (PlannedCell | undefined)[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => rows[top + down]?.[left + over]),
  ).flat();
}

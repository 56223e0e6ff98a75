import type { PlannedChart, SheetPlan } from '../../../../grid/sheet-plan';
import { chartNameOf, isOurChart } from '../../../chart-names';
import type { Dialect } from '../../package/dialect';
import type { PackageEditor } from '../../package/package-editor';
import { readChildren, withoutChildren } from '../../package/xml-children';
import { attributesOf, escapeXml, sourceOf } from '../../package/xml-outline';
import { chartPart } from './chart-part';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** A written sheet and the parts it lies in. */
export interface ChartSheet {
  readonly name: string;
  /** The drawing it has, where it has one. */
  readonly drawing: string | undefined;
  /** Folder of the workbook part with its slash: 「xl/」. */
  readonly folder: string;
}

/** A chart of ours in a drawing. */
interface KnownChart {
  readonly name: string;
  readonly relation: string;
  readonly part: string | undefined;
}

/**
 * Puts the charts of a plan in the place of those written before, found by the names of their frames; pictures and
 * charts of other people stay. Answers the sheet's drawing part, undefined where nothing is drawn on it any more.
 */
export function writeCharts(
  editor: PackageEditor,
  plan: SheetPlan,
  sheet: ChartSheet,
  dialect: Dialect,
): string | undefined {
  const charts = (plan.charts ?? []).filter(({ series }) => series.length > 0);
  const { foreign, known } = readDrawing(editor, sheet.drawing, dialect);
  if (charts.length === 0 && known.length === 0) return sheet.drawing;
  const part = sheet.drawing ?? newDrawing(editor, sheet, foreign);
  const names = new Set(charts.map(({ key }) => chartNameOf(key)));
  for (const chart of known) if (!names.has(chart.name)) removeChart(editor, part, chart);
  if (charts.length === 0 && readChildren(foreign).children.length === 0) {
    editor.remove(part);
    return undefined;
  }
  const firstId = highestId(foreign) + 1;
  const anchors = charts.map((chart, index) => {
    const relation = writeChart(editor, part, {
      known: known.find(({ name }) => name === chartNameOf(chart.key)),
      pattern: `${sheet.folder}charts/chart*.xml`,
      xml: chartPart({ chart, plan, sheet: sheet.name }, dialect),
    });
    return anchorElement(chart, { id: firstId + index, relation }, dialect);
  });
  editor.write(part, readChildren(foreign).append(anchors.join('')));
  return part;
}

/** A drawing without the charts of ours, and these. */
function readDrawing(
  editor: PackageEditor,
  part: string | undefined,
  dialect: Dialect,
): { readonly foreign: string; readonly known: readonly KnownChart[] } {
  if (part === undefined) return { foreign: emptyDrawing(dialect), known: [] };
  const xml = editor.text(part);
  const ours = readChildren(xml).children.filter((span) => chartNameIn(sourceOf(xml, span)) !== undefined);
  const known = ours.map((span) => knownChart(editor, part, sourceOf(xml, span)));
  return { foreign: withoutChildren(xml, ours), known };
}

function emptyDrawing({ sheetDrawing, drawing }: Dialect): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"></xdr:wsDr>`;
}

function newDrawing(editor: PackageEditor, { folder }: ChartSheet, xml: string): string {
  const part = editor.freeName(`${folder}drawings/drawing*.xml`);
  editor.write(part, xml, DRAWING_TYPE);
  return part;
}

/** The name of an anchor's frame where it is a chart of ours. */
function chartNameIn(anchor: string): string | undefined {
  const tag = /<(?:\w+:)?cNvPr\s[^>]*>/.exec(anchor)?.[0];
  const name = tag && attributesOf(tag)['name'];
  return name !== undefined && isOurChart(name) ? name : undefined;
}

function knownChart(editor: PackageEditor, drawing: string, anchor: string): KnownChart {
  const tag = /<(?:\w+:)?chart\s[^>]*>/.exec(anchor)?.[0] ?? '';
  const relation = attributesOf(tag)['id'] ?? '';
  return { name: chartNameIn(anchor) ?? '', relation, part: editor.relationsOf(drawing).get(relation)?.target };
}

function removeChart(editor: PackageEditor, drawing: string, { relation, part }: KnownChart): void {
  if (part !== undefined && editor.has(part)) {
    removeSatellites(editor, part);
    editor.remove(part);
  }
  if (editor.relationsOf(drawing).has(relation)) editor.removeRelation(drawing, relation);
}

/** Colours and styles Excel has put beside a chart when it saved it; a chart that is written anew has none. */
function removeSatellites(editor: PackageEditor, chart: string): void {
  for (const [id, { target }] of editor.relationsOf(chart)) {
    editor.removeRelation(chart, id);
    if (editor.has(target)) editor.remove(target);
  }
}

interface ChartWrite {
  readonly known: KnownChart | undefined;
  readonly pattern: string;
  readonly xml: string;
}

/** Answers the relationship by which the drawing refers to the chart. */
function writeChart(editor: PackageEditor, drawing: string, { known, pattern, xml }: ChartWrite): string {
  if (known?.part !== undefined && editor.has(known.part)) {
    removeSatellites(editor, known.part);
    editor.write(known.part, xml);
    return known.relation;
  }
  const part = editor.freeName(pattern);
  editor.write(part, xml, CHART_TYPE);
  return editor.addRelation(drawing, 'chart', part);
}

function highestId(drawingXml: string): number {
  const tags = drawingXml.match(/<(?:\w+:)?cNvPr\s[^>]*>/g) ?? [];
  return Math.max(1, ...tags.map((tag) => Number(attributesOf(tag)['id'] ?? 0)));
}

/** Anchors declare their namespaces themselves, whatever prefixes the drawing uses. */
function anchorElement(
  { key, title, place }: PlannedChart,
  { id, relation }: { readonly id: number; readonly relation: string },
  dialect: Dialect,
): string {
  const corner = (name: string, col: number, row: number) =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const names = `xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}"`;
  return [
    `<xdr:twoCellAnchor ${names} editAs="oneCell">`,
    corner('from', place.left, place.top) + corner('to', place.right + 1, place.bottom + 1),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(chartNameOf(key))}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart r:id="${relation}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

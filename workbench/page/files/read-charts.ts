import type { XmlAttributes } from '../../../src/host/xlsx/package/xml';
import type { Area } from '../../host/model/area';
import { type Chart, type ChartSeries, type Workbook, nextId } from '../../host/model/workbook';
import { chartType } from './chart-types';
import { type Palette, schemeColor, tinted } from './colors';
import type { RawPackage } from './package-bytes';

/** The charts of a drawing part, with the cells they cover. */
export function readCharts(parts: RawPackage, drawing: string, book: Workbook, palette: Palette): Chart[] {
  const relations = parts.relationsOf(drawing);
  return readAnchors(parts, drawing).flatMap((anchor) => {
    const target = relations.get(anchor.relation)?.target;
    if (target === undefined || !parts.has(target)) return [];
    const content = readChart(parts, target, book, palette);
    return [{ id: nextId(book), name: anchor.name, place: anchor.place, ...content }];
  });
}

interface Anchor {
  readonly name: string;
  readonly relation: string;
  readonly place: Area;
}

/** Extent of a chart that is fixed at one corner only, in cells. */
const DEFAULT_EXTENT = { rows: 15, cols: 8 };

type Corner = Record<string, number>;

function readAnchors(parts: RawPackage, drawing: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let corners: { from: Corner; to: Corner | undefined } | undefined;
  let corner: Corner | undefined;
  let field = '';
  let name = '';
  parts.read(drawing, {
    open: (element, attributes) => {
      field = element;
      if (element.endsWith('Anchor')) corners = { from: {}, to: undefined };
      else if (element === 'from' && corners) corner = corners.from;
      else if (element === 'to' && corners) corner = corners.to = {};
      else if (element === 'cNvPr') name = attributes['name'] ?? '';
      else if (element === 'chart' && corners && attributes['id'] !== undefined) {
        anchors.push({ name, relation: attributes['id'], place: placeOf(corners.from, corners.to) });
      }
    },
    text: (text) => {
      if (corner && /^(?:row|col)(?:Off)?$/.test(field)) corner[field] = Number(text);
    },
    close: (element) => {
      field = '';
      if (element === 'from' || element === 'to') corner = undefined;
    },
  });
  return anchors;
}

function placeOf(from: Corner, to: Corner | undefined): Area {
  const [row, col] = [from['row'] ?? 0, from['col'] ?? 0];
  if (!to) return { row, col, ...DEFAULT_EXTENT };
  // A corner right on a grid line covers nothing of the cell behind it.
  const span = (first: number, last: number, offset: number) => Math.max(1, last - first + (offset > 0 ? 1 : 0));
  return {
    row,
    col,
    rows: span(row, to['row'] ?? row, to['rowOff'] ?? 0),
    cols: span(col, to['col'] ?? col, to['colOff'] ?? 0),
  };
}

type ChartContent = Pick<Chart, 'type' | 'title' | 'hasLegend' | 'isReversed' | 'series'>;

/** What is read of a series until it ends. */
interface SeriesDraft {
  name: string;
  nameFormula: string;
  values: string;
  categories: string;
  color?: string;
}

const PLOT =
  /^(?:bar|bar3D|line|line3D|pie|pie3D|ofPie|doughnut|area|area3D|scatter|bubble|radar|surface|surface3D|stock)Chart$/;

function readChart(parts: RawPackage, part: string, book: Workbook, palette: Palette): ChartContent {
  const path: string[] = [];
  const options: Record<string, string> = {};
  const series: ChartSeries[] = [];
  let plot: string | undefined;
  let draft: SeriesDraft | undefined;
  let title = '';
  let hasLegend = false;
  let isReversed = false;
  let text = '';
  parts.read(part, {
    open: (name, attributes) => {
      path.push(name);
      text = '';
      if (PLOT.test(name)) plot ??= name;
      else if (name === 'ser') draft = { name: '', nameFormula: '', values: '', categories: '' };
      else if (name === 'legend') hasLegend = true;
      else if (name === 'orientation' && path.includes('catAx')) isReversed = attributes['val'] === 'maxMin';
      else if (attributes['val'] !== undefined && !draft && path.some((step) => PLOT.test(step))) {
        options[name] ??= attributes['val'];
      } else if (draft) readSeriesColor(draft, path, attributes, palette);
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      if (draft) readSeriesText(draft, path, text);
      else if (name === 't' && path.includes('title') && !path.includes('plotArea')) title += text;
      path.pop();
      if (name !== 'ser' || !draft) return;
      const { nameFormula, ...rest } = draft;
      series.push({ id: nextId(book), ...rest, name: rest.name || nameFormula });
      draft = undefined;
    },
  });
  return { type: chartType(plot ?? '', options), title, hasLegend, isReversed, series };
}

function readSeriesText(draft: SeriesDraft, path: readonly string[], text: string): void {
  const name = path.at(-1);
  const inside = (element: string) => path.includes(element);
  if (name === 'f' && inside('tx')) draft.nameFormula = `=${text}`;
  else if (name === 'v' && inside('tx')) draft.name ||= text;
  else if (name === 'f' && (inside('val') || inside('yVal'))) draft.values = `=${text}`;
  else if (name === 'f' && (inside('cat') || inside('xVal'))) draft.categories = `=${text}`;
}

/** Only the fill of the whole series, not that of single points or lines round them. */
function readSeriesColor(
  draft: SeriesDraft,
  path: readonly string[],
  attributes: XmlAttributes,
  palette: Palette,
): void {
  const inSeries = path.slice(path.indexOf('ser') + 1);
  if (inSeries[0] !== 'spPr' || inSeries.includes('ln')) return;
  const { val } = attributes;
  if (inSeries.at(-1) === 'srgbClr' && val !== undefined) draft.color = `#${val.toUpperCase()}`;
  else if (inSeries.at(-1) === 'schemeClr' && val !== undefined) {
    const color = schemeColor(val, palette);
    if (color !== undefined) draft.color = color;
  } else if (inSeries.at(-1) === 'lumMod' && draft.color !== undefined && val !== undefined) {
    draft.color = tinted(draft.color, Number(val) / 100_000 - 1);
  }
}

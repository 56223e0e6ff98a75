import { type ChartData, chartLabel } from './chart-data';
import type { ViewSize } from '../layout/view-window';
import { type Attributes, makeShape } from '../../elements';
import { textWidthPx } from '../layout/text-width';

const INK = '#404040';
const FAINT = '#d9d9d9';
const LABEL_POINTS = 9;

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function label(text: string, attributes: Attributes): SVGElement {
  return makeShape('text', { fill: INK, 'font-size': 12, ...attributes }, [text]);
}

/** Draws a chart of so many pixels. */
export function chartSvg(data: ChartData, name: string, size: ViewSize): SVGElement {
  const svg = makeShape('svg', {
    role: 'img',
    class: 'zg-chart',
    'aria-label': chartLabel(data, name),
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
  });
  svg.append(
    makeShape('rect', { x: 0.5, y: 0.5, width: size.width - 1, height: size.height - 1, fill: '#fff', stroke: FAINT }),
  );
  const top = data.title === '' ? 12 : 36;
  if (data.title !== '') {
    svg.append(label(data.title, { x: size.width / 2, y: 24, 'text-anchor': 'middle', 'font-size': 16 }));
  }
  const bottom = data.hasLegend ? 30 : 10;
  const plot = {
    left: 12,
    top,
    width: Math.max(10, size.width - 24),
    height: Math.max(10, size.height - top - bottom),
  };
  svg.append(...drawPlot(data, plot));
  if (data.hasLegend) svg.append(...legend(data, size));
  return svg;
}

function drawPlot(data: ChartData, plot: Plot): readonly SVGElement[] {
  switch (data.kind) {
    case 'bars':
      return bars(data, plot);
    case 'columns':
      return columns(data, plot);
    case 'pie':
      return pie(data, plot);
    case 'unknown':
      return [label('这种图表在演示页上不画出', { x: plot.left, y: plot.top + 20 })];
  }
}

function legend(data: ChartData, size: ViewSize): SVGElement[] {
  const entries =
    data.kind === 'pie'
      ? data.categories.map((name, index) => ({ name, color: data.pieceColors[index] ?? '' }))
      : data.series.map(({ name, color }) => ({ name, color }));
  const bare = entries.map(({ name }) => 22 + textWidthPx(name, LABEL_POINTS));
  const room = size.width - 16 - bare.reduce((sum, width) => sum + width, 0);
  const gap = Math.max(0, Math.min(8, room / entries.length));
  const widths = bare.map((width) => width + gap);
  let x = Math.max(8, (size.width - widths.reduce((sum, width) => sum + width, 0)) / 2);
  return entries.flatMap(({ name, color }, index) => {
    const at = x;
    x += widths[index] ?? 0;
    const y = size.height - 20;
    return [
      makeShape('rect', { x: at, y, width: 10, height: 10, fill: color }),
      label(name, { x: at + 14, y: y + 10 }),
    ];
  });
}

interface Piece {
  /** From and to, in shares of the longest bar. */
  readonly from: number;
  readonly to: number;
  /** Its lane across the category, and how many lanes there are. */
  readonly lane: number;
  readonly lanes: number;
  readonly color: string;
  readonly value: number;
}

/** The bars of one category, whichever way they are drawn; negative numbers have no bar. */
function piecesOf(data: ChartData, at: number, longest: number): Piece[] {
  const values = data.series.map(({ values: all }) => Math.max(0, all[at] ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const unit = data.stacking === 'shares' ? total || 1 : longest;
  let end = 0;
  return data.series.map(({ color }, index) => {
    const value = values[index] ?? 0;
    const from = data.stacking === 'none' ? 0 : end;
    end = from + value / unit;
    const isStacked = data.stacking !== 'none';
    return { from, to: end, lane: isStacked ? 0 : index, lanes: isStacked ? 1 : data.series.length, color, value };
  });
}

function longestOf({ series, categories, stacking }: ChartData): number {
  const lengths = categories.map((_, at) => {
    const values = series.map(({ values: all }) => Math.max(0, all[at] ?? 0));
    return stacking === 'none' ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
  });
  return Math.max(0, ...lengths) || 1;
}

/** Part of a category’s room its bars take. */
const FILLED = 0.66;

function bars(data: ChartData, plot: Plot): SVGElement[] {
  const widest = Math.max(0, ...data.categories.map((name) => textWidthPx(name, LABEL_POINTS)));
  const gutter = Math.min(plot.width * 0.4, widest + 8);
  const [left, length] = [plot.left + gutter, plot.width - gutter - 28];
  const step = plot.height / Math.max(1, data.categories.length);
  const longest = longestOf(data);
  const axis = makeShape('line', { x1: left, y1: plot.top, x2: left, y2: plot.top + plot.height, stroke: FAINT });
  const drawn = data.categories.flatMap((name, at) => {
    // Excel begins lying bars at the bottom, unless it is told to turn them round.
    const y = data.isReversed ? plot.top + at * step : plot.top + plot.height - (at + 1) * step;
    const pieces = piecesOf(data, at, longest).filter(({ value }) => value > 0);
    return [
      label(name, { x: left - 6, y: y + step / 2 + 4, 'text-anchor': 'end' }),
      ...pieces.flatMap((piece) => {
        const thick = (step * FILLED) / piece.lanes;
        const laneY =
          y + (step * (1 - FILLED)) / 2 + thick * (data.isReversed ? piece.lane : piece.lanes - 1 - piece.lane);
        const [x, width] = [left + piece.from * length, (piece.to - piece.from) * length];
        return [
          makeShape('rect', { x, y: laneY, width, height: thick, fill: piece.color }),
          ...valueLabel(piece, { x: piece.lanes > 1 ? x + width + 14 : x + width / 2, y: laneY + thick / 2 + 4 }),
        ];
      }),
    ];
  });
  return [axis, ...drawn];
}

function columns(data: ChartData, plot: Plot): SVGElement[] {
  const height = plot.height - 20;
  const step = plot.width / Math.max(1, data.categories.length);
  const longest = longestOf(data);
  const bottom = plot.top + height;
  const axis = makeShape('line', { x1: plot.left, y1: bottom, x2: plot.left + plot.width, y2: bottom, stroke: FAINT });
  const drawn = data.categories.flatMap((name, at) => {
    const x = plot.left + (data.isReversed ? data.categories.length - 1 - at : at) * step;
    return [
      label(name, { x: x + step / 2, y: bottom + 15, 'text-anchor': 'middle' }),
      ...piecesOf(data, at, longest)
        .filter(({ value }) => value > 0)
        .flatMap((piece) => {
          const thick = (step * FILLED) / piece.lanes;
          const laneX = x + (step * (1 - FILLED)) / 2 + thick * piece.lane;
          const y = bottom - piece.to * (height - 14);
          const tall = (piece.to - piece.from) * (height - 14);
          const labelY = piece.lanes > 1 ? y - 4 : y + tall / 2 + 4;
          return [
            makeShape('rect', { x: laneX, y, width: thick, height: tall, fill: piece.color }),
            ...valueLabel(piece, { x: laneX + thick / 2, y: labelY }),
          ];
        }),
    ];
  });
  return [axis, ...drawn];
}

function valueLabel({ value, color, lanes }: Piece, at: { readonly x: number; readonly y: number }): SVGElement[] {
  const fill = lanes > 1 ? INK : inkOn(color);
  return [label(String(value), { ...at, fill, 'text-anchor': 'middle', 'font-size': 11 })];
}

/** Ink that can be read on a colour. */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 140 ? '#ffffff' : INK;
}

function pie(data: ChartData, plot: Plot): SVGElement[] {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(plot.width, plot.height) / 2 - 4;
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  const point = (share: number, length: number) =>
    `${x + length * Math.sin(share * 2 * Math.PI)} ${y - length * Math.cos(share * 2 * Math.PI)}`;
  let from = 0;
  const slices = values.flatMap((value, index) => {
    const [start, end] = [from, from + value / total];
    from = end;
    if (value === 0) return [];
    const color = data.pieceColors[index] ?? '';
    const slice =
      end - start > 0.9999
        ? makeShape('circle', { cx: x, cy: y, r: radius, fill: color })
        : makeShape('path', {
            d: `M${x} ${y} L${point(start, radius)} A${radius} ${radius} 0 ${end - start > 0.5 ? 1 : 0} 1 ${point(end, radius)}Z`,
            fill: color,
            stroke: '#fff',
          });
    const [labelX = '0', labelY = '0'] = point(
      (start + end) / 2,
      radius * (data.hole > 0 ? (1 + data.hole) / 2 : 0.65),
    ).split(' ');
    return [
      slice,
      label(String(value), {
        x: labelX,
        y: Number(labelY) + 4,
        fill: inkOn(color),
        'text-anchor': 'middle',
        'font-size': 11,
      }),
    ];
  });
  if (data.hole === 0) return slices;
  // Over the slices, whose numbers stand outside it.
  return [...slices, makeShape('circle', { cx: x, cy: y, r: radius * data.hole, fill: '#fff' })];
}

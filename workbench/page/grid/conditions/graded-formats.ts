import type { Area } from '../../../host/model/area';
import type { Look } from '../../../host/model/look';
import type { Cell, ConditionalRule } from '../../../host/model/workbook';
import { eachCell } from '../cells/each-cell';

/** The bar of a number between the bounds of a data bar. */
export function dataBar(
  { color, min, max }: Extract<ConditionalRule, { readonly kind: 'data-bar' }>,
  value: number,
  numbers: readonly number[],
): { readonly look: Look; readonly bar: { readonly color: string; readonly share: number } } {
  const low = min ?? numbers[0] ?? 0;
  const high = max ?? numbers.at(-1) ?? 0;
  const share = high > low ? (value - low) / (high - low) : value >= high ? 1 : 0;
  return { look: {}, bar: { color, share: Math.max(0, Math.min(1, share)) } };
}

/** The fill of a number on a scale of two or three colours; the middle one stands for the median, as Excel proposes. */
export function colorScale(
  colors: readonly string[],
  value: number,
  numbers: readonly number[],
): { readonly look: Look } | undefined {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const stops = colors.length === 3 ? [first, medianOf(numbers), last] : [first, last];
  const upper = Math.max(
    1,
    stops.findIndex((stop) => value <= stop),
  );
  const [from, to] = [colors[upper - 1], colors[upper]];
  const [start = 0, end = 0] = [stops[upper - 1], stops[upper]];
  if (from === undefined || to === undefined || colors.length > 3) return undefined;
  const share = end > start ? (value - start) / (end - start) : 0;
  return { look: { 'fill/pattern': 'Solid', 'fill/color': mixedColor(from, to, share) } };
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** A colour between two, both 「#RRGGBB」. */
function mixedColor(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`.toUpperCase();
}

/** The numbers in areas of a sheet, in rising order. */
export function numbersIn(areas: readonly Area[], cells: ReadonlyMap<number, Cell>): readonly number[] {
  const numbers: number[] = [];
  for (const area of areas) {
    eachCell(cells, area, ({ value }) => {
      if (typeof value === 'number') numbers.push(value);
    });
  }
  return numbers.sort((a, b) => a - b);
}

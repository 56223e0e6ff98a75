import type { CellRange } from '../grid/address';
import type { CellMark, MarkTone } from '../grid/mark';
import { MARK_TONES } from './mark-styles';

/**
 * The cells of every tone as few rectangles, none over another: where marks overlap the graver one stands alone, and
 * neighbours are joined. The same cells make the same rectangles, however they were given.
 */
export function markAreas(marks: readonly CellMark[]): ReadonlyMap<MarkTone, readonly CellRange[]> {
  const areas = new Map<MarkTone, CellRange[]>(MARK_TONES.map((tone) => [tone, []]));
  for (const { tone, area } of rectangles(marks)) areas.get(tone)?.push(area);
  return new Map([...areas].filter(([, list]) => list.length > 0));
}

interface Rectangle {
  readonly tone: MarkTone;
  area: CellRange;
}

/** Walks down the bands between the edges of marks; equal stretches of bands that touch make one rectangle. */
function rectangles(marks: readonly CellMark[]): readonly Rectangle[] {
  const waiting = [...marks].sort((a, b) => b.area.top - a.area.top);
  const all: Rectangle[] = [];
  let active: CellMark[] = [];
  let above = new Map<string, Rectangle>();
  const edges = edgesOf(marks.flatMap(({ area }) => [area.top, area.bottom + 1]));
  for (const [index, top] of edges.entries()) {
    const bottom = (edges[index + 1] ?? top) - 1;
    active = active.filter(({ area }) => area.bottom >= top);
    for (let next = waiting.at(-1); next?.area.top === top; next = waiting.at(-1)) active.push(...waiting.splice(-1));
    const here = new Map<string, Rectangle>();
    for (const { tone, left, right } of stretches(active)) {
      const key = `${tone} ${left} ${right}`;
      const open = above.get(key);
      if (open) open.area = { ...open.area, bottom };
      const rectangle = open ?? { tone, area: { top, left, bottom, right } };
      if (!open) all.push(rectangle);
      here.set(key, rectangle);
    }
    above = here;
  }
  return all;
}

interface Stretch {
  readonly tone: MarkTone;
  readonly left: number;
  right: number;
}

function stretches(active: readonly CellMark[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const edges = edgesOf(active.flatMap(({ area }) => [area.left, area.right + 1]));
  for (const [index, left] of edges.entries()) {
    const right = (edges[index + 1] ?? left) - 1;
    const here = active.filter(({ area }) => area.left <= left && left <= area.right);
    const tone = MARK_TONES.find((one) => here.some((mark) => mark.tone === one));
    const last = found.at(-1);
    if (tone === undefined) continue;
    if (last?.tone === tone && last.right === left - 1) last.right = right;
    else found.push({ tone, left, right });
  }
  return found;
}

function edgesOf(edges: readonly number[]): readonly number[] {
  return [...new Set(edges)].sort((a, b) => a - b);
}

import { a1Range, type CellRange, parseA1 } from '../../../grid/address';
import { applyEdits } from '../../../grid/apply-edits';
import type { Edit } from '../../../grid/edit';
import { NO_GRID } from '../../../grid/grid';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import type { LineMove } from '../formulas/line-move';
import {
  attributesOf,
  childSpan,
  childSpans,
  prefixOf,
  rootSpan,
  sourceOf,
  spliced,
  startTagOf,
  withAttributes,
} from '../package/xml-outline';

/** All merged areas of a worksheet part, also those beside its contents. */
export function mergesOf(frame: string): readonly CellRange[] {
  return [...mergeElements(frame).values()].map(({ area }) => area);
}

/** The part with its merged areas as the edits leave them. */
export function withMerges(frame: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return frame;
  const before = mergeElements(frame);
  const after = applyEdits({ ...NO_GRID, merges: mergesOf(frame) }, edits).merges.map(a1Range);
  if (after.join() === [...before.keys()].join()) return frame;
  const root = rootSpan(frame);
  const prefix = prefixOf(frame, root);
  const list = childSpan(frame, root, 'mergeCells');
  const elements = after.map((ref) => before.get(ref)?.xml ?? `<${prefix}mergeCell ref="${ref}"/>`);
  const tag = withAttributes(list ? startTagOf(frame, list) : `<${prefix}mergeCells>`, { count: String(after.length) });
  const text = after.length === 0 ? '' : `${tag}${elements.join('')}</${prefix}mergeCells>`;
  return withChildren(frame, WORKSHEET_ORDER, new Map([['mergeCells', text]]));
}

function mergeElements(frame: string): ReadonlyMap<string, { readonly area: CellRange; readonly xml: string }> {
  const list = childSpan(frame, rootSpan(frame), 'mergeCells');
  const elements = new Map<string, { readonly area: CellRange; readonly xml: string }>();
  for (const span of list ? childSpans(frame, list) : []) {
    const xml = sourceOf(frame, span);
    const area = parseA1(attributesOf(startTagOf(frame, span))['ref'] ?? '');
    if (area) elements.set(a1Range(area), { area, xml });
  }
  return elements;
}

/** The text of an element beside the rows, 「」 where there is none. */
export function elementText(frame: string, name: string): string {
  const span = childSpan(frame, rootSpan(frame), name);
  return span ? sourceOf(frame, span) : '';
}

/** The part with its used area moved and made to hold these cells too; a part that says none goes on saying none. */
export function withDimension(frame: string, move: LineMove | undefined, cells: readonly CellRange[]): string {
  const span = childSpan(frame, rootSpan(frame), 'dimension');
  const { ref: before } = span ? attributesOf(startTagOf(frame, span)) : {};
  const area = parseA1(before ?? '');
  if (!span || !area) return frame;
  const moved = move ? move.areaOf(area) : area;
  const ref = a1Range([...(moved ? [moved] : []), ...cells].reduce(around, moved ?? cells[0] ?? FIRST_CELL));
  if (ref === before) return frame;
  const text = withAttributes(startTagOf(frame, span), { ref });
  return spliced(frame, [{ start: span.start, end: span.innerStart, text }]);
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

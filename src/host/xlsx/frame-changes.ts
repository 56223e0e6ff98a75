import { a1Range, type CellRange, parseA1 } from '../../grid/address';
import { applyEdits } from '../../grid/apply-edits';
import type { Edit } from '../../grid/edit';
import type { Grid } from '../../grid/grid';
import { WORKSHEET_ORDER, withChildren } from './ordered-children';
import type { RowMove } from './row-move';
import { prefixOf } from './styles-list';
import { attributesOf, childSpan, childSpans, rootSpan, sourceOf, startTagOf, withAttributes } from './xml-outline';

const NOTHING: Grid = {
  sheet: '',
  rowCount: 0,
  colCount: 0,
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenCols: new Set(),
  isProtected: false,
  tables: [],
  date1904: false,
};

/** All merged areas of a worksheet part, also those beside its contents. */
export function mergesOf(frame: string): readonly CellRange[] {
  return [...mergeElements(frame).values()].map(({ area }) => area);
}

/** The part with its merged areas as the edits leave them. */
export function withMerges(frame: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return frame;
  const before = mergeElements(frame);
  const after = applyEdits({ ...NOTHING, merges: mergesOf(frame) }, edits).merges.map(a1Range);
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

/** The place of the used area as the part writes it, undefined where it writes none. */
export function dimensionOf(frame: string): string | undefined {
  const span = childSpan(frame, rootSpan(frame), 'dimension');
  return span && attributesOf(startTagOf(frame, span))['ref'];
}

/** The part with its used area moved and made to hold these cells too; a part that says none goes on saying none. */
export function withDimension(frame: string, move: RowMove | undefined, cells: readonly CellRange[]): string {
  const ref = dimensionOf(frame);
  const area = parseA1(ref ?? '');
  if (!area) return frame;
  const all = [...[move ? move.areaOf(area) : area].filter((one) => one !== undefined), ...cells];
  return withDimensionRef(frame, all.length === 0 ? 'A1' : a1Range(all.reduce(around)));
}

/** The part with this used area. */
export function withDimensionRef(frame: string, ref: string): string {
  const span = childSpan(frame, rootSpan(frame), 'dimension');
  if (!span || dimensionOf(frame) === ref) return frame;
  const text = withAttributes(startTagOf(frame, span), { ref }) + frame.slice(span.innerStart, span.end);
  return frame.slice(0, span.start) + text + frame.slice(span.end);
}

function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

import type { LineMove } from '../formulas/line-move';
import { isSameSheet, moveRef } from '../formulas/shift-formula-lines';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';

const SOURCES = new Set(['worksheetSource', 'rangeSet', 'dataRef']);

/** Moves an element that names a sheet and an area of it to take data from; one in another file, or that is all deleted, stays. */
export function shiftSource(draft: PartDraft, element: XmlSpan, move: LineMove): void {
  const { id, sheet, ref } = draft.attributes(element);
  if (id !== undefined || sheet === undefined || ref === undefined || !isSameSheet(sheet, move.sheet)) return;
  draft.setAttributes(element, { ref: moveRef(ref, move) ?? ref });
}

/** Moves the area that the table behind pivot tables was read from. */
export function shiftPivotCache(draft: PartDraft, move: LineMove): void {
  shiftSourcesBelow(draft, draft.root, move);
}

function shiftSourcesBelow(draft: PartDraft, parent: XmlSpan, move: LineMove): void {
  for (const child of draft.children(parent)) {
    // Fields and their values can be many and hold no places.
    if (child.name === 'cacheFields') continue;
    if (SOURCES.has(child.name)) shiftSource(draft, child, move);
    else shiftSourcesBelow(draft, child, move);
  }
}

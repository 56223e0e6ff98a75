import { a1, type CellRange, parseA1, rangeContains, topLeft } from '../../../grid/address';
import type { RowMove } from '../formulas/row-move';
import { moveSqref } from '../formulas/shift-formula-rows';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';
import { areasOf } from './relative-formula';

/** Moves what a window shows of the sheet: its first cell, frozen rows, which grow as an area does, and what is selected. */
export function shiftView(draft: PartDraft, view: XmlSpan, move: RowMove): void {
  const first = parseA1(draft.attributes(view)['topLeftCell'] ?? 'A1')?.top ?? 0;
  shiftTopLeft(draft, view, move);
  for (const child of draft.children(view)) {
    if (child.name === 'pane') shiftPane(draft, child, first, move);
    else if (child.name === 'selection') shiftSelection(draft, child, move);
  }
}

function shiftPane(draft: PartDraft, pane: XmlSpan, first: number, move: RowMove): void {
  const { state, ySplit } = draft.attributes(pane);
  shiftTopLeft(draft, pane, move);
  const count = Number(ySplit ?? 0);
  // A split that is not frozen is measured in twentieths of a point.
  if ((state !== 'frozen' && state !== 'frozenSplit') || !(count > 0)) return;
  const frozen = move.spanOf({ first, last: first + count - 1 });
  // Where all frozen rows are deleted, as many stay frozen as there were: a pane needs one.
  if (frozen) draft.setAttributes(pane, { ySplit: String(frozen.last - frozen.first + 1) });
}

function shiftTopLeft(draft: PartDraft, element: XmlSpan, move: RowMove): void {
  const { topLeftCell } = draft.attributes(element);
  const cell = parseA1(topLeftCell ?? '');
  if (cell) draft.setAttributes(element, { topLeftCell: landing(cell, move) });
}

/** The selected cell must lie in the selected areas, of which it names one by its number. */
function shiftSelection(draft: PartDraft, selection: XmlSpan, move: RowMove): void {
  const { activeCell, sqref, activeCellId } = draft.attributes(selection);
  const cell = parseA1(activeCell ?? '');
  if (!cell || sqref === undefined) return;
  const active = landing(cell, move);
  const moved = moveSqref(sqref, move) ?? active;
  const id = areasOf(moved).findIndex((area) => rangeContains(area, topLeft(parseA1(active) ?? cell)));
  const isKept = Number(activeCellId ?? 0) === Math.max(0, id);
  draft.setAttributes(selection, {
    activeCell: active,
    sqref: id < 0 ? active : moved,
    ...(isKept ? {} : { activeCellId: id > 0 ? String(id) : undefined }),
  });
}

function landing(cell: CellRange, move: RowMove): string {
  return a1({ row: move.landingOf(cell.top), col: cell.left });
}

import { a1, type CellRange, parseA1, rangeContains, topLeft } from '../../../grid/address';
import { lineOf, withLine } from '../../line-edits';
import type { LineMove } from '../formulas/line-move';
import { moveSqref } from '../formulas/shift-formula-lines';
import type { XmlSpan } from '../package/xml-outline';
import type { PartDraft } from './part-draft';
import { areasOf } from './relative-formula';

/** Moves what a window shows of the sheet: its first cell, frozen rows or columns, which grow as an area does, and what is selected. */
export function shiftView(draft: PartDraft, view: XmlSpan, move: LineMove): void {
  const corner = topLeft(parseA1(draft.attributes(view)['topLeftCell'] ?? '') ?? FIRST_CELL);
  const first = lineOf(corner, move.axis);
  shiftTopLeft(draft, view, move);
  for (const child of draft.children(view)) {
    if (child.name === 'pane') shiftPane(draft, child, first, move);
    else if (child.name === 'selection') shiftSelection(draft, child, move);
  }
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** How many lines a pane keeps in view. */
const SPLIT = { rows: 'ySplit', columns: 'xSplit' } as const;

function shiftPane(draft: PartDraft, pane: XmlSpan, first: number, move: LineMove): void {
  const name = SPLIT[move.axis];
  const { state, [name]: split } = draft.attributes(pane);
  shiftTopLeft(draft, pane, move);
  const count = Number(split ?? 0);
  // A split that is not frozen is measured in twentieths of a point.
  if ((state !== 'frozen' && state !== 'frozenSplit') || !(count > 0)) return;
  const frozen = move.spanOf({ first, last: first + count - 1 });
  // Where all frozen lines are deleted, as many stay frozen as there were: a pane needs one.
  if (frozen) draft.setAttributes(pane, { [name]: String(frozen.last - frozen.first + 1) });
}

function shiftTopLeft(draft: PartDraft, element: XmlSpan, move: LineMove): void {
  const { topLeftCell } = draft.attributes(element);
  const cell = parseA1(topLeftCell ?? '');
  if (cell) draft.setAttributes(element, { topLeftCell: landing(cell, move) });
}

/** The selected cell must lie in the selected areas, of which it names one by its number. */
function shiftSelection(draft: PartDraft, selection: XmlSpan, move: LineMove): void {
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

function landing(cell: CellRange, move: LineMove): string {
  const at = topLeft(cell);
  return a1(withLine(at, move.axis, move.landingOf(lineOf(at, move.axis))));
}

import { shiftFormulaLines } from '../formulas/shift-formula-lines';
import type { Axis } from '../../line-edits';
import type { XmlSpan } from '../package/xml-outline';
import { type AnchorKind, type AnchorPoint, moveAnchor, movePoint } from './anchors';
import type { PartDraft } from './part-draft';
import type { SheetScope } from './sheet-scope';

/** Moves the pictures, charts and shapes of a sheet, and the references of shapes that show a cell. */
export function shiftDrawing(draft: PartDraft, scope: SheetScope): void {
  shiftWithin(draft, draft.root, scope);
}

function shiftWithin(draft: PartDraft, parent: XmlSpan, scope: SheetScope): void {
  for (const child of draft.children(parent)) {
    const { textlink, editAs } = draft.attributes(child);
    if (textlink) draft.setAttributes(child, { textlink: shiftFormulaLines(textlink, scope.sheet, scope.move) });
    if (scope.isMoving && child.name === 'twoCellAnchor') shiftAnchor(draft, child, kindOf(editAs), scope);
    else if (scope.isMoving && child.name === 'oneCellAnchor') shiftAnchor(draft, child, 'oneCell', scope);
    shiftWithin(draft, child, scope);
  }
}

function kindOf(editAs: string | undefined): AnchorKind {
  return editAs === 'oneCell' || editAs === 'absolute' ? editAs : 'twoCell';
}

/** Moves the `from` and `to` right below an anchor; one that only has a size has no `to`. */
export function shiftAnchor(draft: PartDraft, anchor: XmlSpan, kind: AnchorKind, { move }: SheetScope): void {
  const ends = draft.children(anchor);
  const from = pointOf(
    draft,
    ends.find(({ name }) => name === 'from'),
    move.axis,
  );
  const to = pointOf(
    draft,
    ends.find(({ name }) => name === 'to'),
    move.axis,
  );
  if (!from) return;
  if (!to) {
    if (kind !== 'absolute') setPoint(draft, from, movePoint(from.point, move));
    return;
  }
  const moved = moveAnchor({ from: from.point, to: to.point }, kind, move);
  setPoint(draft, from, moved.from);
  setPoint(draft, to, moved.to);
}

interface WrittenPoint {
  readonly line: XmlSpan;
  readonly offset: XmlSpan | undefined;
  readonly point: AnchorPoint;
}

/** Names of the elements that say where a corner lies. */
const PLACE: Readonly<Record<Axis, { readonly line: string; readonly offset: string }>> = {
  rows: { line: 'row', offset: 'rowOff' },
  columns: { line: 'col', offset: 'colOff' },
};

function pointOf(draft: PartDraft, end: XmlSpan | undefined, axis: Axis): WrittenPoint | undefined {
  const places = end ? draft.children(end) : [];
  const line = places.find(({ name }) => name === PLACE[axis].line);
  const offset = places.find(({ name }) => name === PLACE[axis].offset);
  if (!line) return undefined;
  return { line, offset, point: { line: Number(draft.text(line)), offset: offset ? Number(draft.text(offset)) : 0 } };
}

function setPoint(draft: PartDraft, { line, offset, point }: WrittenPoint, moved: AnchorPoint): void {
  if (moved.line !== point.line) draft.setText(line, String(moved.line));
  if (offset && moved.offset !== point.offset) draft.setText(offset, String(moved.offset));
}

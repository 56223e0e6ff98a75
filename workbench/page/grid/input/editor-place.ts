import type { Editing } from './editor';
import type { Drawing } from '../grid-dom';
import { boxOf } from '../layout/sheet-layout';
import { wholeCell } from '../cells/sheet-view';
import { lineHeightPx, pxOf, STANDARD_POINTS, textWidthPx } from '../layout/text-width';
import { HEAD_HEIGHT_PX, headWidthPx } from '../layout/view-window';

const LEAST_HEIGHT_PX = 21;
const PADDING_PX = 12;

/** Puts the field that takes what is typed over its cell: as large as its text while editing, unseen otherwise. */
export function placeEditor(field: HTMLTextAreaElement, drawing: Drawing, editing: Editing | undefined): void {
  const { view, scroll, size, selected } = drawing;
  const { layout, sheet } = view;
  const isHere = editing !== undefined && editing.sheet.id === sheet.id;
  const { row, col } = isHere ? editing.at : selected.active;
  const box = boxOf(layout, wholeCell(layout, row, col));
  const left = headWidthPx(layout) + box.left - (col < layout.frozenCols ? 0 : scroll.x);
  const top = HEAD_HEIGHT_PX + box.top - (row < layout.frozenRows ? 0 : scroll.y);
  field.classList.toggle('is-idle', !isHere);
  // Unseen, it must lie in the view all the same: browsers scroll to what has the focus.
  field.style.left = `${Math.max(0, Math.min(left - 1, size.width - PADDING_PX))}px`;
  field.style.top = `${Math.max(0, Math.min(top - 1, size.height - LEAST_HEIGHT_PX))}px`;
  if (!isHere) {
    field.style.width = '1px';
    field.style.height = `${LEAST_HEIGHT_PX}px`;
    return;
  }
  const points = Number(view.lookAt(row, col)['font/size'] ?? STANDARD_POINTS);
  field.style.fontSize = `${pxOf(points)}px`;
  field.style.lineHeight = `${lineHeightPx(points)}px`;
  const lines = field.value.split('\n');
  const wanted = Math.max(...lines.map((line) => textWidthPx(line, points))) + PADDING_PX;
  const room = Math.max(60, size.width - left - PADDING_PX);
  field.style.width = `${Math.max(box.width + 1, Math.min(wanted, room))}px`;
  field.style.height = '0px';
  const needed = Math.max(field.scrollHeight + 4, box.height + 1, LEAST_HEIGHT_PX);
  field.style.height = `${Math.min(needed, Math.max(LEAST_HEIGHT_PX, size.height - top))}px`;
}

import type { CellAddress } from '../../../../src/grid/address';
import { SHEET_COLS, SHEET_ROWS } from '../../../host/model/area';
import type { Desk } from './desk';
import { frozenSize, HEAD_HEIGHT_PX, headWidthPx, type Offset } from '../layout/view-window';

/** What the mouse does in the grid. */
export interface PointerActions {
  /** Editing ends before anything else is done. */
  readonly beforeSelect: () => void;
  /** A selection is being dragged or has been made. */
  readonly selected: () => void;
  /** A cell was clicked, not dragged. */
  readonly clicked: (at: CellAddress) => void;
  readonly doubleClicked: () => void;
  readonly hovered: (cell: Element | null) => void;
  readonly scroll: () => Offset;
}

/** Listens to the mouse over the grid; the returned function stops listening. */
export function watchPointer(stage: HTMLElement, grid: HTMLElement, desk: Desk, actions: PointerActions): () => void {
  /** The cell a drag began in. */
  let from: CellAddress | undefined;
  let isDragged = false;

  const at = (event: MouseEvent): CellAddress => {
    const box = stage.getBoundingClientRect();
    return cellAtPoint(desk, actions.scroll(), { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const move = (event: MouseEvent) => {
    const lead = at(event);
    const now = desk.lead();
    if (!from || (lead.row === now.row && lead.col === now.col)) return;
    isDragged = true;
    desk.preview(from, lead);
    actions.selected();
  };
  const stop = () => {
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', up);
  };
  const up = () => {
    stop();
    if (from && isDragged) desk.select(from, desk.lead());
    actions.selected();
  };
  const down = (event: MouseEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    // The keyboard stays with the field that takes what is typed.
    event.preventDefault();
    actions.beforeSelect();
    isDragged = false;
    const hit = hitOf(event.target) ?? { kind: 'cells', at: at(event) };
    const { active } = desk.selected();
    if (hit.kind === 'all') desk.selectArea({ row: 0, col: 0, rows: SHEET_ROWS, cols: SHEET_COLS });
    else if (hit.kind !== 'cells') selectLines(desk, hit.kind, event.shiftKey ? active : hit.at, hit.at);
    else {
      from = event.shiftKey ? { row: active.row, col: active.col } : hit.at;
      desk.select(from, hit.at);
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', up);
    }
    actions.selected();
  };
  const click = (event: MouseEvent) => {
    const hit = event.target instanceof Element ? hitOf(event.target) : undefined;
    if (hit?.kind === 'cells' && !isDragged && !event.shiftKey) actions.clicked(hit.at);
  };
  const double = (event: MouseEvent) => {
    if (event.target instanceof Element && hitOf(event.target)?.kind === 'cells') actions.doubleClicked();
  };
  const over = (event: MouseEvent) => {
    actions.hovered(event.target instanceof Element ? event.target.closest('[data-address]') : null);
  };
  const leave = () => {
    actions.hovered(null);
  };
  grid.addEventListener('mousedown', down);
  grid.addEventListener('click', click);
  grid.addEventListener('dblclick', double);
  grid.addEventListener('mouseover', over);
  grid.addEventListener('mouseleave', leave);
  return stop;
}

type Hit = { readonly kind: 'cells' | 'rows' | 'columns'; readonly at: CellAddress } | { readonly kind: 'all' };

/** What an element of the grid stands for; undefined for the ground between cells. */
function hitOf(target: Element): Hit | undefined {
  const cell = target.closest('[role="gridcell"]');
  if (cell) {
    const at = { row: numberIn(cell, 'aria-rowindex') - 1, col: numberIn(cell, 'aria-colindex') - 1 };
    return { kind: 'cells', at };
  }
  const row = target.closest('[data-row]');
  if (row) return { kind: 'rows', at: { row: numberIn(row, 'data-row'), col: 0 } };
  const col = target.closest('[data-col]');
  if (col) return { kind: 'columns', at: { row: 0, col: numberIn(col, 'data-col') } };
  return target.closest('.zg-corner') ? { kind: 'all' } : undefined;
}

function numberIn(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

function selectLines(desk: Desk, kind: 'rows' | 'columns', from: CellAddress, to: CellAddress): void {
  const first = kind === 'rows' ? Math.min(from.row, to.row) : Math.min(from.col, to.col);
  const count = Math.abs(kind === 'rows' ? from.row - to.row : from.col - to.col) + 1;
  desk.selectArea(
    kind === 'rows'
      ? { row: first, rows: count, col: 0, cols: SHEET_COLS }
      : { row: 0, rows: SHEET_ROWS, col: first, cols: count },
  );
}

/** The cell over a point of the stage. */
function cellAtPoint(desk: Desk, scroll: Offset, { x, y }: Offset): CellAddress {
  const { layout } = desk.view();
  const frozen = frozenSize(layout);
  const along = (at: number, frozenPx: number, scrolled: number) => (at < frozenPx ? at : at + scrolled);
  return {
    row: layout.rows.indexAt(along(y - HEAD_HEIGHT_PX, frozen.height, scroll.y)),
    col: layout.cols.indexAt(along(x - headWidthPx(layout), frozen.width, scroll.x)),
  };
}

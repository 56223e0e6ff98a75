import { type Area, areaHolds, cellAddress } from '../../../host/model/area';
import { hoverText, paintCell } from './cell-paint';
import { make, setAttribute } from '../../elements';
import { boxOf, type SheetLayout } from '../layout/sheet-layout';
import type { SheetView } from './sheet-view';
import { frozenSize, type Offset } from '../layout/view-window';

/** A cell on the page. */
export interface CellDom {
  readonly element: HTMLElement;
  readonly text: HTMLElement;
  cellStyle: string;
  textStyle: string;
  /** Which drawing it was last painted in. */
  painted: number;
}

/** What is selected: an area, and in it the cell that takes what is typed. */
export interface Selected {
  readonly area: Area;
  readonly active: Area;
}

/** Makes the element of a cell, still unpainted. */
export function makeCell(idPrefix: string, { row, col }: Area): CellDom {
  const text = make('span', { class: 'zg-text' });
  const address = cellAddress(row, col);
  const element = make(
    'div',
    {
      role: 'gridcell',
      class: 'zg-cell',
      id: `${idPrefix}-${address}`,
      tabindex: -1,
      'data-address': address,
      'aria-rowindex': row + 1,
      'aria-colindex': col + 1,
    },
    [text],
  );
  return { element, text, cellStyle: '', textStyle: '', painted: -1 };
}

/** Brings a cell up to date with its sheet; `top` is where its row begins. */
export function drawCell(dom: CellDom, view: SheetView, area: Area, scroll: Offset): void {
  const paint = paintCell(view, area);
  const style = `${placeOf(view.layout, area, scroll)};${paint.cellStyle}`;
  if (dom.cellStyle !== style) {
    dom.cellStyle = style;
    dom.element.style.cssText = style;
  }
  if (dom.textStyle !== paint.textStyle) {
    dom.textStyle = paint.textStyle;
    dom.text.style.cssText = paint.textStyle;
  }
  if (dom.text.textContent !== paint.text) dom.text.textContent = paint.text;
  mark(dom.element, view, area);
}

/** Whether a merged area lies over the edge between what scrolls and what does not: its place depends on the scrolling. */
export function crossesFrozen(layout: SheetLayout, area: Area): boolean {
  return crossesFrozenRows(layout, area) || crossesFrozenCols(layout, area);
}

function crossesFrozenRows({ frozenRows }: SheetLayout, { row, rows }: Area): boolean {
  return row < frozenRows && row + rows > frozenRows;
}

function crossesFrozenCols({ frozenCols }: SheetLayout, { col, cols }: Area): boolean {
  return col < frozenCols && col + cols > frozenCols;
}

function placeOf(layout: SheetLayout, area: Area, scroll: Offset): string {
  const { left, width, height } = boxOf(layout, area);
  const frozen = frozenSize(layout);
  const cut = (from: number, length: number, frozenPx: number, scrolled: number) =>
    Math.max(frozenPx - from, length - scrolled);
  const w = crossesFrozenCols(layout, area) ? cut(left, width, frozen.width, scroll.x) : width;
  const top = layout.rows.offset(area.row);
  const h = crossesFrozenRows(layout, area) ? cut(top, height, frozen.height, scroll.y) : height;
  return `left:${left}px;width:${w}px;height:${h}px`;
}

function mark(element: HTMLElement, view: SheetView, area: Area): void {
  const cell = view.cellAt(area.row, area.col);
  const { filter } = view.sheet;
  element.classList.toggle('has-note', cell?.note !== undefined);
  element.classList.toggle('has-link', cell?.link !== undefined);
  const isFilterHead = filter !== undefined && area.row === filter.row && areaHolds(filter, area.row, area.col);
  element.classList.toggle('is-filter-head', isFilterHead);
  const hover = hoverText(cell);
  if (hover === undefined) element.removeAttribute('aria-description');
  else setAttribute(element, 'aria-description', hover);
  setSpan(element, 'aria-rowspan', area.rows);
  setSpan(element, 'aria-colspan', area.cols);
}

function setSpan(element: HTMLElement, name: string, count: number): void {
  if (count > 1) setAttribute(element, name, String(count));
  else element.removeAttribute(name);
}

/** Shows whether a cell is selected. */
export function markSelected({ element }: CellDom, { area, active }: Selected, cell: Area): void {
  const isSelected = areaHolds(area, cell.row, cell.col);
  setAttribute(element, 'aria-selected', String(isSelected));
  element.classList.toggle('is-active', cell.row === active.row && cell.col === active.col);
}

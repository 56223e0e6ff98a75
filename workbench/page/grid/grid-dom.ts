import { type Area, areasMeet, columnName, SHEET_COLS, SHEET_ROWS } from '../../host/model/area';
import { type CellDom, crossesFrozen, drawCell, makeCell, markSelected, type Selected } from './cells/cell-dom';
import { arrange, make, setAttribute } from '../elements';
import { planGrid, type PlannedRow } from './grid-plan';
import type { SheetView } from './cells/sheet-view';
import {
  frozenSize,
  HEAD_HEIGHT_PX,
  headWidthPx,
  type Offset,
  type ViewWindow,
  windowAt,
  type ViewSize,
} from './layout/view-window';

/** What is to be drawn. */
export interface Drawing {
  readonly view: SheetView;
  readonly scroll: Offset;
  readonly size: ViewSize;
  readonly selected: Selected;
  /** Another number whenever the sheet may have changed; scrolling alone keeps it. */
  readonly version: number;
}

/** The grid of cells on the page, of which only what is seen exists. */
export interface GridDom {
  readonly element: HTMLElement;
  draw(drawing: Drawing): void;
  /** The element of a cell that is drawn. */
  cellElement(row: number, col: number): HTMLElement | undefined;
}

interface RowDom {
  readonly element: HTMLElement;
  readonly header: HTMLElement;
  readonly frozen: HTMLElement;
  readonly moving: HTMLElement;
  readonly cells: Map<number, CellDom>;
}

/** Rows are placed from a base near the view: browsers lose pixels in coordinates of many millions. */
const BASE_STEP_PX = 500_000;

/** Makes the grid; ids of its cells begin with `idPrefix`. */
export function makeGrid(idPrefix: string): GridDom {
  const head = makeHead();
  const frozenRows = make('div', { role: 'rowgroup', class: 'zg-rows zg-rows-frozen' });
  const movingRows = make('div', { role: 'rowgroup', class: 'zg-rows' });
  const element = make('div', { role: 'grid', class: 'zg-grid', id: idPrefix }, [head.group, frozenRows, movingRows]);
  const rows = new Map<number, RowDom>();

  const drawRow = (planned: PlannedRow, drawing: Drawing, base: number) => {
    const dom = rows.get(planned.row) ?? makeRow(planned.row);
    rows.set(planned.row, dom);
    const { view, version, selected, scroll } = drawing;
    const { rows: axis } = view.layout;
    dom.element.style.top = `${axis.offset(planned.row) - (planned.isFrozen ? 0 : base)}px`;
    dom.header.hidden = !planned.hasHeader;
    dom.header.style.height = `${axis.size(planned.row)}px`;
    const isHeadSelected = areasMeet(selected.area, { row: planned.row, rows: 1, col: 0, cols: SHEET_COLS });
    dom.header.classList.toggle('is-selected', isHeadSelected);
    const wanted = new Set<number>();
    const domOf = (area: Area): HTMLElement => {
      const cell = dom.cells.get(area.col) ?? makeCell(idPrefix, area);
      dom.cells.set(area.col, cell);
      wanted.add(area.col);
      if (cell.painted !== version || crossesFrozen(view.layout, area)) drawCell(cell, view, area, scroll);
      cell.painted = version;
      markSelected(cell, selected, area);
      return cell.element;
    };
    arrange(dom.frozen, planned.frozen.map(domOf));
    arrange(dom.moving, planned.moving.map(domOf));
    for (const col of dom.cells.keys()) if (!wanted.has(col)) dom.cells.delete(col);
    return dom.element;
  };

  return {
    element,
    draw(drawing) {
      const { view, scroll, size } = drawing;
      const window = windowAt(view.layout, scroll, size);
      const planned = planGrid(view, window);
      const base = Math.floor(scroll.y / BASE_STEP_PX) * BASE_STEP_PX;
      placeGroups({ element, frozenRows, movingRows }, drawing, base);
      const frozen = planned.filter(({ isFrozen }) => isFrozen);
      const moving = planned.filter(({ isFrozen }) => !isFrozen);
      arrange(
        frozenRows,
        frozen.map((row) => drawRow(row, drawing, base)),
      );
      arrange(
        movingRows,
        moving.map((row) => drawRow(row, drawing, base)),
      );
      frozenRows.hidden = frozen.length === 0;
      const kept = new Set(planned.map(({ row }) => row));
      for (const row of rows.keys()) if (!kept.has(row)) rows.delete(row);
      head.draw(drawing, window);
    },
    cellElement: (row, col) => rows.get(row)?.cells.get(col)?.element,
  };
}

function makeRow(row: number): RowDom {
  const header = make('div', { role: 'rowheader', class: 'zg-row-head', 'data-row': row }, [String(row + 1)]);
  const frozen = make('div', { role: 'presentation', class: 'zg-cells-frozen' });
  const moving = make('div', { role: 'presentation', class: 'zg-cells' });
  const element = make('div', { role: 'row', class: 'zg-row', 'aria-rowindex': row + 1 }, [header, frozen, moving]);
  return { element, header, frozen, moving, cells: new Map() };
}

interface Groups {
  readonly element: HTMLElement;
  readonly frozenRows: HTMLElement;
  readonly movingRows: HTMLElement;
}

function placeGroups({ element, frozenRows, movingRows }: Groups, { view, scroll }: Drawing, base: number): void {
  const { layout } = view;
  setAttribute(element, 'aria-label', view.sheet.name);
  setAttribute(element, 'aria-rowcount', String(layout.rows.count));
  setAttribute(element, 'aria-colcount', String(layout.cols.count));
  const headWidth = headWidthPx(layout);
  element.style.setProperty('--zg-head-width', `${headWidth}px`);
  element.style.setProperty('--zg-shift', `${headWidth - scroll.x}px`);
  frozenRows.style.top = `${HEAD_HEIGHT_PX}px`;
  frozenRows.style.height = `${frozenSize(layout).height}px`;
  movingRows.style.transform = `translateY(${HEAD_HEIGHT_PX + base - scroll.y}px)`;
}

interface HeadDom {
  readonly group: HTMLElement;
  draw(drawing: Drawing, window: ViewWindow): void;
}

function makeHead(): HeadDom {
  const corner = make('div', { role: 'columnheader', class: 'zg-corner' }, [
    make('span', { class: 'zg-unseen' }, ['全选']),
  ]);
  const frozen = make('div', { role: 'presentation', class: 'zg-cells-frozen' });
  const moving = make('div', { role: 'presentation', class: 'zg-cells' });
  const row = make('div', { role: 'row', class: 'zg-row' }, [corner, frozen, moving]);
  const group = make('div', { role: 'rowgroup', class: 'zg-head' }, [row]);
  const letters = new Map<number, HTMLElement>();
  const letter = (col: number, { view, selected }: Drawing) => {
    const text = columnName(col);
    const element =
      letters.get(col) ??
      make('div', { role: 'columnheader', class: 'zg-col-head', 'data-col': col, 'aria-colindex': col + 1 }, [text]);
    letters.set(col, element);
    const { cols } = view.layout;
    element.style.left = `${cols.offset(col)}px`;
    element.style.width = `${cols.size(col)}px`;
    const isSelected = areasMeet(selected.area, { row: 0, rows: SHEET_ROWS, col, cols: 1 });
    element.classList.toggle('is-selected', isSelected);
    return element;
  };
  return {
    group,
    draw(drawing, { firstCol, lastCol }) {
      const { cols, frozenCols } = drawing.view.layout;
      const shown = (from: number, to: number) =>
        Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step).filter((col) => cols.size(col) > 0);
      const all = { frozen: shown(0, Math.min(frozenCols, cols.count)), moving: shown(firstCol, lastCol + 1) };
      arrange(
        frozen,
        all.frozen.map((col) => letter(col, drawing)),
      );
      arrange(
        moving,
        all.moving.map((col) => letter(col, drawing)),
      );
      const kept = new Set([...all.frozen, ...all.moving]);
      for (const col of letters.keys()) if (!kept.has(col)) letters.delete(col);
    },
  };
}

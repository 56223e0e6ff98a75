import type { Workbook } from '../../host/model/workbook';
import { chartData } from './charts/chart-data';
import { chartSvg } from './charts/chart-svg';
import { make } from '../elements';
import type { Drawing } from './grid-dom';
import { boxOf, type Box } from './layout/sheet-layout';
import { wholeCell } from './cells/sheet-view';
import { frozenSize, HEAD_HEIGHT_PX, headWidthPx, type Offset } from './layout/view-window';

/** What lies over the cells: the frame of the selection, and charts. */
export interface Overlays {
  readonly element: HTMLElement;
  draw(drawing: Drawing): void;
}

/** One of the four parts that frozen rows and columns cut the view into. */
interface Pane {
  readonly element: HTMLElement;
  readonly range: HTMLElement;
  readonly active: HTMLElement;
  readonly charts: HTMLElement;
  readonly isRowFrozen: boolean;
  readonly isColFrozen: boolean;
}

/** Frames reach no further out of a pane: browsers draw no element of millions of pixels well. */
const BEYOND_PX = 20;

/** Makes the layer over the cells; it lets the mouse through. */
export function makeOverlays(book: Workbook): Overlays {
  const panes = [true, false].flatMap((isRowFrozen) =>
    [true, false].map((isColFrozen) => makePane(isRowFrozen, isColFrozen)),
  );
  const element = make(
    'div',
    { class: 'zg-overlays' },
    panes.map((pane) => pane.element),
  );
  let painted = -1;
  return {
    element,
    draw(drawing) {
      for (const pane of panes) {
        const clip = clipOf(pane, drawing);
        place(pane.element, clip);
        pane.element.hidden = clip.width <= 0 || clip.height <= 0;
        const origin = originOf(pane, drawing);
        const { area, active } = drawing.selected;
        const { layout } = drawing.view;
        placeWithin(pane.range, shifted(boxOf(layout, area), origin), clip);
        placeWithin(pane.active, shifted(boxOf(layout, wholeCell(layout, active.row, active.col)), origin), clip);
        if (painted !== drawing.version) drawCharts(pane, drawing, book);
        pane.charts.style.transform = `translate(${-origin.x}px,${-origin.y}px)`;
      }
      painted = drawing.version;
    },
  };
}

function makePane(isRowFrozen: boolean, isColFrozen: boolean): Pane {
  const range = make('div', { class: 'zg-range' });
  const active = make('div', { class: 'zg-active' });
  const charts = make('div', { class: 'zg-charts' });
  const element = make('div', { class: 'zg-pane' }, [charts, range, active]);
  return { element, range, active, charts, isRowFrozen, isColFrozen };
}

function clipOf({ isRowFrozen, isColFrozen }: Pane, { view, size }: Drawing): Box {
  const frozen = frozenSize(view.layout);
  const [headWidth, headHeight] = [headWidthPx(view.layout), HEAD_HEIGHT_PX];
  return {
    left: headWidth + (isColFrozen ? 0 : frozen.width),
    top: headHeight + (isRowFrozen ? 0 : frozen.height),
    width: isColFrozen ? frozen.width : size.width - headWidth - frozen.width,
    height: isRowFrozen ? frozen.height : size.height - headHeight - frozen.height,
  };
}

/** The place of the sheet that lies at a pane’s top left. */
function originOf({ isRowFrozen, isColFrozen }: Pane, { view, scroll }: Drawing): Offset {
  const frozen = frozenSize(view.layout);
  return { x: isColFrozen ? 0 : frozen.width + scroll.x, y: isRowFrozen ? 0 : frozen.height + scroll.y };
}

function shifted(box: Box, { x, y }: Offset): Box {
  return { ...box, left: box.left - x, top: box.top - y };
}

function place(element: HTMLElement, { left, top, width, height }: Box): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${Math.max(0, width)}px`;
  element.style.height = `${Math.max(0, height)}px`;
}

function placeWithin(element: HTMLElement, box: Box, clip: Box): void {
  const left = Math.max(-BEYOND_PX, box.left);
  const top = Math.max(-BEYOND_PX, box.top);
  const right = Math.min(clip.width + BEYOND_PX, box.left + box.width);
  const bottom = Math.min(clip.height + BEYOND_PX, box.top + box.height);
  // An area beside the pane must not leave its frame on the pane's edge.
  const isBeside = box.left >= clip.width || box.top >= clip.height || box.left + box.width <= 0;
  element.hidden = isBeside || box.top + box.height <= 0;
  // The frame lies on the lines around the cells.
  place(element, { left: left - 1, top: top - 1, width: right - left + 1, height: bottom - top + 1 });
}

function drawCharts(pane: Pane, { view }: Drawing, book: Workbook): void {
  const { frozenRows, frozenCols } = view.layout;
  const mine = view.sheet.charts.filter(
    ({ place: { row, col } }) => row < frozenRows === pane.isRowFrozen && col < frozenCols === pane.isColFrozen,
  );
  pane.charts.replaceChildren(
    ...mine.map((chart) => {
      const box = boxOf(view.layout, chart.place);
      const holder = make('div', { class: 'zg-chart-place' }, [chartSvg(chartData(book, chart), chart.name, box)]);
      place(holder, box);
      return holder;
    }),
  );
}

import { type Area, oneCell } from '../../host/model/area';
import { spillIntoView } from './cells/cell-text';
import { wholeCell, type SheetView } from './cells/sheet-view';
import type { ViewWindow } from './layout/view-window';

/** A row to be drawn, with the areas that begin in it; frozen columns stand apart. */
export interface PlannedRow {
  readonly row: number;
  readonly isFrozen: boolean;
  /** False for a row above the view that is only there for the merged areas that reach into it. */
  readonly hasHeader: boolean;
  readonly frozen: readonly Area[];
  readonly moving: readonly Area[];
}

/** The rows and cells that must exist for a window: those in it, and whatever reaches into it from outside. */
export function planGrid(view: SheetView, window: ViewWindow): readonly PlannedRow[] {
  const { rows, frozenRows } = view.layout;
  const shown = [...span(0, Math.min(frozenRows, rows.count) - 1), ...span(window.firstRow, window.lastRow)].filter(
    (row) => rows.size(row) > 0,
  );
  const inside = new Set(shown);
  const reaching = mergesFromOutside(view, window, inside);
  const planned = shown.map((row) => planRow(view, window, row, reaching.get(row) ?? []));
  for (const [row, areas] of reaching) {
    if (!inside.has(row)) planned.push({ ...splitAreas(view, row, areas), hasHeader: false });
  }
  return planned.sort((a, b) => a.row - b.row);
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

function planRow(view: SheetView, window: ViewWindow, row: number, reaching: readonly Area[]): PlannedRow {
  const { cols, frozenCols } = view.layout;
  const shown = [...span(0, Math.min(frozenCols, cols.count) - 1), ...span(window.firstCol, window.lastCol)].filter(
    (col) => cols.size(col) > 0,
  );
  const inside = new Set(shown);
  const areas = shown
    .map((col) => wholeCell(view.layout, row, col))
    .filter((area) => area.row === row && inside.has(area.col));
  const own = areas.filter((area, at) => area !== areas[at - 1]);
  const spill = spillIntoView(view, row, window.firstCol);
  const spilling = spill === undefined ? [] : [oneCell(row, spill)];
  return { ...splitAreas(view, row, [...reaching, ...spilling, ...own]), hasHeader: true };
}

function splitAreas(view: SheetView, row: number, areas: readonly Area[]): Omit<PlannedRow, 'hasHeader'> {
  const { frozenRows, frozenCols } = view.layout;
  return {
    row,
    isFrozen: row < frozenRows,
    frozen: areas.filter(({ col }) => col < frozenCols),
    moving: areas.filter(({ col }) => col >= frozenCols),
  };
}

/** Merged areas that are seen although their first row or column is not; keyed by their first row. */
function mergesFromOutside(
  { layout }: SheetView,
  window: ViewWindow,
  inside: ReadonlySet<number>,
): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>();
  const { merges, frozenRows, frozenCols } = layout;
  const isColInside = (col: number) => col < frozenCols || (col >= window.firstCol && col <= window.lastCol);
  const candidates = [
    ...merges.inRows(window.firstRow, window.lastRow),
    ...(frozenRows > 0 ? merges.inRows(0, frozenRows - 1) : []),
  ];
  for (const area of new Set(candidates)) {
    const isSeen = area.col < frozenCols || (area.col <= window.lastCol && window.firstCol < area.col + area.cols);
    const isPlanned = inside.has(area.row) && isColInside(area.col) && layout.cols.size(area.col) > 0;
    if (isSeen && !isPlanned) found.set(area.row, [...(found.get(area.row) ?? []), area]);
  }
  return found;
}

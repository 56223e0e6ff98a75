/**
 * What it takes to have a sheet's cells back as they were: only cells that somebody was about to change are copied, so
 * that a journal costs what was touched, however large the sheet.
 */
export interface CellJournal<C> {
  readonly cells: Map<number, C>;
  readonly added: Set<number>;
  readonly removed: Map<number, C>;
  /** By cell, not by place: inserted rows move cells. */
  readonly images: Map<C, C>;
}

/** Cells by place, and the journal while changes are recorded. */
interface Journaled<C extends object> {
  cells: Map<number, C>;
  journal?: CellJournal<C>;
}

/** Begins to record; taking the journal away from the sheet ends it. */
export function openJournal<C extends object>(sheet: Journaled<C>): CellJournal<C> {
  const journal = {
    cells: sheet.cells,
    added: new Set<number>(),
    removed: new Map<number, C>(),
    images: new Map<C, C>(),
  };
  sheet.journal = journal;
  return journal;
}

/** To be called before a cell is changed. */
export function noteChange<C extends object>({ journal }: Journaled<C>, cell: C): void {
  if (journal && !journal.images.has(cell)) journal.images.set(cell, { ...cell });
}

/** Puts a new cell where there was none. */
export function addCell<C extends object>({ cells, journal }: Journaled<C>, key: number, cell: C): void {
  cells.set(key, cell);
  // Its own image: what is new need not be put back.
  journal?.images.set(cell, cell);
  if (journal?.cells === cells && !journal.removed.has(key)) journal.added.add(key);
}

/** Takes a cell out. */
export function removeCell<C extends object>({ cells, journal }: Journaled<C>, key: number): void {
  const cell = cells.get(key);
  cells.delete(key);
  if (!cell || journal?.cells !== cells || journal.added.delete(key)) return;
  if (!journal.removed.has(key)) journal.removed.set(key, cell);
}

/** Whether any cell was about to change. */
export function hasChanges({ added, removed, images }: CellJournal<unknown>): boolean {
  return added.size + removed.size + images.size > 0;
}

/** The cells as they were when the journal was opened; whatever was written since must have been recorded too. */
export function putBack<C extends object>(
  sheet: Journaled<C>,
  { cells, added, removed, images }: CellJournal<C>,
): void {
  for (const key of added) cells.delete(key);
  for (const [key, cell] of removed) cells.set(key, cell);
  for (const [cell, image] of images) {
    if (image === cell) continue;
    for (const part of Object.keys(cell) as (keyof C)[]) if (!(part in image)) Reflect.deleteProperty(cell, part);
    Object.assign(cell, image);
  }
  sheet.cells = cells;
}

import type { CellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage, statesOf } from './cell-image';
import type { BeforeImage } from './inverse';
import { askCells } from './read-now';
import { rangeAt, readAddress, rowsAt } from './sheet-range';
import { cellsOf, touchedBy } from './touched';
import type { WriteBatch } from './write-batch';

/** Asks for everything the edits can change; the function gives it after the next sync. */
export async function askBefore(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
): Promise<() => BeforeImage> {
  const touched = touchedBy(edits);
  const readCells = await askCells(batch, sheet, touched.cells);
  const areas: (() => AreaImage | undefined)[] = [];
  for (const area of touched.areas) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * cellsOf(area).length);
    areas.push(askImage(rangeAt(sheet, area)));
  }
  const deleted: (() => AreaImage | undefined)[] = [];
  for (const { first, count } of touched.deletedRows) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * count * USUAL_COLUMNS);
    deleted.push(askImage(rowsAt(sheet, first, count).getUsedRangeOrNullObject(false).untrack()));
  }
  const columns = touched.columns.map((col) => {
    const { format } = rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col });
    format.load('columnWidth');
    return { col, format };
  });
  const moves = touched.areas.length + touched.deletedRows.length > 0;
  const merges = moves ? askMerges(sheet) : () => [];
  return () => {
    const images = { areas: areas.flatMap((read) => read() ?? []), deleted: deleted.flatMap((read) => read() ?? []) };
    return {
      ...images,
      cells: new Map([...readCells(), ...statesOf([...images.areas, ...images.deleted])]),
      columns: columns.map(({ col, format }) => ({ col, points: format.columnWidth })),
      merges: merges(),
    };
  };
}

/** How wide a row to be deleted is taken to be before it has been read. */
const USUAL_COLUMNS = 20;

/** Asks for all merged areas of a sheet, also those that hold nothing. */
export function askMerges(sheet: Excel.Worksheet): () => readonly CellRange[] {
  const merged = sheet.getRange().untrack().getMergedAreasOrNullObject();
  merged.load('areas/items/address');
  return () => (merged.isNullObject ? [] : merged.areas.items.map((area) => readAddress(area.address)));
}

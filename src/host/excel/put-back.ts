import { cellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { LOOK_BYTES } from './cell-image';
import { type Inverse, type LookImage, hasChanged } from './inverse';
import { queueStructure } from './queue-edits';
import { type RowProgress, type TrackedWrite, writeTracked } from './row-progress';
import { rangeAt } from './sheet-range';
import type { WriteBatch } from './write-batch';
import { queueCells } from './write-cells';

/**
 * Performs an inverse: rows and merged areas that were made, then contents, then merged areas that were lost, then
 * looks. Only moving rows twice would do harm, so `progress` counts that; everything else may be done again.
 */
export function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inverse: Inverse,
  { progress, isCellwise }: { readonly progress: RowProgress; readonly isCellwise: boolean },
): Promise<TrackedWrite> {
  return writeTracked(context, progress, async (batch, rowEditQueued) => {
    await queueAll(batch, sheet, inverse.moves, rowEditQueued);
    await queueCells(
      batch,
      sheet,
      inverse.cells.filter(hasChanged).map((cell) => ({
        row: cell.row,
        col: cell.col,
        content: cell.before,
        numberFormat: cell.beforeFormat,
        setsFormat: cell.beforeFormat !== cell.afterFormat,
      })),
      isCellwise,
    );
    const merges = inverse.merges.map((area): Edit => ({ kind: 'merge', area }));
    await queueAll(batch, sheet, merges, rowEditQueued);
    for (const image of inverse.looks.areas) {
      for (const part of isCellwise ? cellImages(image) : [image]) await queueLook(batch, sheet, part);
    }
    for (const { col, points } of inverse.looks.columns) {
      rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col }).format.columnWidth = points;
    }
  });
}

function cellImages({ range, looks, numberFormats, rows }: LookImage): readonly LookImage[] {
  return numberFormats.flatMap((line, row) =>
    line.map((numberFormat, col): LookImage => {
      const look = looks[row]?.[col];
      const height = col === 0 ? rows?.[row] : undefined;
      return {
        range: cellRange({ row: range.top + row, col: range.left + col }),
        looks: look ? [[look]] : [],
        numberFormats: [[numberFormat]],
        ...(height && { rows: [height] }),
      };
    }),
  );
}

async function queueAll(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
  rowEditQueued: () => void,
): Promise<void> {
  for (const edit of edits) {
    await batch.room(0);
    if (!('at' in edit)) queueStructure(sheet, edit, rowEditQueued);
  }
}

/** Queues looks and number formats of an area, and the heights of its rows where they had gone. */
export async function queueLook(batch: WriteBatch, sheet: Excel.Worksheet, image: LookImage): Promise<void> {
  const { range, looks, numberFormats, rows } = image;
  await batch.room(LOOK_BYTES * looks.length * (looks[0]?.length ?? 0));
  const target = rangeAt(sheet, range);
  target.numberFormat = numberFormats.map((line) => [...line]);
  if (looks.length > 0) target.setCellProperties(looks.map((line) => [...line]));
  if (rows) target.setRowProperties([...rows]);
}

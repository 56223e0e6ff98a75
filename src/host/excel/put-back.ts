import type { Edit } from '../../grid/edit';
import { type Inverse, hasChanged } from './inverse';
import { queueStructure } from './queue-edits';
import { queueLookImages } from './queue-look-images';
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
    await queueLookImages(batch, sheet, inverse.looks.areas, isCellwise);
    for (const { col, points } of inverse.looks.columns) {
      rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col }).format.columnWidth = points;
    }
  });
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

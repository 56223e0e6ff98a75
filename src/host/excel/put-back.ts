import type { Edit } from '../../grid/edit';
import { type Inverse, hasChanged } from './inverse';
import { type AskedName, queuePlaces } from './kept-places';
import { type LineProgress, type TrackedWrite, writeTracked } from './line-progress';
import { type OwnMark, queueMarks, queueUnmark } from './own-marks';
import { isStructural, queueStructure } from './queue-edits';
import { queueLookImages } from './queue-look-images';
import { rangeAt } from './sheet-range';
import { type TableSteps, queueTables } from './table-extents';
import type { WriteBatch } from './write-batch';
import { queueCells } from './write-cells';

/** What has been found out about a sheet before it is put back. */
export interface PutBackWays {
  readonly progress: LineProgress;
  readonly isCellwise: boolean;
  /** The marks that stand on the sheet now; needed where marks are put back. */
  readonly marks: readonly OwnMark[];
  readonly tables: readonly TableSteps[];
  /** The names of places there are now; needed where places are put back. */
  readonly names: readonly AskedName[];
}

/**
 * Performs an inverse: lines and merged areas that were made, then contents, then merged areas that were lost, then
 * looks, marks and places; tables are resized around the contents. Only moving lines twice would do harm, so `progress` counts that; everything else may be done again.
 */
export function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inverse: Inverse,
  { progress, isCellwise, marks, tables, names }: PutBackWays,
): Promise<TrackedWrite> {
  return writeTracked(context, progress, async (batch, lineEditQueued) => {
    if (inverse.marks) await queueUnmark(batch, marks);
    await queueAll(batch, sheet, inverse.moves, lineEditQueued);
    queueTables(
      sheet,
      tables.map(({ name, first }) => ({ name, to: first })),
    );
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
    await queueAll(batch, sheet, merges, lineEditQueued);
    await queueLookImages(batch, sheet, inverse.looks.areas, isCellwise);
    for (const { col, points, isHidden } of inverse.looks.columns) {
      const column = rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col });
      // A hidden column may read as without width; that would be all it had when it is shown again.
      if (points > 0) column.format.columnWidth = points;
      if (isHidden) column.columnHidden = true;
    }
    if (inverse.marks) await queueMarks(batch, sheet, inverse.marks);
    queueTables(
      sheet,
      tables.map(({ name, last }) => ({ name, to: last })),
    );
    await queuePlaces(batch, [...inverse.moves, ...inverse.places], inverse.sheet, names);
  });
}

async function queueAll(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
  lineEditQueued: () => void,
): Promise<void> {
  for (const edit of edits) {
    await batch.room(0);
    if (isStructural(edit)) queueStructure(sheet, edit, lineEditQueued);
  }
}

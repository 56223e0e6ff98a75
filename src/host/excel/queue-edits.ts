import type { CellAddress } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { pointsOfChars } from './column-width';
import type { LookImage } from './inverse';
import { queueLookImages } from './queue-look-images';
import { type OwnMark, queueMarks, queueUnmark } from './own-marks';
import { columnsAt, rangeAt, rowsAt } from './sheet-range';
import { queueTables } from './table-extents';
import type { WriteBatch } from './write-batch';
import { type CellWrite, queueCells } from './write-cells';

/** What queueing edits needs to know besides them. */
export interface EditWays {
  /** The number format a cell has when the edit at an index comes to it. */
  readonly formatAt: (index: number) => string;
  /** The look to be set where copying it would carry conditional formats along. */
  readonly lookOf: (edit: Edit) => LookImage | undefined;
  /** Writes each cell for itself instead of neighbours together. */
  readonly isCellwise: boolean;
  readonly lineEditQueued: () => void;
  /** The marks that stand on the sheet; needed where marks are set. */
  readonly marks: readonly OwnMark[];
}

/** Queues edits in order, but for those of places. */
export async function queueEdits(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
  { formatAt, lookOf, isCellwise, lineEditQueued, marks }: EditWays,
): Promise<void> {
  let cells = new Map<string, CellWrite>();
  const flush = async () => {
    await queueCells(batch, sheet, [...cells.values()], isCellwise);
    cells = new Map();
  };
  const lastMarks = edits.filter((edit) => edit.kind === 'set-marks').at(-1);
  // First of all: marks that have gone with deleted lines could not be spoken of any more.
  if (lastMarks) await queueUnmark(batch, marks);
  for (const [index, edit] of edits.entries()) {
    if (edit.kind === 'set-value' || edit.kind === 'set-formula') {
      const key = `${edit.at.row},${edit.at.col}`;
      cells.set(key, cellWrite(edit, formatAt(index), cells.get(key)));
    } else {
      await flush();
      await batch.room(0);
      const look = lookOf(edit);
      if (look) {
        rangeAt(sheet, look.range).unmerge();
        await queueLookImages(batch, sheet, [look], isCellwise);
      } else if (edit === lastMarks) await queueMarks(batch, sheet, edit.marks);
      else if (isStructural(edit)) queueStructure(sheet, edit, lineEditQueued);
    }
  }
  await flush();
}

function cellWrite(
  edit: Extract<Edit, { at: CellAddress }>,
  format: string,
  earlier: CellWrite | undefined,
): CellWrite {
  return {
    ...edit.at,
    content: edit.kind === 'set-value' ? { value: edit.value } : { formula: edit.formula },
    numberFormat: edit.numberFormat ?? earlier?.numberFormat ?? format,
    setsFormat: edit.numberFormat !== undefined || (earlier?.setsFormat ?? false),
  };
}

/** An edit that one call carries out. */
export type StructureEdit = Exclude<Edit, { at: CellAddress } | { kind: 'set-marks' | 'set-place' }>;

/** Whether one call carries an edit out. */
export function isStructural(edit: Edit): edit is StructureEdit {
  return !('at' in edit) && edit.kind !== 'set-marks' && edit.kind !== 'set-place';
}

/** Queues one edit of merges, looks, rows or columns. */
export function queueStructure(sheet: Excel.Worksheet, edit: StructureEdit, lineEditQueued: () => void): void {
  switch (edit.kind) {
    case 'merge':
      rangeAt(sheet, edit.area).merge();
      return;
    case 'unmerge':
      rangeAt(sheet, edit.area).unmerge();
      return;
    case 'set-column-width':
      rangeAt(sheet, { top: 0, left: edit.col, bottom: 0, right: edit.col }).format.columnWidth = pointsOfChars(
        edit.widthChars,
      );
      return;
    case 'copy-look':
      rangeAt(sheet, edit.to).copyFrom(rangeAt(sheet, edit.from), 'Formats');
      // Excel counts merging among the formats; what is written into covered cells would be lost.
      rangeAt(sheet, edit.to).unmerge();
      return;
    case 'resize-table':
      queueTables(sheet, [edit]);
      return;
    case 'insert-rows':
      rowsAt(sheet, edit.before, edit.count).insert('Down').untrack();
      lineEditQueued();
      return;
    case 'delete-rows':
      rowsAt(sheet, edit.first, edit.count).delete('Up');
      lineEditQueued();
      return;
    case 'insert-columns':
      columnsAt(sheet, edit.before, edit.count).insert('Right').untrack();
      lineEditQueued();
      return;
    case 'delete-columns':
      columnsAt(sheet, edit.first, edit.count).delete('Left');
      lineEditQueued();
  }
}

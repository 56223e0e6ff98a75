import type { CellAddress } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { pointsOfChars } from './column-width';
import type { LookImage } from './inverse';
import { queueLookImages } from './queue-look-images';
import { rangeAt, rowsAt } from './sheet-range';
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
  readonly rowEditQueued: () => void;
}

/** Queues edits in order. */
export async function queueEdits(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
  { formatAt, lookOf, isCellwise, rowEditQueued }: EditWays,
): Promise<void> {
  let cells = new Map<string, CellWrite>();
  const flush = async () => {
    await queueCells(batch, sheet, [...cells.values()], isCellwise);
    cells = new Map();
  };
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
      } else queueStructure(sheet, edit, rowEditQueued);
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

/** Queues one edit of merges, looks or rows. */
export function queueStructure(
  sheet: Excel.Worksheet,
  edit: Exclude<Edit, { at: CellAddress }>,
  rowEditQueued: () => void,
): void {
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
    case 'insert-rows':
      rowsAt(sheet, edit.before, edit.count).insert('Down').untrack();
      rowEditQueued();
      return;
    case 'delete-rows':
      rowsAt(sheet, edit.first, edit.count).delete('Up');
      rowEditQueued();
  }
}

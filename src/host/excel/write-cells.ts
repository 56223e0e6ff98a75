import { type CellAddress, cellRange } from '../../grid/address';
import type { CellContent } from '../../grid/edit';
import { columnRuns } from './cell-runs';
import { rangeAt } from './sheet-range';
import { asInput } from './text-input';
import { type WriteBatch, bytesOf } from './write-batch';

/** One cell to write. */
export interface CellWrite extends CellAddress {
  readonly content: CellContent;
  /** The number format the cell has afterwards; it decides how text must be written. */
  readonly numberFormat: string;
  /** Whether the number format itself is written. */
  readonly setsFormat: boolean;
}

/**
 * Queues contents and number formats, formats first: a date written into a text cell would stay text. `isCellwise`
 * writes each cell for itself.
 */
export async function queueCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  isCellwise: boolean,
): Promise<void> {
  const runs = isCellwise ? writes.map((item) => ({ range: cellRange(item), items: [item] })) : columnRuns(writes);
  for (const { range, items } of runs) {
    const inputs = items.map((item) => [asInput(item.content, item.numberFormat)]);
    await batch.room(inputs.reduce((sum, [input = '']) => sum + bytesOf(input), 0));
    const target = rangeAt(sheet, range);
    if (items.some((item) => item.setsFormat)) {
      // null leaves the cell's format as it is
      target.numberFormat = items.map((item) => [item.setsFormat ? item.numberFormat : null]);
    }
    target.formulas = inputs;
  }
}

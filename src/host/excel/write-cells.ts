import type { CellAddress } from '../../grid/address';
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

/** Queues contents and number formats, formats first: a date written into a text cell would stay text. */
export async function queueCells(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<void> {
  for (const { range, items } of columnRuns(writes)) {
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

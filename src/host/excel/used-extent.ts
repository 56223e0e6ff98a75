import type { CellRange } from '../../grid/address';
import { HostError } from '../host';
import { readAddress } from './sheet-range';
import type { WriteBatch } from './write-batch';

/** Beyond this reading the cells of columns would take minutes. */
const MAX_CELLS = 500_000;
/** Cells that are asked for at once. */
const PART_CELLS = 1500;

/** The cells of a sheet that hold something or (unless told not to count) are formatted, undefined where there are none; one sync. */
export async function readUsed(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  valuesOnly: boolean,
): Promise<CellRange | undefined> {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly).untrack();
  used.load('address');
  await batch.sync();
  return used.isNullObject ? undefined : readAddress(used.address);
}

/** Cuts an area into parts of a size Excel answers at once, one above the other. */
export function cutAcross(area: CellRange): readonly CellRange[] {
  const width = area.right - area.left + 1;
  if (width * (area.bottom - area.top + 1) > MAX_CELLS) throw new HostError('too-large', 'columns of too many cells');
  const height = Math.max(1, Math.floor(PART_CELLS / width));
  const parts: CellRange[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return parts;
}

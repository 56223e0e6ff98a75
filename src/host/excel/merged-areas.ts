import type { CellRange } from '../../grid/address';
import { rangeAt, readAddress } from './sheet-range';

/**
 * Excel fails to name more than 512 merged areas at once. It names those whose top-left cell lies in the range asked,
 * so bands share nothing, and a band of this many cells cannot hold more.
 */
const BAND_CELLS = 1000;

/** Asks for the merged areas that begin in a range; the function gives them after the next sync. */
export function askMergedAreas(sheet: Excel.Worksheet, range: CellRange): () => readonly CellRange[] {
  const bandRows = Math.max(1, Math.floor(BAND_CELLS / (range.right - range.left + 1)));
  const bands: Excel.RangeAreas[] = [];
  for (let top = range.top; top <= range.bottom; top += bandRows) {
    const band = { ...range, top, bottom: Math.min(range.bottom, top + bandRows - 1) };
    const merged = rangeAt(sheet, band).getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    bands.push(merged);
  }
  return () =>
    bands.flatMap((merged) =>
      merged.isNullObject ? [] : merged.areas.items.map(({ address }) => readAddress(address)),
    );
}

import { rangeAt } from './sheet-range';

/**
 * Asks whether rows are hidden anywhere between the first and the last of those given. Where a filter hides rows, Excel
 * puts a block of values into the wrong cells (OfficeDev/office-js issue 224): there cells are written one by one.
 */
export function askHiddenRows(sheet: Excel.Worksheet, rows: readonly number[]): () => boolean {
  if (rows.length === 0) return () => false;
  const [top, bottom] = rows.reduce(([least, most], row) => [Math.min(least, row), Math.max(most, row)], [Infinity, 0]);
  const stretch = rangeAt(sheet, { top, left: 0, bottom, right: 0 });
  stretch.load('rowHidden');
  // Excel says null where some of the rows are hidden and others are not.
  return () => (stretch.rowHidden as unknown) !== false;
}

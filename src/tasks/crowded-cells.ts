import { readItemMark, splitItems } from '../text/marks';
import type { TextSpan } from '../text/text-span';
import { mainColumnOf } from './main-columns';
import type { TaskRow, TaskTable } from './task-table';

/** From this share of rows with one numbered item each on, a cell with two items is a row that was not split. */
const ONE_EACH = 0.8;

/**
 * Rows whose main cell holds several numbered items although the table gives every item its own row, with the items'
 * places in the cell's `raw`. Empty for tables that list steps inside their cells on principle.
 */
export function crowdedRows(table: Pick<TaskTable, 'columns' | 'rows'>): ReadonlyMap<TaskRow, readonly TextSpan[]> {
  const main = mainColumnOf(table.columns);
  const crowded = new Map<TaskRow, readonly TextSpan[]>();
  let numbered = 0;
  for (const row of table.rows) {
    const cell = main === undefined ? undefined : row.cells[main];
    if (cell?.inherited !== 'no') continue;
    const items = splitItems(cell.raw);
    if (items.length > 1) crowded.set(row, items);
    if (items.length > 1 || readItemMark(cell.raw)) numbered++;
  }
  return numbered - crowded.size >= ONE_EACH * numbered ? crowded : new Map();
}

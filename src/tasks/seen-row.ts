import type { CellAddress } from '../grid/address';
import type { BodyRow } from './body-rows';
import type { TaskCell } from './task-table';

/** Where the text a row sees in a column stands, and how it came there. */
export interface SeenCell {
  readonly source: CellAddress;
  readonly inherited: TaskCell['inherited'];
}

/** One row with what it sees in every column of the table, undefined where that is nothing. */
export interface SeenRow {
  readonly body: BodyRow;
  readonly cells: readonly (SeenCell | undefined)[];
}

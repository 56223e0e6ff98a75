import type { CellAddress } from '../grid/address';
import type { BodyRow } from './body-rows';

/** What a cell shows before blanks are understood: its own text, that of a merged area from above, or nothing. */
export interface RawCell {
  readonly way: 'own' | 'merge' | 'blank';
  readonly source: CellAddress;
}

/** The cells of one row, one for each column of the table. */
export interface RawRow {
  readonly body: BodyRow;
  readonly cells: readonly RawCell[];
}

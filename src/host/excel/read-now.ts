import type { CellAddress } from '../../grid/address';
import type { CellContent } from '../../grid/edit';
import { STATE_BYTES, type StateMap, askStates, contentRead, placeKey, statesOf } from './cell-image';
import { columnRuns } from './cell-runs';
import type { Inverse } from './inverse';
import { askHiddenRows } from './hidden-rows';
import { isRowEdit, rowBefore } from './row-map';
import { rangeAt, readAddress, rowsAt } from './sheet-range';
import { cellsOf } from './touched';
import { openBatch } from './write-batch';

/** What stands now where an inverse will reach; places are as they are now. */
export interface Now {
  readonly states: StateMap;
  /** Contents of rows that putting back will delete. */
  readonly inInserted: readonly PlacedContent[];
  /** Whether rows are hidden among those an inverse will reach. */
  readonly hasHiddenRows: boolean;
}

/** A content and where it stands. */
export type PlacedContent = CellAddress & { readonly content: CellContent };

/** One sync up to the payload limit. */
export async function readNow(context: Excel.RequestContext, sheet: Excel.Worksheet, inverse: Inverse): Promise<Now> {
  const batch = openBatch(context);
  const places = placesNow(inverse);
  const readStates = await askCells(batch, sheet, places);
  const looked = inverse.looks.areas.flatMap(({ range }) => [range.top, range.bottom]);
  const readHidden = askHiddenRows(sheet, [...places.map(({ row }) => row), ...looked]);
  const inserted = insertedRows(inverse).map((row) => {
    const used = rowsAt(sheet, row, 1).getUsedRangeOrNullObject(true).untrack();
    used.load('address,values,formulas');
    return used;
  });
  await batch.sync();
  return {
    states: readStates(),
    hasHiddenRows: readHidden(),
    inInserted: inserted.flatMap((used) => (used.isNullObject ? [] : contentsOf(used))),
  };
}

/** Asks for the states of single cells, run by run. */
export async function askCells(
  batch: ReturnType<typeof openBatch>,
  sheet: Excel.Worksheet,
  places: readonly CellAddress[],
): Promise<() => StateMap> {
  const reads: (() => Parameters<typeof statesOf>[0][number])[] = [];
  for (const { range } of columnRuns(places)) {
    await batch.room(STATE_BYTES * (range.bottom - range.top + 1));
    const read = askStates(rangeAt(sheet, range));
    reads.push(() => ({ range, cells: read() }));
  }
  return () => statesOf(reads.map((read) => read()));
}

function contentsOf(used: Excel.Range): readonly PlacedContent[] {
  const { top, left } = readAddress(used.address);
  return used.values.flatMap((line, row) =>
    line.flatMap((value: unknown, col) => {
      const content = contentRead(value, used.formulas[row]?.[col]);
      return 'value' in content && content.value === null ? [] : [{ row: top + row, col: left + col, content }];
    }),
  );
}

/** Where the cells of an inverse, and those its merges would cover, stand now. */
function placesNow({ cells, merges, moves }: Inverse): readonly CellAddress[] {
  const rowEdits = moves.filter(isRowEdit);
  const places = new Map<number, CellAddress>();
  for (const { row, col } of [...cells, ...merges.flatMap(cellsOf)]) {
    const at = rowBefore(row, rowEdits);
    if (at !== undefined) places.set(placeKey({ row: at, col }), { row: at, col });
  }
  return [...places.values()];
}

/** Rows, as they are now, that putting back will delete. */
function insertedRows({ moves }: Inverse): readonly number[] {
  const rowEdits = moves.filter(isRowEdit);
  return rowEdits.flatMap((edit, index) => {
    if (edit.kind !== 'delete-rows') return [];
    const rows = Array.from({ length: edit.count }, (_, step) =>
      rowBefore(edit.first + step, rowEdits.slice(0, index)),
    );
    return rows.filter((row) => row !== undefined);
  });
}

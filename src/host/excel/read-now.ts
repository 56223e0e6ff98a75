import type { CellAddress } from '../../grid/address';
import type { CellContent } from '../../grid/edit';
import { STATE_BYTES, type StateMap, askStates, contentRead, placeKey, statesOf } from './cell-image';
import { columnRuns } from './cell-runs';
import type { Inverse } from './inverse';
import { askHiddenRows } from './hidden-rows';
import { type AskedName, askPlaceNames } from './kept-places';
import { type LineEdit, axisOf, isLineEdit, stepOf } from '../line-edits';
import { lineBefore, placeBefore } from './line-map';
import { type OwnMark, askFormats, marksAmong } from './own-marks';
import { rangeAt, readAddress, rowsAt } from './sheet-range';
import type { GridTable } from '../../grid/grid';
import { askTables } from './table-extents';
import { cellsOf } from './touched';
import { cutAcross, readUsed } from './used-extent';
import { type WriteBatch, openBatch } from './write-batch';

/** What stands now where an inverse will reach; places are as they are now. */
export interface Now {
  readonly states: StateMap;
  /** Contents of lines that putting back will delete. */
  readonly inInserted: readonly PlacedContent[];
  /** Whether rows are hidden among those an inverse will reach. */
  readonly hasHiddenRows: boolean;
  /** Marks of ours, where an inverse puts marks back. */
  readonly marks: readonly OwnMark[];
  /** The tables an inverse gives their former extents. */
  readonly tables: readonly GridTable[];
  /** Names of places, where an inverse puts places back. */
  readonly names: readonly AskedName[];
}

/** A content and where it stands. */
export type PlacedContent = CellAddress & { readonly content: CellContent };

/** One sync up to the payload limit, one more where columns or marks are to go. */
export async function readNow(context: Excel.RequestContext, sheet: Excel.Worksheet, inverse: Inverse): Promise<Now> {
  const batch = openBatch(context);
  const places = placesNow(inverse);
  const readStates = await askCells(batch, sheet, places);
  const looked = inverse.looks.areas.flatMap(({ range }) => [range.top, range.bottom]);
  const readHidden = askHiddenRows(sheet, [...places.map(({ row }) => row), ...looked]);
  const formats = inverse.marks ? askFormats(sheet) : undefined;
  const readTables = askTables(
    sheet,
    (inverse.looks.tables ?? []).map(({ name }) => name),
  );
  const readNames = inverse.places.length > 0 ? askPlaceNames(context) : undefined;
  const readInserted = await askInserted(batch, sheet, inverse.moves.filter(isLineEdit));
  await batch.sync();
  return {
    states: readStates(),
    hasHiddenRows: readHidden(),
    inInserted: readInserted(),
    marks: formats ? await marksAmong(context, formats()) : [],
    tables: readTables(),
    names: readNames?.() ?? [],
  };
}

/** About how many bytes a cell takes in the answer whose value and formula are asked. */
const CONTENT_BYTES = 400;

/** Asks what stands in the lines, as they are now, that putting back will delete; cut across where they are columns. */
async function askInserted(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  lineEdits: readonly LineEdit[],
): Promise<() => readonly PlacedContent[]> {
  const lines = insertedLines(lineEdits);
  if (lines.length === 0) return () => [];
  const reads: Excel.Range[] = [];
  const ask = (range: Excel.Range) => {
    const found = range.getUsedRangeOrNullObject(true).untrack();
    found.load('address,values,formulas');
    reads.push(found);
  };
  if (axisOf(lineEdits) === 'rows') for (const line of lines) ask(rowsAt(sheet, line, 1));
  else {
    const used = await readUsed(batch, sheet, true);
    const columns = used ? lines.map((line) => ({ ...used, left: line, right: line })) : [];
    for (const part of columns.flatMap(cutAcross)) {
      await batch.room(CONTENT_BYTES * cellsOf(part).length);
      ask(rangeAt(sheet, part));
    }
  }
  return () => reads.flatMap((found) => (found.isNullObject ? [] : contentsOf(found)));
}

/** Asks for the states of single cells, run by run. */
export async function askCells(
  batch: WriteBatch,
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
  const lineEdits = moves.filter(isLineEdit);
  const places = new Map<number, CellAddress>();
  for (const { row, col } of [...cells, ...merges.flatMap(cellsOf)]) {
    const at = placeBefore({ row, col }, lineEdits);
    if (at) places.set(placeKey(at), at);
  }
  return [...places.values()];
}

/** Lines, as they are now, that putting back will delete. */
function insertedLines(lineEdits: readonly LineEdit[]): readonly number[] {
  return lineEdits.flatMap((edit, index) => {
    const { at, count } = stepOf(edit);
    const lines = Array.from({ length: Math.max(0, -count) }, (_, step) =>
      lineBefore(at + step, lineEdits.slice(0, index)),
    );
    return lines.filter((line) => line !== undefined);
  });
}

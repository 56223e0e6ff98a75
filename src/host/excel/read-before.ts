import type { CellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { askConditionsAt } from './copy-looks';
import { askHiddenRows } from './hidden-rows';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage, statesOf } from './cell-image';
import type { BeforeImage } from './inverse';
import { askTables, refuseTotals, resizedTables } from './table-extents';
import { askCells } from './read-now';
import { askMergedAreas } from './merged-areas';
import { rangeAt, rowsAt } from './sheet-range';
import { type Stretch, type Touched, cellsOf, touchedBy } from './touched';
import { cutAcross, readUsed } from './used-extent';
import type { WriteBatch } from './write-batch';

/** Asks for everything the edits can change but marks and places; the function gives it after the next sync. */
export async function askBefore(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
): Promise<() => Omit<BeforeImage, 'marks' | 'places'>> {
  const touched = touchedBy(edits);
  const gone = touched.deletedColumns.length > 0 ? await columnAreas(batch, sheet, touched.deletedColumns) : [];
  const readCells = await askCells(batch, sheet, touched.cells);
  const readAreas = await askImages(batch, sheet, touched.areas);
  const readRows = await askRows(batch, sheet, touched.deletedRows);
  const readGone = await askImages(batch, sheet, gone.flatMap(cutAcross));
  const readColumns = askColumns(sheet, touched);
  const readMerges = askMergesAround(sheet, touched, gone);
  const readHidden = askHiddenRows(sheet, [...rowsOf(touched), ...gone.flatMap(({ top, bottom }) => [top, bottom])]);
  const readConditions = askConditionsAt(sheet, edits);
  const readTables = askTables(sheet, resizedTables(edits));
  const checkTotals = refuseTotals(sheet, resizedTables(edits));
  return () => {
    checkTotals();
    const images = { areas: readAreas(), deletedRows: readRows(), deletedColumns: readGone() };
    return {
      ...images,
      cells: new Map([...readCells(), ...statesOf(Object.values(images).flat())]),
      columns: readColumns(),
      merges: readMerges(),
      hasHiddenRows: readHidden(),
      hasConditions: readConditions(),
      tables: readTables(),
    };
  };
}

/** Columns as high as the sheet is used: how high that is costs a sync. */
async function columnAreas(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  columns: readonly Stretch[],
): Promise<readonly CellRange[]> {
  const used = await readUsed(batch, sheet, false);
  if (!used) return [];
  return columns.map(({ first, count }) => ({ ...used, left: first, right: first + count - 1 }));
}

type Images = readonly AreaImage[];

async function askImages(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
): Promise<() => Images> {
  const reads: (() => AreaImage | undefined)[] = [];
  for (const area of areas) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * cellsOf(area).length);
    reads.push(askImage(rangeAt(sheet, area)));
  }
  return () => reads.flatMap((read) => read() ?? []);
}

async function askRows(batch: WriteBatch, sheet: Excel.Worksheet, rows: readonly Stretch[]): Promise<() => Images> {
  const reads: (() => AreaImage | undefined)[] = [];
  for (const { first, count } of rows) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * count * USUAL_COLUMNS);
    reads.push(askImage(rowsAt(sheet, first, count).getUsedRangeOrNullObject(false).untrack()));
  }
  return () => reads.flatMap((read) => read() ?? []);
}

/** Widths of columns that get another or go, and which of those that go are hidden. */
function askColumns(sheet: Excel.Worksheet, { columns, deletedColumns }: Touched): () => BeforeImage['columns'] {
  const gone = new Set(
    deletedColumns.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)),
  );
  const reads = [...new Set([...columns, ...gone])].map((col) => {
    const range = rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col });
    range.format.load('columnWidth');
    if (gone.has(col)) range.load('columnHidden');
    return { col, range };
  });
  return () =>
    reads.map(({ col, range }) => ({
      col,
      points: range.format.columnWidth,
      ...(gone.has(col) && range.columnHidden && { isHidden: true }),
    }));
}

function rowsOf({ cells, areas, deletedRows }: Touched): readonly number[] {
  return [
    ...cells.map(({ row }) => row),
    ...areas.flatMap(({ top, bottom }) => [top, bottom]),
    ...deletedRows.flatMap(({ first, count }) => [first, first + count - 1]),
  ];
}

/** How wide a sheet is taken to be before it has been read. */
const USUAL_COLUMNS = 50;

/** Merged areas that reach into a place may begin anywhere above it and to its left. */
function askMergesAround(
  sheet: Excel.Worksheet,
  { areas, deletedRows }: Touched,
  gone: readonly CellRange[],
): () => readonly CellRange[] {
  const places = [...areas, ...gone];
  const bottoms = [...places.map(({ bottom }) => bottom), ...deletedRows.map(({ first, count }) => first + count - 1)];
  const rights = [...places.map(({ right }) => right), USUAL_COLUMNS - 1];
  if (bottoms.length === 0) return () => [];
  return askMergedAreas(sheet, { top: 0, left: 0, bottom: maxOf(bottoms), right: maxOf(rights) });
}

function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

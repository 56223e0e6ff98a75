import type { CellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { askConditionsAt } from './copy-looks';
import { askHiddenRows } from './hidden-rows';
import { type AreaImage, LOOK_BYTES, STATE_BYTES, askImage, statesOf } from './cell-image';
import type { BeforeImage } from './inverse';
import { askCells } from './read-now';
import { askMergedAreas } from './merged-areas';
import { rangeAt, rowsAt } from './sheet-range';
import { type Touched, cellsOf, touchedBy } from './touched';
import type { WriteBatch } from './write-batch';

/** Asks for everything the edits can change; the function gives it after the next sync. */
export async function askBefore(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
): Promise<() => BeforeImage> {
  const touched = touchedBy(edits);
  const readCells = await askCells(batch, sheet, touched.cells);
  const areas: (() => AreaImage | undefined)[] = [];
  for (const area of touched.areas) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * cellsOf(area).length);
    areas.push(askImage(rangeAt(sheet, area)));
  }
  const deleted: (() => AreaImage | undefined)[] = [];
  for (const { first, count } of touched.deletedRows) {
    await batch.room((STATE_BYTES + LOOK_BYTES) * count * USUAL_COLUMNS);
    deleted.push(askImage(rowsAt(sheet, first, count).getUsedRangeOrNullObject(false).untrack()));
  }
  const columns = touched.columns.map((col) => {
    const { format } = rangeAt(sheet, { top: 0, left: col, bottom: 0, right: col });
    format.load('columnWidth');
    return { col, format };
  });
  const merges = askMergesAround(touched, sheet);
  const readHidden = askHiddenRows(sheet, rowsOf(touched));
  const readConditions = askConditionsAt(sheet, edits);
  return () => {
    const images = { areas: areas.flatMap((read) => read() ?? []), deleted: deleted.flatMap((read) => read() ?? []) };
    return {
      ...images,
      cells: new Map([...readCells(), ...statesOf([...images.areas, ...images.deleted])]),
      columns: columns.map(({ col, format }) => ({ col, points: format.columnWidth })),
      merges: merges(),
      hasHiddenRows: readHidden(),
      hasConditions: readConditions(),
    };
  };
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
function askMergesAround({ areas, deletedRows }: Touched, sheet: Excel.Worksheet): () => readonly CellRange[] {
  const bottoms = [...areas.map(({ bottom }) => bottom), ...deletedRows.map(({ first, count }) => first + count - 1)];
  const rights = [...areas.map(({ right }) => right), USUAL_COLUMNS - 1];
  if (bottoms.length === 0) return () => [];
  return askMergedAreas(sheet, { top: 0, left: 0, bottom: maxOf(bottoms), right: maxOf(rights) });
}

function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

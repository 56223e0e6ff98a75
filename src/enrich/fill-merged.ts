import { type CellAddress, type CellRange, isSingleCell, topLeft } from '../grid/address';
import { contentOf, type Edit } from '../grid/edit';
import { cellAt, type CellValue, type Grid, type GridCell } from '../grid/grid';
import { indexMerges, type MergeIndex } from '../grid/merges';
import type { TaskTable } from '../tasks/task-table';

/** Key of the place that remembers which areas were merged before 拆分填充. */
const SPLIT_PLACE = 'split.areas';

/** 拆分填充 of a table, before it is done. */
export interface PartingPlan {
  readonly edits: readonly Edit[];
  /** Merged areas that are parted, and cells that get a content by it. */
  readonly areas: number;
  readonly cells: number;
}

/**
 * Parts the merged areas of a table's body and gives every cell of them the value and the look of the first. Only areas of one
 * column: what is merged across columns (section rows) says something else than "as above". An area over a formula stays, for
 * copies of it would calculate something else.
 */
export function planParting(grid: Grid, table: TaskTable): PartingPlan {
  const parted = grid.merges.filter(
    (area) => isOfBody(area, table) && cellAt(grid, topLeft(area))?.formula === undefined,
  );
  const filled = parted.flatMap((area) => below(area).flatMap((at) => fillCell(grid, at, topLeft(area))));
  if (parted.length === 0) return { edits: [], areas: 0, cells: 0 };
  const edits: Edit[] = parted.flatMap((area): Edit[] => [{ kind: 'unmerge', area }, copyLook(area)]);
  const areas = [...(grid.places?.get(SPLIT_PLACE) ?? []).filter((area) => !isSingleCell(area)), ...parted];
  return {
    edits: [...edits, ...filled, { kind: 'set-place', key: SPLIT_PLACE, areas }],
    areas: parted.length,
    cells: filled.length,
  };
}

function isOfBody({ top, left, bottom, right }: CellRange, { range, headerRows }: TaskTable): boolean {
  const first = (headerRows.at(-1) ?? range.top) + 1;
  const isInside = top >= first && bottom <= range.bottom && left >= range.left && right <= range.right;
  return isInside && left === right && bottom > top;
}

/** The cells of an area under its first one. */
function below({ top, left, bottom }: CellRange): readonly CellAddress[] {
  return Array.from({ length: bottom - top }, (_, index) => ({ row: top + 1 + index, col: left }));
}

function copyLook({ top, left, bottom }: CellRange): Edit {
  const first = { top, left, bottom: top, right: left };
  return { kind: 'copy-look', from: first, to: { ...first, top: top + 1, bottom } };
}

function fillCell(grid: Grid, at: CellAddress, from: CellAddress): readonly Edit[] {
  const { value = null, numberFormat } = cellAt(grid, from) ?? {};
  if (value === null || value === '') return [];
  return [
    {
      kind: 'set-value',
      at,
      was: contentOf(cellAt(grid, at)),
      value,
      ...(numberFormat !== undefined && { numberFormat }),
    },
  ];
}

/** The reverse of 拆分填充, before it is done. */
export interface MergingPlan {
  readonly edits: readonly Edit[];
  /** Areas that are merged again. */
  readonly areas: number;
  /** Areas that stay parted, because their cells no longer say the same or something else is merged there now. */
  readonly kept: number;
}

/**
 * Merges again what was parted, with the rows a person has put in between, where all cells still say the same: the first keeps
 * it, the others are emptied. Where they do not, the area stays parted and remembered.
 */
export function planMergingAgain(grid: Grid): MergingPlan {
  const remembered = grid.places?.get(SPLIT_PLACE) ?? [];
  // A single row that is left of an area has nothing to be merged with.
  const areas = remembered.filter((area) => !isSingleCell(area));
  const merges = indexMerges(grid);
  const again = new Set(areas.filter((area) => isMergeable(grid, merges, area)));
  const kept = areas.filter((area) => !again.has(area));
  const edits: Edit[] = [...again].flatMap((area) => [...emptied(grid, area), { kind: 'merge', area } as const]);
  if (again.size > 0) edits.push({ kind: 'set-place', key: SPLIT_PLACE, areas: kept });
  return { edits, areas: again.size, kept: kept.length };
}

function isMergeable(grid: Grid, merges: MergeIndex, area: CellRange): boolean {
  const first = cellAt(grid, topLeft(area));
  if (first?.formula !== undefined || area.left !== area.right) return false;
  const isMerged = (at: CellAddress) => merges.areaAt(at) !== undefined;
  return !isMerged(topLeft(area)) && below(area).every((at) => !isMerged(at) && isSame(grid, at, topLeft(area)));
}

function isSame(grid: Grid, at: CellAddress, other: CellAddress): boolean {
  const [one, two] = [cellAt(grid, at), cellAt(grid, other)];
  return one?.formula === undefined && valueOf(one) === valueOf(two);
}

function emptied(grid: Grid, area: CellRange): readonly Edit[] {
  return below(area).flatMap((at): Edit[] => {
    const was = contentOf(cellAt(grid, at));
    return 'value' in was && (was.value === null || was.value === '')
      ? []
      : [{ kind: 'set-value', at, was, value: null }];
  });
}

function valueOf(cell: GridCell | undefined): CellValue {
  return cell === undefined || cell.value === '' ? null : cell.value;
}

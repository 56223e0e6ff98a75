import { type CellRange, rangeContains, rangesOverlap } from '../../grid/address';
import { type Grid, type GridCell, NO_GRID } from '../../grid/grid';
import type { PlannedCell, SheetPlan } from '../../grid/sheet-plan';
import { notesInTheWay, planBlock } from '../plan-block';

/** A sheet of ours as it stands, and the block of it that was written last. */
export interface FormerGrid {
  readonly grid: Grid;
  readonly block: CellRange;
}

/**
 * A planned sheet as the grid a reader would find, with what a person has put beside the block; HostError
 * 「notes-in-the-way」 where the block would cover it.
 */
export function gridOfPlan(plan: SheetPlan, sheet: string, former?: FormerGrid): Grid {
  const before = former?.grid ?? NO_GRID;
  const blocks = [planBlock(plan), ...(former ? [former.block] : [])];
  const notes = former ? notesOf(plan, former) : [];
  const rows = plan.rows.map((row) => row.map((cell) => cell && gridCell(cell)));
  for (const { row, col, cell } of notes) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= col) cells.push(undefined);
    cells[col] = cell;
  }
  const bottom = Math.max(...blocks.map((block) => block.bottom));
  return {
    ...before,
    sheet,
    rowCount: rows.length,
    colCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    rows,
    merges: [...plan.merges, ...before.merges.filter((area) => !blocks.some((block) => rangesOverlap(block, area)))],
    hiddenRows: new Set([...before.hiddenRows].filter((row) => row > bottom)),
  };
}

interface Note {
  readonly row: number;
  readonly col: number;
  readonly cell: GridCell;
}

/** The cells that are not ours. */
function notesOf(plan: SheetPlan, { grid, block: former }: FormerGrid): readonly Note[] {
  const block = planBlock(plan);
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((cell, col) => {
      const at = { row, col };
      if (!cell || rangeContains(former, at)) return [];
      if (rangeContains(block, at)) throw notesInTheWay(grid.sheet, at);
      return [{ ...at, cell }];
    }),
  );
}

function gridCell({ value, formula, numberFormat }: PlannedCell): GridCell | undefined {
  if ((value === null || value === '') && formula === undefined) return undefined;
  return {
    value,
    text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? ''),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

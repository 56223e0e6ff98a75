import type { CellRange } from '../../grid/address';
import { isBlankAt } from '../../grid/grid';
import type { Role } from '../../tasks/role';
import type { TableColumn, TaskTable } from '../../tasks/task-table';
import type { SheetContext } from '../check-rule';

/** A merged area in the body of a table that covers columns of different purposes. */
export interface MergedColumns {
  readonly area: CellRange;
  /** The covered columns, left to right. */
  readonly columns: readonly TableColumn[];
}

/** Levels of one text: a task that is not broken down further may run on into the finer column. */
const TEXT_LEVELS: readonly Role[] = ['category', 'task', 'requirement', 'target'];

/** The merged areas that begin in a task row, show a text, and cover columns of different purposes; linear in merges. */
export function mergedColumns({ grid, merges }: SheetContext, table: TaskTable): readonly MergedColumns[] {
  const wide = grid.merges.filter(
    (area) => area.right > area.left && area.top > table.range.top && area.top <= table.range.bottom,
  );
  if (wide.length === 0) return [];
  const taskRows = new Set(table.rows.map(({ row }) => row));
  return wide.flatMap((area) => {
    const at = { row: area.top, col: area.left };
    if (!taskRows.has(area.top) || isBlankAt(grid, at) || merges.areaAt(at) !== area) return [];
    const columns = table.columns.filter(({ col }) => col >= area.left && col <= area.right);
    return isAcross(columns) ? [{ area, columns }] : [];
  });
}

function isAcross(columns: readonly TableColumn[]): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  return roles.size > 1 && ![...roles].every((role) => TEXT_LEVELS.includes(role));
}

import type { Fix } from '../../findings/finding';
import { cellAt, type Grid } from '../../grid/grid';
import { type Role, UNIT_ROLES } from '../../tasks/role';
import type { TableColumn } from '../../tasks/task-table';
import type { MergedColumns } from './merged-columns';
import { unmergeFill } from '../fixes/unmerge-fill';

/** Columns of one sort of content: what is merged over them holds for each. */
const ALIKE: readonly (readonly Role[])[] = [UNIT_ROLES, ['leader', 'person']];

/** Columns that may stay blank when nothing is said in them. */
const MAY_BE_BLANK: readonly Role[] = ['cooperating', 'category', 'target', 'doneDate', 'status', 'remark', 'other'];

/**
 * The fix that takes a merge over several columns apart: like columns get the text too, the look is kept, and a merge
 * over several rows stays one in every column that holds a text. None where a column would be left blank that must not be.
 */
export function unmergeColumns(grid: Grid, { area, columns }: MergedColumns): readonly Fix[] {
  const [first, ...others] = columns;
  const cell = cellAt(grid, { row: area.top, col: area.left });
  if (!first || !cell) return [];
  const alike = others.filter(({ role }) => isAlike(first.role, role));
  const isBlankAllowed = others.every((column) => alike.includes(column) || MAY_BE_BLANK.includes(column.role));
  if (!isBlankAllowed) return [];
  const pieces = columns.map((column) => ({
    area: { ...area, left: column.col, right: column.col },
    isFilled: column === first || alike.includes(column),
  }));
  const edits = unmergeFill(grid, area, pieces);
  return edits ? [{ title: titleOf(first, alike), safety: 'review', edits }] : [];
}

function isAlike(one: Role, other: Role): boolean {
  return ALIKE.some((roles) => roles.includes(one) && roles.includes(other));
}

function titleOf(first: TableColumn, alike: readonly TableColumn[]): string {
  if (alike.length === 0) return `取消合并，内容留在「${first.label}」`;
  return `取消合并，${[first, ...alike].map(({ label }) => `「${label}」`).join('')}都填上`;
}

import type { Grid } from '../../grid/grid';
import type { TaskTable } from '../../tasks/task-table';
import { readItemMark } from '../../text/marks';

/**
 * The row right above the header where it is the first section's title: 「一、经济发展」 over the header, 「二、民生保障」 over the header
 * again further down. Undefined where the sections stand below one header.
 */
export function sectionAboveHeader(grid: Grid, { range, otherRows }: TaskTable): number | undefined {
  const row = range.top - 1;
  const level = levelOf(grid, row);
  const isFirst = otherRows.some((other) => other.kind === 'section' && levelOf(grid, other.row) === level);
  return level !== undefined && isFirst ? row : undefined;
}

function levelOf(grid: Grid, row: number): number | undefined {
  const first = grid.rows[row]?.find((cell) => cell !== undefined && cell.text.trim() !== '');
  return first && readItemMark(first.text)?.level;
}

import type { Grid } from '../../src/grid/grid';
import { findTaskTables } from '../../src/tasks/find-tables';
import { readTaskTable } from '../../src/tasks/read-table';
import type { ReadOptions, TaskTable } from '../../src/tasks/task-table';
import { drawSheet } from './sheet';

/** The only table of a grid; a grid with none or several fails the test. */
export function tableOf(grid: Grid, options: ReadOptions = {}): TaskTable {
  const tables = findTaskTables(grid, options);
  const [found] = tables;
  if (!found || tables.length > 1) throw new Error(`expected one table, found ${tables.length}`);
  return readTaskTable(grid, found, options);
}

/** A sheet drawn as text (see `drawSheet`) with its task table. */
export function drawTable(
  drawing: string,
  options: ReadOptions = {},
): { readonly grid: Grid; readonly table: TaskTable } {
  const { grid } = drawSheet(drawing);
  return { grid, table: tableOf(grid, options) };
}

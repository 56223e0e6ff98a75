import { DERIVED_COLUMNS } from '../../src/enrich/columns/index';
import type { DerivedColumn } from '../../src/enrich/derived-column';
import { type EnrichPlan, type EnrichSettings, planEnrichment } from '../../src/enrich/plan-enrichment';
import { applyEdits } from '../../src/grid/apply-edits';
import { type Grid, textAt } from '../../src/grid/grid';
import { finished } from '../../src/tasks/saying';
import { date } from '../kit/dates';
import { tableOf } from '../kit/task-table';

/** As of 2026-06-01, frozen, every unit by its own name. */
export const SETTINGS: EnrichSettings = {
  asOf: date('2026-06-01'),
  soonDays: 7,
  numbers: 'frozen',
  standardName: (name) => name,
};

/** The columns of these ids, in the order asked for. */
export function columnsOf(...ids: readonly string[]): readonly DerivedColumn[] {
  return ids.map((id) => {
    const column = DERIVED_COLUMNS.find((candidate) => candidate.id === id);
    if (!column) throw new Error(`no column ${id}`);
    return column;
  });
}

/** What is planned for the only table of a grid; all columns unless told otherwise. */
export function planFor(
  grid: Grid,
  columns: readonly DerivedColumn[] = DERIVED_COLUMNS,
  settings: Partial<EnrichSettings> = {},
): EnrichPlan {
  return finished(planEnrichment(grid, tableOf(grid), columns, { ...SETTINGS, ...settings }));
}

/** The grid with the columns written. */
export function enriched(grid: Grid, columns?: readonly DerivedColumn[], settings?: Partial<EnrichSettings>): Grid {
  return applyEdits(grid, planFor(grid, columns, settings).edits);
}

/** Shown texts of some columns, row by row. */
export function shown(grid: Grid, left: number, right: number): readonly string[] {
  return grid.rows.map((_, row) =>
    Array.from({ length: right - left + 1 }, (_cell, index) => textAt(grid, { row, col: left + index })).join(' | '),
  );
}

import { dueDate } from '../enrich/columns/due-date';
import { planDerivedColumns } from '../enrich/plan-columns';
import type { Host } from '../host/host';
import { columnIndexOf } from '../tasks/task-table';
import type { CheckRequest, EnrichResult } from './assistant';
import { readSheet } from './read-sheet';

/** 补全 截止日期: writes the dates beside the table, or brings them up to date where they stand. */
export async function addDueDates(host: Host, request: CheckRequest): Promise<EnrichResult> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return { kind: 'no-table', sheet: read.grid.sheet };
  const { grid, table } = read;
  if (columnIndexOf(table, 'deadline') === undefined) return { kind: 'no-deadline-column' };
  const edits = planDerivedColumns(grid, table, [dueDate]);
  if (edits.length === 0) return { kind: 'unchanged' };
  const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: false });
  const cells = edits.filter((edit) => edit.kind === 'set-value').length;
  return { kind: 'enriched', cells, refused: outcome.kind === 'partial' ? outcome.refused : [], undo: outcome.undo };
}

import { dueDate } from '../enrich/columns/due-date';
import { planDerivedColumns } from '../enrich/plan-columns';
import type { CellAddress, CellRange } from '../grid/address';
import type { Host } from '../host/host';
import { columnIndexOf } from '../tasks/task-table';
import type { CheckRequest, EnrichResult } from './assistant';
import { noOneTable, readSheet } from './read-sheet';

/** 补全 截止日期: writes the dates beside the table, or brings them up to date where they stand. */
export async function addDueDates(host: Host, request: CheckRequest): Promise<EnrichResult> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return noOneTable(read);
  const { grid, table } = read;
  if (columnIndexOf(table, 'deadline') === undefined) return { kind: 'no-deadline-column' };
  const edits = planDerivedColumns(grid, table, [dueDate]);
  const places = edits.flatMap((edit) => (edit.kind === 'set-value' ? [edit.at] : []));
  const at = rangeAround(places);
  if (!at) return { kind: 'unchanged' };
  const outcome = await host.apply(grid.sheet, edits, { flattenMixedFonts: false });
  const refused = outcome.kind === 'partial' ? outcome.refused : [];
  return { kind: 'enriched', sheet: grid.sheet, at, cells: places.length, refused, undo: outcome.undo };
}

/** The smallest range that holds all places; undefined for none. */
function rangeAround([first, ...others]: readonly CellAddress[]): CellRange | undefined {
  if (!first) return undefined;
  const start: CellRange = { top: first.row, left: first.col, bottom: first.row, right: first.col };
  return others.reduce(
    ({ top, left, bottom, right }, { row, col }) => ({
      top: Math.min(top, row),
      left: Math.min(left, col),
      bottom: Math.max(bottom, row),
      right: Math.max(right, col),
    }),
    start,
  );
}

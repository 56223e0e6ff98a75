import { DERIVED_COLUMNS } from '../enrich/columns/index';
import { planMergingAgain, planParting } from '../enrich/fill-merged';
import { type StandingColumn, standingColumns } from '../enrich/standing-columns';
import { cellAt, type Grid } from '../grid/grid';
import type { Host } from '../host/host';
import { unmetNeed } from '../tasks/role-need';
import type { TaskTable } from '../tasks/task-table';
import type { EnrichmentResult } from './enriching';
import type { DatedCheckRequest } from './check-sheet';
import { noOneTable, readSheet } from './read-sheet';

/** What 补全 can do for a sheet: the columns, which of them stand, and merged areas that can be parted; nothing is written. */
export async function readEnrichment(host: Host, request: DatedCheckRequest): Promise<EnrichmentResult> {
  const read = await readSheet(host, request);
  if (read.isOurs) return { kind: 'no-table', sheet: read.grid.sheet };
  if (read.kind !== 'read') return noOneTable(read);
  const { grid, table } = read;
  const roles = new Set(table.columns.map(({ role }) => role));
  const standing = standingColumns(grid, table);
  const { areas, cells } = planParting(grid, table);
  return {
    kind: 'enrichable',
    sheet: grid.sheet,
    rows: table.rows.length,
    columns: DERIVED_COLUMNS.map(({ id, header, about, needs }) => {
      const because = unmetNeed(needs, roles);
      const words = standing.get(id)?.label;
      return {
        id,
        header,
        about,
        ...(words !== undefined && { standing: words }),
        ...(because !== undefined && { because }),
      };
    }),
    merged: { areas, cells },
    parted: planMergingAgain(grid).areas,
    ...standingNumbers(grid, table, standing),
    isProtected: grid.isProtected,
  };
}

/** Frozen words stay frozen unless somebody asks for formulas. */
function standingNumbers(
  grid: Grid,
  table: TaskTable,
  standing: ReadonlyMap<string, StandingColumn>,
): Pick<Extract<EnrichmentResult, { readonly kind: 'enrichable' }>, 'numbers'> {
  const cols = DATED.flatMap((id) => standing.get(id)?.headerAt.col ?? []);
  const cells = table.rows.flatMap(({ row }) => cols.flatMap((col) => cellAt(grid, { row, col }) ?? []));
  if (cells.length === 0) return {};
  return { numbers: cells.some(({ formula }) => formula !== undefined) ? 'live' : 'frozen' };
}

const DATED: readonly string[] = ['status', 'days-left'];

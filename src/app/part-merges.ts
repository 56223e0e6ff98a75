import { planMergingAgain, planParting } from '../enrich/fill-merged';
import type { Edit } from '../grid/edit';
import type { Host } from '../host/host';
import type { MergesResult } from './enriching';
import type { DatedCheckRequest } from './check-sheet';
import { noOneTable, readSheet } from './read-sheet';

/** 拆分填充: parts the merged areas of the table's body and fills every cell of them with what the area says. */
export async function partMerges(host: Host, request: DatedCheckRequest): Promise<MergesResult> {
  const read = await readSheet(host, request);
  if (read.isOurs) return { kind: 'no-table', sheet: read.grid.sheet };
  if (read.kind !== 'read') return noOneTable(read);
  const { areas, edits } = planParting(read.grid, read.table);
  return write(host, read.grid.sheet, { kind: 'parted', areas, kept: 0, edits });
}

/** The reverse: merges again what was parted, where the cells still say the same. */
export async function mergeAgain(host: Host, request: DatedCheckRequest): Promise<MergesResult> {
  const grid = await host.readSheet(request.sheet);
  const { areas, kept, edits } = planMergingAgain(grid);
  return write(host, grid.sheet, { kind: 'merged-again', areas, kept, edits });
}

interface PlannedMerges {
  readonly kind: 'parted' | 'merged-again';
  readonly areas: number;
  readonly kept: number;
  readonly edits: readonly Edit[];
}

async function write(host: Host, sheet: string, { edits, ...done }: PlannedMerges): Promise<MergesResult> {
  if (done.areas === 0) return { kind: 'no-merges' };
  const outcome = await host.apply(sheet, edits, { flattenMixedFonts: false });
  return { ...done, refused: outcome.kind === 'partial' ? outcome.refused : [], undo: outcome.undo };
}

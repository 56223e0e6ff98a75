import type { DerivedColumn } from '../enrich/derived-column';
import { dueDate } from '../enrich/columns/due-date';
import { leadUnits } from '../enrich/columns/lead-units';
import { responsibleUnits } from '../enrich/columns/responsible-units';
import { planDerivedColumns } from '../enrich/plan-columns';
import type { CellAddress, CellRange } from '../grid/address';
import type { Host } from '../host/host';
import { unmetNeed } from '../tasks/role-need';
import { standardNamer } from '../units/standard-names';
import type { CheckRequest, EnrichChoice, EnrichResult } from './assistant';
import { noOneTable, readSheet } from './read-sheet';

const CHOICES: Readonly<Record<EnrichChoice, readonly DerivedColumn[]>> = {
  'due-date': [dueDate],
  units: [leadUnits, responsibleUnits],
};

/** 补全: writes derived columns beside the table, or brings them up to date where they stand. */
export async function addColumns(host: Host, request: CheckRequest, choice: EnrichChoice): Promise<EnrichResult> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return noOneTable(read);
  const { grid, table, known } = read;
  const columns = CHOICES[choice];
  const needs = columns.flatMap((column) => column.needs);
  const because = unmetNeed(needs, new Set(table.columns.map(({ role }) => role)));
  if (because !== undefined) return { kind: 'column-missing', because };
  const edits = planDerivedColumns(grid, table, columns, { standardName: standardNamer(known) });
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

import type { Grid } from '../grid/grid';
import type { Host } from '../host/host';
import { planDirectoryAdditions } from '../tasks/unit-directory-additions';
import { UNIT_DIRECTORY_SHEET } from '../tasks/unit-directory';
import { planUnitDirectory } from '../tasks/unit-directory-plan';
import type { UnitDirectory } from '../units/unit-directory';
import type { DirectoryResult } from './assistant';

/** The sheet with the 单位名录 as it stands; undefined where the workbook has none. */
export async function readDirectorySheet(host: Host): Promise<Grid | undefined> {
  const sheets = (await host.listSheets()).filter(({ kind }) => kind === 'worksheet');
  // It is read beside another sheet: best beside itself, and never beside a chart, which has no cells.
  const other =
    sheets.find(({ name }) => name === UNIT_DIRECTORY_SHEET.name) ?? sheets.find(({ isActive }) => isActive);
  const { name } = other ?? sheets[0] ?? {};
  if (name === undefined) return undefined;
  return (await host.readSheetInWorkbook(name, UNIT_DIRECTORY_SHEET)).beside;
}

/** Adds to the 单位名录 what it lacks of these units, or makes it; what stands in it stays as it is. */
export async function addToDirectory(
  host: Host,
  directory: Grid | undefined,
  units: UnitDirectory,
): Promise<DirectoryResult> {
  if (!directory) {
    const plan = planUnitDirectory(units);
    const { sheet, created } = await host.writeSheet(plan);
    return { kind: 'directory-written', sheet, created, added: plan.rows.length - plan.frozenRows, refused: [] };
  }
  const { sheet } = directory;
  const plan = planDirectoryAdditions(directory, units);
  if (plan.kind === 'unreadable') return { kind: 'directory-unreadable', sheet };
  const { edits, added } = plan;
  if (edits.length === 0) return { kind: 'directory-complete', sheet };
  const outcome = await host.apply(sheet, edits, { flattenMixedFonts: false });
  const refused = outcome.kind === 'partial' ? outcome.refused : [];
  return { kind: 'directory-written', sheet, created: false, added, refused, undo: outcome.undo };
}

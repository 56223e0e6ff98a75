import { groupsIn, unitUsage } from '../checks/units/unit-usage';
import type { Host } from '../host/host';
import { unitsForDirectory } from '../tasks/unit-directory-units';
import type { CheckRequest, DirectoryResult } from './assistant';
import { addToDirectory } from './directory-sheet';
import { noOneTable, readSheet } from './read-sheet';

/** 生成或补充单位名录: every unit the table names and the 单位名录 does not. */
export async function fillUnitDirectory(host: Host, request: CheckRequest): Promise<DirectoryResult> {
  const read = await readSheet(host, request);
  if (read.kind !== 'read') return noOneTable(read);
  const names = [...unitUsage(read.table).names.values()];
  const units = unitsForDirectory(names, groupsIn(read.table, read.known));
  if (units.length === 0) return { kind: 'no-units', sheet: read.grid.sheet };
  return addToDirectory(host, read.directory, units);
}

import type { Host } from '../host/host';
import { readUnitDirectory } from '../tasks/unit-directory';
import { directoryAsText } from '../tasks/unit-directory-text';
import type { DirectoryExport, Failure } from './assistant';
import { readDirectorySheet } from './directory-sheet';

/** The 单位名录 as text for another workbook. */
export async function exportUnitDirectory(host: Host): Promise<Exclude<DirectoryExport, Failure>> {
  const directory = await readDirectorySheet(host);
  if (!directory) return { kind: 'no-directory' };
  const reading = readUnitDirectory(directory);
  if (reading.kind === 'unreadable') return { kind: 'directory-unreadable', sheet: directory.sheet };
  return { kind: 'exported', text: directoryAsText(reading.units), units: reading.units.length };
}

import type { Grid } from '../grid/grid';
import type { DirectoryUnit, UnitDirectory } from '../units/unit-directory';
import { viewSheet } from './sheet-view';
import { findDirectoryHeader } from './unit-directory-header';
import type { DirectoryName } from './unit-directory-names';
import { type DirectoryRow, JOINER, readDirectoryRows } from './unit-directory-rows';

/** By what the 单位名录 is found in a workbook: the sheet the add-in has made, else one the user has called so. */
export const UNIT_DIRECTORY_SHEET = { key: 'unit-directory', name: '单位名录' } as const;

/** A sheet read as a 单位名录; unreadable where no header says which column holds the full names. */
export type DirectoryReading =
  | { readonly kind: 'directory'; readonly units: UnitDirectory }
  | { readonly kind: 'unreadable' };

/**
 * Reads the 单位名录. The header may stand below a title, its columns in any order; rows without a full name are left out,
 * rows with the same full name are one unit.
 */
export function readUnitDirectory(grid: Grid): DirectoryReading {
  const view = viewSheet(grid);
  const header = findDirectoryHeader(view);
  if (!header) return { kind: 'unreadable' };
  const rowsOf = new Map<string, DirectoryRow[]>();
  for (const row of readDirectoryRows(view, header)) {
    const { key } = row.fullName;
    const same = rowsOf.get(key);
    if (same) same.push(row);
    else rowsOf.set(key, [row]);
  }
  return { kind: 'directory', units: [...rowsOf.values()].flatMap(unitOf) };
}

/** What the rows say of one unit together. */
function unitOf(rows: readonly DirectoryRow[]): DirectoryUnit[] {
  const [first] = rows;
  if (!first) return [];
  const others = (names: (row: DirectoryRow) => readonly DirectoryName[]) =>
    distinctNames(rows.flatMap(names)).filter(({ key }) => key !== first.fullName.key);
  const level = rows.find((row) => row.level !== '')?.level;
  const contact = distinctTexts(rows.map((row) => row.contact));
  const phone = distinctTexts(rows.map((row) => row.phone));
  return [
    {
      fullName: first.fullName.shown,
      shortNames: others((row) => row.shortNames).map(({ shown }) => shown),
      formerNames: others((row) => row.formerNames).map(({ shown }) => shown),
      ...(level !== undefined && { level }),
      ...(contact !== '' && { contact }),
      ...(phone !== '' && { phone }),
    },
  ];
}

function distinctNames(names: readonly DirectoryName[]): readonly DirectoryName[] {
  const byKey = new Map<string, DirectoryName>();
  for (const name of names) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return [...byKey.values()];
}

function distinctTexts(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(JOINER);
}

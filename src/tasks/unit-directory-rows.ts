import { cellAt, isErrorValue } from '../grid/grid';
import { trimBlanks, withoutBlanks } from '../text/blanks';
import type { DirectoryUnit } from '../units/unit-directory';
import type { SheetView } from './sheet-view';
import { DIRECTORY_LABELS, type DirectoryColumn, type DirectoryHeader } from './unit-directory-header';
import { type DirectoryName, readFullName, readNames } from './unit-directory-names';

/** One row of a 单位名录 that names a unit. */
export interface DirectoryRow {
  readonly row: number;
  readonly fullName: DirectoryName;
  readonly shortNames: readonly DirectoryName[];
  readonly formerNames: readonly DirectoryName[];
  /** 「」 where the cells are blank, as the next two. */
  readonly level: string;
  readonly contact: string;
  readonly phone: string;
}

/** Reads the rows below the header to the end of the sheet; titles of sections, notes, blank rows and repeated headers are left out. */
export function readDirectoryRows(view: SheetView, header: DirectoryHeader): readonly DirectoryRow[] {
  const rows: DirectoryRow[] = [];
  for (let row = header.bottom + 1; row < view.grid.rowCount; row++) {
    const fullName = fullNameIn(view, header, row);
    if (!fullName) continue;
    const textsOf = (kind: DirectoryColumn) => header.columnsOf(kind).map((col) => textIn(view, row, col));
    const namesOf = (kind: DirectoryColumn) => textsOf(kind).flatMap(readNames);
    const textOf = (kind: DirectoryColumn) => textsOf(kind).map(trimBlanks).filter(Boolean).join(JOINER);
    rows.push({
      row,
      fullName,
      shortNames: namesOf('shortNames'),
      formerNames: namesOf('formerNames'),
      level: withoutBlanks(textOf('level')),
      contact: textOf('contact'),
      phone: textOf('phone'),
    });
  }
  return rows;
}

/** What stands between several names or numbers in one cell. */
export const JOINER = '、';

/** A cell merged over other columns than the header's is the title of a section or a note. */
function fullNameIn(view: SheetView, { left, leftEnd }: DirectoryHeader, row: number): DirectoryName | undefined {
  const area = view.areaAt({ row, col: left });
  if (area && (area.left !== left || area.right !== leftEnd)) return undefined;
  return readFullName(textIn(view, row, left));
}

/** The text a column shows in a row: a cell merged over several rows shows it in each of them. */
function textIn(view: SheetView, row: number, col: number): string {
  const area = view.areaAt({ row, col });
  if (area && area.left !== col) return '';
  const cell = cellAt(view.grid, { row: area?.top ?? row, col });
  return cell && !isErrorValue(cell.value) ? cell.text : '';
}

/** A unit's cells in the order of `DIRECTORY_LABELS`, 「」 for blank ones. */
export function directoryCells(unit: DirectoryUnit): readonly string[] {
  return DIRECTORY_LABELS.map(([kind]) => {
    const content = unit[kind] ?? '';
    return typeof content === 'string' ? content : content.join(JOINER);
  });
}

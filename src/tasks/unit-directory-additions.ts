import { type CellAddress, type CellRange, MAX_CELL_CHARS, rangesOverlap } from '../grid/address';
import { contentOf, type Edit } from '../grid/edit';
import { cellAt, type Grid, type GridCell } from '../grid/grid';
import { isBlank } from '../text/blanks';
import type { UnitDirectory } from '../units/unit-directory';
import { type SheetView, viewSheet } from './sheet-view';
import { DIRECTORY_LABELS, type DirectoryHeader, findDirectoryHeader } from './unit-directory-header';
import { type MissingNames, type MissingUnits, missingUnits } from './unit-directory-missing';
import { readNames } from './unit-directory-names';
import { type DirectoryRow, directoryCells, JOINER, readDirectoryRows } from './unit-directory-rows';

/** Edits that give a 单位名录 what it lacks. */
export type DirectoryAdditions =
  | {
      readonly kind: 'additions';
      readonly edits: readonly Edit[];
      /** Units with rows of their own, and further names of units that have one. */
      readonly added: number;
    }
  /** No header says which column holds the full names. */
  | { readonly kind: 'unreadable' };

/**
 * Plans what a 单位名录 lacks of some units: rows below everything that stands on the sheet, further names behind those in
 * their unit's cell. What a person has written stays as it is, formulas and numbers alike; names the sheet has no column for
 * are left out, but for 简称, which gets one. Planning again after writing gives nothing.
 */
export function planDirectoryAdditions(grid: Grid, units: UnitDirectory): DirectoryAdditions {
  const view = viewSheet(grid);
  const found = findDirectoryHeader(view);
  if (!found) return { kind: 'unreadable' };
  const rows = readDirectoryRows(view, found);
  const missing = missingUnits(rows, units);
  const { header, edits } = withShortNames(view, found, missing);
  const further = [...missing.names].flatMap(([row, names]) => furtherNames(view, header, { row, names }));
  return {
    kind: 'additions',
    edits: [...edits, ...further.map(({ edit }) => edit), ...newRows(view, header, { rows, units: missing.units })],
    added: missing.units.length + further.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A sheet without 简称 that is to have some gets the column, where nothing stands beside its own. */
function withShortNames(
  view: SheetView,
  header: DirectoryHeader,
  { units, names }: MissingUnits,
): { readonly header: DirectoryHeader; readonly edits: readonly Edit[] } {
  const isWanted = [...units, ...names.values()].some(({ shortNames }) => shortNames.length > 0);
  if (!isWanted || header.columnsOf('shortNames').length > 0) return { header, edits: [] };
  const { top, right } = header;
  const col = freeColumn(view, header);
  const label = DIRECTORY_LABELS.find(([kind]) => kind === 'shortNames')?.[1] ?? '';
  const bottom = endOf(view.grid) - 1;
  return {
    header: {
      ...header,
      right: col,
      columnsOf: (kind) => (kind === 'shortNames' ? [col] : header.columnsOf(kind)),
    },
    edits: [
      ...copyLook(view, { top, left: right, bottom, right }, { top, left: col, bottom, right: col }),
      setText({ row: top, col }, undefined, label),
      { kind: 'set-column-width', col, widthChars: SHORT_NAMES_CHARS },
    ],
  };
}

const SHORT_NAMES_CHARS = 28;

function freeColumn(view: SheetView, { top, right }: DirectoryHeader): number {
  const isTaken = (col: number) => {
    for (let row = top; row < view.grid.rowCount; row++) {
      if (cellAt(view.grid, { row, col }) || view.areaAt({ row, col })) return true;
    }
    return false;
  };
  let col = right + 1;
  while (isTaken(col)) col++;
  return col;
}

/** Further names go behind what the cell says already, where that is text. */
function furtherNames(
  view: SheetView,
  header: DirectoryHeader,
  { row, names }: { readonly row: number; readonly names: MissingNames },
): readonly { readonly edit: Edit; readonly count: number }[] {
  return (['shortNames', 'formerNames'] as const).flatMap((kind) => {
    const [col] = header.columnsOf(kind);
    if (col === undefined || names[kind].length === 0) return [];
    const area = view.areaAt({ row, col });
    if (area && (area.top !== row || area.left !== col)) return [];
    const cell = cellAt(view.grid, { row, col });
    const text = cell?.value ?? '';
    if (cell?.formula !== undefined || typeof text !== 'string') return [];
    const longer = withFurtherNames(text, names[kind]);
    return longer === undefined ? [] : [{ edit: setText({ row, col }, cell, longer), count: names[kind].length }];
  });
}

/** Behind an open bracket names are read as part of it, behind a line break never. */
function withFurtherNames(text: string, names: readonly string[]): string | undefined {
  const before = readNames(text).length;
  const added = names.join(JOINER);
  const joined =
    isBlank(text) || /[、，,；;]\s*$/.test(text) ? [text + added] : [text + JOINER + added, `${text}\n${added}`];
  return joined.find((longer) => longer.length <= MAX_CELL_CHARS && readNames(longer).length === before + names.length);
}

/** Rows below everything on the sheet, looking like the last one of a unit. */
function newRows(
  view: SheetView,
  { right, columnsOf }: DirectoryHeader,
  { rows, units }: { readonly rows: readonly DirectoryRow[]; readonly units: UnitDirectory },
): readonly Edit[] {
  if (units.length === 0) return [];
  const top = endOf(view.grid);
  const texts = units.flatMap((unit, index) =>
    directoryCells(unit).flatMap((text, place): Edit[] => {
      const [kind] = DIRECTORY_LABELS[place] ?? [];
      const [col] = kind === undefined ? [] : columnsOf(kind);
      return col === undefined || text === '' ? [] : [setText({ row: top + index, col }, undefined, text)];
    }),
  );
  const last = rows.at(-1)?.row;
  const to = { top, left: 0, bottom: top + units.length - 1, right };
  const look = last === undefined ? [] : copyLook(view, { top: last, left: 0, bottom: last, right }, to);
  return [...look, ...texts];
}

/** The first row below all cells and merged areas. */
function endOf({ rowCount, merges }: Grid): number {
  return merges.reduce((end, { bottom }) => Math.max(end, bottom + 1), rowCount);
}

/** Merged areas would be copied too. */
function copyLook({ grid }: SheetView, from: CellRange, to: CellRange): Edit[] {
  return grid.merges.some((area) => rangesOverlap(area, from)) ? [] : [{ kind: 'copy-look', from, to }];
}

function setText(at: CellAddress, cell: GridCell | undefined, value: string): Edit {
  return { kind: 'set-value', at, was: contentOf(cell), value };
}

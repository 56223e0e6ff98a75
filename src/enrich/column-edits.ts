import { type CellAddress, cellRange, sameAddress } from '../grid/address';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid, type GridCell } from '../grid/grid';
import { indexMerges } from '../grid/merges';
import { COLUMN_PLACE } from '../tasks/derived-places';
import type { TaskTable } from '../tasks/task-table';
import type { ColumnRoom } from './column-room';
import type { DerivedColumn, DerivedContext, DerivedValue } from './derived-column';
import type { StandingColumn } from './standing-columns';

/** A derived column with the sheet column it goes into. */
export interface PlacedColumn {
  readonly column: DerivedColumn;
  readonly col: number;
  /** Absent where the column is begun. */
  readonly standing?: StandingColumn;
}

/** What a column's edits are planned against. */
export interface ColumnSheet {
  /** The sheet with the columns that are inserted for new ones. */
  readonly grid: Grid;
  readonly table: TaskTable;
  readonly room: ColumnRoom;
  readonly context: DerivedContext;
}

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 500;

/** The edits of one column: its header and look where it is begun, the values that differ, and the place it is known by. */
export function* columnEdits(sheet: ColumnSheet, placed: PlacedColumn): Generator<undefined, readonly Edit[]> {
  const { grid, table, context } = sheet;
  const { column, col, standing } = placed;
  const headerAt = standing?.headerAt ?? { row: headerRowOf(sheet), col };
  const edits: Edit[] = standing ? [] : newColumn(sheet, placed, headerAt);
  if (standing && standing.label.trim() === '') edits.push(...setCell(grid, headerAt, { value: column.header }));
  const merges = indexMerges(grid);
  for (const [index, task] of table.rows.entries()) {
    if (index % ROWS_PER_PAUSE === 0) yield;
    const at = { row: task.row, col };
    // Cells that a person has merged away hold nothing.
    if (sameAddress(merges.anchorOf(at), at)) edits.push(...setCell(grid, at, column.value(task, context)));
  }
  // What is left of tasks that a person has cleared.
  for (const { row, kind } of table.otherRows) {
    const at = { row, col };
    if (kind === 'blank' && sameAddress(merges.anchorOf(at), at)) edits.push(...setCell(grid, at, undefined));
  }
  return [...edits, ...rememberColumn(grid, placed, headerAt)];
}

function headerRowOf({ table, room }: ColumnSheet): number {
  return room.excelTable?.range.top ?? table.headerRows[0] ?? table.range.top;
}

/** The look of the column beside it, header words, and room for the values. */
function newColumn({ grid, table, room }: ColumnSheet, { column, col }: PlacedColumn, headerAt: CellAddress): Edit[] {
  const { top, bottom } = table.range;
  const { beside } = room;
  const last = table.headerRows.at(-1) ?? headerAt.row;
  const isMerged = last > headerAt.row && !room.excelTable;
  return [
    {
      kind: 'copy-look',
      from: { top, bottom, left: beside, right: beside },
      to: { top, bottom, left: col, right: col },
    },
    ...setCell(grid, headerAt, { value: column.header }),
    ...(isMerged ? [{ kind: 'merge', area: { top: headerAt.row, bottom: last, left: col, right: col } } as const] : []),
    { kind: 'set-column-width', col, widthChars: column.widthChars },
  ];
}

/** The place of other tables' columns of the sheet stay under the key. */
function rememberColumn(grid: Grid, { column, standing }: PlacedColumn, headerAt: CellAddress): Edit[] {
  if (standing?.remembered) return [];
  const key = `${COLUMN_PLACE}${column.id}`;
  return [{ kind: 'set-place', key, areas: [...(grid.places?.get(key) ?? []), cellRange(headerAt)] }];
}

function setCell(grid: Grid, at: CellAddress, wanted: DerivedValue | undefined): Edit[] {
  const cell = cellAt(grid, at);
  const was = contentOf(cell);
  const value = wanted?.value ?? null;
  const content = wanted?.formula === undefined ? { value } : { formula: wanted.formula };
  if (sameContent(was, content) && isSameFormat(cell, wanted)) return [];
  const format = wanted?.numberFormat === undefined ? {} : { numberFormat: wanted.numberFormat };
  return wanted?.formula === undefined
    ? [{ kind: 'set-value', at, was, value, ...format }]
    : [{ kind: 'set-formula', at, was, formula: wanted.formula, value, ...format }];
}

function isSameFormat(cell: GridCell | undefined, wanted: DerivedValue | undefined): boolean {
  if (wanted?.numberFormat === undefined || (!cell && wanted.value === null)) return true;
  return wanted.numberFormat === (cell?.numberFormat ?? 'General');
}

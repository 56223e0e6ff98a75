import type { PresetId } from '../../src/checks/check-rule';
import type { CellAddress, CellRange } from '../../src/grid/address';
import type { Grid, GridCell } from '../../src/grid/grid';
import type { Role } from '../../src/tasks/role';
import type { DirectoryUnit } from '../../src/units/unit-directory';
import type { DateManner } from './words/deadlines';
import { textCell } from './words/deadlines';
import type { UnitWords } from './words/units';

/** What the writer of a sheet has decided for all of it. */
export interface SheetStyle {
  readonly preset: PresetId;
  /** `grouped`: several requirements to a task, merged; `flat`: every row a task. */
  readonly layout: 'grouped' | 'flat';
  /** Leads and others in columns of their own, all in one that names leads (牵头落实单位), or in 责任单位 with 「牵头」 said here and there. */
  readonly unitColumns: 'apart' | 'shared' | 'single';
  readonly dates: DateManner;
  /** `each`: every row has a serial; `groups`: every task has. */
  readonly serials: 'each' | 'groups' | 'none';
  /** Requirements begin with 「1．」 inside their task. */
  readonly hasItemMarks: boolean;
  readonly restartsInSections: boolean;
  readonly isHeaderTwoRows: boolean;
  readonly units: UnitWords;
}

/** A row that keeps its identity while others are put in or taken out. */
export interface DraftRow {
  readonly kind: 'title' | 'header' | 'section' | 'task' | 'note' | 'planted';
  readonly cells: (GridCell | undefined)[];
  /** Counts the tasks of a grouped sheet, the rows of a flat one; -1 outside the body. */
  readonly group: number;
  isHidden?: true;
}

/** A merged area between two rows. */
export interface DraftMerge {
  top: DraftRow;
  bottom: DraftRow;
  readonly left: number;
  readonly right: number;
}

export interface DraftColumn {
  readonly role: Role;
  readonly label: string;
}

/** A cell by its row's identity. */
export interface DraftPlace {
  readonly row: DraftRow;
  readonly col: number;
}

/** A sheet in the making; planters change it in place. */
export interface Draft {
  readonly style: SheetStyle;
  readonly columns: DraftColumn[];
  readonly rows: DraftRow[];
  merges: DraftMerge[];
  /** The 单位名录 of the workbook, where it has one. */
  readonly directory: DirectoryUnit[] | undefined;
}

/** The column with a role, -1 where there is none. */
export function colOf({ columns }: Draft, role: Role): number {
  return columns.findIndex((column) => column.role === role);
}

export function rowsOfKind({ rows }: Draft, kind: DraftRow['kind']): readonly DraftRow[] {
  return rows.filter((row) => row.kind === kind);
}

/** The merged area over a cell. */
export function mergeAt(draft: Draft, { row, col }: DraftPlace): DraftMerge | undefined {
  const at = draft.rows.indexOf(row);
  return draft.merges.find(
    ({ left, right, top, bottom }) =>
      left <= col && col <= right && draft.rows.indexOf(top) <= at && at <= draft.rows.indexOf(bottom),
  );
}

/** The cell that holds what is shown at a place. */
export function anchorOf(draft: Draft, place: DraftPlace): DraftPlace {
  const area = mergeAt(draft, place);
  return area ? { row: area.top, col: area.left } : place;
}

/** The text a cell itself holds. */
export function textIn({ row, col }: DraftPlace): string {
  return row.cells[col]?.text ?? '';
}

/** Writes a text into a cell, 「」 empties it. */
export function write({ row, col }: DraftPlace, text: string): void {
  row.cells[col] = text === '' ? undefined : textCell(text);
}

/** Puts a row behind another one; an area merged over both sides grows. */
export function insertAfter(draft: Draft, row: DraftRow, added: DraftRow): void {
  draft.rows.splice(draft.rows.indexOf(row) + 1, 0, added);
}

/** Takes a column out of the whole sheet. */
export function removeColumn(draft: Draft, col: number): void {
  draft.columns.splice(col, 1);
  for (const { cells } of draft.rows) cells.splice(col, 1);
  draft.merges = draft.merges.flatMap((area) => {
    if (area.left === col && area.right === col) return [];
    const left = area.left > col ? area.left - 1 : area.left;
    const right = area.right >= col ? area.right - 1 : area.right;
    return left === right && area.top === area.bottom ? [] : [{ ...area, left, right }];
  });
}

/** Puts a copy of a column beside it, merged cells and all. */
export function doubleColumn(draft: Draft, col: number): void {
  const column = draft.columns[col];
  if (!column) return;
  draft.columns.splice(col + 1, 0, { ...column, role: 'other' });
  for (const { cells } of draft.rows) cells.splice(col + 1, 0, cells[col]);
  draft.merges = draft.merges.flatMap((area) => {
    if (area.left === col && area.right === col) return [area, { ...area, left: col + 1, right: col + 1 }];
    return [
      {
        ...area,
        left: area.left > col ? area.left + 1 : area.left,
        right: area.right > col ? area.right + 1 : area.right,
      },
    ];
  });
}

/** The finished sheet. */
export function gridOf(draft: Draft): Grid {
  const numbers = rowNumbers(draft);
  return {
    sheet: '分工方案',
    rowCount: draft.rows.length,
    colCount: draft.columns.length,
    rows: draft.rows.map(({ cells }) => [...cells]),
    merges: draft.merges.map(({ top, bottom, left, right }): CellRange => {
      return { top: numbers.get(top) ?? 0, left, bottom: numbers.get(bottom) ?? 0, right };
    }),
    hiddenRows: new Set(draft.rows.flatMap((row, at) => (row.isHidden ? [at] : []))),
    hiddenCols: new Set(),
    isProtected: false,
    tables: [],
    date1904: false,
  };
}

/** Where a place lies in the finished sheet. */
export function addressesOf(draft: Draft, places: readonly DraftPlace[]): readonly CellAddress[] {
  const numbers = rowNumbers(draft);
  return places.map(({ row, col }) => ({ row: numbers.get(row) ?? -1, col }));
}

function rowNumbers({ rows }: Draft): ReadonlyMap<DraftRow, number> {
  return new Map(rows.map((row, at) => [row, at]));
}

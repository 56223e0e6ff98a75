import type { CellRange } from '../../grid/address';
import { rangesOverlap } from '../../grid/address';
import { applyEdits } from '../../grid/apply-edits';
import type { Edit } from '../../grid/edit';
import { type GridTable, NO_GRID } from '../../grid/grid';
import { isLineEdit } from '../line-edits';
import { totalsInTheWay } from '../totals-in-the-way';
import { rangeAt, readAddress } from './sheet-range';

/** A table that gets another extent: where it lay in the sheet before the write, and where it lies after it. */
export interface TableChange {
  readonly name: string;
  readonly before: CellRange;
  readonly after: CellRange;
}

type ResizeEdit = Extract<Edit, { readonly kind: 'resize-table' }>;

/** Asks where tables lie; given after the next sync, without those there are none of. */
export function askTables(sheet: Excel.Worksheet, names: readonly string[]): () => readonly GridTable[] {
  const asked = [...new Set(names)].map((name) => {
    const table = sheet.tables.getItemOrNullObject(name);
    table.load('name');
    const range = table.getRange().untrack();
    range.load('address');
    return { name, table, range };
  });
  return () =>
    asked.flatMap(({ name, table, range }) =>
      table.isNullObject ? [] : [{ name, range: readAddress(range.address) }],
    );
}

/** Asks whether tables have a row of totals; refuses, after the next sync, to give such a one another extent. */
export function refuseTotals(sheet: Excel.Worksheet, names: readonly string[]): () => void {
  const asked = [...new Set(names)].map((name) => sheet.tables.getItemOrNullObject(name).load('name,showTotals'));
  return () => {
    const table = asked.find((item) => !item.isNullObject && item.showTotals);
    if (table) throw totalsInTheWay(table.name);
  };
}

/** Names of the tables that edits resize. */
export function resizedTables(edits: readonly Edit[]): readonly string[] {
  return edits.flatMap((edit) => (edit.kind === 'resize-table' ? [edit.name] : []));
}

/** Whether Excel takes a table's new extent: the header row stays in its row, and both extents share cells. */
export function canResize(tables: readonly GridTable[], { name, to }: ResizeEdit): boolean {
  const range = tables.find((table) => table.name === name)?.range;
  return range !== undefined && range.top === to.top && to.bottom > to.top && rangesOverlap(range, to);
}

/** Tables as moved lines and new extents leave them. */
export function movedTables(tables: readonly GridTable[], edits: readonly Edit[]): readonly GridTable[] {
  if (tables.length === 0) return [];
  const moving = edits.filter((edit) => edit.kind === 'resize-table' || isLineEdit(edit));
  return applyEdits({ ...NO_GRID, tables }, moving).tables;
}

/** What the edits do to the extents of tables. */
export function tableChanges(edits: readonly Edit[], tables: readonly GridTable[]): readonly TableChange[] {
  const resized = new Set(resizedTables(edits));
  const after = new Map(movedTables(tables, edits).map(({ name, range }) => [name, range]));
  return tables.flatMap(({ name, range }) => {
    const now = after.get(name);
    return now && resized.has(name) ? [{ name, before: range, after: now }] : [];
  });
}

/** Two steps that give a table its former extent: before its cells are put back, and behind them. */
export interface TableSteps {
  readonly name: string;
  /** Without the cells it gives up: a header cell that is emptied inside a table gets a text of Excel's own. */
  readonly first: CellRange;
  readonly last: CellRange;
}

/**
 * How tables get their former extents back, once `lineEdits` have put lines back. An edge that a person has moved
 * since stays; a table nobody finds any more has no steps.
 */
export function tableSteps(
  changes: readonly TableChange[],
  now: readonly GridTable[],
  lineEdits: readonly Edit[],
): readonly TableSteps[] {
  const back = (tables: readonly GridTable[]) =>
    new Map(movedTables(tables, lineEdits).map(({ name, range }) => [name, range]));
  const standing = back(now);
  const written = back(changes.map(({ name, after }) => ({ name, range: after })));
  return changes.flatMap(({ name, before }) => {
    const from = standing.get(name);
    const own = written.get(name);
    if (!from || !own) return [];
    const edge = (side: keyof CellRange) => (from[side] === own[side] ? before[side] : from[side]);
    const last = { top: from.top, left: edge('left'), bottom: edge('bottom'), right: edge('right') };
    const first = {
      top: from.top,
      left: Math.max(from.left, last.left),
      bottom: Math.min(from.bottom, last.bottom),
      right: Math.min(from.right, last.right),
    };
    return first.left <= first.right && first.bottom > first.top ? [{ name, first, last }] : [];
  });
}

/** Queues the new extents of tables. */
export function queueTables(
  sheet: Excel.Worksheet,
  tables: readonly { readonly name: string; readonly to: CellRange }[],
): void {
  for (const { name, to } of tables) sheet.tables.getItemOrNullObject(name).resize(rangeAt(sheet, to));
}

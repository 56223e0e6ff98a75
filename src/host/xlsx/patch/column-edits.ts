import { type CellRange, MAX_COLS } from '../../../grid/address';
import { applyEdits } from '../../../grid/apply-edits';
import { contentOf, type Edit } from '../../../grid/edit';
import { cellAt, type Grid } from '../../../grid/grid';
import { axisOf, isLineEdit, type LineEdit, stepOf } from '../../line-edits';
import { type LineMove, lineMoveOf } from '../formulas/line-move';
import { freeColumnName } from '../shift/shift-table-columns';
import type { SheetTable } from './sheet-tables';

/** What of a sheet cannot simply be parted, or lose columns. */
export interface ColumnObstacles {
  /** Array formulas and what-if tables, pivot tables, tables filled by a query: columns of them come and go together. */
  readonly wholes: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  /** Whether some formula of the workbook names a column of a table by this name. */
  readonly isColumnNamed: (name: string) => boolean;
  /** Columns of the sheet that are not empty. */
  readonly colCount: number;
}

/**
 * Whether edits of columns cannot be performed safely: Excel refuses some itself, and a formula that names a column of a
 * table which is gone makes it repair the file.
 */
export function areColumnsBlocked(edits: readonly Edit[], obstacles: ColumnObstacles): boolean {
  if (axisOf(edits) !== 'columns') return false;
  const { isColumnNamed } = obstacles;
  let { wholes, tables, colCount } = obstacles;
  for (const edit of edits.filter(isLineEdit)) {
    const move = lineMoveOf('', [edit]);
    if (!move) continue;
    colCount += 'before' in edit ? edit.count : 0;
    if (colCount > MAX_COLS || wholes.some((area) => isParted(area, edit))) return true;
    if (tables.some((table) => lostNames(table, move).some(isColumnNamed))) return true;
    wholes = wholes.flatMap((area) => move.areaOf(area) ?? []);
    tables = tables.flatMap((table) => movedTable(table, move) ?? []);
  }
  return false;
}

/** Whether an area would be torn apart or lose some of its columns, but not all. */
function isParted({ left, right }: CellRange, edit: LineEdit): boolean {
  const { at, count } = stepOf(edit);
  if (count > 0) return at > left && at <= right;
  const isWhole = at <= left && at - count > right;
  return !isWhole && at <= right && at - count > left;
}

/** Names of the columns that a table loses; none where it is lost as a whole. */
function lostNames({ range, columns }: SheetTable, move: LineMove): readonly string[] {
  if (!move.areaOf(range)) return [];
  return columns.filter((name, index) => name !== '' && move.lineOf(range.left + index) === undefined);
}

function movedTable(table: SheetTable, move: LineMove): SheetTable | undefined {
  const range = move.areaOf(table.range);
  return range && { ...table, range, columns: movedColumnNames(table, range, move) };
}

/** The names of a table's columns after a move; inserted columns have none yet. */
export function movedColumnNames({ range, columns }: SheetTable, now: CellRange, move: LineMove): readonly string[] {
  if (move.axis === 'rows') return columns;
  return Array.from({ length: now.right - now.left + 1 }, (_, index) => {
    const origin = move.originOf(now.left + index);
    return (origin === undefined ? undefined : columns[origin - range.left]) ?? '';
  });
}

/**
 * Edits that write headers over columns which have been inserted into tables and were given none: a table whose header
 * cells and columns differ in their names is repaired by Excel.
 */
function missingHeaders(after: Grid, edits: readonly Edit[], tables: readonly SheetTable[]): readonly Edit[] {
  const move = axisOf(edits) === 'columns' ? lineMoveOf('', edits) : undefined;
  if (!move) return [];
  return tables.flatMap(({ range, hasHeader }) => {
    const now = move.areaOf(range);
    return now && hasHeader ? headersOf(after, now, move) : [];
  });
}

function headersOf(after: Grid, { top, left, right }: CellRange, move: LineMove): readonly Edit[] {
  const cells = Array.from({ length: right - left + 1 }, (_, index) => ({ row: top, col: left + index }));
  const texts = cells.map((at) => String(cellAt(after, at)?.value ?? '').toLowerCase());
  const taken = new Set(texts);
  return cells.flatMap((at, index): readonly Edit[] => {
    if (texts[index] !== '' || move.originOf(at.col) !== undefined) return [];
    const value = freeColumnName(taken);
    taken.add(value);
    return [{ kind: 'set-value', at, was: contentOf(undefined), value }];
  });
}

/** The plan of a write with the headers that tables need. */
export function withHeaders<Plan extends { readonly edits: readonly Edit[]; readonly after: Grid }>(
  plan: Plan,
  tables: readonly SheetTable[],
): Plan {
  const headers = missingHeaders(plan.after, plan.edits, tables);
  return headers.length === 0
    ? plan
    : { ...plan, edits: [...plan.edits, ...headers], after: applyEdits(plan.after, headers) };
}

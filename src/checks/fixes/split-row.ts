import type { Fix } from '../../findings/finding';
import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type Grid } from '../../grid/grid';
import type { Role } from '../../tasks/role';
import type { TableColumn } from '../../tasks/task-table';
import type { CheckContext } from '../check-rule';
import { LOSS, typedText } from './text-fix';

/** What speaks of one row's own state stays with the first item; everything else holds for all of them. */
const OWN_ROLES: readonly Role[] = ['progress', 'doneDate', 'status', 'remark', 'other'];

/** A reference to cells or rows, a name or another sheet: a formula with one would say something else a row below. */
const REFERENCE = /[$!\[]|[A-Z]\d|\d:\d|[A-Z]:[A-Z]|[^\x00-\x7F]/i;

/**
 * The fix that gives every item of a cell its own row: rows are inserted below, the later items move there, and what
 * the row says besides holds on: by a longer merge where the table merges, by a copy where it does not.
 * None where the cell is merged over rows itself.
 */
export function splitRowFixes(context: CheckContext, at: CellAddress, starts: readonly number[]): readonly Fix[] {
  const { grid, merges, table } = context;
  const typed = typedText(grid, at);
  const area = merges.areaAt(at) ?? cellRange(at);
  if (typed === undefined || area.top !== area.bottom) return [];
  const pieces = starts.map((start, index) => typed.slice(start, starts[index + 1]).trimEnd());
  const added = pieces.length - 1;
  const edits: Edit[] = [{ kind: 'insert-rows', before: at.row + 1, count: added }];
  for (const [offset, value] of pieces.entries()) edits.push(...pieceEdits(grid, at, area, offset, value));
  const isMerging = grid.merges.some((merge) => merge.bottom > merge.top && merge.top > table.range.top);
  for (const column of table.columns) {
    if (column.col < area.left || column.col > area.right)
      edits.push(...carried(context, column, at, added, isMerging));
  }
  const warning = cellAt(grid, at)?.mixedFonts === true ? LOSS : '';
  return [{ title: `拆成 ${pieces.length} 行${warning}`, safety: 'review', edits }];
}

/** An item in its row, its cell as wide as the one it comes from. */
function pieceEdits(grid: Grid, at: CellAddress, area: CellRange, offset: number, value: string): readonly Edit[] {
  const row = at.row + offset;
  const was = offset === 0 ? contentOf(cellAt(grid, at)) : { value: null };
  const written: Edit = { kind: 'set-value', at: { row, col: at.col }, was, value };
  const isWide = offset > 0 && area.right > area.left;
  return isWide ? [written, { kind: 'merge', area: { ...area, top: row, bottom: row } }] : [written];
}

/** Inserted rows already lie inside a merge that goes on below; all others are drawn down over them. */
function carried(
  { grid, merges }: CheckContext,
  column: TableColumn,
  at: CellAddress,
  added: number,
  isMerging: boolean,
): readonly Edit[] {
  const place = { row: at.row, col: column.col };
  const area = merges.areaAt(place);
  const isLeftmost = area === undefined || area.left === column.col;
  if (!isLeftmost || (area && area.bottom > at.row) || OWN_ROLES.includes(column.role)) return [];
  if (isMerging) return drawnDown(area ?? cellRange(place), added, area !== undefined);
  const isSerial = column.role === 'no' && cellAt(grid, place)?.formula === undefined;
  return isSerial ? [] : copies(grid, place, added);
}

function drawnDown(area: CellRange, added: number, isMerged: boolean): readonly Edit[] {
  const longer: Edit = { kind: 'merge', area: { ...area, bottom: area.bottom + added } };
  return isMerged ? [{ kind: 'unmerge', area }, longer] : [longer];
}

/** What the row says, said again; of formulas only those that say the same in every row (=ROW()-1). */
function copies(grid: Grid, from: CellAddress, added: number): readonly Edit[] {
  const cell = cellAt(grid, from);
  if (!cell || (cell.formula !== undefined && REFERENCE.test(cell.formula))) return [];
  const format = cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };
  return Array.from({ length: added }, (_, index): Edit => {
    const place = { at: { row: from.row + 1 + index, col: from.col }, was: { value: null }, ...format };
    return cell.formula === undefined
      ? { kind: 'set-value', ...place, value: cell.value }
      : { kind: 'set-formula', ...place, formula: cell.formula };
  });
}

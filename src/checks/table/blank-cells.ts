import { type CellRange, cellRange, topLeft } from '../../grid/address';
import { textAt } from '../../grid/grid';
import type { Role } from '../../tasks/role';
import type { TaskRow } from '../../tasks/task-table';
import { isBlank } from '../../text/blanks';
import type { CheckContext } from '../check-rule';

/** Strokes and white space people type where they have nothing to say. */
const STROKES = /[\s\-—–―－_/／\\*＊]+/g;
const NOTHING: readonly string[] = ['', '无', '暂无', '空'];

/**
 * Where a row says nothing in any column of these roles: the cell of the first such column. Undefined where something
 * is said or inherited, and in the later rows of blank merged cells. A stroke or 无 says nothing, unless it may stand for
 * 「没有」 (`strokes-count`).
 */
export function blankIn(
  row: TaskRow,
  context: CheckContext,
  roles: readonly Role[],
  strokes: 'strokes-are-blank' | 'strokes-count' = 'strokes-are-blank',
): CellRange | undefined {
  const isSilent = strokes === 'strokes-count' ? isBlank : saysNothing;
  let first: number | undefined;
  for (const [index, column] of context.table.columns.entries()) {
    if (!roles.includes(column.role)) continue;
    if (!isSilent(row.cells[index]?.text ?? '') || isCovered(row, column.col, context)) return undefined;
    first ??= column.col;
  }
  if (first === undefined) return undefined;
  const at = { row: row.row, col: first };
  return context.merges.anchorOf(at).row === row.row ? cellRange(at) : undefined;
}

/** True for blank texts and for 「—」「/」「无」. */
export function saysNothing(text: string): boolean {
  return text.length <= 20 && NOTHING.includes(text.replace(STROKES, ''));
}

/** A cell merged with its left neighbour shows what stands there. */
function isCovered(row: TaskRow, col: number, context: CheckContext): boolean {
  const area = context.merges.areaAt({ row: row.row, col });
  return area !== undefined && area.left < col && textAt(context.grid, topLeft(area)).trim() !== '';
}

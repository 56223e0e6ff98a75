import type { CellAddress } from '../grid/address';
import { contentOf, type Edit } from '../grid/edit';
import { cellAt, type CellValue, type Grid } from '../grid/grid';
import type { Fix } from '../findings/finding';

/** The text a person typed at a place, the only thing a text fix may touch; undefined for formulas, numbers and dates. */
export function typedText(grid: Grid, at: CellAddress): string | undefined {
  const cell = cellAt(grid, at);
  return typeof cell?.value === 'string' && cell.formula === undefined ? cell.value : undefined;
}

/** The fix that writes another text into a cell; none where no typed text stands. */
export function textFix(
  grid: Grid,
  at: CellAddress,
  changed: string,
  safety: Fix['safety'],
  title = `改为「${preview(changed)}」`,
): readonly Fix[] {
  return typedText(grid, at) === undefined ? [] : valueFix(grid, at, changed, safety, title);
}

/**
 * The fix that writes a value into a cell; none on formulas and where nothing would change.
 * A cell that mixes fonts loses them when written, so there the fix is never safe and says so.
 */
export function valueFix(
  grid: Grid,
  at: CellAddress,
  value: CellValue,
  safety: Fix['safety'],
  title: string,
): readonly Fix[] {
  const cell = cellAt(grid, at);
  if (cell?.formula !== undefined || value === (cell?.value ?? null)) return [];
  const edits: readonly Edit[] = [{ kind: 'set-value', at, was: contentOf(cell), value }];
  if (cell?.mixedFonts !== true) return [{ title, safety, edits }];
  return [{ title: `${title}（会失去单元格内的混合字体）`, safety: 'review', edits }];
}

/** A text as a button shows it: on one line, cut in the middle of nowhere only when it is long. */
export function preview(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

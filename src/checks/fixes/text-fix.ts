import type { CellAddress } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type CellValue, type Grid, type GridCell } from '../../grid/grid';
import type { Fix } from '../../findings/finding';

/** What a title says at its end of a fix on a cell that mixes fonts. */
export const LOSS = '（会失去单元格内的混合字体）';

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
  return [sparing(cell, { title, safety, edits: [{ kind: 'set-value', at, was: contentOf(cell), value }] })];
}

/** The fix, for review unless told otherwise, that makes a cell a number shown in a format; none on formulas. */
export function numberFix(
  grid: Grid,
  at: CellAddress,
  value: number,
  numberFormat: string,
  title: string,
  safety: Fix['safety'] = 'review',
): readonly Fix[] {
  const cell = cellAt(grid, at);
  if (cell?.formula !== undefined) return [];
  const edit: Edit = { kind: 'set-value', at, was: contentOf(cell), value, numberFormat };
  return [sparing(cell, { title, safety, edits: [edit] })];
}

/** Several fixes as one, safe only where each of them is; none where there are none. */
export function joinedFix(fixes: readonly Fix[], titleOf: (edits: number) => string): readonly Fix[] {
  if (fixes.length === 0) return [];
  const edits = fixes.flatMap((fix) => fix.edits);
  const isLossy = fixes.some(({ title }) => title.endsWith(LOSS));
  const safety = fixes.every((fix) => fix.safety === 'safe') ? 'safe' : 'review';
  return [{ title: titleOf(edits.length) + (isLossy ? LOSS : ''), safety, edits }];
}

/** Says of a fix on a cell that mixes fonts what is lost, and leaves it to a person. */
function sparing(cell: GridCell | undefined, fix: Fix): Fix {
  return cell?.mixedFonts === true ? { ...fix, title: fix.title + LOSS, safety: 'review' } : fix;
}

/** The one fix that writes other texts into several cells, for review unless told otherwise; none where it would change nothing. */
export function textFixes(
  grid: Grid,
  changes: readonly { readonly at: CellAddress; readonly changed: string }[],
  titleOf: (cells: number) => string,
  safety: Fix['safety'] = 'review',
): readonly Fix[] {
  const edits = changes.flatMap(({ at, changed }) => textFix(grid, at, changed, 'review').flatMap((fix) => fix.edits));
  if (edits.length === 0) return [];
  const isLossy = changes.some(({ at }) => cellAt(grid, at)?.mixedFonts === true);
  const title = titleOf(edits.length);
  return [isLossy ? { title: title + LOSS, safety: 'review', edits } : { title, safety, edits }];
}

/** A text as a button shows it: on one line, cut in the middle of nowhere only when it is long. */
export function preview(text: string): string {
  const line = text.trim().replace(/(?<!\s)[^\S\n]*\n\s*/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

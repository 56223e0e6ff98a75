import type { CellRange } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import type { Grid, GridCell } from '../grid/grid';
import type { CellImage, UndoRecord } from './host';

/**
 * The inverse of a write, from the sheet before and after it. Cell images stand at their places after the write;
 * the cells of deleted rows are among the structure, behind the edit that brings their rows back.
 */
export function undoRecordOf(before: Grid, after: Grid, edits: readonly Edit[]): UndoRecord {
  const rowEdits = edits.filter(({ kind }) => kind === 'insert-rows' || kind === 'delete-rows');
  const inverse = rowEdits.map(inverseOf).reverse();
  const sources = rowSources(before, after, rowEdits);
  const merges = mergeChanges(before, after, inverse);
  return {
    sheet: before.sheet,
    cells: cellImages(before, after, sources),
    structure: [
      ...merges.undone.map((area): Edit => ({ kind: 'unmerge', area })),
      ...inverse,
      ...refillEdits(before, sources),
      ...merges.redone.map((area): Edit => ({ kind: 'merge', area })),
    ],
  };
}

function inverseOf(edit: Edit): Edit {
  if (edit.kind === 'insert-rows') return { kind: 'delete-rows', first: edit.before, count: edit.count };
  return edit.kind === 'delete-rows' ? { kind: 'insert-rows', before: edit.first, count: edit.count } : edit;
}

/** For each row after the write the row it was before, undefined for an inserted one. */
function rowSources(before: Grid, after: Grid, rowEdits: readonly Edit[]): readonly (number | undefined)[] {
  // Rows written below the old end may have moved up since.
  const deleted = rowEdits.reduce((sum, edit) => sum + (edit.kind === 'delete-rows' ? edit.count : 0), 0);
  const count = Math.max(before.rows.length, after.rows.length) + deleted;
  const sources: (number | undefined)[] = Array.from({ length: count }, (_, row) => row);
  for (const edit of rowEdits) {
    if (edit.kind === 'insert-rows') {
      sources.splice(edit.before, 0, ...Array.from({ length: edit.count }, () => undefined));
    } else if (edit.kind === 'delete-rows') sources.splice(edit.first, edit.count);
  }
  return sources;
}

function cellImages(before: Grid, after: Grid, sources: readonly (number | undefined)[]): readonly CellImage[] {
  return sources.flatMap((source, row) => {
    const old = source === undefined ? [] : (before.rows[source] ?? []);
    const now = after.rows[row] ?? [];
    return old === now ? [] : rowImages(row, old, now);
  });
}

type Row = Grid['rows'][number];

function rowImages(row: number, old: Row, now: Row): readonly CellImage[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, col) =>
    imageOf(row, col, old[col], now[col]),
  ).filter((image) => image.beforeFormat !== image.afterFormat || !sameContent(image.before, image.after));
}

function imageOf(row: number, col: number, old: GridCell | undefined, now: GridCell | undefined): CellImage {
  return {
    row,
    col,
    before: contentOf(old),
    beforeFormat: old?.numberFormat ?? 'General',
    after: contentOf(now),
    afterFormat: now?.numberFormat ?? 'General',
  };
}

function refillEdits(before: Grid, sources: readonly (number | undefined)[]): readonly Edit[] {
  const surviving = new Set(sources);
  return before.rows.flatMap((cells, row) =>
    surviving.has(row) ? [] : cells.flatMap((cell, col) => (cell ? [refillEdit(row, col, cell)] : [])),
  );
}

function refillEdit(row: number, col: number, cell: GridCell): Edit {
  const format = cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat };
  const place = { at: { row, col }, was: { value: null }, ...format };
  const content = contentOf(cell);
  return 'formula' in content
    ? { kind: 'set-formula', ...place, formula: content.formula }
    : { kind: 'set-value', ...place, value: content.value };
}

interface MergeChanges {
  /** Areas after the write that must be parted, at their places after it. */
  readonly undone: readonly CellRange[];
  /** Areas before the write that must be merged again, at their places before it. */
  readonly redone: readonly CellRange[];
}

function mergeChanges(before: Grid, after: Grid, inverse: readonly Edit[]): MergeChanges {
  const wanted = new Map(before.merges.map((area) => [keyOf(area), area]));
  const undone = after.merges.filter((area) => {
    const [back] = inverse.length === 0 ? [area] : applyEdits({ ...after, rows: [], merges: [area] }, inverse).merges;
    return !(back && wanted.delete(keyOf(back)));
  });
  return { undone, redone: [...wanted.values()] };
}

function keyOf({ top, left, bottom, right }: CellRange): string {
  return [top, left, bottom, right].join();
}

import type { CellRange } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import type { Grid, GridCell } from '../grid/grid';
import { formerAreas } from './former-areas';
import type { CellImage, UndoRecord } from './host';
import { type Axis, axisOf, inverseOfLines, isLineEdit, type LineEdit, lineOf, stepOf } from './line-edits';

/**
 * The inverse of a write, from the sheet before and after it. Cell images stand at their places after the write;
 * the cells of deleted rows or columns are among the structure, behind the edit that brings their lines back.
 */
export function undoRecordOf(before: Grid, after: Grid, edits: readonly Edit[]): UndoRecord {
  const axis = axisOf(edits) ?? 'rows';
  const lineEdits = edits.filter(isLineEdit);
  const inverse = lineEdits.map(inverseOfLines).reverse();
  const sources = lineSources(Math.max(lengthOf(before, axis), lengthOf(after, axis)), lineEdits);
  const merges = mergeChanges(before, after, inverse);
  const areas = formerAreas(before, after, lineEdits, inverse);
  return {
    sheet: before.sheet,
    cells: axis === 'rows' ? imagesOfRows(before, after, sources) : imagesOfColumns(before, after, sources),
    structure: [
      ...merges.undone.map((area): Edit => ({ kind: 'unmerge', area })),
      ...areas.opening,
      ...inverse,
      ...refillEdits(before, axis, sources),
      ...merges.redone.map((area): Edit => ({ kind: 'merge', area })),
      ...areas.closing,
    ],
  };
}

function lengthOf({ rows }: Grid, axis: Axis): number {
  return axis === 'rows' ? rows.length : rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** For each line after the write the line it was before, undefined for an inserted one. */
function lineSources(length: number, lineEdits: readonly LineEdit[]): readonly (number | undefined)[] {
  const steps = lineEdits.map(stepOf);
  // Cells written below the old end may have moved up since.
  const deleted = steps.reduce((sum, { count }) => sum + Math.max(0, -count), 0);
  const sources: (number | undefined)[] = Array.from({ length: length + deleted }, (_, line) => line);
  for (const { at, count } of steps) {
    if (count > 0) sources.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    else sources.splice(at, -count);
  }
  return sources;
}

type Sources = readonly (number | undefined)[];

function imagesOfRows(before: Grid, after: Grid, sources: Sources): readonly CellImage[] {
  return sources.flatMap((source, row) => {
    const old = source === undefined ? [] : (before.rows[source] ?? []);
    const now = after.rows[row] ?? [];
    return old === now ? [] : rowImages(row, old, now);
  });
}

function imagesOfColumns(before: Grid, after: Grid, sources: Sources): readonly CellImage[] {
  return Array.from({ length: Math.max(before.rows.length, after.rows.length) }, (_, row) => {
    const old = before.rows[row] ?? [];
    const moved = sources.map((source) => (source === undefined ? undefined : old[source]));
    return rowImages(row, moved, after.rows[row] ?? []);
  }).flat();
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

function refillEdits(before: Grid, axis: Axis, sources: Sources): readonly Edit[] {
  const surviving = new Set(sources);
  return before.rows.flatMap((cells, row) =>
    axis === 'rows' && surviving.has(row)
      ? []
      : cells.flatMap((cell, col) =>
          cell && !surviving.has(lineOf({ row, col }, axis)) ? [refillEdit(row, col, cell)] : [],
        ),
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

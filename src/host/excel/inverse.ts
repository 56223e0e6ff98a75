import { type CellAddress, type CellRange, MAX_COLS, rangesOverlap } from '../../grid/address';
import { type CellContent, type Edit, sameContent } from '../../grid/edit';
import type { CellImage, UndoRecord } from '../host';
import type { AreaImage, CellState, Looks, StateMap } from './cell-image';
import { type RowEdit, inverseOf, isRowEdit, rowAfter, rowBefore } from './row-map';
import { touchedBy } from './touched';

/** What puts a write back, in the order of performance: moves, cells, merges, looks. */
export interface Inverse {
  readonly sheet: string;
  /** Row edits and unmerges, each at its place when its turn comes. */
  readonly moves: readonly Edit[];
  /** At their places in the sheet as it was before the write, like all that follows. */
  readonly cells: readonly CellImage[];
  readonly merges: readonly CellRange[];
  readonly looks: ExcelLooks;
}

/** The part of an undo record that only this adapter reads: plain data, so that it survives a reload of the pane. */
export interface ExcelLooks {
  readonly areas: readonly LookImage[];
  readonly columns: readonly { readonly col: number; readonly points: number }[];
  /** What was written into inserted rows, at its places after the write: anything else there is a person's. */
  readonly inserted: readonly (CellAddress & { readonly content: CellContent })[];
}

/** Looks of an area in the sheet as it was before. */
export interface LookImage {
  readonly range: CellRange;
  readonly looks: Looks;
  readonly numberFormats: readonly (readonly string[])[];
  /** Heights and hidden rows, where the rows themselves had gone. */
  readonly rows?: readonly Excel.SettableRowProperties[];
}

/** The sheet as it was where the edits touch it, and its merged areas. */
export interface BeforeImage {
  readonly cells: StateMap;
  readonly areas: readonly AreaImage[];
  readonly deleted: readonly AreaImage[];
  readonly columns: ExcelLooks['columns'];
  readonly merges: readonly CellRange[];
  /** Whether rows are hidden among those touched: cells are then written one by one. */
  readonly hasHiddenRows: boolean;
  /** Whether there are conditional formats where looks are copied from or to: looks are then set instead. */
  readonly hasConditions: boolean;
}

/** What a cell holds after a write. */
export type AfterState = Pick<CellState, 'content' | 'numberFormat'>;

/** A cell of a deleted row comes back empty with the row. */
export const GONE: AfterState = { content: { value: null }, numberFormat: 'General' };

/** The inverse of edits on a sheet; `after` tells what a cell holds now, at its place after the write. */
export function inverseOfEdits(
  sheet: string,
  edits: readonly Edit[],
  before: BeforeImage,
  after: (at: CellAddress) => AfterState | undefined,
): Inverse {
  const rowEdits = edits.filter(isRowEdit);
  const cells = [...before.cells].map(([key, state]) => {
    const at = { row: Math.floor(key / MAX_COLS), col: key % MAX_COLS };
    const row = rowAfter(at.row, rowEdits);
    return cellImage(at, state, row === undefined ? GONE : (after({ row, col: at.col }) ?? state));
  });
  return {
    sheet,
    cells,
    moves: [...edits].reverse().flatMap(moveBack),
    merges: lostMerges(edits, before.merges),
    looks: {
      areas: [
        ...before.areas.map(lookImage),
        ...before.deleted.map((image) => ({ ...lookImage(image), rows: image.rows })),
      ],
      columns: before.columns,
      inserted: insertedContents(edits),
    },
  };
}

/** The image of one cell, from what it held and what it holds. */
export function cellImage(at: CellAddress, before: AfterState, after: AfterState): CellImage {
  return {
    row: at.row,
    col: at.col,
    before: before.content,
    beforeFormat: before.numberFormat,
    after: after.content,
    afterFormat: after.numberFormat,
  };
}

/** Whether there is anything to put back. */
export function hasChanged(image: CellImage): boolean {
  return !sameContent(image.before, image.after) || image.beforeFormat !== image.afterFormat;
}

function lookImage({ range, looks, cells }: AreaImage): LookImage {
  return { range, looks, numberFormats: cells.map((line) => line.map((state) => state.numberFormat)) };
}

function moveBack(edit: Edit): Edit[] {
  if (isRowEdit(edit)) return [inverseOf(edit)];
  if (edit.kind === 'copy-look') return [{ kind: 'unmerge', area: edit.to }];
  return edit.kind === 'merge' ? [{ kind: 'unmerge', area: edit.area }] : [];
}

/** Merged areas the edits part, replace or cut. */
function lostMerges(edits: readonly Edit[], merges: readonly CellRange[]): readonly CellRange[] {
  const { areas, deletedRows } = touchedBy(edits);
  return merges.filter(
    (merge) =>
      areas.some((area) => rangesOverlap(area, merge)) ||
      deletedRows.some(({ first, count }) => merge.top < first + count && first <= merge.bottom),
  );
}

/** Places after all edits of what was set in rows the edits inserted. */
function insertedContents(edits: readonly Edit[]): ExcelLooks['inserted'] {
  const total = edits.filter(isRowEdit);
  const passed: RowEdit[] = [];
  const contents = new Map<string, CellAddress & { readonly content: CellContent }>();
  for (const edit of edits) {
    if (isRowEdit(edit)) passed.push(edit);
    if (!('at' in edit) || rowBefore(edit.at.row, passed) !== undefined) continue;
    const row = rowAfter(edit.at.row, total.slice(passed.length));
    const content = edit.kind === 'set-value' ? { value: edit.value } : { formula: edit.formula };
    if (row !== undefined) contents.set(`${row},${edit.at.col}`, { row, col: edit.at.col, content });
  }
  return [...contents.values()];
}

/** As the other hosts write it: cells at their places now, those of deleted rows among the structure. */
export function recordOf({ sheet, cells, moves, merges, looks }: Inverse): UndoRecord {
  const rowEdits = moves.filter(isRowEdit);
  const standing: CellImage[] = [];
  const refill: Edit[] = [];
  for (const image of cells.filter(hasChanged)) {
    const row = rowBefore(image.row, rowEdits);
    if (row === undefined) refill.push(refillEdit(image));
    else standing.push({ ...image, row });
  }
  const remerge = merges.map((area): Edit => ({ kind: 'merge', area }));
  return { sheet, cells: standing, structure: [...moves, ...refill, ...remerge], looks };
}

function refillEdit({ row, col, before, beforeFormat: numberFormat }: CellImage): Edit {
  const place = { at: { row, col }, was: GONE.content, numberFormat };
  if ('formula' in before) return { kind: 'set-formula', ...place, formula: before.formula };
  return { kind: 'set-value', ...place, value: before.value };
}

/** Reads a record back. */
export function inverseOfRecord({ sheet, cells, structure, looks }: UndoRecord): Inverse {
  const rowEdits = structure.filter(isRowEdit);
  const standing = cells.flatMap((image) => {
    const row = rowAfter(image.row, rowEdits);
    return row === undefined ? [] : [{ ...image, row }];
  });
  const refilled = structure.flatMap((edit) =>
    'at' in edit
      ? [cellImage(edit.at, { content: contentSet(edit), numberFormat: edit.numberFormat ?? 'General' }, GONE)]
      : [],
  );
  return {
    sheet,
    cells: [...standing, ...refilled],
    moves: structure.filter((edit) => edit.kind === 'unmerge' || isRowEdit(edit)),
    merges: structure.flatMap((edit) => (edit.kind === 'merge' ? [edit.area] : [])),
    looks: isExcelLooks(looks) ? looks : { areas: [], columns: [], inserted: [] },
  };
}

function contentSet(edit: Extract<Edit, { at: CellAddress }>): CellContent {
  return edit.kind === 'set-value' ? { value: edit.value } : { formula: edit.formula };
}

function isExcelLooks(looks: unknown): looks is ExcelLooks {
  return typeof looks === 'object' && looks !== null && 'areas' in looks && 'columns' in looks && 'inserted' in looks;
}

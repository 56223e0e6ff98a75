import { type CellAddress, type CellRange, MAX_COLS, rangesOverlap } from '../../grid/address';
import { type CellContent, type Edit, sameContent } from '../../grid/edit';
import type { CellMark } from '../../grid/mark';
import type { CellImage, UndoRecord } from '../host';
import type { AreaImage, CellState, Looks, StateMap } from './cell-image';
import { type LineEdit, inverseOfLines, isLineEdit } from '../line-edits';
import { placeAfter, placeBefore } from './line-map';
import type { GridTable } from '../../grid/grid';
import type { PlaceEdit } from './kept-places';
import { type TableChange, tableChanges } from './table-extents';
import { type Stretch, touchedBy } from './touched';

/** What puts a write back, in the order of performance: moves, cells, merges, looks, marks, extents of tables, places. */
export interface Inverse {
  readonly sheet: string;
  /** Line edits and unmerges, each at its place when its turn comes. */
  readonly moves: readonly Edit[];
  /** At their places in the sheet as it was before the write, like all that follows. */
  readonly cells: readonly CellImage[];
  readonly merges: readonly CellRange[];
  readonly looks: ExcelLooks;
  /** All marks of ours there are to be; absent where the write left them alone. */
  readonly marks?: readonly CellMark[];
  readonly places: readonly PlaceEdit[];
}

/** The part of an undo record that only this adapter reads: plain data, so that it survives a reload of the pane. */
export interface ExcelLooks {
  readonly areas: readonly LookImage[];
  readonly columns: readonly ColumnImage[];
  /** What was written into inserted lines, at its places after the write: anything else there is a person's. */
  readonly inserted: readonly (CellAddress & { readonly content: CellContent })[];
  /** Extents of tables; absent in records of versions that changed none. */
  readonly tables?: readonly TableChange[];
}

/** A column that got another width or was deleted, at its place before. */
export interface ColumnImage {
  readonly col: number;
  readonly points: number;
  readonly isHidden?: true;
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
  readonly deletedRows: readonly AreaImage[];
  readonly deletedColumns: readonly AreaImage[];
  readonly columns: ExcelLooks['columns'];
  readonly merges: readonly CellRange[];
  /** Whether rows are hidden among those touched: cells are then written one by one. */
  readonly hasHiddenRows: boolean;
  /** Whether there are conditional formats where looks are copied from or to: looks are then set instead. */
  readonly hasConditions: boolean;
  /** All marks of ours, where they are to be set. */
  readonly marks?: readonly CellMark[];
  /** The tables that are to be resized. */
  readonly tables: readonly GridTable[];
  /** What puts places back that the edits set or cut. */
  readonly places: readonly PlaceEdit[];
}

/** What a cell holds after a write. */
export type AfterState = Pick<CellState, 'content' | 'numberFormat'>;

/** A cell of a deleted line comes back empty with the line. */
export const GONE: AfterState = { content: { value: null }, numberFormat: 'General' };

/** The inverse of edits on a sheet; `after` tells what a cell holds now, at its place after the write. */
export function inverseOfEdits(
  sheet: string,
  edits: readonly Edit[],
  before: BeforeImage,
  after: (at: CellAddress) => AfterState | undefined,
): Inverse {
  const lineEdits = edits.filter(isLineEdit);
  const cells = [...before.cells].map(([key, state]) => {
    const at = { row: Math.floor(key / MAX_COLS), col: key % MAX_COLS };
    const now = placeAfter(at, lineEdits);
    return cellImage(at, state, now ? (after(now) ?? state) : GONE);
  });
  return {
    sheet,
    cells,
    moves: [...edits].reverse().flatMap(moveBack),
    merges: lostMerges(edits, before.merges),
    looks: {
      areas: [
        ...[...before.areas, ...before.deletedColumns].map(lookImage),
        ...before.deletedRows.map((image) => ({ ...lookImage(image), rows: image.rows })),
      ],
      columns: before.columns,
      inserted: insertedContents(edits),
      tables: tableChanges(edits, before.tables),
    },
    ...(before.marks && { marks: before.marks }),
    places: before.places,
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
  if (isLineEdit(edit)) return [inverseOfLines(edit)];
  if (edit.kind === 'copy-look') return [{ kind: 'unmerge', area: edit.to }];
  return edit.kind === 'merge' ? [{ kind: 'unmerge', area: edit.area }] : [];
}

/** Merged areas the edits part, replace or cut. */
function lostMerges(edits: readonly Edit[], merges: readonly CellRange[]): readonly CellRange[] {
  const { areas, deletedRows, deletedColumns } = touchedBy(edits);
  const meets = ({ first, count }: Stretch, from: number, to: number) => from < first + count && first <= to;
  return merges.filter(
    (merge) =>
      areas.some((area) => rangesOverlap(area, merge)) ||
      deletedRows.some((rows) => meets(rows, merge.top, merge.bottom)) ||
      deletedColumns.some((columns) => meets(columns, merge.left, merge.right)),
  );
}

/** Places after all edits of what was set in lines the edits inserted. */
function insertedContents(edits: readonly Edit[]): ExcelLooks['inserted'] {
  const total = edits.filter(isLineEdit);
  const passed: LineEdit[] = [];
  const contents = new Map<string, CellAddress & { readonly content: CellContent }>();
  for (const edit of edits) {
    if (isLineEdit(edit)) passed.push(edit);
    if (!('at' in edit) || placeBefore(edit.at, passed)) continue;
    const now = placeAfter(edit.at, total.slice(passed.length));
    if (now) contents.set(`${now.row},${now.col}`, { ...now, content: contentSet(edit) });
  }
  return [...contents.values()];
}

/** As the other hosts write it: cells at their places now, those of deleted lines among the structure. */
export function recordOf({ sheet, cells, moves, merges, looks, marks, places }: Inverse): UndoRecord {
  const lineEdits = moves.filter(isLineEdit);
  const standing: CellImage[] = [];
  const refill: Edit[] = [];
  for (const image of cells.filter(hasChanged)) {
    const now = placeBefore(image, lineEdits);
    if (now) standing.push({ ...image, row: now.row, col: now.col });
    else refill.push(refillEdit(image));
  }
  const remerge = merges.map((area): Edit => ({ kind: 'merge', area }));
  const remark = marks ? [{ kind: 'set-marks', marks } as const] : [];
  const resize = (looks.tables ?? []).map(({ name, before }): Edit => ({ kind: 'resize-table', name, to: before }));
  const structure = [...moves, ...refill, ...remerge, ...remark, ...resize, ...places];
  return { sheet, cells: standing, structure, looks };
}

function refillEdit({ row, col, before, beforeFormat: numberFormat }: CellImage): Edit {
  const place = { at: { row, col }, was: GONE.content, numberFormat };
  if ('formula' in before) return { kind: 'set-formula', ...place, formula: before.formula };
  return { kind: 'set-value', ...place, value: before.value };
}

/** Reads a record back. */
export function inverseOfRecord({ sheet, cells, structure, looks }: UndoRecord): Inverse {
  const lineEdits = structure.filter(isLineEdit);
  const standing = cells.flatMap((image) => {
    const then = placeAfter(image, lineEdits);
    return then ? [{ ...image, row: then.row, col: then.col }] : [];
  });
  const refilled = structure.flatMap((edit) =>
    'at' in edit
      ? [cellImage(edit.at, { content: contentSet(edit), numberFormat: edit.numberFormat ?? 'General' }, GONE)]
      : [],
  );
  const remark = structure.find((edit) => edit.kind === 'set-marks');
  return {
    sheet,
    cells: [...standing, ...refilled],
    moves: structure.filter((edit) => edit.kind === 'unmerge' || isLineEdit(edit)),
    merges: structure.flatMap((edit) => (edit.kind === 'merge' ? [edit.area] : [])),
    looks: isExcelLooks(looks) ? looks : { areas: [], columns: [], inserted: [] },
    ...(remark && { marks: remark.marks }),
    places: structure.filter((edit) => edit.kind === 'set-place'),
  };
}

function contentSet(edit: Extract<Edit, { at: CellAddress }>): CellContent {
  return edit.kind === 'set-value' ? { value: edit.value } : { formula: edit.formula };
}

function isExcelLooks(looks: unknown): looks is ExcelLooks {
  return typeof looks === 'object' && looks !== null && 'areas' in looks && 'columns' in looks && 'inserted' in looks;
}

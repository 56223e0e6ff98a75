import { type CellAddress, type CellRange, MAX_COLS } from '../../../grid/address';
import { applyEdits } from '../../../grid/apply-edits';
import type { Edit } from '../../../grid/edit';
import type { CellMark } from '../../../grid/mark';
import { HostError } from '../../host';
import { type Axis, axisOf, isLineEdit, type LineEdit, stepOf } from '../../line-edits';
import { needsQuote } from './cell-text';
import {
  type CellChange,
  type ChangeContext,
  type Draft,
  type DraftCell,
  type FileContent,
  fileLineOf,
  identityOf,
  insertLines,
  openDraft,
  placeNow,
  put,
  styleAt,
} from './change-draft';
import { NO_GRID } from '../../../grid/grid';
import type { LineIdentity } from './line-identity';
import { type LineMove, lineMoveOf } from '../formulas/line-move';
import { shiftFormulaLines } from '../formulas/shift-formula-lines';

/** What becomes of a row. */
export interface RowChange {
  readonly cells: ReadonlyMap<number, CellChange>;
  /** An inserted row looks like this row of the file. */
  readonly model?: number;
  /** The element the row once was, put back as it is. */
  readonly xml?: string;
  /** The start tag the row once had; with 「」 an empty row goes. */
  readonly tag?: string;
}

/** All edits of a write as one change of the sheet: every place is that of the sheet after the write. */
export interface SheetChanges {
  readonly move: LineMove | undefined;
  readonly rows: ReadonlyMap<number, RowChange>;
  /** Edits of merged areas, rows and columns, in order. */
  readonly areas: readonly Edit[];
  readonly widths: ReadonlyMap<number, number>;
  /** Rows the edits insert. */
  readonly inserted: ReadonlySet<number>;
  /** Columns the edits insert, each with the column of the file it looks like; undefined where it has no look. */
  readonly insertedColumns: ReadonlyMap<number, number | undefined>;
  /** Our marks after the write; undefined where the edits do not speak of them. */
  readonly marks: readonly CellMark[] | undefined;
  /** Edits of remembered places and of tables, and of the lines that move them, in order. */
  readonly following: readonly Edit[];
}

/** More than a person waits for; formatting whole columns cell by cell is not meant. */
const MAX_LOOKS = 3_000_000;

/** Follows the edits, each of which speaks of the sheet the ones before it leave, to their end. */
export function changesOf(edits: readonly Edit[], context: ChangeContext): SheetChanges {
  const draft = openDraft(context, axisOf(edits) ?? 'rows');
  for (const edit of edits) follow(draft, edit);
  return { ...settle(draft), marks: marksAfter(edits), following: edits.filter(isFollowing) };
}

function isFollowing(edit: Edit): boolean {
  return edit.kind === 'set-place' || edit.kind === 'resize-table' || isLineEdit(edit);
}

function marksAfter(edits: readonly Edit[]): readonly CellMark[] | undefined {
  const ofMarks = edits.filter((edit) => edit.kind === 'set-marks' || isLineEdit(edit));
  return applyEdits(NO_GRID, ofMarks).marks;
}

function follow(draft: Draft, edit: Edit): void {
  if (isLineEdit(edit)) {
    followLines(draft, edit);
    return;
  }
  switch (edit.kind) {
    case 'set-value':
      setContent(draft, edit.at, { value: edit.value }, edit.numberFormat);
      return;
    case 'set-formula':
      setContent(draft, edit.at, formulaContent(edit), edit.numberFormat);
      return;
    case 'copy-look':
      copyLook(draft, edit.from, edit.to);
      return;
    case 'set-column-width':
      draft.widths.set(identityOf(draft, 'columns', edit.col), edit.widthChars);
      return;
    case 'merge':
      draft.areas.push(edit);
      clearCovered(draft, edit.area);
      return;
    case 'unmerge':
      draft.areas.push(edit);
      return;
    case 'set-marks':
    case 'set-place':
    case 'resize-table':
      return;
  }
}

function followLines(draft: Draft, edit: LineEdit): void {
  draft.areas.push(edit);
  draft.lineEdits.push(edit);
  draft.steps.push(stepOf(edit));
  if ('before' in edit) insertLines(draft, edit.before, edit.count);
}

function formulaContent({ formula, value }: Extract<Edit, { readonly kind: 'set-formula' }>): FileContent {
  return value === undefined ? { formula } : { formula, shown: value };
}

function setContent(draft: Draft, at: CellAddress, content: FileContent, numberFormat: string | undefined): void {
  const { styles, isUndo } = draft.context;
  const [row, col] = [identityOf(draft, 'rows', at.row), identityOf(draft, 'columns', at.col)];
  const before = styleAt(draft, row, col);
  const formatted = numberFormat === undefined ? before : styles.withNumberFormat(before, numberFormat);
  const isQuoted = isUndo ? undefined : quoteOf(content);
  const style = isQuoted === undefined ? formatted : styles.withQuote(formatted, isQuoted);
  put(draft, row, col, { content, age: draft.steps.length, ...(style !== before && { style }) });
}

/** Whether a content needs the apostrophe of texts; undefined where it does no harm. */
function quoteOf(content: FileContent): boolean | undefined {
  if ('formula' in content || typeof content.value === 'number' || typeof content.value === 'boolean') return false;
  return content.value !== null && needsQuote(content.value) ? true : undefined;
}

function copyLook(draft: Draft, from: CellRange, to: CellRange): void {
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  if ((to.bottom - to.top + 1) * (to.right - to.left + 1) > MAX_LOOKS) {
    throw new HostError('too-large', 'a look is copied to too many cells');
  }
  for (let row = to.top; row <= to.bottom; row++) {
    const source = identityOf(draft, 'rows', from.top + ((row - to.top) % height));
    const target = identityOf(draft, 'rows', row);
    for (let col = to.left; col <= Math.min(to.right, MAX_COLS - 1); col++) {
      const model = identityOf(draft, 'columns', from.left + ((col - to.left) % width));
      const own = identityOf(draft, 'columns', col);
      const style = styleAt(draft, source, model);
      if (style !== styleAt(draft, target, own)) put(draft, target, own, { style });
    }
  }
}

/** Merging keeps the content of the top-left cell only, as Excel does; looks stay. */
function clearCovered(draft: Draft, area: CellRange): void {
  const isWhole = area.bottom - area.top >= MANY_ROWS;
  const bottom = isWhole ? Math.min(area.bottom, lastRowOf(draft)) : area.bottom;
  for (let place = area.top; place <= bottom; place++) {
    const row = identityOf(draft, 'rows', place);
    for (const identity of filledColumns(draft, row)) {
      const col = placeNow(draft, 'columns', identity) ?? -1;
      const isAnchor = place === area.top && col === area.left;
      const isCovered = col >= area.left && col <= area.right && !isAnchor;
      if (isCovered) put(draft, row, identity, { content: { value: null }, age: draft.steps.length });
    }
  }
}

/** Merged areas as high as this are looked at only as far as there are rows. */
const MANY_ROWS = 10_000;

function filledColumns({ context, rows }: Draft, row: LineIdentity): readonly LineIdentity[] {
  const own = rows.get(row);
  const inFile = row < 0 ? [] : [...context.index.cellsOf(row).values()];
  const untouched = inFile.filter(({ col, hasContent }) => hasContent && own?.get(col)?.content === undefined);
  const written = [...(own ?? [])].filter(([, { content }]) => content !== undefined);
  return [...untouched.map(({ col }) => col), ...written.map(([col]) => col)];
}

/** No row below this one, now, holds anything. */
function lastRowOf(draft: Draft): number {
  const { context, axis, steps, rows } = draft;
  const inserted = axis === 'rows' ? steps.reduce((sum, { count }) => sum + Math.max(0, count), 0) : 0;
  const places = [...rows.keys()].map((row) => placeNow(draft, 'rows', row) ?? 0);
  return places.reduce((last, place) => Math.max(last, place), context.index.rowCount + inserted);
}

function settle(draft: Draft): Omit<SheetChanges, 'marks' | 'following'> {
  const { axis, lineEdits, context } = draft;
  const rows = new Map<number, RowChange>();
  const insertedRows = axis === 'rows' ? [...draft.models.keys()] : [];
  for (const row of new Set([...insertedRows, ...draft.rows.keys()])) {
    const place = placeNow(draft, 'rows', row);
    if (place === undefined) continue;
    const cells = new Map(
      [...(draft.rows.get(row) ?? [])].flatMap(([identity, cell]) => {
        const col = placeNow(draft, 'columns', identity);
        return col === undefined ? [] : [[col, settledCell(cell, lineEdits, context)] as const];
      }),
    );
    const model = row < 0 ? fileLineOf(draft, row) : undefined;
    rows.set(place, { cells, ...(model !== undefined && { model }) });
  }
  const placed = (of: Axis, identities: Iterable<LineIdentity>) =>
    Array.from(identities).flatMap((identity) => {
      const place = placeNow(draft, of, identity);
      return place === undefined ? [] : [{ identity, place }];
    });
  const insertedColumns = axis === 'columns' ? placed('columns', draft.models.keys()) : [];
  return {
    move: lineMoveOf(context.sheet, lineEdits),
    rows,
    areas: draft.areas,
    widths: new Map(
      placed('columns', draft.widths.keys()).map(({ identity, place }) => [place, draft.widths.get(identity) ?? 0]),
    ),
    inserted: new Set(placed('rows', insertedRows).map(({ place }) => place)),
    insertedColumns: new Map(insertedColumns.map(({ identity, place }) => [place, fileLineOf(draft, identity)])),
  };
}

function settledCell(
  { age, ...change }: DraftCell,
  lineEdits: readonly LineEdit[],
  { sheet, isUndo }: ChangeContext,
): CellChange {
  if (isUndo || !change.content || !('formula' in change.content)) return change;
  const move = lineMoveOf(sheet, lineEdits.slice(age));
  return move
    ? { ...change, content: { ...change.content, formula: shiftFormulaLines(change.content.formula, sheet, move) } }
    : change;
}

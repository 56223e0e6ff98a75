import { type CellAddress, type CellRange, MAX_COLS } from '../../../grid/address';
import type { CellContent, Edit } from '../../../grid/edit';
import { HostError } from '../../host';
import { needsQuote } from './cell-text';
import { placeOf, type RowEdit, type RowIdentity, rowIdentity } from './row-identity';
import { type RowMove, rowMoveOf } from '../formulas/row-move';
import type { SheetIndex } from './sheet-index';
import { shiftFormulaRows } from '../formulas/shift-formula-rows';
import type { StylesEditor } from '../styles/styles-editor';

/** What a cell is to become; what is absent stays as it is. */
export interface CellChange {
  readonly content?: CellContent;
  readonly style?: number;
  /** The element the cell once was, put back as it is; 「」 takes the cell away. */
  readonly xml?: string;
}

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
  readonly move: RowMove | undefined;
  readonly rows: ReadonlyMap<number, RowChange>;
  /** Edits of merged areas and rows, in order. */
  readonly areas: readonly Edit[];
  readonly widths: ReadonlyMap<number, number>;
  /** Rows the edits insert. */
  readonly inserted: ReadonlySet<number>;
}

/** What the edits are held against. */
export interface ChangeContext {
  readonly sheet: string;
  readonly index: SheetIndex;
  readonly styles: StylesEditor;
  /**
   * Whether the edits take others back: formulas are then written for the sheet the edits leave, and not for the one
   * they find, and rows that come back have no look but their own.
   */
  readonly isUndo: boolean;
}

/** More than a person waits for; formatting whole columns cell by cell is not meant. */
const MAX_LOOKS = 3_000_000;

/** Follows the edits, each of which speaks of the sheet the ones before it leave, to their end. */
export function changesOf(edits: readonly Edit[], context: ChangeContext): SheetChanges {
  const draft = openDraft(context);
  for (const edit of edits) follow(draft, edit);
  return settle(draft);
}

interface Draft {
  readonly context: ChangeContext;
  readonly rowEdits: RowEdit[];
  readonly rows: Map<RowIdentity, Map<number, DraftCell>>;
  /** For each inserted row, the row above it at that time whose look it takes. */
  readonly models: Map<RowIdentity, RowIdentity | undefined>;
  readonly areas: Edit[];
  readonly widths: Map<number, number>;
}

interface DraftCell extends CellChange {
  /** How many row edits were done when the content was set. */
  readonly age?: number;
}

function openDraft(context: ChangeContext): Draft {
  return { context, rowEdits: [], rows: new Map(), models: new Map(), areas: [], widths: new Map() };
}

function follow(draft: Draft, edit: Edit): void {
  switch (edit.kind) {
    case 'set-value':
      setContent(draft, edit.at, { value: edit.value }, edit.numberFormat);
      return;
    case 'set-formula':
      setContent(draft, edit.at, { formula: edit.formula }, edit.numberFormat);
      return;
    case 'copy-look':
      copyLook(draft, edit.from, edit.to);
      return;
    case 'set-column-width':
      draft.widths.set(edit.col, edit.widthChars);
      return;
    case 'merge':
      draft.areas.push(edit);
      clearCovered(draft, edit.area);
      return;
    case 'unmerge':
      draft.areas.push(edit);
      return;
    case 'insert-rows':
    case 'delete-rows':
      draft.areas.push(edit);
      draft.rowEdits.push(edit);
      if (edit.kind === 'insert-rows') insertRows(draft, edit.before, edit.count);
  }
}

function setContent(draft: Draft, at: CellAddress, content: CellContent, numberFormat: string | undefined): void {
  const { styles, isUndo } = draft.context;
  const row = rowIdentity(at.row, draft.rowEdits);
  const before = styleAt(draft, row, at.col);
  const formatted = numberFormat === undefined ? before : styles.withNumberFormat(before, numberFormat);
  const isQuoted = isUndo ? undefined : quoteOf(content);
  const style = isQuoted === undefined ? formatted : styles.withQuote(formatted, isQuoted);
  put(draft, row, at.col, { content, age: draft.rowEdits.length, ...(style !== before && { style }) });
}

/** Whether a content needs the apostrophe of texts; undefined where it does no harm. */
function quoteOf(content: CellContent): boolean | undefined {
  if ('formula' in content || typeof content.value === 'number' || typeof content.value === 'boolean') return false;
  return content.value !== null && needsQuote(content.value) ? true : undefined;
}

function put(draft: Draft, row: RowIdentity, col: number, change: DraftCell): void {
  let cells = draft.rows.get(row);
  if (!cells) draft.rows.set(row, (cells = new Map<number, DraftCell>()));
  cells.set(col, { ...cells.get(col), ...change });
}

function styleAt(draft: Draft, row: RowIdentity, col: number): number {
  const own = draft.rows.get(row)?.get(col)?.style;
  if (own !== undefined) return own;
  const source = fileRowOf(draft, row);
  return draft.context.index.styleAt(source ?? -1, col);
}

/** The row of the file a row looks like: itself, or the one an inserted row was modelled on. */
function fileRowOf(draft: Draft, row: RowIdentity): number | undefined {
  let source: RowIdentity | undefined = row;
  while (source !== undefined && source < 0) source = draft.models.get(source);
  return source;
}

function copyLook(draft: Draft, from: CellRange, to: CellRange): void {
  const height = from.bottom - from.top + 1;
  const width = from.right - from.left + 1;
  if ((to.bottom - to.top + 1) * (to.right - to.left + 1) > MAX_LOOKS) {
    throw new HostError('too-large', 'a look is copied to too many cells');
  }
  for (let row = to.top; row <= to.bottom; row++) {
    const source = rowIdentity(from.top + ((row - to.top) % height), draft.rowEdits);
    const target = rowIdentity(row, draft.rowEdits);
    for (let col = to.left; col <= Math.min(to.right, MAX_COLS - 1); col++) {
      const style = styleAt(draft, source, from.left + ((col - to.left) % width));
      if (style !== styleAt(draft, target, col)) put(draft, target, col, { style });
    }
  }
}

/** Merging keeps the content of the top-left cell only, as Excel does; looks stay. */
function clearCovered(draft: Draft, area: CellRange): void {
  const isWhole = area.bottom - area.top >= MANY_ROWS;
  const bottom = isWhole ? Math.min(area.bottom, lastRowOf(draft)) : area.bottom;
  for (let place = area.top; place <= bottom; place++) {
    const row = rowIdentity(place, draft.rowEdits);
    for (const col of filledColumns(draft, row)) {
      const isAnchor = place === area.top && col === area.left;
      const isCovered = col >= area.left && col <= area.right && !isAnchor;
      if (isCovered) put(draft, row, col, { content: { value: null }, age: draft.rowEdits.length });
    }
  }
}

/** Merged areas as high as this are looked at only as far as there are rows. */
const MANY_ROWS = 10_000;

function filledColumns({ context, rows }: Draft, row: RowIdentity): readonly number[] {
  const own = rows.get(row);
  const inFile = row < 0 ? [] : [...context.index.cellsOf(row).values()];
  const untouched = inFile.filter(({ col, hasContent }) => hasContent && own?.get(col)?.content === undefined);
  const written = [...(own ?? [])].filter(([, { content }]) => content !== undefined);
  return [...untouched.map(({ col }) => col), ...written.map(([col]) => col)];
}

/** No row below this one, now, holds anything. */
function lastRowOf({ context, rowEdits, rows }: Draft): number {
  const inserted = rowEdits.reduce((sum, edit) => sum + (edit.kind === 'insert-rows' ? edit.count : 0), 0);
  const places = [...rows.keys()].map((row) => placeOf(row, rowEdits) ?? 0);
  return places.reduce((last, place) => Math.max(last, place), context.index.rowCount + inserted);
}

/** An inserted row looks like the one above it, as Excel has it; above the first there is none. */
function insertRows(draft: Draft, before: number, count: number): void {
  const above = before === 0 || draft.context.isUndo ? undefined : rowIdentity(before - 1, draft.rowEdits);
  const looks = [...(above === undefined ? [] : (draft.rows.get(above) ?? []))].flatMap(([col, { style }]) =>
    style === undefined ? [] : [[col, style] as const],
  );
  for (let place = before; place < before + count; place++) {
    const row = rowIdentity(place, draft.rowEdits);
    draft.models.set(row, above);
    for (const [col, style] of looks) put(draft, row, col, { style });
  }
}

function settle(draft: Draft): SheetChanges {
  const { rowEdits, context } = draft;
  const rows = new Map<number, RowChange>();
  for (const row of new Set([...draft.models.keys(), ...draft.rows.keys()])) {
    const place = placeOf(row, rowEdits);
    if (place === undefined) continue;
    const cells = new Map(
      [...(draft.rows.get(row) ?? [])].map(([col, cell]) => [col, settledCell(cell, rowEdits, context)]),
    );
    const model = row < 0 ? fileRowOf(draft, row) : undefined;
    rows.set(place, { cells, ...(model !== undefined && { model }) });
  }
  const inserted = new Set([...draft.models.keys()].flatMap((row) => placeOf(row, rowEdits) ?? []));
  return { move: rowMoveOf(context.sheet, rowEdits), rows, areas: draft.areas, widths: draft.widths, inserted };
}

function settledCell(
  { age, ...change }: DraftCell,
  rowEdits: readonly RowEdit[],
  { sheet, isUndo }: ChangeContext,
): CellChange {
  if (isUndo || !change.content || !('formula' in change.content)) return change;
  const move = rowMoveOf(sheet, rowEdits.slice(age));
  return move ? { ...change, content: { formula: shiftFormulaRows(change.content.formula, sheet, move) } } : change;
}

import type { CellAddress } from '../../../grid/address';
import { applyEdits } from '../../../grid/apply-edits';
import type { Edit } from '../../../grid/edit';
import type { UndoOutcome, UndoRecord } from '../../host';
import { isLineEdit } from '../../line-edits';
import { planUndo, type PlannedUndo } from '../../planned-undo';
import { hasFormula } from './cell-element';
import { columnTag, type ColumnTag } from './columns-editor';
import { elementText } from './frame-changes';
import type { LineMove } from '../formulas/line-move';
import { openSheet, type OpenSheet } from '../open-sheet';
import type { PackageEditor } from '../package/package-editor';
import { restoreParts } from './part-images';
import type { CellChange } from './change-draft';
import { changesOf, type RowChange, type SheetChanges } from './sheet-changes';
import { patchSheet } from './sheet-patch';
import { stylesEditor } from '../styles/styles-editor';
import { type FileLooks, isFileLooks } from './undo-looks';
import { attributesOf } from '../package/xml-outline';

const NOTHING: FileLooks = { kind: 'xlsx', cells: [], rows: [], deleted: [], deletedCells: [], columns: [], frame: [] };

/**
 * Takes a write back. Cells that are as the write left them become what they were, element by element; of others the
 * content or nothing comes back, as `planUndo` says.
 */
export function undoInFile(editor: PackageEditor, record: UndoRecord): UndoOutcome {
  const open = openSheet(editor, record.sheet);
  const looks = isFileLooks(record.looks) ? record.looks : NOTHING;
  const plan = planUndo(record, open.grid);
  if (looks.parts && restoreParts(editor, looks.parts)) return { restored: record.cells.length, kept: [] };
  const styles = stylesEditor(editor, open.workbook);
  const isComplete = plan.edits.length === plan.restored.length + record.structure.length;
  const state = { looks, plan, open, isComplete };
  const edits = withoutNeedlessFormats(state);
  const planned = changesOf(edits, { sheet: open.sheet.name, index: open.index, styles, isUndo: true });
  const changes = { ...planned, rows: withFormerElements(planned, state) };
  const former = isComplete ? looks.frame.filter(({ name, after }) => elementText(open.frame, name) === after) : [];
  patchSheet(editor, {
    ...open,
    changes,
    columns: () => formerColumns(open, looks, planned.move),
    after: () => applyEdits(open.grid, plan.edits),
    isUndo: true,
    former: new Map(former.map(({ name, before }) => [name, before])),
  });
  return { restored: plan.restored.length, kept: plan.kept };
}

interface UndoState {
  readonly looks: FileLooks;
  readonly plan: PlannedUndo;
  readonly open: OpenSheet;
  /** Whether all rows and merged areas go back to where they were. */
  readonly isComplete: boolean;
}

/** Cells that get their former elements back need no look to be made for them, which would stay in the file unused. */
function withoutNeedlessFormats(state: UndoState): readonly Edit[] {
  const { looks, plan, isComplete } = state;
  const former = new Set(looks.cells.filter((write) => isAsWritten(write, state)).map(keyOf));
  const hasLines = looks.deleted.length > 0 || looks.deletedCells.length > 0;
  let isBehindLines = false;
  return plan.edits.map((edit) => {
    isBehindLines ||= isLineEdit(edit);
    if (!('numberFormat' in edit)) return edit;
    const { numberFormat: needless, ...bare } = edit;
    const isPutBack = isBehindLines ? isComplete && hasLines : former.has(keyOf(edit.at));
    return isPutBack ? bare : edit;
  });
}

function keyOf({ row, col }: CellAddress): string {
  return `${row},${col}`;
}

function withFormerElements(changes: SheetChanges, state: UndoState): SheetChanges['rows'] {
  const { looks, isComplete } = state;
  const rows = new Map<number, RowChange>(changes.rows);
  const put = ({ row, col }: CellAddress, former: CellChange) => {
    const known = rows.get(row) ?? NO_CHANGE;
    rows.set(row, { ...known, cells: new Map(known.cells).set(col, { ...known.cells.get(col), ...former }) });
  };
  for (const write of looks.cells) {
    const place = changes.move ? changes.move.placeOf(write) : write;
    const former = place && formerCell(write, state);
    if (former) put(place, former);
  }
  for (const cell of isComplete ? looks.deletedCells : []) put(cell, { xml: cell.xml });
  for (const [row, tag] of formerTags(changes, state)) rows.set(row, { ...NO_CHANGE, ...rows.get(row), tag });
  for (const { row, xml } of isComplete ? looks.deleted : []) {
    if (changes.inserted.has(row)) rows.set(row, { ...NO_CHANGE, ...rows.get(row), xml });
  }
  return rows;
}

const NO_CHANGE: RowChange = { cells: new Map() };

/** Start tags that rows are given back, where nobody has changed them since. */
function formerTags({ move }: SheetChanges, { looks, open }: UndoState): readonly (readonly [number, string])[] {
  return looks.rows.flatMap(({ row, before, after }) => {
    const place = move?.axis === 'rows' ? move.lineOf(row) : row;
    const isOurs = startTag(open.index.rowXml(row)) === after;
    return place !== undefined && isOurs ? [[place, before] as const] : [];
  });
}

/** What puts a cell back beside its content; undefined where a person has it now. */
function formerCell(write: FileLooks['cells'][number], state: UndoState): CellChange | undefined {
  const { plan, open } = state;
  if (isAsWritten(write, state)) return { xml: write.before };
  const now = open.index.cellsOf(write.row).get(write.col);
  if (plan.kept.some((area) => isCell(area, write)) || styleOf(now?.xml) !== styleOf(write.after)) return undefined;
  return { style: styleOf(write.before) };
}

/** Whether a cell is as the write left it, and its former element would say the same where it then stands. */
function isAsWritten(write: FileLooks['cells'][number], { open, isComplete }: UndoState): boolean {
  const now = open.index.cellsOf(write.row).get(write.col);
  // The formula it once was is written for lines at their old places.
  const fits = isComplete || !hasFormula(write.before);
  return fits && withoutPlace(now?.xml ?? '') === withoutPlace(write.after);
}

function isCell(area: PlannedUndo['kept'][number], { row, col }: CellAddress): boolean {
  return area.top === row && area.bottom === row && area.left === col && area.right === col;
}

function withoutPlace(cell: string): string {
  return cell.replace(/^(<[^>]*?)(?<!\s)\s+r\s*=\s*(?:"[^"]*"|'[^']*')/, '$1');
}

function styleOf(cell: string | undefined): number {
  return Number(attributesOf(startTag(cell))['s'] ?? 0);
}

function startTag(element = ''): string {
  return element.slice(0, element.indexOf('>') + 1);
}

function formerColumns(
  { frame }: OpenSheet,
  { columns }: FileLooks,
  move: LineMove | undefined,
): ReadonlyMap<number, ColumnTag> {
  const ours = columns.filter(({ col, after }) => columnTag(frame, col) === after);
  return new Map(
    ours.flatMap(({ col, before }) => {
      const place = move?.axis === 'columns' ? move.lineOf(col) : col;
      return place === undefined ? [] : [[place, before] as const];
    }),
  );
}

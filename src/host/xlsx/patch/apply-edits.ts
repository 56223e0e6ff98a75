import { contentOf, type Edit } from '../../../grid/edit';
import { cellAt } from '../../../grid/grid';
import type { ApplyOptions, ApplyOutcome, Refusal, UndoRecord } from '../../host';
import { isLineEdit } from '../../line-edits';
import { type PlannedWrite, planWrite } from '../../planned-write';
import { undoRecordOf } from '../../undo-record';
import { areColumnsBlocked, withHeaders } from './column-edits';
import { columnTag, withWidth } from './columns-editor';
import { arrayAreas, forbiddenEdits } from './forbidden-edits';
import { isColumnNamed } from '../formulas/formula-dependents';
import { openSheet, type OpenSheet } from '../open-sheet';
import { readWorkbook } from '../open-workbook';
import type { PackageEditor } from '../package/package-editor';
import { recordParts } from './part-images';
import { changesOf, type SheetChanges } from './sheet-changes';
import { patchSheet } from './sheet-patch';
import { fixedAreasOf, type SheetTable, tablesOf } from './sheet-tables';
import { stylesEditor } from '../styles/styles-editor';

/** Performs edits on a sheet of a file; the editor is half changed and to be thrown away where this throws. */
export function applyToFile(
  editor: PackageEditor,
  name: string,
  edits: readonly Edit[],
  options: ApplyOptions,
): ApplyOutcome {
  const open = openSheet(editor, name);
  const tables = tablesOf(editor, open.sheet.part);
  const forbidden = forbiddenIn(editor, open, edits, tables);
  const barred = new Set(forbidden.map(({ index }) => index));
  const allowed = edits.map((edit, index) => ({ edit, index })).filter(({ index }) => !barred.has(index));
  const planned = planWrite(
    open.grid,
    allowed.map(({ edit }) => edit),
    options,
  );
  const plan = withHeaders(planned, tables);
  const left = plan.refused.map(({ index, reason }) => ({ index: allowed[index]?.index ?? index, reason }));
  const refused = [...forbidden, ...left].sort((a, b) => a.index - b.index);
  const looks = write(editor, open, plan);
  const record = undoRecordOf(open.grid, plan.after, plan.edits);
  const undo = { ...record, cells: asWritten(editor, record, plan.edits), looks };
  return refused.length > 0 ? { kind: 'partial', undo, refused } : { kind: 'applied', undo };
}

/** Formulas that are written before rows move have followed the rows since. */
function asWritten(editor: PackageEditor, { sheet, cells }: UndoRecord, edits: readonly Edit[]): UndoRecord['cells'] {
  if (!edits.some(isLineEdit) || !cells.some(({ after }) => 'formula' in after)) return cells;
  const grid = readWorkbook(editor).readSheet(sheet);
  return cells.map((image) => ('formula' in image.after ? { ...image, after: contentOf(cellAt(grid, image)) } : image));
}

/** Where the columns cannot be moved no edit is performed: all others count on them. */
function forbiddenIn(
  editor: PackageEditor,
  { sheet, workbook, data, grid }: OpenSheet,
  edits: readonly Edit[],
  tables: readonly SheetTable[],
): readonly Refusal[] {
  const arrays = arrayAreas(data);
  const named = (column: string) => isColumnNamed(editor, workbook, column);
  const wholes = [...arrays, ...fixedAreasOf(editor, sheet.part)];
  const obstacles = { wholes, tables, isColumnNamed: named, colCount: grid.colCount };
  if (areColumnsBlocked(edits, obstacles)) return edits.map((_, index) => ({ index, reason: 'protected' }));
  return forbiddenEdits(edits, { arrays, tables, isColumnNamed: named });
}

function write(editor: PackageEditor, open: OpenSheet, { edits, after }: PlannedWrite): unknown {
  if (edits.length === 0) return undefined;
  const recorder = edits.some(needsParts) ? recordParts(editor, open.workbook.part) : undefined;
  const recorded = recorder?.editor ?? editor;
  const styles = stylesEditor(recorded, open.workbook);
  const changes = changesOf(edits, { sheet: open.sheet.name, index: open.index, styles, isUndo: false });
  const columns = (frame: string) => widthTags(frame, open.prefix, changes);
  const looks = patchSheet(recorded, { ...open, changes, columns, after: () => after, isUndo: false });
  const parts = recorder?.images();
  return parts ? { ...looks, parts } : looks;
}

/** Whether the inverse edits alone would not bring everything back. */
function needsParts({ kind }: Edit): boolean {
  return kind === 'delete-rows' || kind === 'insert-columns' || kind === 'delete-columns';
}

function widthTags(frame: string, prefix: string, { widths }: SheetChanges) {
  return new Map([...widths].map(([col, chars]) => [col, withWidth(columnTag(frame, col), chars, prefix)] as const));
}

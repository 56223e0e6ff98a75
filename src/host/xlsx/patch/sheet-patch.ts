import { type CellAddress, cellRange } from '../../../grid/address';
import type { Grid } from '../../../grid/grid';
import { calculateOnLoad, leaveCalculation } from '../formulas/calculation';
import { hasFormula } from './cell-element';
import { columnTag, type ColumnTag, withColumnTags, withMovedColumns } from './columns-editor';
import { hasDependents } from '../formulas/formula-dependents';
import { elementText, withDimension, withMerges } from './frame-changes';
import { dropUnusedMarkLooks, markLooks } from '../marks/mark-looks';
import { withMarks } from '../marks/sheet-marks';
import { WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import type { PackageEditor } from '../package/package-editor';
import type { FileContent } from './change-draft';
import { resizeTables } from './resize-tables';
import type { CellWrite } from './sheet-cells';
import type { SheetChanges } from './sheet-changes';
import type { SheetIndex } from './sheet-index';
import { rememberPlaces } from './sheet-places';
import { rewriteRows } from './sheet-rows';
import { nameTableColumns } from './sheet-tables';
import { cutSheet, joinSheet } from './sheet-text';
import { shiftReferences } from '../shift/shift-references';
import type { FileLooks, FrameElement } from './undo-looks';
import type { WorkbookParts } from '../workbook-parts';
import { childSpan, rootSpan } from '../package/xml-outline';

/** What a worksheet part is to become. */
export interface SheetPatch {
  readonly workbook: WorkbookParts;
  readonly sheet: { readonly name: string; readonly id: string; readonly part: string };
  /** The sheet as it stands. */
  readonly index: SheetIndex;
  readonly changes: SheetChanges;
  /** What becomes of columns, given the part without its rows and with its columns moved. */
  readonly columns: (frame: string) => ReadonlyMap<number, ColumnTag>;
  /** The sheet as the changes leave it. */
  readonly after: () => Grid;
  /** Whether the changes take others back. */
  readonly isUndo: boolean;
  /** Elements beside the rows that are put back as they once were. */
  readonly former?: ReadonlyMap<FrameElement, string>;
}

/** Rewrites a worksheet part, and lets the rest of the workbook follow; the answer is what undo needs to know. */
export function patchSheet(editor: PackageEditor, patch: SheetPatch): FileLooks {
  const { workbook, sheet, index, changes } = patch;
  const isStale = losesContents(editor, patch);
  if (changes.move) shiftReferences(editor, workbook, changes.move);
  const xml = editor.text(sheet.part);
  const before = cutSheet(xml);
  const rows = rewriteRows(before, index, changes, sheet.name);
  const moved = withMovedColumns(before.frame, changes.areas, patch.isUndo);
  const columns = patch.columns(moved);
  const around = withSurroundings(withColumnTags(moved, columns), patch, rows.cells);
  const frame = changes.marks ? withMarks(around, changes.marks, markLooks(editor, workbook)) : around;
  const after = joinSheet({ ...before, frame, data: rows.data });
  if (after !== xml) editor.write(sheet.part, after);
  if (changes.marks) dropUnusedMarkLooks(editor, workbook);
  nameTableColumns(editor, sheet.part, changes);
  resizeTables(editor, { workbook, part: sheet.part, edits: changes.following, after: patch.after });
  rememberPlaces(editor, workbook, sheet.name, changes.following);
  settleFormulas(editor, patch, rows.cells, isStale);
  return {
    kind: 'xlsx',
    cells: rows.cells,
    rows: rows.tags,
    deleted: rows.deleted,
    deletedCells: rows.deletedCells,
    columns: [...columns.keys()].map((col) => ({
      col,
      ...named('before', columnTag(moved, col)),
      ...named('after', columnTag(frame, col)),
    })),
    frame: FRAME_ELEMENTS.map((name) => ({
      name,
      before: elementText(before.frame, name),
      after: elementText(frame, name),
    })).filter((write) => write.before !== write.after),
  };
}

const FRAME_ELEMENTS: readonly FrameElement[] = ['dimension', 'cols', 'mergeCells'];

function named<Name extends string>(name: Name, tag: ColumnTag): { readonly [key in Name]?: string } {
  return (tag === undefined ? {} : { [name]: tag }) as { readonly [key in Name]?: string };
}

function withSurroundings(frame: string, { changes, former }: SheetPatch, cells: readonly CellWrite[]): string {
  const hasData = childSpan(frame, rootSpan(frame), 'sheetData') !== undefined;
  const whole = hasData ? frame : withChildren(frame, WORKSHEET_ORDER, new Map([['sheetData', '<sheetData/>']]));
  const merged = withMerges(whole, changes.areas);
  const filled = cells.filter(({ after }) => after !== '').map(cellRange);
  const changed = withDimension(merged, changes.move, filled);
  return former && former.size > 0 ? withChildren(changed, WORKSHEET_ORDER, former) : changed;
}

/** Whether contents that formulas use go with deleted rows or columns. */
function losesContents(editor: PackageEditor, { workbook, sheet, index, changes }: SheetPatch): boolean {
  const { move } = changes;
  if (!move) return false;
  if (!changes.areas.some(({ kind }) => kind === 'delete-rows' || kind === 'delete-columns')) return false;
  const isGone = (at: CellAddress) => move.placeOf(at) === undefined;
  const rows = move.axis === 'rows' ? index.rows.filter(({ row }) => isGone({ row, col: 0 })) : index.rows;
  const cells = rows.flatMap(({ row }) =>
    [...index.cellsOf(row).values()]
      .filter(({ col, hasContent }) => hasContent && isGone({ row, col }))
      .map(({ col }) => ({ row, col })),
  );
  return hasDependents(editor, workbook, { sheet: sheet.name, cells });
}

const HAS_VALUE = /<(?:[\w.-]+:)?v[\s/>]/;

/** Results in the file are those of the last calculation: where they no longer hold, Excel has to calculate first. */
function settleFormulas(
  editor: PackageEditor,
  { workbook, sheet, changes }: SheetPatch,
  cells: readonly CellWrite[],
  isStale: boolean,
): void {
  const ended = cells.filter(({ before, after }) => hasFormula(before) && !hasFormula(after));
  leaveCalculation(editor, workbook.part, sheet.id, ended);
  const changed = cells.filter(({ row, col }) => {
    const { content, xml } = changes.rows.get(row)?.cells.get(col) ?? {};
    return content !== undefined || xml !== undefined;
  });
  const isShown = (content: FileContent | undefined) => content !== undefined && 'shown' in content;
  const hasOpenFormula =
    cells.some(({ after }) => hasFormula(after) && !HAS_VALUE.test(after)) ||
    // What a formula is said to give is a guess until Excel has calculated.
    changed.some(({ row, col }) => isShown(changes.rows.get(row)?.cells.get(col)?.content));
  if (isStale || hasOpenFormula || hasDependents(editor, workbook, { sheet: sheet.name, cells: changed })) {
    calculateOnLoad(editor, workbook.part);
  }
}

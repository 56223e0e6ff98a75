import { type CellRange, cellRange } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid } from '../grid/grid';
import { isInside } from './former-areas';
import type { CellImage, UndoRecord } from './host';
import { axisOf, isLineEdit, type LineEdit, stepOf, withLines } from './line-edits';

/** An undo held against the sheet as it is now. */
export interface PlannedUndo {
  /** The edits that put the sheet back, in order. */
  readonly edits: readonly Edit[];
  /** The images among them whose cells are put back. */
  readonly restored: readonly CellImage[];
  /** Places a person has changed since: they stay as they are. */
  readonly kept: readonly CellRange[];
}

/**
 * Plans how to take a write back: areas it merged are parted and tables it enlarged made small first, then the cells are put back, then rows, columns and merges.
 * A row or column that holds something new is not deleted, an area where something new would be lost is not merged again.
 */
export function planUndo(record: UndoRecord, grid: Grid): PlannedUndo {
  const structure = record.structure.filter((edit) => edit.kind !== 'resize-table' || tableOf(grid, edit.name));
  const opening = openingOf(structure, grid);
  const restored = record.cells.filter((image) => isUntouched(image, grid));
  const touched = record.cells.filter((image) => !isUntouched(image, grid));
  const edits = [...opening, ...restored.map((image) => restoring(image, grid))];
  const rest = planStructure(structure.slice(opening.length), applyEdits(grid, edits));
  return {
    edits: [...edits, ...rest.edits],
    restored,
    kept: [...touched.map(cellRange), ...rest.kept],
  };
}

/** Undefined where a person has turned the table into plain cells. */
function tableOf({ tables }: Grid, name: string): CellRange | undefined {
  return tables.find((table) => table.name === name)?.range;
}

/** What comes before the cells: areas are parted, and tables let go of columns that are about to be emptied. */
function openingOf(structure: readonly Edit[], grid: Grid): readonly Edit[] {
  const end = structure.findIndex((edit) => edit.kind !== 'unmerge' && !isShrinking(edit, grid));
  return end < 0 ? structure : structure.slice(0, end);
}

function isShrinking(edit: Edit, grid: Grid): boolean {
  const now = edit.kind === 'resize-table' ? tableOf(grid, edit.name) : undefined;
  return edit.kind === 'resize-table' && now !== undefined && isInside(edit.to, now);
}

function isUntouched(image: CellImage, grid: Grid): boolean {
  return sameContent(contentOf(cellAt(grid, image)), image.after);
}

function restoring(image: CellImage, grid: Grid): Edit {
  const { row, col, before, after: was } = image;
  const formatNow = cellAt(grid, image)?.numberFormat ?? 'General';
  const isFormatOurs = formatNow === image.afterFormat && image.beforeFormat !== image.afterFormat;
  const format = isFormatOurs ? { numberFormat: image.beforeFormat } : {};
  const at = { row, col };
  if ('formula' in before) return { kind: 'set-formula', at, was, formula: before.formula, ...format };
  return { kind: 'set-value', at, was, value: before.value, ...format };
}

function planStructure(structure: readonly Edit[], grid: Grid): Pick<PlannedUndo, 'edits' | 'kept'> {
  const edits: Edit[] = [];
  const kept: CellRange[] = [];
  let draft = grid;
  // Areas that lose nothing by merging change no content: what comes after can be judged without them.
  let pending: Edit[] = [];
  for (const edit of structure) {
    const isOfMerges = edit.kind === 'merge' || edit.kind === 'unmerge';
    if (!isOfMerges && pending.length > 0) {
      draft = applyEdits(draft, pending);
      pending = [];
    }
    const band = isLineEdit(edit) ? deletedBand(edit, draft) : undefined;
    if (band && holdsContent(draft, band)) {
      // Everything after would be at other addresses: the lines stay as the write left them.
      kept.push(band);
      break;
    }
    if (edit.kind === 'merge' && losesContent(draft, edit.area)) kept.push(edit.area);
    else {
      edits.push(edit);
      if (isOfMerges) pending.push(edit);
      else draft = applyEdits(draft, [edit]);
    }
  }
  return { edits, kept };
}

/** The cells an edit takes away; undefined where it inserts. */
function deletedBand(edit: LineEdit, { rowCount, colCount }: Grid): CellRange | undefined {
  const axis = axisOf([edit]);
  const { at, count } = stepOf(edit);
  if (axis === undefined || count > 0) return undefined;
  const sheet = { top: 0, left: 0, bottom: Math.max(0, rowCount - 1), right: Math.max(0, colCount - 1) };
  return withLines(sheet, axis, at, at - count - 1);
}

function holdsContent(grid: Grid, area: CellRange): boolean {
  return grid.rows
    .slice(area.top, area.bottom + 1)
    .some((row) => row.slice(area.left, area.right + 1).some((cell) => cell !== undefined));
}

function losesContent(grid: Grid, area: CellRange): boolean {
  return (
    holdsContent(grid, { ...area, bottom: area.top, left: area.left + 1 }) ||
    holdsContent(grid, { ...area, top: area.top + 1 })
  );
}

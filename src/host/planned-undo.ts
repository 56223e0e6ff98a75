import { type CellRange, cellRange } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import { contentOf, type Edit, sameContent } from '../grid/edit';
import { cellAt, type Grid } from '../grid/grid';
import type { CellImage, UndoRecord } from './host';

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
 * Plans how to take a write back: areas it merged are parted first, then the cells are put back, then rows and merges.
 * A row that holds something new is not deleted, an area where something new would be lost is not merged again.
 */
export function planUndo(record: UndoRecord, grid: Grid): PlannedUndo {
  const opening = leadingUnmerges(record.structure);
  const restored = record.cells.filter((image) => isUntouched(image, grid));
  const touched = record.cells.filter((image) => !isUntouched(image, grid));
  const edits = [...opening, ...restored.map((image) => restoring(image, grid))];
  const structure = planStructure(record.structure.slice(opening.length), applyEdits(grid, edits));
  return {
    edits: [...edits, ...structure.edits],
    restored,
    kept: [...touched.map(cellRange), ...structure.kept],
  };
}

function leadingUnmerges(structure: readonly Edit[]): readonly Edit[] {
  const end = structure.findIndex(({ kind }) => kind !== 'unmerge');
  return end < 0 ? structure : structure.slice(0, end);
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
  for (const edit of structure) {
    if (edit.kind === 'delete-rows' && !isEmptyBand(draft, edit.first, edit.count)) {
      // Everything after would be at other addresses: the rows stay as the write left them.
      kept.push({ top: edit.first, left: 0, bottom: edit.first + edit.count - 1, right: draft.colCount - 1 });
      break;
    }
    if (edit.kind === 'merge' && losesContent(draft, edit.area)) kept.push(edit.area);
    else {
      edits.push(edit);
      draft = applyEdits(draft, [edit]);
    }
  }
  return { edits, kept };
}

function isEmptyBand(grid: Grid, first: number, count: number): boolean {
  return grid.rows.slice(first, first + count).every((row) => row.every((cell) => cell === undefined));
}

function losesContent(grid: Grid, area: CellRange): boolean {
  return grid.rows
    .slice(area.top, area.bottom + 1)
    .some((row, index) =>
      row.slice(area.left, area.right + 1).some((cell, offset) => cell !== undefined && !(index === 0 && offset === 0)),
    );
}

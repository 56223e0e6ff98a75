import type { CellAddress } from '../grid/address';
import type { Edit } from '../grid/edit';

/**
 * What a fix touches, in rows as they are before it: single cells, a stretch of rows that it rearranges, or whole columns,
 * which leaves no row as it was.
 */
export type FixReach =
  | { readonly kind: 'cells'; readonly cells: readonly CellAddress[] }
  | { readonly kind: 'rows'; readonly top: number; readonly bottom: number; readonly movesRows: boolean }
  | { readonly kind: 'columns' };

/** Works out what the edits of one fix touch. */
export function reachOf(edits: readonly Edit[]): FixReach {
  if (edits.some(movesColumns)) return { kind: 'columns' };
  const cells = edits.flatMap((edit) => ('at' in edit ? [edit.at] : []));
  return cells.length === edits.length ? { kind: 'cells', cells } : rowsOf(edits);
}

/** True where an edit inserts or deletes columns. */
export function movesColumns({ kind }: Edit): boolean {
  return kind === 'insert-columns' || kind === 'delete-columns';
}

/** True where an edit inserts or deletes rows. */
export function movesRows(edit: Edit): edit is RowEdit {
  return edit.kind === 'insert-rows' || edit.kind === 'delete-rows';
}

type RowEdit = Extract<Edit, { readonly kind: 'insert-rows' | 'delete-rows' }>;

function rowsOf(edits: readonly Edit[]): FixReach {
  const moved: RowEdit[] = [];
  let top = Infinity;
  let bottom = -1;
  for (const edit of edits) {
    for (const [first, last] of stretchesOf(edit)) {
      top = Math.min(top, rowBefore(moved, first, 'up'));
      bottom = Math.max(bottom, rowBefore(moved, last, 'down'));
    }
    if (movesRows(edit)) moved.push(edit);
  }
  return { kind: 'rows', top, bottom, movesRows: moved.length > 0 };
}

/** First and last rows an edit touches; rows are inserted behind one that may not move meanwhile. */
function stretchesOf(edit: Edit): readonly (readonly [number, number])[] {
  if ('at' in edit) return [[edit.at.row, edit.at.row]];
  if ('area' in edit) return [[edit.area.top, edit.area.bottom]];
  switch (edit.kind) {
    case 'copy-look':
      return [
        [edit.from.top, edit.from.bottom],
        [edit.to.top, edit.to.bottom],
      ];
    case 'insert-rows':
      return [[edit.before - 1, edit.before - 1]];
    case 'delete-rows':
      return [[edit.first, edit.first + edit.count - 1]];
    case 'insert-columns':
    case 'delete-columns':
    case 'set-column-width':
    case 'set-marks':
    case 'set-place':
    case 'resize-table':
      return [];
  }
}

/** The row that stood, before these edits, where one stands now; for an inserted one the next in a direction that did. */
function rowBefore(moved: readonly RowEdit[], row: number, direction: 'up' | 'down'): number {
  return moved.reduceRight((place, edit) => {
    if (edit.kind === 'delete-rows') return place >= edit.first ? place + edit.count : place;
    if (place >= edit.before + edit.count) return place - edit.count;
    if (place < edit.before) return place;
    return direction === 'up' ? edit.before : edit.before - 1;
  }, row);
}

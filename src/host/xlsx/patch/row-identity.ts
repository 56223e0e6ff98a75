import { MAX_ROWS } from '../../../grid/address';
import type { Edit } from '../../../grid/edit';

/** An edit that moves rows. */
export type RowEdit = Extract<Edit, { readonly kind: 'insert-rows' | 'delete-rows' }>;

/** A row through all edits: its number before them, or a negative number for one that an edit inserts. */
export type RowIdentity = number;

export function isRowEdit(edit: Edit): edit is RowEdit {
  return edit.kind === 'insert-rows' || edit.kind === 'delete-rows';
}

/** Which row stands at a number after these edits. */
export function rowIdentity(row: number, edits: readonly RowEdit[]): RowIdentity {
  let place = row;
  for (let index = edits.length - 1; index >= 0; index--) {
    const edit = edits[index];
    if (edit?.kind === 'delete-rows') {
      if (place >= edit.first) place += edit.count;
    } else if (edit && place >= edit.before) {
      if (place < edit.before + edit.count) return -1 - index * MAX_ROWS - (place - edit.before);
      place -= edit.count;
    }
  }
  return place;
}

/** Where the row stands after all edits; undefined where one of them deletes it or pushes it off the sheet. */
export function placeOf(identity: RowIdentity, edits: readonly RowEdit[]): number | undefined {
  const isNew = identity < 0;
  const origin = isNew ? Math.floor((-1 - identity) / MAX_ROWS) : -1;
  const insertion = edits[origin];
  let row = identity;
  if (isNew) row = insertion?.kind === 'insert-rows' ? insertion.before + ((-1 - identity) % MAX_ROWS) : MAX_ROWS;
  for (const edit of edits.slice(origin + 1)) {
    if (edit.kind === 'insert-rows') row += row >= edit.before ? edit.count : 0;
    else if (row >= edit.first + edit.count) row -= edit.count;
    else if (row >= edit.first) return undefined;
  }
  return row < MAX_ROWS ? row : undefined;
}

import type { Edit } from '../../grid/edit';

/** Edits that move rows. */
export type RowEdit = Extract<Edit, { readonly kind: 'insert-rows' | 'delete-rows' }>;

/** Whether an edit moves rows. */
export function isRowEdit(edit: Edit): edit is RowEdit {
  return edit.kind === 'insert-rows' || edit.kind === 'delete-rows';
}

/** The edit that takes a row edit back, contents aside. */
export function inverseOf(edit: RowEdit): RowEdit {
  return edit.kind === 'insert-rows'
    ? { kind: 'delete-rows', first: edit.before, count: edit.count }
    : { kind: 'insert-rows', before: edit.first, count: edit.count };
}

/** Where a row stands after the edits, undefined when they delete it. */
export function rowAfter(row: number, edits: readonly RowEdit[]): number | undefined {
  let at = row;
  for (const edit of edits) {
    if (edit.kind === 'insert-rows') {
      if (at >= edit.before) at += edit.count;
    } else if (at >= edit.first + edit.count) at -= edit.count;
    else if (at >= edit.first) return undefined;
  }
  return at;
}

/** Where a row stood before the edits, undefined when they inserted it. */
export function rowBefore(row: number, edits: readonly RowEdit[]): number | undefined {
  return rowAfter(row, edits.map(inverseOf).reverse());
}

/** A name for the row at a place after the edits that further edits do not change: old rows by number, new ones by edit. */
export function rowIdentity(row: number, edits: readonly RowEdit[]): string {
  let at = row;
  for (let index = edits.length - 1; index >= 0; index--) {
    const edit = edits[index];
    if (!edit) continue;
    if (edit.kind === 'delete-rows') {
      if (at >= edit.first) at += edit.count;
    } else if (at >= edit.before + edit.count) at -= edit.count;
    else if (at >= edit.before) return `new ${index}.${at - edit.before}`;
  }
  return String(at);
}

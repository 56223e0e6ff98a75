import type { Edit } from '../grid/edit';

/** How much a write changes, as the history counts: cells written, rows or columns inserted or deleted, areas merged or parted. */
export function batchSize(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit, index) => sum + sizeOf(edit, edits[index + 1]), 0);
}

function sizeOf(edit: Edit, next: Edit | undefined): number {
  if ('at' in edit) return 1;
  if ('count' in edit) return edit.count;
  // Parted only to be merged otherwise: one area all the same.
  if (edit.kind === 'unmerge') return next?.kind === 'merge' ? 0 : 1;
  return edit.kind === 'merge' ? 1 : 0;
}

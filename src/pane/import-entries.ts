import type { DraftEntry, ImportDraftState } from '../notices/draft/import-draft';

/** An entry as the list shows it. */
export interface ListedEntry {
  readonly entry: DraftEntry;
  /** Among the rows that are in, from 1; 0 for everything else. */
  readonly position: number;
  /** The heading is another one than that of the row before. */
  readonly isNewCategory: boolean;
}

/** The entries of a draft with what their neighbours have to say about them. */
export function listedEntries({ entries }: ImportDraftState): readonly ListedEntry[] {
  let position = 0;
  let category = '';
  return entries.map((entry) => {
    if (entry.kind === 'sentence' || !entry.isIn) return { entry, position: 0, isNewCategory: false };
    const isNewCategory = entry.cells.category.text !== category;
    category = entry.cells.category.text;
    return { entry, position: ++position, isNewCategory: isNewCategory && category !== '' };
  });
}

/** The first entry that 撤销 or 重做 has brought back, by its id: it is what the user wants to see. */
export function changedEntry(before: ImportDraftState, after: ImportDraftState): number | undefined {
  const known = new Set(before.entries);
  return after.entries.find((entry) => !known.has(entry))?.id;
}

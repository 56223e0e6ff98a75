import type { CellRange } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { LOOK_BYTES, askImage } from './cell-image';
import type { LookImage } from './inverse';
import { isLineEdit } from '../line-edits';
import { rangeAt } from './sheet-range';
import { cellsOf } from './touched';
import { openBatch } from './write-batch';

type CopyLook = Extract<Edit, { readonly kind: 'copy-look' }>;

/** Looks that are set cell by cell where copying them would do more, by the edit that asks for them. */
export type SetLooks = ReadonlyMap<Edit, LookImage>;

/**
 * Asks whether copying looks would carry conditional formats along or take some away: Excel counts them among the
 * formats, and no undo could bring back exactly what was there.
 */
export function askConditionsAt(sheet: Excel.Worksheet, edits: readonly Edit[]): () => boolean {
  const counts = copiesIn(edits).flatMap(({ from, to }) =>
    [from, to].map((range) => rangeAt(sheet, range).conditionalFormats.getCount()),
  );
  return () => counts.some(({ value }) => value > 0);
}

/** Reads the looks to be set; one sync up to the payload limit. */
export async function readLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly Edit[],
): Promise<SetLooks> {
  const batch = openBatch(context);
  const reads = new Map<CopyLook, ReturnType<typeof askImage>>();
  for (const edit of copiesIn(edits)) {
    await batch.room(LOOK_BYTES * cellsOf(edit.from).length);
    reads.set(edit, askImage(rangeAt(sheet, edit.from)));
  }
  await batch.sync();
  return new Map(
    [...reads].flatMap(([edit, read]): [Edit, LookImage][] => {
      const image = read();
      if (!image) return [];
      const numberFormats = image.cells.map((line) => line.map((state) => state.numberFormat));
      return [
        [edit, { range: edit.to, looks: tiled(image.looks, edit.to), numberFormats: tiled(numberFormats, edit.to) }],
      ];
    }),
  );
}

/** Behind an edit that moves rows or columns a place is no longer where it was read: there looks are copied after all. */
function copiesIn(edits: readonly Edit[]): readonly CopyLook[] {
  const moved = edits.findIndex(isLineEdit);
  return edits.slice(0, moved < 0 ? edits.length : moved).flatMap((edit) => (edit.kind === 'copy-look' ? [edit] : []));
}

/** Lines repeated until they fill a range, as Excel repeats what it copies. */
function tiled<T>(lines: readonly (readonly T[])[], { top, left, bottom, right }: CellRange): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) => {
    const line = lines[row % lines.length] ?? [];
    return Array.from({ length: right - left + 1 }, (_none, col) => line[col % line.length]).filter(
      (part) => part !== undefined,
    );
  });
}

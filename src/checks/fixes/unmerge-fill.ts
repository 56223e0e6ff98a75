import { type CellRange, cellRange, isSingleCell, topLeft } from '../../grid/address';
import { contentOf, type Edit } from '../../grid/edit';
import { cellAt, type Grid } from '../../grid/grid';

/** A part of a merged area that has been taken apart. */
export interface UnmergedPiece {
  readonly area: CellRange;
  /** Shows, as one cell, what the whole area showed; false leaves blank cells. */
  readonly isFilled: boolean;
}

/**
 * The edits that take a merged area apart and fill it with its text (拆分填充), every cell of it unless pieces are given, the
 * one with the text first. Value, number format and look are those of the area. Undefined where a formula would have to be
 * filled in: copied it would say something else, and its result is no formula.
 */
export function unmergeFill(
  grid: Grid,
  area: CellRange,
  pieces?: readonly UnmergedPiece[],
): readonly Edit[] | undefined {
  const anchor = cellAt(grid, topLeft(area));
  const parts = pieces ?? cellsOf(area);
  const filled = parts.slice(1).filter(({ isFilled }) => isFilled);
  if (anchor?.formula !== undefined && filled.length > 0) return undefined;
  const format = anchor?.numberFormat === undefined ? {} : { numberFormat: anchor.numberFormat };
  const value = anchor?.value ?? null;
  const from = cellRange(topLeft(area));
  const looks = pieces?.slice(1).map((piece) => piece.area) ?? besideFirst(area);
  return [
    { kind: 'unmerge', area },
    ...(value === null ? [] : filled).map((piece): Edit => {
      const at = topLeft(piece.area);
      return { kind: 'set-value', at, was: contentOf(cellAt(grid, at)), value, ...format };
    }),
    ...looks.map((to): Edit => ({ kind: 'copy-look', from, to })),
    ...parts
      .filter((part) => part.isFilled && !isSingleCell(part.area))
      .map((part): Edit => ({ kind: 'merge', area: part.area })),
  ];
}

function cellsOf({ top, left, bottom, right }: CellRange): readonly UnmergedPiece[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_none, col) => ({
      area: cellRange({ row: top + row, col: left + col }),
      isFilled: true,
    })),
  ).flat();
}

/** Everything but the first cell, in as few areas as it takes. */
function besideFirst({ top, left, bottom, right }: CellRange): readonly CellRange[] {
  const inFirstRow = left < right ? [{ top, left: left + 1, bottom: top, right }] : [];
  return top < bottom ? [...inFirstRow, { top: top + 1, left, bottom, right }] : inFirstRow;
}

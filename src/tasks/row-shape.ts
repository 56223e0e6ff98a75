import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** A row as far as telling what it is goes. */
export interface RowShape {
  readonly row: number;
  /** The text of its own the row shows in each column of the table, 「」 where it shows none. */
  readonly texts: readonly string[];
  /** Indexes of the columns with a text. */
  readonly filled: readonly number[];
}

/** Looks at one row of the table's body. */
export function shapeOf(view: SheetView, row: number, columns: readonly TableColumn[]): RowShape {
  const texts: string[] = [];
  const filled: number[] = [];
  for (const { col } of columns) {
    const text = view.textOf(row, col);
    if (text !== '') filled.push(texts.length);
    texts.push(text);
  }
  return { row, texts, filled };
}

/** The text of the row's first filled column, 「」 in a blank row. */
export function firstText({ texts, filled }: RowShape): string {
  return texts[filled[0] ?? 0] ?? '';
}

/** True where a merged area that shows a text reaches down into the row. */
export function isCovered(view: SheetView, row: number, columns: readonly TableColumn[]): boolean {
  return columns.some(({ col }) => {
    const area = view.areaAt({ row, col });
    return area !== undefined && area.top < row && view.textOf(area.top, area.left) !== '';
  });
}

import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** A row as far as telling what it is goes. */
export interface RowShape {
  readonly row: number;
  /** Indexes of the columns that show a text of their own in this row. */
  readonly filled: readonly number[];
  readonly textAt: (index: number) => string;
  /** True where a merged area reaches down into the row. */
  readonly isCovered: () => boolean;
}

/** Looks at one row of the table's body. */
export function shapeOf(view: SheetView, row: number, columns: readonly TableColumn[]): RowShape {
  const textAt = (index: number) => view.textOf(row, columns[index]?.col ?? -1);
  const filled: number[] = [];
  for (const index of columns.keys()) if (textAt(index) !== '') filled.push(index);
  const isCovered = () =>
    columns.some(({ col }) => {
      const area = view.areaAt({ row, col });
      return area !== undefined && area.top < row && view.textOf(area.top, area.left) !== '';
    });
  return { row, filled, textAt, isCovered };
}

import { type CellAddress, type CellRange, topLeft } from '../grid/address';
import { type Grid, textAt } from '../grid/grid';
import type { TaskTable } from '../tasks/task-table';
import { COLUMN_PLACE } from '../tasks/derived-places';
import { DERIVED_COLUMNS } from './columns/index';
import type { DerivedColumn } from './derived-column';

/** A derived column that stands in a table. */
export interface StandingColumn {
  readonly headerAt: CellAddress;
  /** The words above it: the user may have renamed it. */
  readonly label: string;
  /** What the place remembers of it; absent where it was known by its words. */
  readonly remembered?: CellRange;
}

/** The derived columns that stand in a table, by id, wherever the user has moved them and whatever they are called now. */
export function standingColumns(
  grid: Grid,
  table: TaskTable,
  columns: readonly DerivedColumn[] = DERIVED_COLUMNS,
): ReadonlyMap<string, StandingColumn> {
  return new Map(
    columns.flatMap((column) => {
      const standing = rememberedColumn(grid, table, column) ?? columnByWords(table, column);
      return standing ? [[column.id, standing] as const] : [];
    }),
  );
}

/** True where the table itself has a column of these words that it is read from: that is the user's own. */
export function isUsersOwn(table: TaskTable, column: DerivedColumn): boolean {
  return table.columns.some(({ label, role }) => label === column.header && role !== 'other');
}

function rememberedColumn(grid: Grid, table: TaskTable, { id }: DerivedColumn): StandingColumn | undefined {
  const { headerRows, columns } = table;
  const [first = -1, last = -1] = [headerRows[0], headerRows.at(-1)];
  const areas = (grid.places?.get(`${COLUMN_PLACE}${id}`) ?? []).filter(
    ({ top, left }) => top >= first && top <= last && left >= table.range.left,
  );
  const isUsed = ({ left }: CellRange) => columns.some(({ col, role }) => col === left && role !== 'other');
  const remembered = areas.find((area) => !isUsed(area));
  if (!remembered) return undefined;
  const headerAt = topLeft(remembered);
  return { headerAt, label: textAt(grid, headerAt), remembered };
}

function columnByWords({ columns }: TaskTable, { header }: DerivedColumn): StandingColumn | undefined {
  const column = columns.find(({ label, role }) => label === header && role === 'other');
  return column && { headerAt: column.headerAt, label: column.label };
}

import { groupColumnsOf } from './main-columns';
import type { Role } from './role';
import { findStrays, readSerialNumber } from './serials';
import type { SeenRow } from './seen-row';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './task-table';

/** Answers whether a blank cell means "as above"; `row` counts the task rows, `index` the table's columns. */
export type BlankMeansAbove = (row: number, index: number) => boolean;

/** Columns in which a blank cell of a row that continues a task may mean "as above": never progress, remark or phone. */
const DUTIES: readonly Role[] = [
  'lead',
  'responsible',
  'cooperating',
  'lead+responsible',
  'leader',
  'person',
  'deadline',
  'target',
];

/** From this share of cells without an own text on, a column groups rows even where every row has its own number. */
const SPARSE = 0.25;

/**
 * Blank duties in rows that continue a task are "as above" from this share of such rows on, else forgotten.
 * Little evidence is needed where the table leaves cells blank on principle, more where it merges them.
 */
const ENOUGH_IN_BLANK_STYLE = 0.1;
const ENOUGH_IN_MERGE_STYLE = 0.3;

/** Finds the rows that continue the task above, and the columns whose blanks then mean "as above". */
export function continueRows(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly SeenRow[],
): BlankMeansAbove {
  const no = columns.findIndex(({ role }) => role === 'no');
  const groups = groupColumnsOf(columns);
  const finest = groups.at(-1);
  const sparse = columns.map((_, index) => shareOf(rows, (row) => wayOf(row, index) !== 'own') >= SPARSE);
  const starts = startsByNumber(view, rows, no, finest);
  const continues = rows.map((row, index) => {
    if (starts[index] === true) return false;
    if (finest !== undefined) return wayOf(row, finest) !== 'own';
    return no >= 0 && (wayOf(row, no) === 'merge' || sparse[no] === true);
  });
  const duties = dutiesLeftBlank(
    columns,
    rows.filter((_, index) => continues[index]),
    finest ?? no,
  );
  return (row, index) => {
    if (!groups.includes(index)) return continues[row] === true && (index === no || duties.has(index));
    const isNewGroup = groups.some((group) => group < index && wayOf(rows[row], group) === 'own');
    return !isNewGroup && (starts[row] !== true || sparse[index] === true);
  };
}

/** Rows with a number of their own that is no stray: each begins a task. */
function startsByNumber(
  view: SheetView,
  rows: readonly SeenRow[],
  no: number,
  finest: number | undefined,
): readonly boolean[] {
  const numbered = rows.map((row) => {
    const cell = row.cells[no];
    const number =
      cell?.inherited === 'no' ? readSerialNumber(view.textOf(cell.source.row, cell.source.col)) : undefined;
    return { number, isContinuation: finest !== undefined && wayOf(row, finest) !== 'own' };
  });
  const strays = findStrays(numbered);
  return rows.map((row, index) => wayOf(row, no) === 'own' && strays[index] !== true);
}

/** Columns of duties that the continuing rows leave blank too often for an oversight. */
function dutiesLeftBlank(
  columns: readonly TableColumn[],
  continuing: readonly SeenRow[],
  identity: number,
): ReadonlySet<number> {
  const blank = shareOf(continuing, (row) => wayOf(row, identity) === 'blank');
  const enough = blank > 0.5 ? ENOUGH_IN_BLANK_STYLE : ENOUGH_IN_MERGE_STYLE;
  const left = columns.flatMap(({ role }, index) => {
    const isLeft = shareOf(continuing, (row) => wayOf(row, index) === 'blank') >= enough;
    return isLeft && DUTIES.includes(role) ? [index] : [];
  });
  return new Set(left);
}

function wayOf(row: SeenRow | undefined, index: number): 'own' | 'merge' | 'blank' {
  const cell = row?.cells[index];
  if (!cell) return 'blank';
  return cell.inherited === 'no' ? 'own' : 'merge';
}

function shareOf(rows: readonly SeenRow[], accepts: (row: SeenRow) => boolean): number {
  let count = 0;
  for (const row of rows) if (accepts(row)) count++;
  return rows.length === 0 ? 0 : count / rows.length;
}

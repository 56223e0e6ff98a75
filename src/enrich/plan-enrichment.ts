import { type CivilDate, parseCivilDate } from '../calendar/civil-date';
import type { DeadlineReading } from '../deadlines/reading';
import { type CellRange, columnLetters } from '../grid/address';
import { applyEdits } from '../grid/apply-edits';
import type { Edit } from '../grid/edit';
import type { Grid } from '../grid/grid';
import { statusTimeline, type StatusStep } from '../deadlines/status-timeline';
import { unmetNeed } from '../tasks/role-need';
import { taskStatus } from '../tasks/task-status';
import type { TaskRow, TaskTable } from '../tasks/task-table';
import { AS_OF_NAME } from './as-of-cell';
import { columnEdits, type PlacedColumn } from './column-edits';
import { roomFor } from './column-room';
import type { DerivedColumn, DerivedContext } from './derived-column';
import { doneTest } from './done-test';
import { isUsersOwn, standingColumns } from './standing-columns';

/** What values depend on beside the sheet; statuses are worked out from the day where nobody has done so yet. */
export type EnrichSettings = Pick<DerivedContext, 'asOf' | 'soonDays' | 'numbers' | 'standardName'> &
  Partial<Pick<DerivedContext, 'statusOf'>>;

/** What is to be written, and what comes of each column that was asked for. */
export interface EnrichPlan {
  readonly edits: readonly Edit[];
  /** Columns as they will stand; `header` is what the user calls a column that stood. */
  readonly columns: readonly {
    readonly id: string;
    readonly header: string;
    readonly col: number;
    readonly state: 'new' | 'updated' | 'unchanged';
  }[];
  /** Columns that are left out, with the reason in Chinese. */
  readonly left: readonly { readonly id: string; readonly header: string; readonly because: string }[];
  /** Around the cells that are written. */
  readonly at?: CellRange;
}

/**
 * Edits that write derived columns: each into the column where it stands, known by its place wherever the user has moved it and
 * whatever it is called, else by its words; else into a new one beside the table. A column without any value is not begun. Cells
 * that hold the right content are left alone, so a second run plans nothing; other contents of our columns are written over, also
 * what a person has typed there. Columns that the table is read from are the user's own and stay.
 */
export function* planEnrichment(
  grid: Grid,
  table: TaskTable,
  columns: readonly DerivedColumn[],
  settings: EnrichSettings,
): Generator<undefined, EnrichPlan> {
  const context = contextOf(grid, table, settings);
  const standing = standingColumns(grid, table, columns);
  const left = columns.flatMap((column) => {
    const because = reasonToLeave(table, column, { context, isStanding: standing.has(column.id) });
    return because === undefined ? [] : [{ id: column.id, header: column.header, because }];
  });
  yield;
  const chosen = columns.filter(({ id }) => !left.some((column) => column.id === id));
  const begun = chosen.filter(({ id }) => !standing.has(id));
  const room = roomFor(grid, table, begun.length);
  const insert = begun.length > 0 && room.insert ? [room.insert] : [];
  const sheet = insert.length > 0 ? applyEdits(grid, insert) : grid;
  const placed = placeColumns(sheet, table, { chosen, begun, newCols: room.cols });
  const writing = { ...context, derivedCell: cellFinder(sheet, table, placed) };
  const lists: (readonly Edit[])[] = [insert];
  const done: EnrichPlan['columns'][number][] = [];
  for (const place of placed) {
    const own = yield* columnEdits({ grid: sheet, table, room, context: writing }, place);
    lists.push(own);
    const state = place.standing ? (own.length > 0 ? 'updated' : 'unchanged') : 'new';
    done.push({ id: place.column.id, header: place.standing?.label || place.column.header, col: place.col, state });
  }
  if (begun.length > 0 && room.excelTable) {
    const { name, range } = room.excelTable;
    lists.push([{ kind: 'resize-table', name, to: { ...range, right: range.right + begun.length } }]);
  }
  const edits = lists.flat();
  const at = rangeAround(edits);
  return { edits, columns: done, left, ...(at && { at }) };
}

function reasonToLeave(
  table: TaskTable,
  column: DerivedColumn,
  { context, isStanding }: { readonly context: DerivedContext; readonly isStanding: boolean },
): string | undefined {
  if (!isStanding && isUsersOwn(table, column)) return `表里已有「${column.header}」列，要从中读取内容，不改写`;
  const unmet = unmetNeed(column.needs, new Set(table.columns.map(({ role }) => role)));
  if (unmet !== undefined) return unmet;
  const hasValue = isStanding || table.rows.some((task) => column.value(task, context) !== undefined);
  return hasValue ? undefined : '没有一行有这一列的内容';
}

function contextOf(grid: Grid, table: TaskTable, settings: EnrichSettings): DerivedContext {
  const { asOf, soonDays } = settings;
  const { deadlineContext } = table;
  const timelines = new Map<DeadlineReading | undefined, readonly StatusStep[]>();
  // So that formulas are the same from day to day.
  const around = firstOfMonth(asOf);
  const timelineOf = ({ deadline }: TaskRow) => {
    const known = timelines.get(deadline) ?? statusTimeline(deadline, { ...deadlineContext, soonDays }, around);
    timelines.set(deadline, known);
    return known;
  };
  return {
    statusOf: (task) => taskStatus(table, task, { asOf, soonDays }),
    ...settings,
    date1904: grid.date1904,
    deadlineContext,
    timelineOf,
    derivedCell: () => undefined,
    isDoneTest: (task) => doneTest(task, { grid, table, day: AS_OF_NAME }),
  };
}

function firstOfMonth(day: CivilDate): CivilDate {
  return parseCivilDate(`${day.slice(0, 7)}-01`) ?? day;
}

interface ChosenColumns {
  readonly chosen: readonly DerivedColumn[];
  readonly begun: readonly DerivedColumn[];
  readonly newCols: readonly number[];
}

/** The chosen columns in their order, each with where it stands or begins. */
function placeColumns(
  grid: Grid,
  table: TaskTable,
  { chosen, begun, newCols }: ChosenColumns,
): readonly PlacedColumn[] {
  const standing = standingColumns(grid, table, chosen);
  return chosen.map((column) => {
    const found = standing.get(column.id);
    if (found) return { column, col: found.headerAt.col, standing: found };
    return { column, col: newCols[begun.indexOf(column)] ?? table.range.right + 1 };
  });
}

/** 截止日期 may be a person's correction where it only stands; other columns count if they are brought up to date. */
function cellFinder(grid: Grid, table: TaskTable, placed: readonly PlacedColumn[]): DerivedContext['derivedCell'] {
  const cols = new Map<string, number>();
  const due = standingColumns(grid, table).get('due-date');
  if (due) cols.set('due-date', due.headerAt.col);
  for (const { column, col } of placed) cols.set(column.id, col);
  return (id, { row }) => {
    const col = cols.get(id);
    return col === undefined ? undefined : `$${columnLetters(col)}${row + 1}`;
  };
}

function rangeAround(edits: readonly Edit[]): CellRange | undefined {
  let around: CellRange | undefined;
  for (const edit of edits) {
    if (edit.kind !== 'set-value' && edit.kind !== 'set-formula') continue;
    const { row, col } = edit.at;
    around = around
      ? {
          top: Math.min(around.top, row),
          left: Math.min(around.left, col),
          bottom: Math.max(around.bottom, row),
          right: Math.max(around.right, col),
        }
      : { top: row, left: col, bottom: row, right: col };
  }
  return around;
}

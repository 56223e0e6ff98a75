import { readDeadline } from '../deadlines/read-deadline';
import type { DeadlineFlag, DeadlineReading, StatusReading } from '../deadlines/reading';
import type { CellAddress } from '../grid/address';
import { isTaskDone, taskStatus } from '../tasks/task-status';
import { cellOf, type TaskCell, type TaskRow } from '../tasks/task-table';
import { saysNothing } from './blank-cells';
import { blocksOf } from './blocks';
import type { CellVisit, CheckContext } from './check-rule';
import { typedText } from './text-fix';

/** The reading of a visited 完成时限 cell; undefined for blanks, strokes, and a second deadline column. */
export function readingAt({ row, cell }: CellVisit, { table }: CheckContext): DeadlineReading | undefined {
  if (saysNothing(cell.text) || cellOf(table, row, 'deadline') !== cell) return undefined;
  return row.deadline;
}

/** The reading of the text a person typed into a deadline cell, whose places a fix may count by; undefined where none stands. */
export function typedReading({ row, cell }: CellVisit, { grid, table }: CheckContext): DeadlineReading | undefined {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return undefined;
  return typed === row.deadline?.text ? row.deadline : readDeadline(typed, table.deadlineContext);
}

/** A deadline cell and how its tasks stand: several rows where it is merged or inherited. */
export interface DeadlineStanding {
  readonly cell: TaskCell;
  readonly status: StatusReading;
  /** The rows that are not done, top to bottom. */
  readonly rows: readonly TaskRow[];
}

/** Every deadline cell with at least one unfinished task in the given status, once for all rows it holds for. */
export function standingsIn(context: CheckContext, wanted: StatusReading['status']): readonly DeadlineStanding[] {
  const { table, asOf, soonDays } = context;
  const { planYear } = table.document;
  const settings = { asOf, soonDays, ...(planYear !== undefined && { planYear }) };
  const standings = new Map<number, DeadlineStanding & { readonly rows: TaskRow[] }>();
  for (const row of table.rows) {
    const cell = cellOf(table, row, 'deadline');
    if (!cell || !row.deadline || isTaskDone(table, row)) continue;
    const known = standings.get(keyOf(cell.source));
    if (known) {
      known.rows.push(row);
      continue;
    }
    const status = taskStatus(table, row, settings);
    if (status.status === wanted) standings.set(keyOf(cell.source), { cell, status, rows: [row] });
  }
  return [...standings.values()];
}

function keyOf(at: CellAddress): number {
  return at.row * 16_384 + at.col;
}

/** 「（第 5—7 行）」 where a deadline counts for several rows, else 「」. */
export function rowsNote(rows: readonly TaskRow[]): string {
  if (rows.length < 2) return '';
  const blocks = blocksOf(rows.map((row) => row.row));
  return `（第 ${blocks.map(({ first, last }) => (first === last ? first + 1 : `${first + 1}—${last + 1}`)).join('、')} 行）`;
}

/** True where the reading carries the flag. */
export function isFlagged(reading: DeadlineReading, flag: DeadlineFlag): boolean {
  return reading.flags.includes(flag);
}

/** True where two readings say the same: the same kinds of parts with the same dates, and as much left unread. */
export function saysTheSame(before: DeadlineReading, after: DeadlineReading): boolean {
  return gistOf(before) === gistOf(after);
}

function gistOf({ parts, unread }: DeadlineReading): string {
  const gist = parts.map((part) => `${part.kind} ${'due' in part ? (part.due ?? '') : ''}`);
  return [...gist, unread.length].join('|');
}

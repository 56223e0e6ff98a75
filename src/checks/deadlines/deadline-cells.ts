import { doubtsOf, meaningOf } from '../../deadlines/describe';
import { readDeadline } from '../../deadlines/read-deadline';
import type { DeadlineFlag, DeadlinePart, DeadlineReading, StatusReading } from '../../deadlines/reading';
import { deadlineStatus } from '../../deadlines/status';
import type { UnderstoodPiece } from '../../findings/finding';
import { type CellAddress, type CellRange, cellRange } from '../../grid/address';
import { isErrorValue } from '../../grid/grid';
import { isDatedDone, isTaskDone } from '../../tasks/task-status';
import { cellOf, type TaskCell, type TaskRow, type TaskTable } from '../../tasks/task-table';
import { saysNothing } from '../table/blank-cells';
import { blocksOf } from '../table/blocks';
import type { CellVisit, CheckContext } from '../check-rule';
import { onceEach } from '../once-each';
import { typedText } from '../fixes/text-fix';

/** The reading of a visited 完成时限 cell; undefined for blanks, strokes, error values, and a second deadline column. */
export function readingAt({ row, cell }: CellVisit, { table }: CheckContext): DeadlineReading | undefined {
  if (saysNothing(cell.text) || isErrorValue(cell.text) || cellOf(table, row, 'deadline') !== cell) return undefined;
  return row.deadline;
}

/** A deadline cell with what it says: once for all rows it holds for, where it is merged or inherited. */
export interface DeadlineCell {
  readonly cell: TaskCell;
  readonly reading: DeadlineReading;
  /** The rows it holds for, top to bottom. */
  readonly rows: readonly TaskRow[];
  /** Those of them that are not done. */
  readonly openRows: readonly TaskRow[];
}

const KNOWN = new WeakMap<TaskTable, readonly DeadlineCell[]>();

/** Every deadline cell that says something, top to bottom; gathered once a table. */
export function deadlineCells({ table }: CheckContext): readonly DeadlineCell[] {
  const known = KNOWN.get(table) ?? gatherCells(table);
  KNOWN.set(table, known);
  return known;
}

function gatherCells(table: TaskTable): readonly DeadlineCell[] {
  const cells = new Map<number, DeadlineCell & { readonly rows: TaskRow[]; readonly openRows: TaskRow[] }>();
  for (const row of table.rows) {
    const cell = cellOf(table, row, 'deadline');
    if (!cell || !row.deadline || saysNothing(cell.text)) continue;
    const key = keyOf(cell.source);
    const found = cells.get(key) ?? { cell, reading: row.deadline, rows: [], openRows: [] };
    cells.set(key, found);
    found.rows.push(row);
    if (!isTaskDone(table, row)) found.openRows.push(row);
  }
  return [...cells.values()];
}

/** The header cell of the column a deadline stands in, for what concerns the column as a whole. */
export function headerOf({ cell }: DeadlineCell, { table }: CheckContext): CellRange {
  return cellRange(table.columns.find(({ col }) => col === cell.source.col)?.headerAt ?? cell.source);
}

/** The reading of the text a person typed into a deadline cell, whose places a fix may count by; undefined where none stands. */
export function typedReading(
  { cell, reading }: Pick<DeadlineCell, 'cell' | 'reading'>,
  { grid, table }: CheckContext,
): DeadlineReading | undefined {
  const typed = typedText(grid, cell.source);
  if (typed === undefined) return undefined;
  return typed === reading.text ? reading : readDeadline(typed, table.deadlineContext);
}

/** A deadline cell and how its unfinished tasks stand. */
export interface DeadlineStanding extends DeadlineCell {
  readonly status: StatusReading;
}

/** Every deadline cell with at least one unfinished task in the given status. */
export function standingsIn(context: CheckContext, wanted: StatusReading['status']): readonly DeadlineStanding[] {
  const { asOf, soonDays, table } = context;
  const settings = { ...table.deadlineContext, asOf, soonDays };
  const statusOf = onceEach((reading: DeadlineReading) => deadlineStatus(reading, settings, false));
  return deadlineCells(context).flatMap((found) => {
    const openRows = found.openRows.filter((row) => !isDatedDone(table, row, asOf));
    if (openRows.length === 0) return [];
    const status = statusOf(found.reading);
    return status.status === wanted ? [{ ...found, openRows, status }] : [];
  });
}

function keyOf(at: CellAddress): number {
  return at.row * 16_384 + at.col;
}

/** More stretches of rows than this are counted, not listed. */
const MOST_BLOCKS = 8;

/** 「（第 5—7 行）」 where a deadline counts for several rows, else 「」. */
export function rowsNote(rows: readonly TaskRow[]): string {
  if (rows.length < 2) return '';
  const blocks = blocksOf(rows.map((row) => row.row));
  const listed = blocks
    .slice(0, MOST_BLOCKS)
    .map(({ first, last }) => (first === last ? String(first + 1) : `${first + 1}—${last + 1}`));
  return `（第 ${listed.join('、')} 行${blocks.length > MOST_BLOCKS ? `等 ${rows.length} 行` : ''}）`;
}

/** True where the reading carries the flag. */
export function isFlagged(reading: Pick<DeadlineReading, 'flags'>, flag: DeadlineFlag): boolean {
  return reading.flags.includes(flag);
}

/** 「（…按周一至周五推算）」 where working days were counted past the calendar, else 「」. */
export function calendarNote(reading: DeadlineReading): string {
  return isFlagged(reading, 'calendar-unknown') ? '（没有当年的放假安排，按周一至周五推算）' : '';
}

/** More pieces than this help nobody to judge. */
const MOST_PIECES = 20;

/** How a reading was come by, piece by piece in the order of the text; what nobody explains is 「没有读懂」. */
export function understoodOf({ text, parts, unread }: DeadlineReading): readonly UnderstoodPiece[] {
  const pieces = [
    ...parts.map((part) => ({
      start: part.span.start,
      piece: { text: part.text, meaning: meaningOf(part), doubts: doubtsOf(part) },
    })),
    ...unread.map(({ start, end }) => ({
      start,
      piece: { text: text.slice(start, end), meaning: '没有读懂', doubts: [] },
    })),
  ];
  return pieces
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_PIECES)
    .map(({ piece }) => ({ ...piece, text: piece.text.replace(/^[：:，,、；;。\s]+/, '') }));
}

/** True where two readings say the same: the same kinds of parts with the same dates, and as much left unread. */
export function saysTheSame(before: DeadlineReading, after: DeadlineReading): boolean {
  return gistOf(before) === gistOf(after);
}

function gistOf({ parts, unread }: DeadlineReading): string {
  return [...parts.map(partGist), unread.length].join('|');
}

function partGist(part: DeadlinePart): string {
  const start = 'start' in part ? part.start : undefined;
  const due = 'due' in part ? part.due : undefined;
  return `${part.kind} ${start ?? ''} ${due ?? ''}`;
}

import { type Role, UNIT_ROLES } from '../../tasks/role';
import type { TaskCell, TaskRow, TaskTable } from '../../tasks/task-table';
import {
  countFullWidth,
  type HalfWidthMark,
  halfWidthMarks,
  holdsFullWidth,
  type MarkKind,
} from '../../text/half-width-marks';

/** A cell with half-width marks among full-width ones. */
export interface MixedCell {
  readonly cell: TaskCell;
  readonly role: Role;
  readonly marks: readonly HalfWidthMark[];
}

/** Each pair counts once. */
const PAIRED: readonly MarkKind[] = ['bracket', 'quote'];

/** Columns without running text. */
const NO_TEXT: readonly Role[] = ['no', 'leader', 'person', 'phone', 'doneDate'];

/**
 * The cells whose half-width marks stand out: the column's kind of text writes the same mark in full width for the most
 * part, or the other half of the bracket is full-width. A table that writes a mark half-width throughout has none.
 */
export function mixedPunctuation(table: TaskTable): readonly MixedCell[] {
  return [
    ...mixedIn(table, (role) => !UNIT_ROLES.includes(role) && !NO_TEXT.includes(role), halfWidthMarks),
    ...mixedIn(table, (role) => UNIT_ROLES.includes(role), bracketsOnly),
  ];
}

/** What parts the units of a list is a matter of the list. */
function bracketsOnly(text: string): readonly HalfWidthMark[] {
  return halfWidthMarks(text).filter(({ kind, isHalfPair }) => kind === 'bracket' && !isHalfPair);
}

function mixedIn(
  { columns, rows }: TaskTable,
  accepts: (role: Role) => boolean,
  read: (text: string) => readonly HalfWidthMark[],
): readonly MixedCell[] {
  const indexes = [...columns.keys()].filter((index) => accepts(columns[index]?.role ?? 'other'));
  const found: MixedCell[] = [];
  visitTexts(rows, indexes, (cell, index) => {
    const marks = read(cell.raw);
    if (marks.length > 0) found.push({ cell, role: columns[index]?.role ?? 'other', marks });
  });
  if (found.length === 0) return [];
  const half = new Map<MarkKind, number>();
  for (const { kind } of found.flatMap(({ marks }) => marks))
    half.set(kind, (half.get(kind) ?? 0) + (PAIRED.includes(kind) ? 0.5 : 1));
  const full = new Map<MarkKind, number>();
  visitTexts(rows, indexes, ({ raw }) => {
    countFullWidth(raw, full);
  });
  return found.flatMap(({ cell, role, marks }) => {
    const odd = marks.filter((mark) => isOdd(mark, cell, half.get(mark.kind) ?? 0, full.get(mark.kind) ?? 0));
    return odd.length > 0 ? [{ cell, role, marks: odd }] : [];
  });
}

function isOdd({ kind, isHalfPair }: HalfWidthMark, cell: TaskCell, half: number, full: number): boolean {
  return isHalfPair || full > half || (full === half && holdsFullWidth(cell.raw, kind));
}

function visitTexts(
  rows: readonly TaskRow[],
  indexes: readonly number[],
  visit: (cell: TaskCell, index: number) => void,
): void {
  for (const { cells } of rows) {
    for (const index of indexes) {
      const cell = cells[index];
      if (cell?.inherited === 'no') visit(cell, index);
    }
  }
}

import type { Role } from '../../tasks/role';
import { leadingTime, readStepHeader, type StepHeader } from '../layout/flat/step-header';
import type { SourceCell, SourceTable } from '../notice';

/** A table of tasks and their steps below one header, its first row, with the roles of its columns. */
export interface StepTable {
  readonly table: SourceTable;
  readonly roles: ReadonlyMap<number, Role>;
}

interface Head {
  readonly row: number;
  readonly cells: readonly SourceCell[];
  readonly header: StepHeader;
}

/** The tables of tasks and steps in a table of the notice; a header that comes again begins another one. */
export function stepTables(table: SourceTable, source: string): readonly StepTable[] {
  const heads = table.rows.flatMap((cells, row): readonly Head[] => {
    const header = readStepHeader(cells.map((cell) => wordsOf(cell, source)));
    return header ? [{ row, cells, header }] : [];
  });
  return heads.flatMap((head, index) => {
    const below = table.rows.slice(head.row + 1, heads[index + 1]?.row);
    const rows = inColumns(withoutTitle(below, heads[index + 1] !== undefined), head, source);
    const first = head.cells[0];
    const last = rows.at(-1)?.at(-1);
    if (!first || !last) return [];
    const roles = rolesOf(head, rows, source);
    return [{ table: { span: { start: first.span.start, end: last.span.end }, rows: [head.cells, ...rows] }, roles }];
  });
}

/** 「工作任务」 over two columns: the first holds numbers. */
function rolesOf({ cells, header }: Head, rows: Rows, source: string): ReadonlyMap<number, Role> {
  const roles = new Map(cells.map(({ col }, at) => [col, header.roles[at] ?? 'other']));
  const task = cells[header.roles.indexOf('task')]?.col ?? 0;
  const numbered = rows.flatMap((row) => row.filter(({ col }) => col === task));
  if (!roles.has(task + 1) && numbered.length > 0 && numbered.every((cell) => NUMBER.test(wordsOf(cell, source))))
    roles.set(task, 'no').set(task + 1, 'task');
  return roles;
}

const NUMBER = /^\d{1,3}[.、．]?$/;

function wordsOf({ span }: SourceCell, source: string): string {
  return source.slice(span.start, span.end);
}

type Rows = readonly (readonly SourceCell[])[];

/** A row of one cell right above the next header is the title of what follows. */
function withoutTitle(rows: Rows, isBeforeHeader: boolean): Rows {
  const last = rows.at(-1);
  return isBeforeHeader && last?.length === 1 && last[0]?.col === 0 ? rows.slice(0, -1) : rows;
}

/**
 * The rows with their cells in their columns: where a copy drops the cells that are merged with those above, a row begins with
 * its step, and further lines of a cell stand alone.
 */
function inColumns(rows: Rows, { cells: labels, header }: Head, source: string): Rows {
  const step = header.step === undefined ? undefined : labels[header.step]?.col;
  if (step === undefined) return rows;
  const placed: SourceCell[][] = [];
  for (const cells of rows) {
    const whole = withFurtherLine(placed.at(-1) ?? [], cells, step, source);
    if (whole) placed.splice(-1, 1, whole);
    else placed.push(shifted(cells, step, placed.length > 0, source));
  }
  return placed;
}

/** A row whose last cell, behind its step, has one more line. */
function withFurtherLine(
  above: readonly SourceCell[],
  cells: readonly SourceCell[],
  step: number,
  source: string,
): SourceCell[] | undefined {
  const last = above.at(-1);
  const [line] = cells;
  if (!last || !line || above.length < 2 || last.col <= step || !isFurtherLine(cells, source)) return undefined;
  return [...above.slice(0, -1), { ...last, span: { start: last.span.start, end: line.span.end } }];
}

function isFurtherLine(cells: readonly SourceCell[], source: string): boolean {
  const [first] = cells;
  return first !== undefined && cells.length === 1 && first.col === 0 && !isDated(first, source);
}

/** A row that begins with a time, or is one line below another, begins in the column of steps. */
function shifted(cells: readonly SourceCell[], step: number, isBelow: boolean, source: string): SourceCell[] {
  const [first] = cells;
  const isStep =
    first !== undefined && first.col < step && (isDated(first, source) || (isBelow && isFurtherLine(cells, source)));
  return cells.map((cell) => (isStep ? { ...cell, col: cell.col + step - first.col } : cell));
}

function isDated(cell: SourceCell, source: string): boolean {
  return leadingTime(wordsOf(cell, source)) !== undefined;
}

import type { DeadlineReading } from '../deadlines/reading';
import { a1, a1Range, columnLetters } from '../grid/address';
import type { Role } from '../tasks/role';
import { crowdedRows } from '../tasks/crowded-cells';
import { mainCellOf } from '../tasks/main-columns';
import { cellOf, type TaskCell, type TaskRow, type TaskTable } from '../tasks/task-table';

/** Where a row's value stands, and where it comes from when it is inherited. */
export interface CellJson {
  readonly address: string;
  readonly source: string;
  readonly inherited: 'no' | 'merge' | 'blank';
}

/** One task as `zrb read --json` prints it. Texts are as written, unit names as meant. */
export interface TaskJson {
  /** Sheet row, counted from 1; two items in one cell share it. */
  readonly row: number;
  readonly key: string;
  readonly address: string;
  readonly serial: string;
  readonly section: string;
  readonly category: string;
  /** What the row belongs to: 工作任务, else the category. */
  readonly task: string;
  /** The row's own text: 具体要求 where there is such a column, else 工作任务. */
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly deadlineText: string;
  readonly deadline: DeadlineJson | null;
  readonly progress: string;
  readonly cells: Readonly<Partial<Record<Role, CellJson>>>;
}

/** A deadline as read; dates are `YYYY-MM-DD`. */
export interface DeadlineJson {
  readonly due: string | null;
  readonly latest: string | null;
  readonly parts: DeadlineReading['parts'];
  readonly flags: DeadlineReading['flags'];
}

/** A task table as `zrb read --json` prints it. */
export interface TableJson {
  readonly sheet: string;
  readonly table: { readonly address: string; readonly headerRows: readonly number[] };
  readonly document: TaskTable['document'];
  readonly columns: readonly {
    readonly column: string;
    readonly label: string;
    readonly role: Role;
    readonly confidence: string;
    readonly reason: string;
  }[];
  readonly rows: readonly TaskJson[];
}

/** The table as plain data for JSON, rows counted from 1. */
export function tableJson(table: TaskTable): TableJson {
  return {
    sheet: table.sheet,
    table: { address: a1Range(table.range), headerRows: table.headerRows.map((row) => row + 1) },
    document: table.document,
    columns: table.columns.map(({ col, label, role, confidence, reason }) => ({
      column: columnLetters(col),
      label,
      role,
      confidence,
      reason,
    })),
    rows: tasksJson(table),
  };
}

/** One entry for each item: a cell that holds two although the table gives every item a row makes two. */
function tasksJson(table: TaskTable): TaskJson[] {
  const crowded = crowdedRows(table);
  return table.rows.flatMap((row) => {
    const whole = taskJson(table, row);
    const items = crowded.get(row) ?? [];
    return items.length === 0
      ? [whole]
      : items.map(({ start, end }) => ({ ...whole, requirement: whole.requirement.slice(start, end).trim() }));
  });
}

function taskJson(table: TaskTable, row: TaskRow): TaskJson {
  const raw = (...roles: readonly Role[]) => cellOf(table, row, ...roles)?.raw ?? '';
  const names = (part: 'lead' | 'responsible') =>
    row.units.filter((unit) => unit.part === part).map((unit) => unit.name);
  return {
    row: row.row + 1,
    key: row.key,
    address: a1Range({ ...table.range, top: row.row, bottom: row.row }),
    serial: raw('no').trim(),
    section: row.section,
    category: raw('category'),
    task: raw('task', 'category'),
    requirement: mainCellOf(table, row)?.raw ?? '',
    leadUnits: [...new Set(names('lead'))],
    responsibleUnits: [...new Set(names('responsible'))],
    deadlineText: raw('deadline'),
    deadline: row.deadline ? deadlineJson(row.deadline) : null,
    progress: raw('progress', 'status'),
    cells: cellsJson(table, row),
  };
}

/** A deadline as plain data for JSON. */
export function deadlineJson({ due, latest, parts, flags }: DeadlineReading): DeadlineJson {
  return { due: due ?? null, latest: latest ?? null, parts, flags };
}

/** The first column of each role; later columns of the same role are in the sheet, not here. */
function cellsJson(table: TaskTable, row: TaskRow): Partial<Record<Role, CellJson>> {
  const cells: Partial<Record<Role, CellJson>> = {};
  for (const [index, column] of table.columns.entries()) {
    const cell = row.cells[index];
    if (cell && cells[column.role] === undefined) cells[column.role] = cellJson(cell);
  }
  return cells;
}

function cellJson(cell: TaskCell): CellJson {
  return { address: a1(cell.at), source: a1(cell.source), inherited: cell.inherited };
}

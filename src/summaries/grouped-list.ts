import type { SheetPlan } from '../grid/sheet-plan';
import type { PlannedCell } from '../grid/sheet-plan';
import { cell, type Row } from './cells';
import { listSheet, type SheetHead } from './frame';
import type { SummaryContext } from './summary';
import { TASK_COLUMNS, taskConditions } from './task-cells';

/** What stands under one name in a list. */
export interface ListGroup<Entry> {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** What the group's head says of it. */
  readonly counts: () => PlannedCell;
}

/** A list whose rows stand under the names they belong to. */
export interface GroupedList<Entry> extends SheetHead {
  /** Where `TASK_COLUMNS` begin. */
  readonly taskCol: number;
  readonly groups: readonly ListGroup<Entry>[];
  /** All cells of an entry but the first, which holds the group's name. */
  readonly rowOf: (entry: Entry) => readonly (PlannedCell | undefined)[];
  /** What the last line says of all groups; absent where there is nothing to sum up. */
  readonly total?: PlannedCell;
}

/** Rows between two chances to stop. */
const ROWS_PER_PAUSE = 1000;

/**
 * A list of groups: a head with the counts, then the rows. Name and counts of a head stand in the columns of names and tasks, so
 * that a filter by name keeps the head and sorting by name keeps groups whole; every row says its group's name again.
 */
export function* groupedList<Entry>(
  context: SummaryContext,
  list: GroupedList<Entry>,
): Generator<undefined, SheetPlan> {
  const cols = list.columns.length;
  const countsCol = list.taskCol + TASK_COLUMNS.findIndex(({ header }) => header === '工作任务');
  const rows: Row[] = [];
  for (const { name, entries, counts } of list.groups) {
    rows.push(headRow(name, counts(), countsCol, cols));
    for (const entry of entries) {
      rows.push([cell('text', name), ...list.rowOf(entry)]);
      if (rows.length % ROWS_PER_PAUSE === 0) yield;
    }
  }
  return listSheet(context, {
    ...list,
    rows,
    ...(list.total && rows.length > 0 && { totals: [headRow('合计', list.total, countsCol, cols)] }),
    extra: (body) => ({ conditions: taskConditions(context, body, list.taskCol) }),
  });
}

function headRow(name: string, counts: PlannedCell, countsCol: number, cols: number): Row {
  return Array.from({ length: cols }, (_, col): PlannedCell => {
    if (col === 0) return { value: name, look: 'label' };
    return col === countsCol ? counts : { value: null, look: 'label' };
  });
}

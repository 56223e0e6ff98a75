import { sameAddress } from '../../grid/address';
import { groupColumnsOf } from '../../tasks/main-columns';
import type { Role } from '../../tasks/role';
import { columnIndexOf, type TaskCell, type TaskRow, type TaskTable } from '../../tasks/task-table';

/** A row with a unit of its own and a deadline only by a blank cell. */
export interface BlankBesideUnit {
  readonly unit: TaskCell;
  /** The deadline as inherited. */
  readonly deadline: TaskCell;
}

const UNITS: readonly Role[] = ['lead', 'lead+responsible', 'responsible'];

/** As many blanks beside new units, and more than half of the rows that go on with another unit, make it the table's way. */
const MANY = 4;

/**
 * The blank deadlines in rows whose unit is written and is another than that of the row the deadline comes from;
 * none where the table does so on principle.
 */
export function blanksBesideNewUnits(table: TaskTable): readonly BlankBesideUnit[] {
  const unitIndex = indexOf(table, UNITS);
  const deadlineIndex = indexOf(table, ['deadline']);
  const continues = continuation(table);
  const found: BlankBesideUnit[] = [];
  let newUnits = 0;
  let before: TaskCell | undefined;
  let above: TaskCell | undefined;
  for (const row of table.rows) {
    const unit = row.cells[unitIndex];
    const deadline = row.cells[deadlineIndex];
    if (continues(row) && isNew(unit, before)) newUnits++;
    if (deadline?.inherited === 'blank' && isNew(unit, above)) found.push({ unit, deadline });
    if (deadline?.inherited === 'no') above = unit;
    before = unit;
  }
  return found.length >= MANY && found.length * 2 > newUnits ? [] : found;
}

function indexOf(table: TaskTable, roles: readonly Role[]): number {
  return columnIndexOf(table, ...roles) ?? -1;
}

function isNew(unit: TaskCell | undefined, other: TaskCell | undefined): unit is TaskCell {
  if (unit?.inherited !== 'no') return false;
  return other === undefined || !(sameAddress(unit.source, other.source) || unit.text === other.text);
}

/** Tells the rows that go on with the task above. */
function continuation({ columns }: TaskTable): (row: TaskRow) => boolean {
  const identity = groupColumnsOf(columns).at(-1) ?? columns.findIndex(({ role }) => role === 'no');
  return ({ cells }) => (cells[identity]?.inherited ?? 'no') !== 'no';
}

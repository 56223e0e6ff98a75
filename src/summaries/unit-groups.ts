import type { TaskRow } from '../tasks/task-table';
import type { Detail } from './details';

/** A task as one unit has it. */
export interface UnitEntry {
  readonly task: TaskRow;
  readonly role: Detail['role'];
}

/** A unit with its tasks, in the table's order; 「」 for tasks that name nobody. */
export interface UnitGroup {
  readonly unit: string;
  readonly entries: readonly UnitEntry[];
}

/** Entries by unit, units in the order in which they are first named, which in offices is their rank; nobody comes last. */
export function unitGroups(details: readonly Detail[], isWanted: (detail: Detail) => boolean): readonly UnitGroup[] {
  const groups = new Map<string, UnitEntry[]>();
  for (const detail of details) {
    if (!isWanted(detail)) continue;
    const group = groups.get(detail.unit);
    if (group) group.push(detail);
    else groups.set(detail.unit, [detail]);
  }
  const named = [...groups].map(([unit, entries]) => ({ unit, entries }));
  return [...named.filter(({ unit }) => unit !== ''), ...named.filter(({ unit }) => unit === '')];
}

/** Units of every task with their roles, in order. */
export function unitsOfTasks(details: readonly Detail[]): ReadonlyMap<TaskRow, readonly Detail[]> {
  const units = new Map<TaskRow, Detail[]>();
  for (const detail of details) {
    if (!detail.isEntry) continue;
    const list = units.get(detail.task);
    if (list) list.push(detail);
    else units.set(detail.task, [detail]);
  }
  return units;
}

/** Whom a task also concerns, lead units marked: 「市公安局（牵头）、市教育局」. */
export function otherUnits(units: readonly Detail[] | undefined, unit: string): string {
  const others = (units ?? []).filter((other) => other.unit !== unit);
  return others.map((other) => (other.role === '牵头' ? `${other.unit}（牵头）` : other.unit)).join('、');
}

/** The units of one role: 「市应急局、市公安局」. */
export function unitsWithRole(units: readonly Detail[] | undefined, role: '牵头' | '责任'): string {
  return (units ?? []).flatMap((other) => (other.role === role ? [other.unit] : [])).join('、');
}

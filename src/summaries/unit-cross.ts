import type { TaskRow } from '../tasks/task-table';
import type { Detail } from './details';

/** What a unit is to a task; 牵责 where it is named in both roles. */
export type Mark = '牵' | '责' | '牵责';

export const MARKS: readonly Mark[] = ['牵', '责', '牵责'];

interface RoleCounts {
  readonly led: number;
  readonly responsible: number;
}

/** Tasks against units. */
export interface Cross {
  /** Those with most entries first, equals as the table names them. */
  readonly units: readonly (RoleCounts & { readonly unit: string })[];
  /** Marks of every task, by unit; only those of `units`. */
  readonly marksOf: ReadonlyMap<TaskRow, ReadonlyMap<string, Mark>>;
  /** The units beyond: how many, their entries in each role, and those of each task. */
  readonly others: RoleCounts & { readonly units: number; readonly ofTask: ReadonlyMap<TaskRow, readonly Detail[]> };
}

/** Crosses tasks with the units that have most entries, at most `mostUnits` of them. */
export function crossOf(details: readonly Detail[], mostUnits: number): Cross {
  const entries = details.filter(({ isEntry }) => isEntry);
  const counts = new Map<string, { unit: string; led: number; responsible: number }>();
  for (const { unit, role } of entries) {
    const count = counts.get(unit) ?? { unit, led: 0, responsible: 0 };
    if (role === '牵头') count.led += 1;
    else count.responsible += 1;
    counts.set(unit, count);
  }
  const ranked = [...counts.values()].sort((a, b) => b.led + b.responsible - a.led - a.responsible);
  const units = ranked.slice(0, mostUnits);
  const shown = new Set(units.map(({ unit }) => unit));
  const marksOf = new Map<TaskRow, Map<string, Mark>>();
  const others = { units: ranked.length - units.length, led: 0, responsible: 0, ofTask: new Map<TaskRow, Detail[]>() };
  for (const entry of entries) {
    const { task, unit, role } = entry;
    if (shown.has(unit)) {
      const marks = marksOf.get(task) ?? new Map<string, Mark>();
      marksOf.set(task, marks);
      marks.set(unit, marks.has(unit) ? '牵责' : role === '牵头' ? '牵' : '责');
    } else {
      if (role === '牵头') others.led += 1;
      else others.responsible += 1;
      const ofTask = others.ofTask.get(task);
      if (ofTask) ofTask.push(entry);
      else others.ofTask.set(task, [entry]);
    }
  }
  return { units, marksOf, others };
}

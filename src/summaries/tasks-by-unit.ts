import type { TaskRow } from '../tasks/task-table';

/** A unit with the tasks it has in one part. */
export interface UnitTasks {
  /** Name with its level prefix: 「市教育局」; 「」 for tasks that name nobody. */
  readonly unit: string;
  readonly tasks: readonly TaskRow[];
}

/** Tasks under each of their units in one part, units in the order the sheet names them; those that name nobody come last. */
export function tasksByUnit(tasks: readonly TaskRow[], part: 'lead' | 'responsible'): readonly UnitTasks[] {
  const byUnit = new Map<string, TaskRow[]>();
  const nobody: TaskRow[] = [];
  for (const task of tasks) {
    const names = new Set(task.units.filter((unit) => unit.part === part).map((unit) => unit.expanded));
    if (names.size === 0) nobody.push(task);
    for (const name of names) {
      const list = byUnit.get(name);
      if (list) list.push(task);
      else byUnit.set(name, [task]);
    }
  }
  const named = [...byUnit].map(([unit, list]) => ({ unit, tasks: list }));
  return nobody.length === 0 ? named : [...named, { unit: '', tasks: nobody }];
}

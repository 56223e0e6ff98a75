import { UNIT_ROLES } from '../tasks/role';
import type { RoleNeed } from '../tasks/role-need';
import type { TaskRow, TaskUnit } from '../tasks/task-table';
import type { DerivedContext, DerivedValue } from './derived-column';

/** A column of units: the units may stand in any of the unit columns. */
export const UNIT_NEEDS: readonly RoleNeed[] = [UNIT_ROLES];

/** Room for two or three units; a long list is as wide as its column allows. */
export const UNITS_WIDTH_CHARS = 24;

/** A task's units in one part, each once, by the names the office wants; collectives (各镇区) as the cell writes them. */
export function unitsInPart(
  task: TaskRow,
  part: TaskUnit['part'],
  { standardName }: Pick<DerivedContext, 'standardName'>,
): DerivedValue | undefined {
  const names = task.units
    .filter((unit) => unit.part === part)
    .map(({ kind, name, expanded }) => (kind === 'collective' ? name : standardName(expanded)));
  return names.length === 0 ? undefined : { value: [...new Set(names)].join('、') };
}

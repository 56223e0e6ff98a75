import type { GridCell } from '../../src/grid/grid';
import type { Role } from '../../src/tasks/role';
import type { Draft } from './draft';
import type { Random } from './random';
import { textCell } from './words/deadlines';

/** Makes the unit cells of a sheet in its manner; the cell for the leads is made before the one for the others. */
export function unitCellMaker({ style }: Draft, random: Random): (role: Role) => GridCell {
  const { names, collective } = style.units;
  let leads: readonly string[] = [];
  const others = (count: number) => random.shuffle(names.filter((name) => !leads.includes(name))).slice(0, count);
  const withGroup = (list: readonly string[]) => (random.chance(0.15) ? [...list, collective] : list).join('、');
  /** Every unit of the sheet leads several tasks. */
  let next = 0;
  return (role) => {
    if (role === 'responsible' || role === 'cooperating') return textCell(withGroup(others(1 + random.int(4))));
    leads = [next < names.length * 3 ? names[next++ % names.length]! : random.pick(names)];
    if (role === 'lead') return textCell(leads.join('、'));
    if (style.unitColumns === 'shared' || style.preset === 'first-leads') {
      return textCell(withGroup([...leads, ...others(random.int(4))]));
    }
    if (random.chance(0.7)) return textCell(leads.join('、'));
    if (random.chance(0.3)) return textCell(`${[...leads, ...others(2)].join('、')}按职责分工负责`);
    return textCell(`${leads.join('、')}牵头，${others(1 + random.int(3)).join('、')}配合`);
  };
}

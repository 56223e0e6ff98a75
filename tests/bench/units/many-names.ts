import type { UsedName } from '../../../src/units/matching/unit-group';
import { BODIES } from '../../../src/units/names/bodies';
import { COUNTIES } from '../../../src/units/names/places';

const COUNTIES_OF_A_SHEET = 7;
/** Every so many names one has lost a character, as hasty typing leaves it. */
const SLIP_EVERY = 25;

/**
 * Distinct names as a city and its counties use them: departments in full and in short, some without prefix, some with a slip.
 * Every `sheet` names other counties, so that nothing kept from an earlier one helps.
 */
export function manyNames(count: number, sheet: number): readonly UsedName[] {
  const bodies = [...new Set(BODIES.flatMap(({ name, otherNames }) => [name, ...otherNames.slice(0, 1)]))];
  const prefixes = ['市', ...countiesOf(sheet)];
  const names = new Set<string>();
  for (let at = 0; names.size < count; at++) {
    const body = bodies[(at * 7) % bodies.length] ?? '';
    const prefix = at % 10 === 9 ? '' : (prefixes[Math.floor(at / 3) % prefixes.length] ?? '');
    const name = prefix + body;
    names.add(at % SLIP_EVERY === 0 ? name.slice(0, -2) + name.slice(-1) : name);
  }
  return Array.from(names, (name, at) => ({ name, count: (at % 9) + 1, cells: new Set([at]), isCollective: false }));
}

/** Counties of two characters: the table's first word holds them one behind the other, after its 「2」. */
function countiesOf(sheet: number): readonly string[] {
  const start = 1 + sheet * COUNTIES_OF_A_SHEET * 2;
  return Array.from(
    { length: COUNTIES_OF_A_SHEET },
    (_, at) => `${COUNTIES.slice(start + at * 2, start + at * 2 + 2)}县`,
  );
}

import type { Role } from '../../../src/tasks/role';
import { colOf, type Draft, textIn, write } from '../draft';
import type { Planter } from '../planter';
import type { Random } from '../random';

const ASKS_SIX: readonly Draft['style']['preset'][] = ['six-clear', 'strict'];

/** One of the six points left blank, where the preset asks for all of them. */
function leftBlank(rule: string, role: Role): Planter {
  return {
    rule,
    reach: 'cell',
    touches: [role],
    fits: (draft) => ASKS_SIX.includes(draft.style.preset) && !(role === 'requirement' && draft.style.hasItemMarks),
    plant(site) {
      const place = site.takeCell(role, ({ row }) => row.cells.filter(Boolean).length > 1);
      if (!place) return undefined;
      write(place, site.random.pick(['', '', '', '/', '—']));
      return { places: [place] };
    },
  };
}

/** A task without its person or number, in a table that names them everywhere. */
const contactMissing: Planter = {
  rule: 'contact-missing',
  reach: 'cell',
  touches: ['person', 'phone'],
  fits: ({ style }) => !ASKS_SIX.includes(style.preset),
  plant(site) {
    const { draft, random } = site;
    const [task, person, phone] = [colOf(draft, 'task'), colOf(draft, 'person'), colOf(draft, 'phone')];
    const place = site.takeCell('person', ({ row }) => textIn({ row, col: task }) !== '');
    if (!place) return undefined;
    const kind = phone < 0 ? 'person' : random.pick(['person', 'phone', 'both']);
    if (kind !== 'phone') write(place, '');
    if (kind !== 'person') write({ ...place, col: phone }, '');
    return { places: [kind === 'phone' ? { ...place, col: phone } : { ...place, col: person }] };
  },
};

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.int(10)).join('');

/** Numbers nobody can dial. */
const BAD_PHONES: readonly ((random: Random) => string)[] = [
  (random) => `138${digits(random, 7)}`,
  (random) => `139${digits(random, 9)}`,
  (random) => `0571-8${digits(random, 4)}`,
  (random) => `05718${digits(random, 9)}`,
  (random) => `1390O${digits(random, 6)}`,
  (random) => `238${digits(random, 8)}`,
];

const phoneMalformed: Planter = {
  rule: 'phone-malformed',
  reach: 'cell',
  touches: ['phone'],
  plant(site) {
    const { random } = site;
    const place = site.takeCell('phone');
    if (!place) return undefined;
    if (random.chance(0.2)) {
      // 「057188…」 typed as a number has lost its first digit.
      const value = 57_188_000_000 + random.int(1_000_000);
      place.row.cells[place.col] = { value, text: String(value) };
    } else write(place, random.pick(BAD_PHONES)(random));
    return { places: [place] };
  },
};

export const PEOPLE_PLANTERS: readonly Planter[] = [
  phoneMalformed,
  contactMissing,
  leftBlank('target-missing', 'target'),
  leftBlank('measure-missing', 'requirement'),
  leftBlank('leader-missing', 'leader'),
  leftBlank('person-missing', 'person'),
];

import { GOVERNMENT_BODIES, PARTY_BODIES, PEOPLES_ORGANISATIONS, STATE_ORGANS } from './local-departments';
import { NATIONAL_BODIES, NATIONWIDE_ENTERPRISES } from './national-bodies';

/** All names of a table, earlier ones included, their years left out. */
function namesOf(table: string): string[] {
  return table
    .split(/[\s/]+/)
    .map((entry) => entry.replace(/@.*/, ''))
    .filter((name) => name !== '');
}

/** Names a table still uses today: those before the 「/」 of each line. */
function currentNamesOf(table: string): string[] {
  return table.split('\n').flatMap((line) => namesOf(line.replace(/\/.*/, '')));
}

const LOCAL_TABLES = [PARTY_BODIES, GOVERNMENT_BODIES, STATE_ORGANS, PEOPLES_ORGANISATIONS];

/** Local bodies' names without level prefix, in full and in short, former ones included. */
export const LOCAL_NAMES: ReadonlySet<string> = new Set(LOCAL_TABLES.flatMap(namesOf));

/** The part of `LOCAL_NAMES` that is in use today. */
export const CURRENT_LOCAL_NAMES: ReadonlySet<string> = new Set(LOCAL_TABLES.flatMap(currentNamesOf));

/** Bodies no local level stands before. */
export const NATIONWIDE_NAMES: ReadonlySet<string> = new Set(
  [NATIONAL_BODIES, NATIONWIDE_ENTERPRISES].flatMap(namesOf),
);

/** Short names of party offices that are a party committee's own: 「宣传部」 is written 市委宣传部 in full. */
export const PARTY_OFFICE_NAMES: ReadonlySet<string> = new Set(
  PARTY_BODIES.split('\n')
    .filter((line) => line.startsWith('委'))
    .flatMap(currentNamesOf)
    .filter((name) => !name.startsWith('委')),
);

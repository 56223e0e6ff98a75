import { BRACKETS, BREAKS } from './brackets-and-breaks';
import { GROUPS, OPEN_LISTS } from './groups';
import { CENTRAL_AND_PROVINCIAL, CITIES_AND_COUNTIES, INSTITUTIONS } from './offices';
import { CARRIED_LEVELS, NO_UNITS, ROLES } from './roles';
import { NAMES_WITH_JOINING_WORDS, RUN_TOGETHER, SEPARATED } from './separators';
import {
  DIVIDED_WORK,
  FIELDS_AND_BRANCHES,
  GROUPS_OVER_MARKS,
  INSTRUCTIONS,
  LIST_TAILS,
  PERSONS,
  WITHOUT_MARKS,
} from './tails-and-groups';

/** A unit cell and what is read there. */
export interface SplitExample {
  readonly cell: string;
  /** The notation of `show`, then 「…」 for an open list and 「分别」 where every unit answers for its own part. */
  readonly reading: string;
}

const TABLES = {
  BRACKETS,
  BREAKS,
  CARRIED_LEVELS,
  CENTRAL_AND_PROVINCIAL,
  CITIES_AND_COUNTIES,
  DIVIDED_WORK,
  FIELDS_AND_BRANCHES,
  GROUPS,
  GROUPS_OVER_MARKS,
  INSTRUCTIONS,
  INSTITUTIONS,
  LIST_TAILS,
  NAMES_WITH_JOINING_WORDS,
  NO_UNITS,
  OPEN_LISTS,
  PERSONS,
  ROLES,
  RUN_TOGETHER,
  SEPARATED,
  WITHOUT_MARKS,
};

/** The tables' titles with their examples: one a line, 「⏎」 a line break, the reading behind 「⇒」. */
export const SPLIT_EXAMPLES: readonly (readonly [string, readonly SplitExample[]])[] = Object.entries(TABLES).map(
  ([title, table]) => [
    title,
    table
      .split('\n')
      .filter((line) => line !== '')
      .map(readLine),
  ],
);

function readLine(line: string): SplitExample {
  const [cell = '', reading = ''] = line.split(/ ⇒ ?/);
  return { cell: cell.replaceAll('⏎', '\n'), reading };
}

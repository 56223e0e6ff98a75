import { readUnitList } from '../../src/units/read-unit-list';
import { show } from './show';
import { BRACKETS, BREAKS } from './split-examples/brackets-and-breaks';
import { GROUPS, OPEN_LISTS } from './split-examples/groups';
import { CENTRAL_AND_PROVINCIAL, CITIES_AND_COUNTIES, INSTITUTIONS } from './split-examples/offices';
import { CARRIED_LEVELS, NO_UNITS, ROLES } from './split-examples/roles';
import { NAMES_WITH_JOINING_WORDS, RUN_TOGETHER, SEPARATED } from './split-examples/separators';

/**
 * One cell a line, 「⏎」 a line break, and behind 「⇒」 what is read there: the notation of `show`, then 「…」 for an open list
 * and 「分别」 where every unit answers for its own part.
 */
const TABLES = {
  BRACKETS,
  BREAKS,
  CARRIED_LEVELS,
  CENTRAL_AND_PROVINCIAL,
  CITIES_AND_COUNTIES,
  GROUPS,
  INSTITUTIONS,
  NAMES_WITH_JOINING_WORDS,
  NO_UNITS,
  OPEN_LISTS,
  ROLES,
  RUN_TOGETHER,
  SEPARATED,
};

function examplesOf(table: string): (readonly [string, string])[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [cell = '', names = ''] = line.split(/ ⇒ ?/);
      return [cell.replaceAll('⏎', '\n'), names] as const;
    });
}

function read(cell: string): string {
  const list = readUnitList(cell);
  return [show(list), list.isOpen ? '…' : '', list.separately ? '分别' : ''].filter((part) => part !== '').join(' | ');
}

describe.each(Object.entries(TABLES))('%s', (_title, table) => {
  test.each(examplesOf(table))('%j', (cell, names) => {
    expect(read(cell)).toBe(names);
  });
});

const CELLS = Object.values(TABLES).flatMap((table) => examplesOf(table).map(([cell]) => cell));

test.each(CELLS)('%j: its names joined by 、 are the same names', (cell) => {
  const named = (text: string) => readUnitList(text).mentions.map(({ kind, expanded }) => `${kind} ${expanded}`);
  const once = readUnitList(cell).mentions.map(({ expanded }) => expanded);
  expect(named(once.join('、'))).toEqual(named(cell));
});

test.each(CELLS)('%j: names and what stands between them are the cell', (cell) => {
  const { mentions } = readUnitList(cell);
  let rejoined = '';
  let from = 0;
  for (const { span, written } of mentions) {
    expect(span.start).toBeGreaterThanOrEqual(from);
    rejoined += cell.slice(from, span.start) + written;
    from = span.end;
  }
  expect(rejoined + cell.slice(from)).toBe(cell);
});

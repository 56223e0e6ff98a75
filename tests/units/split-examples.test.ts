import fc from 'fast-check';
import { readUnitList } from '../../src/units/read-unit-list';
import { show } from './show';
import { SPLIT_EXAMPLES } from './split-examples/examples';

function read(cell: string): string {
  const list = readUnitList(cell);
  return [show(list), list.isOpen ? '…' : '', list.separately ? '分别' : ''].filter((part) => part !== '').join(' | ');
}

function namedIn(cell: string): string[] {
  return readUnitList(cell).mentions.map(({ kind, expanded }) => `${kind} ${expanded}`);
}

function expandedIn(cell: string): string[] {
  return readUnitList(cell).mentions.map(({ expanded }) => expanded);
}

describe.each(SPLIT_EXAMPLES)('%s', (_title, examples) => {
  test.each(examples)('$cell', ({ cell, reading }) => {
    expect(read(cell)).toBe(reading);
  });

  test.each(examples)('$cell: its names joined by 、 are the same names', ({ cell }) => {
    expect(namedIn(expandedIn(cell).join('、'))).toEqual(namedIn(cell));
  });

  test.each(examples)('$cell: names and what stands between them are the cell', ({ cell }) => {
    let rejoined = '';
    let from = 0;
    for (const { span, written } of readUnitList(cell).mentions) {
      expect(span.start).toBeGreaterThanOrEqual(from);
      rejoined += cell.slice(from, span.start) + written;
      from = span.end;
    }
    expect(rejoined + cell.slice(from)).toBe(cell);
  });
});

/**
 * Names of the examples that stand alone. Left out are names that hold 各, 县, 区, 镇, 单位 or 部门: groups of places and of units go
 * on over 「、」, so that two of them in a row may be one group.
 */
const NAMES = [
  ...new Set(
    SPLIT_EXAMPLES.flatMap(([, examples]) => examples.flatMap(({ cell }) => expandedIn(cell))).filter(
      (name) => !/[各县区镇]|单位|部门/.test(name),
    ),
  ),
];

test('names of every kind are read back from any list of them', () => {
  expect(NAMES.length).toBeGreaterThan(500);
  const lists = fc.tuple(
    fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 6 }),
    fc.constantFrom('、', '，', '；', '、\n', '，\n\n'),
  );
  fc.assert(
    fc.property(lists, ([names, separator]) => {
      expect(readUnitList(names.join(separator)).mentions.map(({ name }) => name)).toEqual(names);
    }),
    { numRuns: 3000 },
  );
});

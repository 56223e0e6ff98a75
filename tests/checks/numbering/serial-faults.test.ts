import { runFaults } from '../../../src/checks/numbering/serial-faults';
import type { SerialEntry } from '../../../src/checks/numbering/serials';

/** A run of plain numbers; a blank item stands as 0. */
function run(numbers: readonly number[]): readonly SerialEntry[] {
  let missingBefore = 0;
  return numbers.flatMap((number, row) => {
    if (number === 0) {
      missingBefore++;
      return [];
    }
    const entry: SerialEntry = {
      row: { row, key: `${row}`, section: '', cells: [], units: [], unitLists: new Map(), isHidden: false },
      at: { row, col: 0 },
      serial: { prefix: '', number, suffix: '', style: 'arabic' },
      missingBefore,
    };
    missingBefore = 0;
    return [entry];
  });
}

const faults = (numbers: readonly number[]) =>
  runFaults(run(numbers)).map((fault) => `${fault.kind} ${fault.index} ${fault.expected}`);

test.each<[readonly number[], readonly string[]]>([
  [[], []],
  [[1, 2, 3], []],
  [[5, 6, 7], []],
  [[1, 2, 2, 4], ['duplicate 2 3']],
  [[1, 2, 2, 3], ['duplicate 2 3']],
  [[1, 2, 5, 6], ['gap 2 3']],
  [[1, 0, 3], []],
  [[1, 0, 2], []],
  [[1, 0, 5], ['gap 1 2']],
  [[1, 2, 4, 3, 5], ['disorder 3 5']],
  [[1, 2, 33, 4, 5], ['gap 2 3']],
  [[1, 2, 33, 34, 35], ['gap 2 3']],
  [
    [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14],
    ['duplicate 2 3', 'gap 13 13'],
  ],
  [[1, 2, 3, 1, 2, 3], ['restart 3 4']],
  [
    [1, 1, 1],
    ['duplicate 1 2', 'duplicate 2 2'],
  ],
  [
    [1, 2, 2, 5],
    ['duplicate 2 3', 'gap 3 3'],
  ],
])('%j: %j', (numbers, found) => {
  expect(faults(numbers)).toEqual(found);
});

test('a column of one number, and one that jumps far, are compared in one pass', () => {
  expect(faults(Array.from({ length: 5000 }, () => 1))).toHaveLength(4999);
  expect(faults([1, 2, 900_000_000])).toEqual(['gap 2 3']);
});

import fc from 'fast-check';
import { a1, a1Range, columnIndex, columnLetters, MAX_COLS, parseA1 } from '../../src/grid/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (col, letters) => {
  expect(columnLetters(col)).toBe(letters);
  expect(columnIndex(letters)).toBe(col);
});

test('letters and index are inverse over all columns', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: MAX_COLS - 1 }), (col) => columnIndex(columnLetters(col)) === col));
});

test.each([
  ['E42', { top: 41, left: 4, bottom: 41, right: 4 }],
  ['$A$2:E83', { top: 1, left: 0, bottom: 82, right: 4 }],
  ['E83:A2', { top: 1, left: 0, bottom: 82, right: 4 }],
])('%s is read', (text, range) => {
  expect(parseA1(text)).toEqual(range);
});

test.each(['', 'A0', 'XFE1', 'A1048577', '工作表!A1', 'A1:B'])('「%s」 is no address', (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test('a single cell is written without a colon', () => {
  expect(a1({ row: 41, col: 4 })).toBe('E42');
  expect(a1Range({ top: 1, left: 0, bottom: 82, right: 4 })).toBe('A2:E83');
  expect(a1Range({ top: 1, left: 0, bottom: 1, right: 0 })).toBe('A2');
});

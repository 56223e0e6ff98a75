import { addChange, FRESH, isStale, isTouched, OTHER_SETTINGS } from '../../src/pane/staleness';
import { range } from '../kit/fake-assistant';

test('a cell changed twice counts once', () => {
  const staleness = addChange(addChange(FRESH, range('C3:C5')), range('C4:D4'));
  expect(staleness.kind === 'counted' && staleness.cells.size).toBe(4);
});

test.each([
  ['a whole column', range('C1:C1048576')],
  ['an unnamed range', undefined],
])('%s is not counted cell by cell', (_, changed) => {
  expect(addChange(FRESH, changed)).toEqual({ kind: 'many' });
});

test('many stays many', () => {
  expect(addChange({ kind: 'many' }, range('A1'))).toEqual({ kind: 'many' });
});

test('other settings weigh more than any change of cells', () => {
  expect(addChange(OTHER_SETTINGS, range('A1'))).toBe(OTHER_SETTINGS);
  expect(addChange(OTHER_SETTINGS, undefined)).toBe(OTHER_SETTINGS);
});

test('only a changed sheet, or one checked with other settings, is stale', () => {
  expect(isStale(FRESH)).toBe(false);
  expect(isStale({ kind: 'many' })).toBe(true);
  expect(isStale(OTHER_SETTINGS)).toBe(true);
  expect(isStale(addChange(FRESH, range('A1')))).toBe(true);
});

test.each([
  ['the cell', 'D8', 'D8', true],
  ['another cell of its row', 'A8', 'D8', true],
  ['a row within its range', 'A8', 'A5:E83', true],
  ['another row', 'D9', 'D8', false],
])('a finding is touched by an edit of %s: %s → %s', (_, edited, place, expected) => {
  expect(isTouched(addChange(FRESH, range(edited)), range(place))).toBe(expected);
});

test('every finding is touched where nobody knows what was edited, none by other settings', () => {
  expect(isTouched(addChange(FRESH, undefined), range('D8'))).toBe(true);
  expect(isTouched(OTHER_SETTINGS, range('D8'))).toBe(false);
});

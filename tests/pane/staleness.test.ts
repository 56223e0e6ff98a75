import { addChange, FRESH, isStale, OTHER_SETTINGS } from '../../src/pane/staleness';
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

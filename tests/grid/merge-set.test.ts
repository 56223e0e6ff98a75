import fc from 'fast-check';
import { type CellRange, rangesOverlap } from '../../src/grid/address';
import { mergeSet } from '../../src/grid/merge-set';

const area = (top: number, bottom: number, left = 0, right = left): CellRange => ({ top, left, bottom, right });

test('areas that share a cell go, the others stay in their order', () => {
  const set = mergeSet([area(0, 200), area(201, 202), area(0, 1, 5)]);
  set.removeMeeting(area(150, 150));
  set.add(area(100, 300, 2));
  set.removeMeeting(area(0, 0, 0, 4));
  expect(set.all()).toEqual([area(201, 202), area(0, 1, 5), area(100, 300, 2)]);
  set.removeMeeting(area(300, 400, 0, 9));
  expect(set.all()).toEqual([area(201, 202), area(0, 1, 5)]);
});

const anyArea = fc
  .tuple(fc.nat(200), fc.nat(100), fc.nat(4), fc.nat(2))
  .map(([top, rows, left, cols]) => area(top, top + rows, left, left + cols));

test('is what looking at all of them gives', () => {
  const steps = fc.array(fc.record({ area: anyArea, isAdded: fc.boolean() }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 20 }), steps, (begun, changes) => {
      const set = mergeSet(begun);
      let plain: readonly CellRange[] = begun;
      for (const { area: changed, isAdded } of changes) {
        set.removeMeeting(changed);
        plain = plain.filter((other) => !rangesOverlap(other, changed));
        if (!isAdded) continue;
        set.add(changed);
        plain = [...plain, changed];
      }
      expect(set.all()).toEqual(plain);
    }),
  );
});

import fc from 'fast-check';
import type { CellRange } from '../../src/grid/address';
import { a1Range, parseA1 } from '../../src/grid/address';
import type { Edit } from '../../src/grid/edit';
import { isTraceName } from '../../src/host/defined-names';
import { placeKeyOf, placeNameOf } from '../../src/host/place-names';
import { placesOn, type PlaceName, planPlaces } from '../../src/host/places';

const area = (text: string): CellRange => {
  const range = parseA1(text);
  if (!range) throw new Error(text);
  return range;
};
const setPlace = (key: string, ...areas: readonly string[]): Edit => ({
  kind: 'set-place',
  key,
  areas: areas.map(area),
});
/** The names as changes leave them. */
const performed = (names: readonly PlaceName[], edits: readonly Edit[], sheet: string): readonly PlaceName[] => {
  const { added, changed, removed } = planPlaces(edits, sheet, names);
  const kept = names.filter(({ name }) => !removed.includes(name));
  return [...kept.map((item) => changed.find(({ name }) => name === item.name) ?? item), ...added];
};
const read = (names: readonly PlaceName[], sheet: string) =>
  Object.fromEntries([...placesOn(names, sheet)].map(([key, areas]) => [key, areas.map(a1Range).join(' ')]));

const FORMULAS: readonly (readonly [string, string])[] = [
  ["='分工 (一)'!$A$3:$A$7,'分工 (一)'!$B$3", 'A3:A7 B3'],
  ["='分工 (一)'!#REF!,'分工 (一)'!$B$3", 'B3'],
  ["=#REF!$A$3,'分工 (一)'!$B$3", 'B3'],
  ["='甲,乙'!$A$3,'分工 (一)'!$B$3:$C$4", 'B3:C4'],
  ["='分工 (一)'!#REF!", ''],
  ['=#REF!', ''],
  ['=1+1', ''],
];

test.each(FORMULAS)('%s remembers 「%s」', (formula, areas) => {
  const found = read([{ name: 'zrb.place.split.1.1', formula }], '分工 (一)');
  expect(found).toEqual(areas === '' ? {} : { 'split.1': areas });
});

test('a name without quotes around its sheet, and one in another case, are read too', () => {
  expect(read([{ name: 'ZRB.Place.column.due__date.1', formula: '=表1!$C$2' }], '表1')).toEqual({
    'column.due-date': 'C2',
  });
});

test('names of one key are read in the order of their numbers', () => {
  const names = ['10', '2', '1'].map((n) => ({ name: `zrb.place.a.${n}`, formula: `='表'!$A$${n}` }));
  expect(read(names, '表')).toEqual({ a: 'A1 A2 A10' });
});

test('each key gets a name, and nothing is left to do the second time', () => {
  const edits = [setPlace('column.due-date', 'F1'), setPlace('split.1', 'A3:A7', 'B3:B9')];
  const names = performed([], edits, "张三's 表");
  expect(names).toEqual([
    { name: 'zrb.place.column.due__date.1', formula: "='张三''s 表'!$F$1" },
    { name: 'zrb.place.split.1.1', formula: "='张三''s 表'!$A$3:$A$7,'张三''s 表'!$B$3:$B$9" },
  ]);
  expect(planPlaces(edits, "张三's 表", names)).toEqual({ added: [], changed: [], removed: [] });
});

test('the same key on two sheets takes two names, and each sheet has its own areas', () => {
  const first = performed([], [setPlace('a', 'A1')], '甲');
  const both = performed(first, [setPlace('a', 'B2')], '乙');
  expect(both.map(({ name }) => name)).toEqual(['zrb.place.a.1', 'zrb.place.a.2']);
  expect([read(both, '甲'), read(both, '乙')]).toEqual([{ a: 'A1' }, { a: 'B2' }]);
  expect(read(performed(both, [setPlace('a')], '甲'), '乙')).toEqual({ a: 'B2' });
});

test('a name that has lost its sheet is used again, one that has lost its cells too', () => {
  const names = [
    { name: 'zrb.place.a.1', formula: '=#REF!$A$1' },
    { name: 'zrb.place.a.2', formula: "='甲'!#REF!" },
  ];
  expect(planPlaces([setPlace('a', 'C3')], '甲', names)).toEqual({
    added: [],
    changed: [{ name: 'zrb.place.a.1', formula: "='甲'!$C$3" }],
    removed: ['zrb.place.a.2'],
  });
});

test('names that Excel has spelt without quotes are right as they are', () => {
  const names = [{ name: 'zrb.place.a.1', formula: '=表1!$C$3:$C$5,表1!$D$1' }];
  expect(planPlaces([setPlace('a', 'C3:C5', 'D1')], '表1', names)).toEqual({ added: [], changed: [], removed: [] });
});

test('areas are those after all rows of the batch have moved, and so are the names that are compared with them', () => {
  const edits: readonly Edit[] = [
    { kind: 'insert-rows', before: 0, count: 2 },
    setPlace('a', 'A5'),
    { kind: 'delete-rows', first: 1, count: 1 },
  ];
  expect(planPlaces(edits, '甲', []).added).toEqual([{ name: 'zrb.place.a.1', formula: "='甲'!$A$4" }]);
  const names = [{ name: 'zrb.place.a.1', formula: "='甲'!$A$3" }];
  expect(planPlaces(edits, '甲', names)).toEqual({ added: [], changed: [], removed: [] });
});

test('many areas are spread over several names, none longer than Excel takes after a sheet was renamed', () => {
  const areas = Array.from({ length: 900 }, (_, index) => `$B$${index * 3 + 10}:$B$${index * 3 + 11}`);
  const names = performed([], [setPlace('split.1', ...areas)], '责任分解表');
  expect(names.length).toBe(11);
  expect(names.every(({ formula }) => formula.length <= 2000)).toBe(true);
  expect(placesOn(names, '责任分解表').get('split.1')).toEqual(areas.map(area));
  expect(performed(names, [setPlace('split.1', 'A1')], '责任分解表').map(({ name }) => name)).toEqual([
    'zrb.place.split.1.1',
  ]);
});

test('every key comes back from its name, and the name is a trace of ours', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 99 }),
      (key, number) => {
        const name = placeNameOf(key, number);
        expect(name).toMatch(/^[a-z0-9._\u4e00-\u9fff]+$/);
        expect(placeKeyOf(name.toUpperCase())).toEqual({ key, number });
        expect(isTraceName(name)).toBe(true);
      },
    ),
  );
});

test('reading is total on any formula', () => {
  fc.assert(
    fc.property(fc.string(), (formula) => {
      placesOn([{ name: 'zrb.place.a.1', formula }], '表');
    }),
  );
});

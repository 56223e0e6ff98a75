import * as fc from 'fast-check';
import type { SheetPlan } from '../../../src/grid/sheet-plan';
import { columnRuns } from '../../../src/host/excel/cell-runs';
import { pointsOfChars } from '../../../src/host/excel/column-width';
import { rowNameOf, sameReference, sheetNameOf, sheetOfReference } from '../../../src/host/defined-names';
import { lookAddresses } from '../../../src/host/excel/look-areas';
import {
  lineAfter,
  lineBefore,
  lineIdentity,
  oldPlaceOf,
  placeAfter,
  placeBefore,
} from '../../../src/host/excel/line-map';
import type { LineEdit } from '../../../src/host/line-edits';
import { asInput } from '../../../src/host/excel/text-input';

test.each([
  ['=1+1', 'General', "'=1+1"],
  ['2016-12', 'General', "'2016-12"],
  ['2016-12', '@', '2016-12'],
  ['2016年12月', 'General', "'2016年12月"],
  ['2016年12月底前', 'General', '2016年12月底前'],
  ['市编办', 'General', '市编办'],
  ['第3项', 'General', '第3项'],
  ['＝一', 'General', "'＝一"],
])('the text %s goes into a cell of format %s as %s', (text, format, input) => {
  expect(asInput({ value: text }, format)).toBe(input);
});

test('numbers, truth values, nothing and formulas go in as they are', () => {
  expect([asInput({ value: 3 }, '@'), asInput({ value: false }, 'General')]).toEqual([3, false]);
  expect([asInput({ value: null }, 'General'), asInput({ formula: '=A1' }, 'General')]).toEqual(['', '=A1']);
});

test('any text goes in as itself or behind one apostrophe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([text, `'${text}`]).toContain(asInput({ value: text }, 'General'));
    }),
  );
});

const steps = { at: fc.nat(20), count: fc.integer({ min: 1, max: 3 }), isInsertion: fc.boolean() };

const lineEdits: fc.Arbitrary<readonly LineEdit[]> = fc
  .tuple(fc.constantFrom('rows', 'columns'), fc.array(fc.record(steps), { maxLength: 5 }))
  .map(([axis, list]) =>
    list.map(({ at, count, isInsertion }) =>
      isInsertion ? { kind: `insert-${axis}`, before: at, count } : { kind: `delete-${axis}`, first: at, count },
    ),
  );

test('a row or column that survives is found again, and keeps its identity', () => {
  fc.assert(
    fc.property(fc.nat(30), lineEdits, (line, edits) => {
      const after = lineAfter(line, edits);
      if (after === undefined) return;
      expect(lineBefore(after, edits)).toBe(line);
      expect(lineIdentity(after, edits)).toBe(String(line));
    }),
  );
});

test('cells move along the axis of the edits and keep their other number', () => {
  const columns: readonly LineEdit[] = [{ kind: 'insert-columns', before: 2, count: 3 }];
  expect(placeAfter({ row: 5, col: 2 }, columns)).toEqual({ row: 5, col: 5 });
  expect(placeBefore({ row: 5, col: 3 }, columns)).toBeUndefined();
  expect(oldPlaceOf({ row: 5, col: 3 }, columns)).toEqual({ row: 5, col: 1 });
  expect(placeAfter({ row: 5, col: 2 }, [{ kind: 'delete-rows', first: 1, count: 2 }])).toEqual({ row: 3, col: 2 });
});

test('cells that follow each other in a column travel together', () => {
  const cells = [
    { row: 2, col: 0 },
    { row: 1, col: 0 },
    { row: 4, col: 0 },
    { row: 2, col: 1 },
  ];
  expect(columnRuns(cells).map(({ range }) => range)).toEqual([
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 4, left: 0, bottom: 4, right: 0 },
    { top: 2, left: 1, bottom: 2, right: 1 },
  ]);
});

test('cells of one look become as few areas as stand together', () => {
  const text = { value: '', look: 'text' as const };
  const late = { value: '', look: 'late' as const };
  const plan: SheetPlan = {
    key: 'k',
    title: 't',
    rows: [[text, text], [text, text], [text, late], [], [text, text]],
    columnWidthsChars: [],
    merges: [],
    frozenRows: 0,
    landscape: false,
  };
  expect([...lookAddresses(plan)]).toEqual([
    ['text', ['A1:B2,A3,A5:B5']],
    ['late', ['B3']],
  ]);
});

test('lists of addresses stay below what Excel takes', () => {
  const rows = Array.from({ length: 4000 }, (_, row) => (row % 2 === 0 ? [{ value: '', look: 'text' as const }] : []));
  const plan = { key: 'k', title: 't', rows, columnWidthsChars: [], merges: [], frozenRows: 0, landscape: false };
  const lists = lookAddresses(plan).get('text') ?? [];
  expect(lists.every((list) => list.length <= 8192)).toBe(true);
  expect(lists.join(',').split(',')).toHaveLength(2000);
});

test('names are legal and differ where keys do', () => {
  expect(sheetNameOf('by-lead-unit')).toBe('zrb.sheet.by_lead_unit');
  expect(rowNameOf('任务 3/a')).toBe('zrb.row.任务_20_3_2f_a');
});

test('a reference tells its sheet, with or without quotes; a dead one none', () => {
  expect(sheetOfReference("='张三''s'!$A$1")).toBe("张三's");
  expect(sheetOfReference('=汇总!$A$1')).toBe('汇总');
  expect(sheetOfReference('=#REF!$A$1')).toBeUndefined();
  expect(sheetOfReference('=汇总!#REF!')).toBeUndefined();
  expect(sameReference("='汇总'!$A$1", '=汇总!$A$1')).toBe(true);
  expect(sameReference("='汇总'!$A$1", '=汇总!$A$2')).toBe(false);
});

test.each([
  [8.38, 54],
  [20, 123.75],
])('%s characters are %s points', (chars, points) => {
  expect(pointsOfChars(chars)).toBe(points);
});

import type { SheetPlan } from '../../src/grid/sheet-plan';
import { printScale, repeatedRows } from '../../src/host/print-scale';
import { planOf } from './xlsx/plan/plan-file';

test.each<[string, Partial<SheetPlan>, number | undefined]>([
  ['nothing is said where no page break stands', { columnWidthsChars: [200] }, undefined],
  ['nothing is said where all is to be on one page', { pageBreaks: [4], isOnePage: true }, undefined],
  ['narrow columns print as they are', { pageBreaks: [4], columnWidthsChars: [10, 20] }, 100],
  ['wide columns are made to fit', { pageBreaks: [4], columnWidthsChars: [100, 60] }, 43],
  ['more of them fit on a page that lies', { pageBreaks: [4], columnWidthsChars: [100, 60], landscape: true }, 64],
  ["Excel's smallest scale is the least", { pageBreaks: [4], columnWidthsChars: Array(50).fill(60) as number[] }, 10],
])('%s', (_, plan, expected) => {
  expect(printScale(planOf(plan))).toBe(expected);
});

test.each<[string, Partial<SheetPlan>, readonly [number, number] | undefined]>([
  ['nothing is repeated where nothing is frozen', { frozenRows: 0 }, undefined],
  ['frozen rows are repeated', { frozenRows: 4 }, [0, 3]],
  ['a header further down is repeated', { frozenRows: 0, repeatedRow: 24 }, [24, 24]],
])('%s', (_, plan, expected) => {
  expect(repeatedRows(planOf(plan))).toEqual(expected);
});

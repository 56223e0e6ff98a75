import type { SheetPlan } from '../../src/grid/sheet-plan';
import { printScale } from '../../src/host/print-scale';
import { planOf } from './xlsx/plan/plan-file';

test.each<[string, Partial<SheetPlan>, number | undefined]>([
  ['nothing is said where no page break stands', { columnWidthsChars: [200] }, undefined],
  ['nothing is said where all is to be on one page', { pageBreaks: [4], isOnePage: true }, undefined],
  ['narrow columns print as they are', { pageBreaks: [4], columnWidthsChars: [10, 20] }, 100],
  ['wide columns are made to fit', { pageBreaks: [4], columnWidthsChars: [100, 60] }, 51],
  ['more of them fit on a page that lies', { pageBreaks: [4], columnWidthsChars: [100, 60], landscape: true }, 76],
  ["Excel's smallest scale is the least", { pageBreaks: [4], columnWidthsChars: Array(50).fill(60) as number[] }, 10],
])('%s', (_, plan, expected) => {
  expect(printScale(planOf(plan))).toBe(expected);
});

import type { SheetPlan } from '../../src/grid/sheet-plan';
import { planText } from '../../src/reports/plan-text';

const plan: SheetPlan = {
  key: 'by-lead-unit',
  title: '按牵头单位',
  rows: [
    [{ value: '单位', look: 'header' }, undefined, { value: '截止日期', look: 'header' }],
    [],
    [],
    [],
    [{ value: '市编办', look: 'text' }, { value: 2, look: 'number' }, { value: 46280, look: 'date' }, undefined],
  ],
  columnWidthsChars: [],
  merges: [],
  frozenRows: 0,
  landscape: false,
};

test('a planned sheet is one line a row; the rows under a chart are one empty line', () => {
  expect(planText(plan).split('\n')).toEqual(['单位｜｜截止日期', '', '市编办｜2｜2026-09-15']);
});

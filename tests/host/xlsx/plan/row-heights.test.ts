import type { PlannedCell, SheetPlan } from '../../../../src/grid/sheet-plan';
import { rowHeights } from '../../../../src/host/xlsx/plan/row-heights';

const text = (value: PlannedCell['value'], look: PlannedCell['look'] = 'text'): PlannedCell => ({ value, look });

function heights(rows: SheetPlan['rows'], merges: SheetPlan['merges'] = []) {
  return rowHeights({
    key: 'k',
    title: '表',
    rows,
    columnWidthsChars: [10, 20],
    merges,
    frozenRows: 0,
    landscape: false,
  });
}

test.each<[string, SheetPlan['rows'][number], number | undefined]>([
  ['no cells', [], undefined],
  ['a short text', [text('市应急局')], undefined],
  ['a number', [text(123_456_789_012)], undefined],
  ['line breaks', [text('甲\n乙\n丙')], 48],
  ['a text of two lines', [text('甲'), text('市应急管理局、市水利局')], 32],
  ['the highest cell counts', [text('市应急管理局'), text('市应急管理局')], 32],
  ['large letters', [text('题', 'title')], 24],
  ['more than Excel can show', [text('长'.repeat(2000))], 409.5],
])('%s', (_, row, height) => {
  expect(heights([row])).toEqual([height]);
});

test('a text over several columns has their width; one over several rows needs no height', () => {
  const row = [text('市应急管理局、市水利局')];
  expect(heights([row])).toEqual([48]);
  expect(heights([row], [{ top: 0, left: 0, bottom: 0, right: 1 }])).toEqual([undefined]);
  expect(heights([row], [{ top: 0, left: 0, bottom: 2, right: 0 }])).toEqual([undefined]);
});

import { isChartFormula, sheetsMentioned } from './references';

test.each([
  ['名单!A1', ['名单']],
  ["'甲 乙'!A1+'It''s'!B2", ['甲 乙', "It's"]],
  ['SUM(甲:丙!A1)', ['甲', '丙']],
  ['[1]甲!A1&"乙!A1"', []],
  ["'[1]甲 乙'!A1", []],
  ['A1+#REF!', []],
])('sheets in %s', (formula, sheets) => {
  expect(sheetsMentioned(formula)).toEqual(sheets);
});

test.each([
  ['名单!$A$1:$A$2', true],
  ["'甲 乙'!$A:$A", true],
  ["('甲 乙'!$A$1,名单!$B$2)", true],
  ['名单!合计', true],
  ['合计', true],
  ['#REF!', true],
  ['名单!#REF!', true],
  ['"任务数"', true],
  ['{1,2}', true],
  ['甲 乙!$A$1', false],
  ['=名单!$A$1', false],
  ['SUM(名单!$A$1)', false],
  ['', false],
])('a chart may name %s: %s', (formula, isFine) => {
  expect(isChartFormula(formula)).toBe(isFine);
});

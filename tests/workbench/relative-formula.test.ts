import { fromR1C1, movedFormula, toR1C1 } from '../../workbench/host/model/relative-formula';

const A2 = { row: 1, col: 0 };
const C5 = { row: 4, col: 2 };

test.each([
  ['=$B2>0', '=RC2>0'],
  ['=A1=A2', '=R[-1]C=RC'],
  ['=SUM($A$1:B3)', '=SUM(R1C1:R[1]C[1])'],
  ['=A$1<>"A1"', '=R1C<>"A1"'],
  ["='A1 表'!A2", "='A1 表'!RC"],
  ['=LOG10(A2)+A1号', '=LOG10(RC)+A1号'],
])('%s, meant for A2, is %s', (a1, r1c1) => {
  expect(toR1C1(a1, A2)).toBe(r1c1);
  expect(fromR1C1(r1c1, A2)).toBe(a1);
});

test.each([
  ['=$B2>A$1', '=$B5>C$1'],
  ['=B3', '=D6'],
])('%s, meant for A2, is %s for C5', (formula, moved) => {
  expect(movedFormula(formula, A2, C5)).toBe(moved);
  expect(movedFormula(moved, C5, A2)).toBe(formula);
});

test('what would lie above the first row comes in from below', () => {
  expect(movedFormula('=A1', A2, { row: 0, col: 0 })).toBe('=A1048576');
});

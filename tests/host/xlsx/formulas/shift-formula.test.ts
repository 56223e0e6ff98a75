import fc from 'fast-check';
import { shiftFormula } from '../../../../src/host/xlsx/formulas/shift-formula';

/** Formula of the master cell; the same one row down and two columns to the right. */
const SHIFTED: readonly (readonly [string, string])[] = [
  ['A1+1', 'C2+1'],
  ['$A1+B$1+$C$3', '$A2+D$1+$C$3'],
  ['SUM(A1:B2)', 'SUM(C2:D3)'],
  ['SUM(A:B)', 'SUM(C:D)'],
  ['SUM($A:B)', 'SUM($A:D)'],
  ['SUM(1:$3)', 'SUM(2:$3)'],
  ['Sheet2!A1', 'Sheet2!C2'],
  ["'分工 A1'!A1", "'分工 A1'!C2"],
  ["'it''s A1'!B2", "'it''s A1'!D3"],
  ['分工方案!A1&"A1"', '分工方案!C2&"A1"'],
  ['"say ""A1"""&A1', '"say ""A1"""&C2'],
  ['LOG10(A1)', 'LOG10(C2)'],
  ['表1[[#This Row],[A1]]+A1', '表1[[#This Row],[A1]]+C2'],
  ['[1]Sheet1!A1', '[1]Sheet1!C2'],
  ['IF(A1>=1.5E3,TRUE,合计)', 'IF(C2>=1.5E3,TRUE,合计)'],
  ['XFC1+A1048575', '#REF!+C1048576'],
  ['A1:INDEX(B:B,3)', 'C2:INDEX(D:D,3)'],
  ['A1#', 'C2#'],
];

test.each(SHIFTED)('%s becomes %s', (formula, shifted) => {
  expect(shiftFormula(formula, 1, 2)).toBe(shifted);
});

test('a reference above the sheet is lost', () => {
  expect(shiftFormula('A1+A5', -2, 0)).toBe('#REF!+A3');
});

/** Texts that look a little like formulas, and texts that do not. */
const PIECES = ['A', 'XFD', '1', '1048576', '$', '"', "'", '[', ']', '(', '!', ':', '#', '=', '汉', '\ud800'];
const TEXT = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
);

test('any text can be shifted, and not moving it changes at most its spelling', () => {
  fc.assert(
    fc.property(TEXT, fc.integer({ min: -9, max: 9 }), (text, step) => {
      const once = shiftFormula(text, 0, 0);
      expect(shiftFormula(once, 0, 0)).toBe(once);
      expect(typeof shiftFormula(text, step, -step)).toBe('string');
    }),
  );
});

test('long unclosed quotes and brackets are read in one pass', () => {
  const open = '"'.repeat(32_767);
  expect(shiftFormula(open, 1, 1)).toBe(open);
  expect(shiftFormula('['.repeat(32_767), 1, 1)).toHaveLength(32_767);
});

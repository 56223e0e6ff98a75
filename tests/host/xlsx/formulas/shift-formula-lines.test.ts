import fc from 'fast-check';
import { applyEdits } from '../../../../src/grid/apply-edits';
import type { Edit } from '../../../../src/grid/edit';
import { lineMoveOf, type LineMove } from '../../../../src/host/xlsx/formulas/line-move';
import { moveSqref, shiftFormulaLines, shiftNameLines } from '../../../../src/host/xlsx/formulas/shift-formula-lines';
import { drawSheet } from '../../../kit/sheet';

const SHEET = "分工 '方案'";
const QUOTED = "'分工 ''方案'''";

function moveOf(edits: readonly Edit[], sheet = SHEET): LineMove {
  const move = lineMoveOf(sheet, edits);
  if (!move) throw new Error('nothing moves');
  return move;
}

const insert = (before: number, count: number): Edit => ({ kind: 'insert-rows', before, count });
const remove = (first: number, count: number): Edit => ({ kind: 'delete-rows', first, count });

/** Formulas of the moving sheet; the same after two rows have come in before row 4, and after rows 4 and 5 have gone. */
const ON_SHEET: readonly (readonly [string, string, string])[] = [
  ['=A1', '=A1', '=A1'],
  ['A3', 'A3', 'A3'],
  ['A4', 'A6', '#REF!'],
  ['$A$6', '$A$8', '$A$4'],
  ['a6+$b6+C$6', 'a8+$b8+C$8', 'a4+$b4+C$4'],
  ['SUM(A1:A3)', 'SUM(A1:A3)', 'SUM(A1:A3)'],
  ['SUM(A1:A4)', 'SUM(A1:A6)', 'SUM(A1:A3)'],
  ['SUM(A4:A9)', 'SUM(A6:A11)', 'SUM(A4:A7)'],
  ['SUM(A5:A9)', 'SUM(A7:A11)', 'SUM(A4:A7)'],
  ['SUM($A$4:B$5)', 'SUM($A$6:B$7)', 'SUM(#REF!)'],
  ['SUM(A9:B1)', 'SUM(A11:B1)', 'SUM(A7:B1)'],
  ['SUM(A:B)', 'SUM(A:B)', 'SUM(A:B)'],
  ['SUM(A1:A1048576)', 'SUM(A1:A1048576)', 'SUM(A1:A1048576)'],
  ['SUM(A2:A1048576)', 'SUM(A2:A1048576)', 'SUM(A2:A1048574)'],
  ['A1048575', '#REF!', 'A1048573'],
  ['SUM(3:5)', 'SUM(3:7)', 'SUM(3:3)'],
  ['SUM($4:5)', 'SUM($6:7)', 'SUM(#REF!)'],
  ['LOG10(A6)', 'LOG10(A8)', 'LOG10(A4)'],
  ['"A6"&A6&"说 ""A6"""', '"A6"&A8&"说 ""A6"""', '"A6"&A4&"说 ""A6"""'],
  ['ABC12_x+合计6+A6.b+A0+XFE6+A1048577', 'ABC12_x+合计6+A6.b+A0+XFE6+A1048577', 'ABC12_x+合计6+A6.b+A0+XFE6+A1048577'],
  ['R6C1+RC[6]', 'R6C1+RC[6]', 'R6C1+RC[6]'],
  ['表1[[#This Row],[A6]]*表1[A6]', '表1[[#This Row],[A6]]*表1[A6]', '表1[[#This Row],[A6]]*表1[A6]'],
  ['[1]Sheet1!A6+A6', '[1]Sheet1!A6+A8', '[1]Sheet1!A6+A4'],
  ["'C:\\[a.xlsx]分工'!A6:A9", "'C:\\[a.xlsx]分工'!A6:A9", "'C:\\[a.xlsx]分工'!A6:A9"],
  ['其他!A6+其他!A6:B7', '其他!A6+其他!A6:B7', '其他!A6+其他!A6:B7'],
  ['A6:INDEX(A:A,9)', 'A8:INDEX(A:A,9)', 'A4:INDEX(A:A,9)'],
  ['INDEX(A:A,1):A6', 'INDEX(A:A,1):A8', 'INDEX(A:A,1):A4'],
  ['SUM((A1:A4,C6) B1:B9)', 'SUM((A1:A6,C8) B1:B11)', 'SUM((A1:A3,C4) B1:B7)'],
  ['SUM(A6#)', 'SUM(A8#)', 'SUM(A4#)'],
  ['#REF!A6+#N/A+#DIV/0!+A6', '#REF!A6+#N/A+#DIV/0!+A8', '#REF!A6+#N/A+#DIV/0!+A4'],
  ['{1,6;2,7}+6%+1.5E6', '{1,6;2,7}+6%+1.5E6', '{1,6;2,7}+6%+1.5E6'],
  ['@A6+-A6%', '@A8+-A8%', '@A4+-A4%'],
  ['TRUE+Q6(A6)', 'TRUE+Q6(A8)', 'TRUE+Q6(A4)'],
  [`${QUOTED}!A6`, `${QUOTED}!A8`, `${QUOTED}!A4`],
  [`一月:三月!A6+'一 月:三月'!A6`, `一月:三月!A6+'一 月:三月'!A6`, `一月:三月!A6+'一 月:三月'!A6`],
];

test.each(ON_SHEET)('%s', (formula, inserted, deleted) => {
  expect(shiftFormulaLines(formula, SHEET, moveOf([insert(3, 2)]))).toBe(inserted);
  expect(shiftFormulaLines(formula, SHEET, moveOf([remove(3, 2)]))).toBe(deleted);
});

/** Formulas that stand on another sheet. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ['A6', 'A6'],
  ['表!A6+A6', '表!A8+A6'],
  ['SUM(表!A1:A6)', 'SUM(表!A1:A8)'],
  ['SUM(表!$A$1:表!$A$6)', 'SUM(表!$A$1:表!$A$8)'],
  ['SUM(表!3:6,表!B:B)', 'SUM(表!3:8,表!B:B)'],
  ['一月:三月!A6+表!A6', '一月:三月!A6+表!A8'],
  ['一月:表!A6', '一月:表!A6'],
  ['INDEX(A1:A9,1):表!A6', 'INDEX(A1:A9,1):表!A8'],
  ["'表'!A6+'表:表'!A6", "'表'!A8+'表:表'!A8"],
  ['表2!A6+大表!A6', '表2!A6+大表!A6'],
  ["表1['[表!A6']]+表!A6", "表1['[表!A6']]+表!A8"],
  ['[1]表!A6+[1]表:表!A6', '[1]表!A6+[1]表:表!A6'],
  ["'[1]表'!A6", "'[1]表'!A6"],
  ['"表!A6"&表!A6', '"表!A6"&表!A8'],
  ['表!合计+表!A6', '表!合计+表!A8'],
  ['IF(表!A6>6,表!A6:C6 表!B:B,6)', 'IF(表!A8>6,表!A8:C8 表!B:B,6)'],
];

test.each(ELSEWHERE)('elsewhere: %s', (formula, inserted) => {
  expect(shiftFormulaLines(formula, '汇总', moveOf([insert(3, 2)], '表'))).toBe(inserted);
});

test('a deleted reference keeps the sheet it named', () => {
  const move = moveOf([remove(3, 2)], 'Sheet1');
  expect(shiftFormulaLines('SUM(sheet1!A4:B5)+SHEET1!A9+Sheet1!A4:Sheet1!A5', '汇总', move)).toBe(
    'SUM(sheet1!#REF!)+SHEET1!A7+Sheet1!#REF!',
  );
});

test('names count from the cell that uses them, except where rows are locked', () => {
  const move = moveOf([insert(3, 2)], '表');
  expect(shiftNameLines('表!$A$6+表!A6+表!$A$1:$A6+SUM(表!$A$1:$C$6)', move)).toBe(
    '表!$A$8+表!A6+表!$A$1:$A6+SUM(表!$A$1:$C$8)',
  );
  expect(shiftNameLines('表!$1:$6,表!$A:$B', move)).toBe('表!$1:$8,表!$A:$B');
});

test('several changes come one after the other', () => {
  const move = moveOf([insert(1, 1), remove(0, 1), insert(4, 3)]);
  expect(shiftFormulaLines('A1+A2+A4+A5+A1:A5+A2:A4', SHEET, move)).toBe('#REF!+A2+A4+A8+A1:A8+A2:A4');
});

test('what does not move rows is no move', () => {
  expect(lineMoveOf(SHEET, [{ kind: 'set-column-width', col: 0, widthChars: 3 }, insert(2, 0)])).toBeUndefined();
});

const ROW = fc.integer({ min: 1, max: 40 });
const REFERENCE = fc.oneof(
  fc.tuple(ROW, ROW).map(([a, b]) => `A${a}:$C$${b}`),
  ROW.map((row) => `B$${row}`),
  fc.tuple(ROW, ROW).map(([a, b]) => `${a}:$${b}`),
);

test('rows that come and go again leave every reference as it was', () => {
  fc.assert(
    fc.property(REFERENCE, ROW, ROW, (reference, at, count) => {
      const move = moveOf([insert(at, count), remove(at, count)]);
      expect(shiftFormulaLines(reference, SHEET, move)).toBe(reference);
    }),
  );
});

test('one move after the other is the same as both at once', () => {
  const edit = fc.tuple(fc.boolean(), ROW, fc.integer({ min: 1, max: 9 }));
  const made = ([isInsert, at, count]: readonly [boolean, number, number]) =>
    isInsert ? insert(at, count) : remove(at, count);
  fc.assert(
    fc.property(REFERENCE, edit, edit, (reference, one, two) => {
      const stepwise = shiftFormulaLines(
        shiftFormulaLines(reference, SHEET, moveOf([made(one)])),
        SHEET,
        moveOf([made(two)]),
      );
      expect(shiftFormulaLines(reference, SHEET, moveOf([made(one), made(two)]))).toBe(stepwise);
    }),
  );
});

test('areas move as those of tables do in the grid', () => {
  const row = fc.integer({ min: 0, max: 30 });
  const edit = fc.tuple(fc.boolean(), row, fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), row, row, (steps, a, b) => {
      const edits = steps.map(([isInsert, at, count]) => (isInsert ? insert(at, count) : remove(at, count)));
      const range = { top: Math.min(a, b), left: 0, bottom: Math.max(a, b), right: 2 };
      const grid = { ...drawSheet('').grid, tables: [{ name: '表1', range }] };
      const move = moveOf(edits);
      expect(move.areaOf(range)).toEqual(applyEdits(grid, edits).tables[0]?.range);
      expect(move.lineOf(a)).toBe(move.areaOf({ ...range, top: a, bottom: a })?.top);
    }),
  );
});

test('several areas are moved one by one', () => {
  const move = moveOf([remove(3, 2)]);
  expect(moveSqref('A1:B9 C4:C5  D5:D6', move)).toBe('A1:B7 D4');
  expect(moveSqref('C4', move)).toBeUndefined();
  expect(moveSqref('A:B 1:3', move)).toBe('A:B 1:3');
});

test('any text can be shifted', () => {
  const pieces = fc.array(
    fc.constantFrom('A', 'XFD', '6', '1048576', '$', '"', "'", '[', ']', '(', '!', ':', '#', '表', '\ud800'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((all) => all.join('')),
      ),
      (text) => {
        expect(typeof shiftFormulaLines(text, '汇总', moveOf([insert(3, 2)], '表'))).toBe('string');
        expect(typeof shiftFormulaLines(text, SHEET, moveOf([remove(3, 2)]))).toBe('string');
      },
    ),
  );
});

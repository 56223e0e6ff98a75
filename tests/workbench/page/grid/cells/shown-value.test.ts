import fc from 'fast-check';
import type { Cell } from '../../../../../workbench/host/model/workbook';
import { writeCell } from '../../../../../workbench/host/model/write-cell';
import { editText, shownValue } from '../../../../../workbench/page/grid/cells/shown-value';

describe('the formula bar', () => {
  test.each([
    [42_735, 'yyyy"年"m"月"', '2016/12/31'],
    [42_735.5, 'm/d/yyyy', '2016/12/31 12:00:00'],
    [0.125, '0%', '12.5%'],
    [0.07, '0%', '7%'],
    [1e21, 'General', '1E+21'],
    [true, 'General', 'TRUE'],
    ['007', 'General', "'007"],
    ['007', '@', '007'],
    ['=A1', 'General', "'=A1"],
    ["'引号", 'General', "''引号"],
    ['2016年12月底前', 'General', '2016年12月底前'],
    ['2016-12', 'General', "'2016-12"],
  ])('%j in format %s reads %s', (value, numberFormat, text) => {
    expect(editText({ value, numberFormat, look: {} }, false)).toBe(text);
  });

  test('a formula is shown instead of its value', () => {
    expect(editText({ value: 3, formula: '=1+2', numberFormat: 'General', look: {} }, false)).toBe('=1+2');
    expect(editText(undefined, false)).toBe('');
  });

  test('what it shows, typed again, gives the same cell', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('001', '=1', '-x', '+8613', '2026/1/2', '50%', 'TRUE', "'"),
      fc.integer(),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Number(number.toFixed(4))),
      fc.boolean(),
    );
    fc.assert(
      fc.property(value, fc.constantFrom('General', '@', '0.00'), (content, numberFormat) => {
        const cell: Cell = { value: '', numberFormat, look: {} };
        // Numbers are never typed into cells of text.
        cell.value = numberFormat === '@' ? String(content) : content;
        const again: Cell = { value: '', numberFormat, look: {} };
        writeCell(again, editText(cell, false), false);
        expect(again.value).toEqual(cell.value === 0 ? 0 : cell.value);
      }),
    );
  });

  test('the system’s short date is shown as Chinese Excel shows it', () => {
    expect(shownValue({ value: 42_735, numberFormat: 'm/d/yyyy', look: {} }, false)).toBe('2016/12/31');
  });
});

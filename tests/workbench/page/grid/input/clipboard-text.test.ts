import fc from 'fast-check';
import { copyText, readClipboard } from '../../../../../workbench/page/grid/input/clipboard-text';
import { area, view } from '../view';

describe('the clipboard', () => {
  const sheet = view({
    rows: [
      ['任务', 1, 0.5],
      ['两行\n文字', '"引"', true],
      ['隐藏', 2, 3],
    ],
    numberFormats: { C1: '0%' },
    hiddenRows: [2],
  });

  test.each([
    ['A1', '任务'],
    ['A1:C2', '任务\t1\t50%\n"两行\n文字"\t"""引"""\tTRUE'],
    ['B2:B4', '"""引"""\n'],
    ['A:A', '任务\n"两行\n文字"'],
    ['1:1', '任务\t1\t50%'],
  ])('%s is copied as its shown texts', (address, text) => {
    expect(copyText(sheet, area(address))).toBe(text);
  });

  test('what was copied is read again', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const copied = copyText(view({ rows, looks: { 'A1:B4': { wrapText: true } } }), area(`A1:B${rows.length}`));
        expect(readClipboard(copied)).toEqual(rows);
      }),
    );
  });

  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['5" 管', [['5" 管']]],
    ['"未闭合', [['"未闭合']]],
    ['', [['']]],
  ])('%j from elsewhere', (text, rows) => {
    expect(readClipboard(text)).toEqual(rows);
  });
});
